"""Carrying over into the municipality's journal system: what waits, what is copied, and the stamps."""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import Engine, select

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.models import Meeting
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.interview import interview_page, interviews
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.people import journal, journal_transfer
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.people.journal_transfer import JournalEntry
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    an_enrolment,
    an_office,
    with_forms,
)


def entries(office: Office, pathway_id: uuid.UUID) -> tuple[JournalEntry, ...]:
    return office.backend.read(journal_transfer.journal_entries, pathway_id)


def a_call(office: Office, pathway_id: uuid.UUID, note: str) -> None:
    draft = CallDraft(pathway_id, CallOutcome.NO_ANSWER, note=note)
    office.backend.write(calls.log_call, draft)


def test_calls_interview_and_notes_are_copied_and_stamped_each_by_itself(
    database: Engine,
) -> None:
    office = with_forms(an_office(database))
    pathway_id = a_pathway(office)
    a_call(office, pathway_id, "Optaget.")
    answers = {"per_day_cigarettes": "20", "reason_now": "Åndenød", "consent_sms": "yes"}
    draft = InterviewDraft(pathway_id, answers, TODAY, note="Vil i gang nu.")
    interview_id = office.backend.write(interviews.hold_interview, draft)
    office.backend.write(journal.write_note, NoteDraft(pathway_id, "Ringer på fredag."))

    found = {entry.subject: entry for entry in entries(office, pathway_id)}
    assert set(found) == {TransferSubject.CALL, TransferSubject.INTERVIEW, TransferSubject.NOTE}
    assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 3

    one = office.backend.write(
        journal_transfer.copy_one, pathway_id, TransferSubject.INTERVIEW, interview_id
    )
    assert "Hvorfor vil du stoppe netop nu: Åndenød" in one
    assert "Cigaretter: 20 pr. dag" in one
    assert "Vil i gang nu." in one
    assert "storryger" in one
    assert "Optaget." not in one
    stamped = {entry.subject: entry for entry in entries(office, pathway_id)}
    assert stamped[TransferSubject.INTERVIEW].transferred_by == office.counsellor.initials
    assert not stamped[TransferSubject.INTERVIEW].waits
    assert stamped[TransferSubject.CALL].waits

    rest = office.backend.write(journal_transfer.copy_waiting, pathway_id)
    assert "intet svar. Optaget." in rest
    assert "Ringer på fredag." in rest
    assert "Åndenød" not in rest
    assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 0


def test_what_was_never_pasted_waits_again(database: Engine) -> None:
    office = an_office(database)
    pathway_id = a_pathway(office)
    a_call(office, pathway_id, "")
    office.backend.write(journal_transfer.copy_waiting, pathway_id)
    assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 0
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == "copy_to_journal"
    office.backend.write(undo.undo, row.id)
    assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 1


def test_a_correction_after_the_transfer_is_carried_over_by_its_note(database: Engine) -> None:
    office = with_forms(an_office(database))
    pathway_id = a_pathway(office)
    draft = InterviewDraft(pathway_id, {"per_day_cigarettes": "20"}, TODAY)
    office.backend.write(interviews.hold_interview, draft)
    office.backend.write(journal_transfer.copy_waiting, pathway_id)
    page = office.backend.read(interview_page.interview_page, pathway_id)
    corrected = InterviewDraft(
        pathway_id, {"per_day_cigarettes": "15"}, TODAY, version=page.version
    )
    office.clock.advance(timedelta(minutes=5))
    office.backend.write(interviews.correct_interview, corrected)
    waiting = [entry for entry in entries(office, pathway_id) if entry.waits]
    assert [entry.subject for entry in waiting] == [TransferSubject.NOTE]
    assert "20 pr. dag → 15 pr. dag" in waiting[0].text


def test_a_mark_that_was_changed_since_waits_again(database: Engine) -> None:
    office = an_office(database)
    pathway_id = a_pathway(office)
    course = a_course(office)
    enrolment = an_enrolment(office, course, pathway_id)

    def first(session: Transaction) -> uuid.UUID:
        return session.scalars(
            select(Meeting.id).where(Meeting.course_id == course, Meeting.number == 1)
        ).one()

    meeting = office.backend.read(first)
    for mark, words in ((AttendanceMark.PRESENT, "mødt"), (AttendanceMark.EXCUSED, "afbud")):
        office.clock.advance(timedelta(minutes=5))
        office.backend.write(attendance.mark_attendance, MarkDraft(meeting, enrolment, mark))
        office.clock.advance(timedelta(minutes=5))
        copied = office.backend.write(journal_transfer.copy_waiting, pathway_id)
        assert f"mødegang 1: {words}" in copied
        assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 0
