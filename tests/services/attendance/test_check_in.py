"""The check-in of a rolling group: known, new and mistaken faces, each one act with one way back."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.course import AttendanceMark, CompletionRule, ProgrammeFormat
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.models import Enrolment, Participant, ParticipantSearch, Pathway
from counsellor_app.services.attendance import check_in, check_in_hits, enrolment_figures
from counsellor_app.services.attendance.check_in import CheckedIn, CheckInDraft
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.courses import course_page
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import journal, search
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def group(office: Office) -> uuid.UUID:
    """Kom & Kvit each Monday since three weeks; tonight is the fourth evening."""
    programme = a_programme(
        office,
        name="Kom & Kvit",
        format=ProgrammeFormat.ROLLING,
        completion_rule=CompletionRule.MEETINGS_4,
        quit_after_meeting=None,
    )
    days = tuple(range(0, 56, 7))
    return a_course(office, programme, TODAY - timedelta(days=21), days, capacity=20)


def page_of(office: Office, group: uuid.UUID) -> CoursePage:
    return office.backend.read(course_page.course_page, group)


def come(office: Office, group: uuid.UUID, evening: int = 3, **who: Any) -> CheckedIn:
    meeting = page_of(office, group).meetings[evening]
    draft = CheckInDraft(meeting.id, **who)
    return office.backend.write(check_in.check_in, draft)


def take_back(office: Office) -> undo.UndoRow:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    return row


def counts(office: Office) -> tuple[int, ...]:
    tables = (Participant, ParticipantSearch, Pathway, Enrolment)
    return office.system.read(
        lambda session: tuple(
            session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
        )
    )


def paper(office: Office) -> list[WorkKind]:
    folds = office.backend.read(worklist.work_today)
    return [row.kind for fold in folds if fold.fold is WorkFold.PAPERWORK for row in fold.rows]


def nothing_differs(office: Office) -> bool:
    stages = list(office.system.read(pathways.differences))
    return not stages and not list(office.system.read(enrolment_figures.differences))


def test_a_new_face_gets_a_pathway_a_place_and_a_mark_in_one_act(
    office: Office, group: uuid.UUID
) -> None:
    before = counts(office)
    done = come(office, group, given_name="Ida", surname="Olsen", phone="20 21 22 23")
    assert (done.new_person, done.new_pathway, done.already) == (True, True, False)
    (person,) = page_of(office, group).people
    assert (person.name, person.cells[3].mark) == ("Olsen, Ida", AttendanceMark.PRESENT)
    assert (person.joined_on, person.outlook.attended, person.outlook.missing) == (TODAY, 1, 3)
    assert not person.interviewed
    assert paper(office) == [WorkKind.INTERVIEW_LATER]
    assert nothing_differs(office)
    assert take_back(office).who == "Ida Olsen"
    assert counts(office) == before
    assert office.backend.read(search.find_people, "olsen") == ()
    assert office.backend.read(undo.last_undoable) is None  # one act, one way back


def test_a_call_that_was_undone_does_not_stand_in_the_way(office: Office, group: uuid.UUID) -> None:
    before = counts(office)
    done = come(office, group, given_name="Ida", surname="Olsen", phone="20 21 22 23")
    (pathway,) = office.backend.read(
        lambda session: session.scalars(
            select(Pathway.id).where(Pathway.participant_id == done.participant_id)
        ).all()
    )
    office.backend.write(calls.log_call, CallDraft(pathway, CallOutcome.NO_ANSWER, note="Hm"))
    assert take_back(office).label == "call"
    assert take_back(office).label == "check_in"
    assert counts(office) == before


def test_who_is_known_from_earlier_gets_a_new_pathway(office: Office, group: uuid.UUID) -> None:
    person = a_participant(office)
    long_ago = TODAY - timedelta(days=200)
    former = a_pathway(
        office,
        person,
        received_on=long_ago,
        closed_on=TODAY - timedelta(days=70),
        close_reason=CloseReason.FINISHED,
    )
    (hit,) = check_in_hits.hits(
        page_of(office, group), office.backend.read(search.find_people, "ber"), "ber"
    )
    assert (hit.id, hit.enrolment_id, hit.stage) == (person, None, Stage.DROPPED)
    done = come(office, group, participant_id=person)
    assert (done.new_person, done.new_pathway) == (False, True)
    made = office.system.read(
        lambda session: session.scalars(select(Pathway).where(Pathway.closed_on.is_(None))).one()
    )
    assert (made.previous_pathway_id, made.stage) == (former, Stage.IN_COURSE)
    assert nothing_differs(office)
    take_back(office)
    assert counts(office)[2] == 1


def test_an_open_pathway_is_used_and_given_back_as_it_was(office: Office, group: uuid.UUID) -> None:
    pathway_id = a_pathway(office)
    stage = office.system.read(lambda session: session.get_one(Pathway, pathway_id).stage)
    person = office.system.read(lambda session: session.scalars(select(Participant.id)).one())
    assert not come(office, group, participant_id=person).new_pathway
    take_back(office)
    again = office.system.read(lambda session: session.get_one(Pathway, pathway_id).stage)
    assert (again, counts(office)[3]) == (stage, 0)


def test_four_evenings_complete_and_twice_is_once(office: Office, group: uuid.UUID) -> None:
    pathway_id = a_pathway(office)
    person = office.system.read(lambda session: session.get_one(Pathway, pathway_id).participant_id)
    an_enrolment(office, group, pathway_id)
    for evening in range(3):
        come(office, group, evening, participant_id=person)
    (hit,) = check_in_hits.hits(page_of(office, group), (), "nan")
    assert hit.outlook is not None
    assert (hit.outlook.attended, hit.outlook.missing, hit.here) == (3, 1, False)
    come(office, group, participant_id=person)
    assert come(office, group, participant_id=person).already
    page = page_of(office, group)
    (here,) = check_in_hits.here_tonight(page, page.meetings[3])
    assert here.outlook.missing == 0
    take_back(office)
    assert page_of(office, group).people[0].cells[3].mark is None
    assert page_of(office, group).people[0].cells[2].mark is AttendanceMark.PRESENT


def test_what_was_built_on_a_new_face_is_not_taken_away(office: Office, group: uuid.UUID) -> None:
    done = come(office, group, given_name="Ida", phone="20212223")
    checked_in = office.backend.read(undo.last_undoable)
    assert checked_in is not None
    (person,) = page_of(office, group).people
    office.backend.write(
        journal.write_note, journal.NoteDraft(person.pathway_id, "Vil gerne tale om søvn.")
    )
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        office.backend.write(undo.undo, checked_in.id)
    assert [each.id for each in page_of(office, group).people] == [done.enrolment_id]


def test_what_cannot_be_checked_in_says_why(office: Office, group: uuid.UUID) -> None:
    lacking: tuple[tuple[str, dict[str, Any]], ...] = (
        ("given_name", {"phone": "20212223"}),
        ("phone", {"given_name": "Ida"}),
    )
    for field, who in lacking:
        with pytest.raises(FieldError) as told:
            come(office, group, **who)
        assert told.value.field == field
    come(office, group, given_name="Ida", phone="20222324")
    with pytest.raises(NeedsConfirmation, match="number_known"):
        come(office, group, given_name="Kim", phone="20 22 23 24")
    with pytest.raises(NeedsConfirmation, match="meeting_ahead"):
        come(office, group, evening=4, given_name="Ida", phone="20212223")
    fixed = a_course(office)
    with pytest.raises(UserError, match="not_rolling"):
        come(office, fixed, evening=0, given_name="Ida", phone="20212223")
    assert counts(office)[3] == 1
