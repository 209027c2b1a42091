"""The quarantine: letters that could not come in, kept with bytes, line and reason."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from counsellor_app.ids import new_id
from counsellor_app.models import RefusedLetter
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_SHOWN = 100_000  # characters of a refused file that are shown as text


@dataclass(frozen=True, slots=True)
class RefusedDraft:
    """What an import refused."""

    file_name: str
    letter: str | None
    line: int
    code: str
    facts: dict[str, Any]
    raw: bytes
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One refused letter in the list."""

    id: uuid.UUID
    file_name: str
    letter: str | None
    line: int
    code: str
    facts: dict[str, Any]
    refused_at: datetime
    handled_at: datetime | None
    typed_referral_id: uuid.UUID | None = None  # somebody typed it by hand


@dataclass(frozen=True, slots=True)
class RefusedContent:
    """What was in the refused file: its bytes, and as much as can be read of them."""

    row: RefusedRow
    raw: bytes
    text: str


@query(Right.CASE)
def refused_letters(session: Transaction, handled: bool = False) -> tuple[RefusedRow, ...]:
    """What could not be read and is not dealt with, newest first; with `handled` the rest too."""
    statement = select(RefusedLetter).order_by(
        RefusedLetter.refused_at.desc(), RefusedLetter.file_name, RefusedLetter.id
    )
    if not handled:
        statement = statement.where(RefusedLetter.handled_at.is_(None))
    return tuple(_row(each) for each in session.scalars(statement.limit(500)))


@query(Right.CASE)
def count_refused(session: Transaction) -> int:
    """How many wait for somebody."""
    waiting = select(func.count()).where(RefusedLetter.handled_at.is_(None))
    return session.scalar(waiting) or 0


@look(Right.CASE)
def open_refused(session: Transaction, refused_id: uuid.UUID) -> RefusedContent:
    """The file as it came; it may hold a person, so looking is logged."""
    refused = access.load(session, RefusedLetter, refused_id)
    audit.record(session, "open_refused_letter", subject="refused_letter", subject_id=refused.id)
    return RefusedContent(_row(refused), refused.raw, readable(refused.raw))


@use_case(Right.CASE)
def handle_refused(session: Transaction, refused_id: uuid.UUID) -> None:
    """Somebody has dealt with it: the sender was called, or it was typed by hand."""
    refused = access.load(session, RefusedLetter, refused_id)
    if refused.handled_at is not None:
        return
    mark_handled(session, refused)
    audit.record(session, "handle_refused_letter", subject="refused_letter", subject_id=refused.id)
    undo.offer(session, "handle_refused", undo_handle_refused, refused_id=refused.id)


@undo.inverse
def undo_handle_refused(session: Transaction, refused_id: str) -> None:
    """It waits again."""
    reopen(access.load(session, RefusedLetter, uuid.UUID(refused_id)))


def mark_handled(
    session: Transaction, refused: RefusedLetter, typed_referral_id: uuid.UUID | None = None
) -> None:
    """Takes it off the list; the bytes stay."""
    refused.handled_at, refused.handled_by_id = session.now, session.actor.user_id
    refused.typed_referral_id = typed_referral_id


def reopen(refused: RefusedLetter) -> None:
    """Puts it back on the list."""
    refused.handled_at = refused.handled_by_id = refused.typed_referral_id = None


def keep(session: Transaction, batch_id: uuid.UUID, draft: RefusedDraft) -> uuid.UUID:
    """Stores the bytes once: the same bytes refused again are only counted again."""
    sha256 = hashlib.sha256(draft.raw).hexdigest()
    known = session.scalars(
        select(RefusedLetter.id)
        .where(RefusedLetter.raw_sha256 == sha256, RefusedLetter.code == draft.code)
        .limit(1)
    ).first()
    if known is not None:
        return known
    session.add(
        RefusedLetter(
            id=draft.id,
            import_batch_id=batch_id,
            file_name=draft.file_name[:300],
            letter=draft.letter[:35] if draft.letter else None,
            line=draft.line,
            code=draft.code,
            facts=draft.facts,
            raw=draft.raw,
            raw_sha256=sha256,
            refused_at=session.now,
        )
    )
    return draft.id


def readable(raw: bytes) -> str:
    """The bytes as text for the eye, whatever they are."""
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        text = raw[:_SHOWN].decode(encoding)
    except UnicodeDecodeError:
        text = raw[:_SHOWN].decode("windows-1252", errors="replace")
    return "".join(each if each.isprintable() or each in "\n\t" else "�" for each in text)


def _row(refused: RefusedLetter) -> RefusedRow:
    return RefusedRow(
        refused.id,
        refused.file_name,
        refused.letter,
        refused.line,
        refused.code,
        dict(refused.facts),
        refused.refused_at,
        refused.handled_at,
        refused.typed_referral_id,
    )
