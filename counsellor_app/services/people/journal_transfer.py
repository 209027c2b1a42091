"""Carries calls, interviews, meetings and notes over into the municipality's journal system, each stamped."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, delete, exists, func, or_, select

from counsellor_app.clock import instant, local
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.models import (
    Attendance,
    Call,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    InterviewAnswer,
    JournalNote,
    JournalTransfer,
    Meeting,
    Pathway,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.letters.letter_texts import texts_in_force
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import journal_text
from counsellor_app.services.people.journal_words import JournalWords
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

Key = tuple[TransferSubject, uuid.UUID]
Stamps = Mapping[Key, tuple[datetime, str]]


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One thing that belongs in the journal. `text` is what is copied, in Danish."""

    subject: TransferSubject
    id: uuid.UUID
    at: datetime
    changed_at: datetime  # later than the transfer: it must be carried over again
    text: str
    who: str
    covers: tuple[uuid.UUID, ...] = ()  # notes that are told within this text
    note: str = ""  # of a note: its own words, for a correction
    corrects_id: uuid.UUID | None = None
    corrected: bool = False
    transferred_at: datetime | None = None
    transferred_by: str = ""

    @property
    def waits(self) -> bool:
        """Whether the journal system does not have it, or has it as it was before."""
        return self.transferred_at is None or self.changed_at > self.transferred_at


@query(Right.CASE)
def journal_entries(session: Transaction, pathway_id: uuid.UUID) -> tuple[JournalEntry, ...]:
    """Everything of a pathway that is carried over, newest first."""
    return _entries(session, access.open_pathway(session, pathway_id))


@query(Right.CASE)
def count_waiting(session: Transaction, pathway_id: uuid.UUID) -> int:
    """How many entries of a pathway wait, by one statement: the person's page asks at each change."""
    pathway = access.open_pathway(session, pathway_id)
    parts = (
        select(func.count()).where(condition).scalar_subquery()
        for condition in _waiting(pathway.id)
    )
    return sum(session.execute(select(*parts)).one())


@use_case(Right.CASE)
def copy_waiting(session: Transaction, pathway_id: uuid.UUID) -> str:
    """What "Kopiér til journal" puts on the clipboard: the status in short, then all that waits."""
    pathway = access.open_pathway(session, pathway_id)
    waiting = [entry for entry in _entries(session, pathway) if entry.waits]
    status = journal_text.status(session, pathway)
    texts = [entry.text for entry in reversed(waiting)]
    _stamp(session, pathway, waiting)
    return "\n\n".join([status, *texts]) + "\n"


@use_case(Right.CASE)
def copy_one(
    session: Transaction, pathway_id: uuid.UUID, subject: TransferSubject, subject_id: uuid.UUID
) -> str:
    """The text of one call, interview, meeting or note; UserError("journal.gone") if it is not there."""
    pathway = access.open_pathway(session, pathway_id)
    chosen = [e for e in _entries(session, pathway) if (e.subject, e.id) == (subject, subject_id)]
    if not chosen:
        raise UserError("journal.gone")
    _stamp(session, pathway, chosen)
    return chosen[0].text + "\n"


@undo.inverse
def undo_copy_to_journal(session: Transaction, pathway_id: str, transfer_ids: list[str]) -> None:
    """It was never pasted: it waits again."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    ids = [uuid.UUID(each) for each in transfer_ids]
    session.execute(delete(JournalTransfer).where(JournalTransfer.id.in_(ids)))
    session.touched("journal_transfer", participant_id=pathway.participant_id)


def _stamp(session: Transaction, pathway: Pathway, entries: Sequence[JournalEntry]) -> None:
    keys = [(entry.subject, entry.id) for entry in entries]
    keys += [(TransferSubject.NOTE, each) for entry in entries for each in entry.covers]
    made = [
        JournalTransfer(
            id=new_id(),
            pathway_id=pathway.id,
            subject=subject,
            subject_id=subject_id,
            transferred_at=session.now,
            transferred_by_id=session.actor.id,
        )
        for subject, subject_id in keys
    ]
    session.add_all(made)
    session.touched("journal_transfer", participant_id=pathway.participant_id)
    audit.record(
        session,
        "copy_to_journal",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        entries=len(entries),
    )
    if made:
        undo.offer(
            session,
            "copy_to_journal",
            undo_copy_to_journal,
            participant_id=pathway.participant_id,
            pathway_id=pathway.id,
            transfer_ids=[each.id for each in made],
        )


def _entries(session: Transaction, pathway: Pathway) -> tuple[JournalEntry, ...]:
    stamps, words = _stamps(session, pathway.id), JournalWords(texts_in_force(session))
    notes = _notes(session, pathway.id)
    found = [entry for part in _PARTS for entry in part(session, pathway, words)]
    found += _interviews(session, pathway, words, notes, stamps)
    told = {each for entry in found for each in entry.covers}
    corrected = {note.corrects_id for note, _ in notes if note.corrects_id}
    found += [
        JournalEntry(
            TransferSubject.NOTE,
            note.id,
            note.written_at,
            note.written_at,
            words.note(note, who),
            who,
            note=note.text,
            corrects_id=note.corrects_id,
            corrected=note.id in corrected,
        )
        for note, who in notes
        if note.id not in told
    ]
    stamped = (_with_stamp(entry, stamps) for entry in found)
    return tuple(sorted(stamped, key=lambda entry: (entry.at, entry.id), reverse=True))


def _waiting(pathway_id: uuid.UUID) -> Iterator[ColumnElement[bool]]:
    """For each kind which rows wait; the same as `JournalEntry.waits` (a test holds them together)."""

    def newest(subject: TransferSubject, subject_id: Any) -> ScalarSelect[Any]:
        return (
            select(func.max(JournalTransfer.transferred_at))
            .where(JournalTransfer.subject == subject, JournalTransfer.subject_id == subject_id)
            .scalar_subquery()
        )

    call = newest(TransferSubject.CALL, Call.id)
    yield and_(Call.pathway_id == pathway_id, Call.undone_at.is_(None), call.is_(None))
    interview = newest(TransferSubject.INTERVIEW, Interview.id)
    held = and_(Interview.pathway_id == pathway_id, Interview.state == InterviewState.HELD)
    yield and_(held, interview.is_(None))
    meeting = newest(TransferSubject.MEETING, Attendance.id)
    yield and_(
        Attendance.enrolment_id.in_(select(Enrolment.id).where(Enrolment.pathway_id == pathway_id)),
        Attendance.mark.is_not(None),
        or_(meeting.is_(None), Attendance.marked_at > meeting),
    )
    closing = newest(TransferSubject.CLOSING, CourseClosing.id)
    yield and_(
        CourseClosing.pathway_id == pathway_id,
        or_(closing.is_(None), CourseClosing.closed_at > closing),
    )
    follow_up = newest(TransferSubject.FOLLOW_UP, FollowUp.id)
    yield and_(
        FollowUp.pathway_id == pathway_id,
        FollowUp.outcome.is_not(None),
        FollowUp.closed_at.is_not(None),
        or_(follow_up.is_(None), FollowUp.closed_at > follow_up),
    )
    told = exists().where(
        held,
        Interview.id == JournalNote.subject_id,
        or_(interview.is_(None), JournalNote.written_at <= interview),
    )
    yield and_(
        JournalNote.pathway_id == pathway_id,
        newest(TransferSubject.NOTE, JournalNote.id).is_(None),
        or_(JournalNote.corrects_id.is_not(None), ~told),
    )


def _with_stamp(entry: JournalEntry, stamps: Stamps) -> JournalEntry:
    stamp = stamps.get((entry.subject, entry.id))
    if stamp is None:
        return entry
    return replace(entry, transferred_at=stamp[0], transferred_by=stamp[1])


def _stamps(session: Transaction, pathway_id: uuid.UUID) -> dict[Key, tuple[datetime, str]]:
    """The newest stamp of each."""
    statement = (
        select(JournalTransfer, User.initials)
        .join(User, User.id == JournalTransfer.transferred_by_id)
        .where(JournalTransfer.pathway_id == pathway_id)
        .order_by(JournalTransfer.transferred_at, JournalTransfer.id)
    )
    return {
        (each.subject, each.subject_id): (each.transferred_at, initials)
        for each, initials in session.execute(statement)
    }


def _notes(session: Transaction, pathway_id: uuid.UUID) -> list[tuple[JournalNote, str]]:
    statement: Select[JournalNote, str] = (
        select(JournalNote, User.initials)
        .join(User, User.id == JournalNote.written_by_id)
        .where(JournalNote.pathway_id == pathway_id)
        .order_by(JournalNote.written_at, JournalNote.id)
    )
    return [(note, initials) for note, initials in session.execute(statement)]


def _calls(session: Transaction, pathway: Pathway, words: JournalWords) -> Iterator[JournalEntry]:
    statement = (
        select(Call, User.initials)
        .join(User, User.id == Call.user_id)
        .where(Call.pathway_id == pathway.id, Call.undone_at.is_(None))
    )
    for call, who in session.execute(statement):
        text = words.call(call, who)
        yield JournalEntry(TransferSubject.CALL, call.id, call.at, call.at, text, who)


def _meetings(
    session: Transaction, pathway: Pathway, words: JournalWords
) -> Iterator[JournalEntry]:
    statement = (
        select(Attendance, Meeting, Course.name, User.initials)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Course, Course.id == Meeting.course_id)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .join(User, User.id == Attendance.marked_by_id)
        .where(Enrolment.pathway_id == pathway.id, Attendance.mark.is_not(None))
    )
    for mark, meeting, course, who in session.execute(statement):
        text = words.meeting(mark, meeting, course, who)
        yield JournalEntry(
            TransferSubject.MEETING, mark.id, meeting.starts_at, mark.marked_at, text, who
        )


def _endings(session: Transaction, pathway: Pathway, words: JournalWords) -> Iterator[JournalEntry]:
    closings = (
        select(CourseClosing, User.initials)
        .join(User, User.id == CourseClosing.closed_by_id)
        .where(CourseClosing.pathway_id == pathway.id)
    )
    for closing, who in session.execute(closings):
        at, text = closing.closed_at, words.closing(closing, who)
        yield JournalEntry(TransferSubject.CLOSING, closing.id, at, at, text, who)
    follow_ups = (
        select(FollowUp, User.initials)
        .join(User, User.id == FollowUp.closed_by_id)
        .where(FollowUp.pathway_id == pathway.id, FollowUp.outcome.is_not(None))
    )
    for follow_up, who in session.execute(follow_ups):
        if follow_up.closed_at is not None:
            at, text = follow_up.closed_at, words.follow_up(follow_up, who)
            yield JournalEntry(TransferSubject.FOLLOW_UP, follow_up.id, at, at, text, who)


def _interviews(
    session: Transaction,
    pathway: Pathway,
    words: JournalWords,
    notes: Sequence[tuple[JournalNote, str]],
    stamps: Stamps,
) -> Iterator[JournalEntry]:
    """With the notes that were written by the time it was carried over; a later one, such as what
    a correction leaves, stands by itself."""
    statement = (
        select(Interview, User.initials)
        .join(User, User.id == Interview.user_id)
        .where(Interview.pathway_id == pathway.id, Interview.state == InterviewState.HELD)
    )
    for interview, who in session.execute(statement):
        stamp = stamps.get((TransferSubject.INTERVIEW, interview.id))
        told = [
            note
            for note, _ in notes
            if note.subject_id == interview.id
            and note.corrects_id is None
            and (stamp is None or note.written_at <= stamp[0])
        ]
        rows = select(InterviewAnswer.question, InterviewAnswer.answer)
        said = session.execute(rows.where(InterviewAnswer.interview_id == interview.id))
        answers = {key: answer for key, answer in said}  # noqa: C416 - typed rows
        definition = forms.by_id(session, interview.form_definition_id)
        text = words.interview(interview, definition, answers, [each.text for each in told], who)
        yield JournalEntry(
            TransferSubject.INTERVIEW,
            interview.id,
            _moment(interview),
            instant(interview.held_on or local(interview.saved_at).date(), time()),
            text,
            who,
            covers=tuple(each.id for each in told),
        )


def _moment(interview: Interview) -> datetime:
    """When it was held, as near as is known; a later correction does not move it."""
    held_on, saved_at = interview.held_on, interview.saved_at
    return saved_at if held_on in (None, local(saved_at).date()) else instant(held_on, time(12))


_PARTS: tuple[Callable[[Transaction, Pathway, JournalWords], Iterator[JournalEntry]], ...] = (
    _calls,
    _meetings,
    _endings,
)
