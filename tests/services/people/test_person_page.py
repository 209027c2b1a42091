"""The page of a person: one logged look in few statements, its steps, and the history in time order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.history import EventKind, PersonStep, PrimaryAct
from counsellor_app.models import AuditEntry, Meeting
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.pathway import history
from counsellor_app.services.people import journal, journal_transfer, person_page
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.statements import statements


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def first_meeting(session: Transaction) -> Meeting:
    return session.scalars(select(Meeting).order_by(Meeting.number).limit(1)).one()


def test_the_page_of_somebody_on_a_course(office: Office) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person, received_on=TODAY - timedelta(days=20))
    enrolment_id = an_enrolment(office, a_course(office, quit_on=TODAY), pathway_id)
    meeting = office.backend.read(first_meeting)
    mark = MarkDraft(meeting.id, enrolment_id, AttendanceMark.PRESENT, co_ppm=12)
    office.backend.write(attendance.mark_attendance, mark)

    page = office.backend.look(person_page.open_person, person)

    assert page.head.cpr_masked == "251248-••••"
    assert page.pathway is not None
    steps = {row.step: row for row in page.pathway.steps}
    assert (steps[PersonStep.IN_COURSE].number, steps[PersonStep.IN_COURSE].total) == (1, 5)
    assert page.pathway.quit_on == TODAY
    assert page.pathway.primary is PrimaryAct.MARK_MEETING
    assert page.pathway.points[0].co_ppm == 12
    told = office.backend.read(history.history, pathway_id)
    assert [each.kind for each in told][:1] == [EventKind.MEETING]
    assert told[0].who == "MH"


def test_opening_is_logged_and_takes_at_most_twelve_statements(office: Office) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    an_enrolment(office, a_course(office), pathway_id)
    with statements(office.engine) as counted:
        office.backend.look(person_page.open_person, person, pathway_id)
    assert len(counted) <= 12, counted

    def opened(session: Transaction) -> object:
        entry = select(AuditEntry.pathway_id).where(AuditEntry.action == "open_person")
        return session.scalars(entry).one()

    assert office.backend.read(opened) == pathway_id


def test_notes_are_corrected_beside_and_copied_once(office: Office) -> None:
    pathway_id = a_pathway(office)
    first = office.backend.write(journal.write_note, NoteDraft(pathway_id, "Ryger 20."))
    correction = NoteDraft(pathway_id, "Ryger 15.", corrects_id=first)
    office.backend.write(journal.write_note, correction)
    rows = {row.text: row for row in office.backend.read(journal.notes, pathway_id)}
    assert rows["Ryger 20."].corrected
    assert rows["Ryger 15."].corrects_id == first

    text = office.backend.write(journal_transfer.copy_waiting, pathway_id)
    assert "Ryger 15." in text
    assert "251248" not in text
    assert "Ryger 15." not in office.backend.write(journal_transfer.copy_waiting, pathway_id)
