"""Journal notes: signed, never overwritten; a correction is a new note beside the old one (domain 6.4)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import NoteKind
from counsellor_app.models import JournalNote, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction

FORM = "journal_note"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as it is written; `corrects_id` names the one that it puts right."""

    pathway_id: uuid.UUID
    text: str
    kind: NoteKind = NoteKind.JOURNAL
    corrects_id: uuid.UUID | None = None
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as it is read. `corrected` says that a newer one puts it right."""

    id: uuid.UUID
    kind: NoteKind
    text: str
    written_at: datetime
    who: str
    corrects_id: uuid.UUID | None
    corrected: bool


@query(Right.CASE)
def notes(session: Transaction, pathway_id: uuid.UUID) -> tuple[NoteRow, ...]:
    """Every note of a pathway, newest first; corrected ones stay readable."""
    access.open_pathway(session, pathway_id)
    found = session.execute(
        select(JournalNote, User.initials)
        .outerjoin(User, User.id == JournalNote.written_by_id)
        .where(JournalNote.pathway_id == pathway_id)
        .order_by(JournalNote.written_at.desc(), JournalNote.id.desc())
    ).all()
    corrected = {note.corrects_id for note, _ in found if note.corrects_id}
    return tuple(
        NoteRow(
            note.id,
            note.kind,
            note.text,
            note.written_at,
            initials or "",
            note.corrects_id,
            note.id in corrected,
        )
        for note, initials in found
    )


@use_case(Right.CASE)
def write_note(session: Transaction, draft: NoteDraft) -> uuid.UUID:
    """Keeps a note, or the correction of one; nothing is taken away."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(JournalNote, draft.id) is not None:
        return draft.id
    if not draft.text.strip():
        raise FieldError("text", "journal.empty")
    kind = draft.kind
    if draft.corrects_id is not None:
        former = access.load(session, JournalNote, draft.corrects_id)
        if former.pathway_id != pathway.id:
            raise UserError("journal.other_pathway")
        kind = former.kind
    session.add(
        JournalNote(
            id=draft.id,
            participant_id=pathway.participant_id,
            pathway_id=pathway.id,
            kind=kind,
            text=draft.text.strip(),
            written_at=session.now,
            written_by_id=session.actor.id,
            corrects_id=draft.corrects_id,
        )
    )
    form_drafts.drop(session, FORM, pathway.id)
    audit.record(
        session,
        "write_note",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="journal_note",
        subject_id=draft.id,
        corrects=draft.corrects_id,
    )
    undo.final(session, Standing.NOTE, participant_id=pathway.participant_id)
    session.flush()
    return draft.id
