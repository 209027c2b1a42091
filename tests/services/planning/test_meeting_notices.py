"""A meeting moved or called off: who must be told, by letter, SMS or telephone, in one act that can be taken back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import AttendanceMark, MeetingState, NoticeChannel, NoticeKind
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Consent, Letter, Meeting, MeetingNotice, Pathway
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.courses import course_page, course_rows
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.letters import letter_facts, sms_batches
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.planning import citizen_letters, meeting_notices
from counsellor_app.services.planning.meeting_notices import Telling, TellRow, Told
from counsellor_app.services.today import worklist
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.trace import audit, undo
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

HOME = {"street": "Østergade 1", "post_code": "7600", "town": "Struer"}


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def course_id(office: Office) -> uuid.UUID:
    """Three people: one who agreed to SMS, one with an address, one with neither."""
    made = a_course(office, starts_on=TODAY + timedelta(days=14), place="Sal 1")
    for surname, more in (("Alm", {}), ("Bæk", HOME), ("Dam", {"phone": "97851234"})):
        pathway_id = a_pathway(office, a_participant(office, surname=surname, **more))
        an_enrolment(office, made, pathway_id)
        if surname == "Alm":
            _agrees_to_sms(office, pathway_id)
    return made


def _agrees_to_sms(office: Office, pathway_id: uuid.UUID) -> None:
    def agree(session: Transaction) -> None:
        session.add(
            Consent(
                id=new_id(),
                participant_id=session.get_one(Pathway, pathway_id).participant_id,
                pathway_id=pathway_id,
                kind=ConsentKind.SMS,
                given=True,
                given_on=session.today,
                form=next(iter(ConsentForm)),
                registered_at=session.now,
                registered_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "register_consent", pathway_id=pathway_id)

    office.system.write(agree)


def the_second(office: Office, course_id: uuid.UUID) -> course_rows.MeetingRow:
    return office.backend.read(course_page.course_page, course_id).meetings[1]


def people(office: Office, course_id: uuid.UUID) -> tuple[TellRow, ...]:
    meeting = the_second(office, course_id)
    return office.backend.read(meeting_notices.people_to_tell, meeting.id)


def as_proposed(rows: tuple[TellRow, ...], reason: str = "") -> Telling:
    return Telling(tuple((row.pathway_id, row.channel) for row in rows), reason)


def move(office: Office, course_id: uuid.UUID, reason: str = "") -> Told:
    meeting = the_second(office, course_id)
    draft = MeetingDraft(
        meeting.held_on + timedelta(days=2), time(17, 0), place="Sal 2", id=meeting.id
    )
    return office.backend.write(
        meeting_notices.move_and_tell,
        MeetingEdit(draft, meeting.version),
        as_proposed(people(office, course_id), reason),
    )


def to_tell(office: Office) -> list[WorkRow]:
    rows = office.backend.read(worklist.work_today)[0].rows
    return [row for row in rows if row.kind is WorkKind.TELL_OF_MEETING]


def take_back(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_each_is_told_in_the_way_that_is_open_to_her(office: Office, course_id: uuid.UUID) -> None:
    rows = people(office, course_id)
    proposed = {row.name.rsplit(" ", maxsplit=1)[-1]: row.channel for row in rows}
    assert proposed == {
        "Alm": NoticeChannel.SMS,
        "Bæk": NoticeChannel.LETTER,
        "Dam": NoticeChannel.CALL,
    }
    office.clock.set(the_second(office, course_id).held_on - timedelta(days=2))
    near = {row.name: row.channel for row in people(office, course_id)}
    assert near["Nancy Ann Bæk"] is NoticeChannel.CALL  # a letter would come too late


def test_moving_makes_letter_message_and_call_in_one_act(
    office: Office, course_id: uuid.UUID
) -> None:
    told = move(office, course_id, "Vores lokale er desværre lukket den dag.")

    [sheet] = office.backend.read(citizen_letters.citizen_sheets, told.letter_ids)
    text = letter_facts.letter_text(sheet).plain
    assert sheet.kind is LetterKind.MEETING_MOVED
    assert "Vores lokale er desværre lukket den dag." in text
    assert "26. oktober 2026 kl. 16.30–18.30" in text
    assert "28. oktober 2026 kl. 17.00–19.00" in text
    assert "Sal 2" in text
    assert told.starts_at is not None
    batch = office.backend.read(
        sms_batches.read_sms_batch,
        SmsDraft(
            LetterKind.SMS_MOVED,
            [SmsTo(key, told.starts_at, told.place, told.was_at) for key in told.by_sms],
        ),
    )
    assert [row.left_out for row in batch.rows] == [None]
    [row] = to_tell(office)
    assert (row.name, row.notice) == ("Nancy Ann Dam", NoticeKind.MOVED)


def test_one_act_takes_everything_back(office: Office, course_id: uuid.UUID) -> None:
    before = the_second(office, course_id)
    told = move(office, course_id)
    take_back(office)

    after = the_second(office, course_id)
    assert (after.starts_at, after.place) == (before.starts_at, before.place)
    assert to_tell(office) == []
    count = select(func.count(MeetingNotice.id))
    assert office.system.read(lambda s: s.scalar(count)) == 0
    letters = office.system.read(
        lambda s: [s.get_one(Letter, each).cancelled_at for each in told.letter_ids]
    )
    assert None not in letters


def test_who_was_called_already_stops_the_taking_back(office: Office, course_id: uuid.UUID) -> None:
    move(office, course_id)
    moved = office.backend.read(undo.last_undoable)
    assert moved is not None
    [row] = to_tell(office)
    assert row.subject_id is not None
    office.backend.write(meeting_notices.told_by_telephone, row.subject_id)
    assert to_tell(office) == []
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        office.backend.write(undo.undo, moved.id)
    take_back(office)  # the call alone
    assert len(to_tell(office)) == 1


def test_calling_off_names_the_next_meeting_and_asks_where_marks_are(
    office: Office, course_id: uuid.UUID
) -> None:
    meeting = the_second(office, course_id)
    telling = as_proposed(people(office, course_id))
    told = office.backend.write(meeting_notices.cancel_and_tell, meeting.id, telling)
    [sheet] = office.backend.read(citizen_letters.citizen_sheets, told.letter_ids)
    text = letter_facts.letter_text(sheet).plain
    assert "aflyse din aftale mandag den 26. oktober 2026" in text
    assert "Næste gang er mandag den 9. november 2026" in text
    assert told.starts_at is not None
    take_back(office)
    assert the_second(office, course_id).state is MeetingState.PLANNED

    page = office.backend.read(course_page.course_page, course_id)
    office.clock.set(meeting.held_on)
    office.backend.write(
        attendance.mark_attendance,
        MarkDraft(meeting.id, page.people[0].id, AttendanceMark.PRESENT),
    )
    with pytest.raises(NeedsConfirmation, match=r"course\.cancel_marked_meeting"):
        office.backend.write(meeting_notices.cancel_and_tell, meeting.id, telling)


def test_only_those_who_are_expected_are_told(office: Office, course_id: uuid.UUID) -> None:
    rows = people(office, course_id)
    stranger = a_pathway(office)
    meeting = the_second(office, course_id)
    told = office.backend.write(
        meeting_notices.cancel_and_tell,
        meeting.id,
        replace(
            as_proposed(rows[:1]),
            channels=((stranger, NoticeChannel.LETTER), (rows[0].pathway_id, NoticeChannel.NONE)),
        ),
    )
    assert (told.letter_ids, told.by_sms, told.calls) == ((), (), 0)
    again = office.system.read(lambda s: s.get_one(Meeting, meeting.id).held_on)
    assert again == date(2026, 10, 26)
