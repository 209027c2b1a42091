"""Earlier versions of notes: what stood there before somebody wrote something else is kept, whoever writes it.

A note of the journal is corrected by a new note beside it; other notes stand in a field of something
(attendance, a contact person, the end of a pathway, an answer of the interview), and the former
text of such a field is kept here in the same write that replaces it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import UOWTransaction, aliased

from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import NoteSubject
from counsellor_app.models import (
    Attendance,
    AuditEntry,
    ContactPerson,
    Course,
    Enrolment,
    Interview,
    InterviewAnswer,
    JournalNote,
    Meeting,
    NoteVersion,
    Pathway,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_FIELDS: dict[type[Any], str] = {
    Attendance: "note",
    ContactPerson: "note",
    Pathway: "close_note",
}


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One wording of a note: who wrote it and when, as far as is known."""

    text: str
    at: datetime | None
    who: str


@dataclass(frozen=True, slots=True)
class NoteStory:
    """A note with its wordings, the one that stands now first; an empty text was taken away."""

    subject: NoteSubject
    id: (
        uuid.UUID
    )  # of the entry of the journal that it belongs to, of the contact person, or of the first note
    about: str  # the meeting, the contact person or the question that it is about
    versions: tuple[TextVersion, ...]

    @property
    def earlier(self) -> int:
        """How many wordings came before the one that stands."""
        return len(self.versions) - 1


@query(Right.CASE)
def note_stories(session: Transaction, pathway_id: uuid.UUID) -> tuple[NoteStory, ...]:
    """The notes of a pathway that say something else than they did at first, the latest change first."""
    pathway = access.open_pathway(session, pathway_id)
    stories = [*_corrected_notes(session, pathway.id)]
    enrolments = session.scalars(select(Enrolment.id).where(Enrolment.pathway_id == pathway.id))
    interviews = session.scalars(select(Interview.id).where(Interview.pathway_id == pathway.id))
    former = _former_texts(session, [pathway.id, *enrolments, *interviews])
    for (subject, subject_id, part), versions in former.items():
        now = _OF_PATHWAY[subject](session, subject_id, part)
        stories.append(NoteStory(subject, now.id, now.about, _with_now(now.text, versions)))
    return tuple(sorted(stories, key=_last_changed, reverse=True))


@query(Right.CASE)
def contact_stories(session: Transaction, participant_id: uuid.UUID) -> tuple[NoteStory, ...]:
    """The same of the notes about her contact persons."""
    access.open_participant(session, participant_id)
    contacts = session.scalars(
        select(ContactPerson).where(ContactPerson.participant_id == participant_id)
    ).all()
    former = _former_texts(session, [each.id for each in contacts])
    known = {each.id: each for each in contacts}
    return tuple(
        NoteStory(
            subject,
            contact_id,
            known[contact_id].name,
            _with_now(known[contact_id].note, versions),
        )
        for (subject, contact_id, _part), versions in former.items()
    )


def keep(
    session: Transaction,
    participant_id: uuid.UUID,
    subject: NoteSubject,
    subject_id: uuid.UUID,
    text: str,
    *,
    part: str = "",
    written_at: datetime | None = None,
    written_by_id: uuid.UUID | None = None,
) -> None:
    """Part of a write that replaces or takes away `text`; by whom it was written, where that is known."""
    if session.actor.user_id is None or not text.strip():
        return  # the demonstration tells its own past
    before = session.execute(
        select(NoteVersion.replaced_at, NoteVersion.replaced_by_id)
        .where(
            NoteVersion.subject == subject,
            NoteVersion.subject_id == subject_id,
            NoteVersion.part == part,
        )
        .order_by(NoteVersion.replaced_at.desc(), NoteVersion.id.desc())
        .limit(1)
    ).first()
    if before is not None:  # since then nobody has written another text here
        written_at, written_by_id = before
    session.add(
        NoteVersion(
            id=new_id(),
            participant_id=participant_id,
            subject=subject,
            subject_id=subject_id,
            part=part,
            text=text,
            written_at=written_at,
            written_by_id=written_by_id,
            replaced_at=session.now,
            replaced_by_id=session.actor.user_id,
        )
    )


@event.listens_for(Transaction, "before_flush")
def _keep_former(session: Transaction, _context: UOWTransaction, _instances: Any) -> None:
    """Whatever writes another text, also tomorrow's use case: the former one is kept."""
    for entity in list(session.dirty):
        field = _FIELDS.get(type(entity))
        if field is not None and (gone := inspect(entity).attrs[field].history.deleted) and gone[0]:
            _KEEP[type(entity)](session, entity, gone[0])
    for entity in list(session.deleted):
        if isinstance(entity, Attendance) and entity.note:
            _keep_attendance(session, entity, entity.note)


def _keep_attendance(session: Transaction, entity: Attendance, text: str) -> None:
    enrolment = session.get_one(Enrolment, entity.enrolment_id)
    pathway = session.get_one(Pathway, enrolment.pathway_id)
    history = inspect(entity).attrs
    at = history.marked_at.history.deleted or [entity.marked_at]
    by = history.marked_by_id.history.deleted or [entity.marked_by_id]
    keep(
        session,
        pathway.participant_id,
        NoteSubject.MEETING,
        enrolment.id,
        text,
        part=entity.meeting_id.hex,
        written_at=at[0],
        written_by_id=by[0],
    )


def _keep_contact(session: Transaction, entity: ContactPerson, text: str) -> None:
    at, by = _told_by_log(session, entity.participant_id, entity.id)
    keep(
        session,
        entity.participant_id,
        NoteSubject.CONTACT,
        entity.id,
        text,
        written_at=at,
        written_by_id=by,
    )


def _keep_closing(session: Transaction, entity: Pathway, text: str) -> None:
    at, by = _told_by_log(session, entity.participant_id, None, pathway_id=entity.id)
    keep(
        session,
        entity.participant_id,
        NoteSubject.CLOSING,
        entity.id,
        text,
        written_at=at,
        written_by_id=by,
    )


_KEEP: dict[type[Any], Any] = {
    Attendance: _keep_attendance,
    ContactPerson: _keep_contact,
    Pathway: _keep_closing,
}


def _told_by_log(
    session: Transaction,
    participant_id: uuid.UUID,
    subject_id: uuid.UUID | None,
    pathway_id: uuid.UUID | None = None,
) -> tuple[datetime | None, uuid.UUID | None]:
    """When it was written and by whom, as the log says: the last act on this before the one that runs."""
    statement = select(AuditEntry.at, AuditEntry.user_id).where(
        AuditEntry.participant_id == participant_id
    )
    if subject_id is not None:
        statement = statement.where(AuditEntry.subject_id == subject_id)
    if pathway_id is not None:
        statement = statement.where(
            AuditEntry.pathway_id == pathway_id, AuditEntry.action.startswith("close_")
        )
    found = session.execute(statement.order_by(AuditEntry.sequence.desc()).limit(1)).first()
    return (found.at, found.user_id) if found else (None, None)


Place = tuple[NoteSubject, uuid.UUID, str]


@dataclass(frozen=True, slots=True)
class _Now:
    id: uuid.UUID
    text: str
    about: str


_WRITER, _REPLACER = aliased(User), aliased(User)  # made once: an alias is compiled anew each time


def _former_texts(
    session: Transaction, subject_ids: Iterable[uuid.UUID]
) -> dict[Place, list[TextVersion]]:
    """What was replaced at each place, the newest first, led by who wrote what stands there now."""
    found: dict[Place, list[TextVersion]] = {}
    rows = session.execute(
        select(NoteVersion, _WRITER.initials, _REPLACER.initials)
        .outerjoin(_WRITER, _WRITER.id == NoteVersion.written_by_id)
        .outerjoin(_REPLACER, _REPLACER.id == NoteVersion.replaced_by_id)
        .where(NoteVersion.subject_id.in_(list(subject_ids)))
        .order_by(NoteVersion.replaced_at.desc(), NoteVersion.id.desc())
    )
    for row, writer, replacer in rows:
        place = (row.subject, row.subject_id, row.part)
        if place not in found:
            found[place] = [TextVersion("", row.replaced_at, replacer or "")]
        found[place].append(TextVersion(row.text, row.written_at, writer or ""))
    return found


def _with_now(text: str, versions: list[TextVersion]) -> tuple[TextVersion, ...]:
    newest, *former = versions
    return (replace(newest, text=text), *former)


def _last_changed(story: NoteStory) -> str:
    at = story.versions[0].at
    return at.isoformat() if at else ""


def _meeting_now(session: Transaction, enrolment_id: uuid.UUID, part: str) -> _Now:
    meeting = session.get_one(Meeting, uuid.UUID(part))
    course = session.get_one(Course, meeting.course_id)
    mark = session.scalars(
        select(Attendance).where(
            Attendance.enrolment_id == enrolment_id, Attendance.meeting_id == meeting.id
        )
    ).one_or_none()
    about = f"{course.name}, {meeting.number}"
    return _Now(mark.id, mark.note, about) if mark else _Now(enrolment_id, "", about)


def _closing_now(session: Transaction, pathway_id: uuid.UUID, _part: str) -> _Now:
    return _Now(pathway_id, session.get_one(Pathway, pathway_id).close_note, "")


def _answer_now(session: Transaction, interview_id: uuid.UUID, part: str) -> _Now:
    interview = session.get_one(Interview, interview_id)
    question = forms.by_id(session, interview.form_definition_id).question(part)
    answer = session.scalars(
        select(InterviewAnswer.answer).where(
            InterviewAnswer.interview_id == interview_id, InterviewAnswer.question == part
        )
    ).one_or_none()
    return _Now(interview_id, answer or "", question.text if question else part)


_OF_PATHWAY: dict[NoteSubject, Callable[[Transaction, uuid.UUID, str], _Now]] = {
    NoteSubject.MEETING: _meeting_now,
    NoteSubject.CLOSING: _closing_now,
    NoteSubject.INTERVIEW: _answer_now,
}


def _corrected_notes(session: Transaction, pathway_id: uuid.UUID) -> Iterator[NoteStory]:
    """Each note of the journal that others correct, with them, whichever of them was corrected."""
    rows = session.execute(
        select(JournalNote, User.initials)
        .outerjoin(User, User.id == JournalNote.written_by_id)
        .where(JournalNote.pathway_id == pathway_id)
        .order_by(JournalNote.written_at, JournalNote.id)
    ).all()
    first: dict[uuid.UUID, uuid.UUID] = {}
    stories: dict[uuid.UUID, list[tuple[uuid.UUID, TextVersion]]] = {}
    for note, who in rows:
        root = first[note.id] = (
            first.get(note.corrects_id, note.id) if note.corrects_id else note.id
        )
        version = TextVersion(note.text, note.written_at, who or "")
        stories.setdefault(root, []).insert(0, (note.id, version))
    for versions in stories.values():
        if len(versions) > 1:
            newest = versions[0][0]
            yield NoteStory(NoteSubject.NOTE, newest, "", tuple(each for _, each in versions))
