"""The audit chain: every act and every look leaves an entry that is linked to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Table, insert, select, update

from counsellor_app.ids import new_id
from counsellor_app.models import AuditCheckpoint, AuditEntry, AuditHead
from counsellor_app.services.trace import chain_text
from counsellor_app.services.transaction import Transaction

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class PendingEntry:
    """An entry waiting for its place in the chain, which it gets just before the commit."""

    action: str
    participant_id: uuid.UUID | None
    pathway_id: uuid.UUID | None
    subject: str
    subject_id: uuid.UUID | None
    facts: dict[str, Any] = field(default_factory=dict)
    # Of the demonstration alone, which tells of the past: when it was, and who.
    at: datetime | None = None
    user_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class ChainFinding:
    """Where the chain is broken: a stable code and the sequence number."""

    code: str
    sequence: int


def record(
    session: Transaction,
    action: str,
    *,
    participant_id: uuid.UUID | None = None,
    pathway_id: uuid.UUID | None = None,
    subject: str = "",
    subject_id: uuid.UUID | None = None,
    **facts: Any,
) -> None:
    """Tells of the act. Facts are ids, numbers, dates and codes, never names, CPR numbers or notes."""
    plain = {name: _plain(value) for name, value in facts.items()}
    session.pending_audit.append(
        PendingEntry(action, participant_id, pathway_id, subject, subject_id, plain)
    )


def append_pending(session: Transaction) -> tuple[int, int] | None:
    """Gives the pending entries their sequence and hash; called last in a write, the head is locked.

    Plain statements, not entities: every write of the program goes through here.
    Returns the sequence before and after, None when there was nothing to tell.
    """
    if not session.pending_audit:
        return None
    head = session.execute(_READ_HEAD).one_or_none()
    before, previous = (head.sequence, head.hash) if head else (0, GENESIS)
    rows: list[dict[str, Any]] = []
    for sequence, pending in enumerate(session.pending_audit, before + 1):
        rows.append(_row(session, pending, sequence, previous))
        previous = rows[-1]["hash"]
    after = before + len(rows)
    session.execute(_ADD_ENTRY, rows)
    moved = {"sequence": after, "hash": previous}
    session.execute(_MOVE_HEAD, moved) if head else session.execute(_ADD_HEAD, {"id": 1} | moved)
    session.pending_audit.clear()
    session.touched(_ENTRIES.name, _HEAD.name)
    return before, after


_ENTRIES = cast("Table", AuditEntry.__table__)
_HEAD = cast("Table", AuditHead.__table__)
# Made once, so that they are compiled once.
_READ_HEAD = select(_HEAD.c.sequence, _HEAD.c.hash).where(_HEAD.c.id == 1).with_for_update()
_ADD_ENTRY, _ADD_HEAD = insert(_ENTRIES), insert(_HEAD)
_MOVE_HEAD = update(_HEAD).where(_HEAD.c.id == 1)


def _row(
    session: Transaction, pending: PendingEntry, sequence: int, previous: str
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "sequence": sequence,
        "id": new_id(),
        "request_id": session.request_id,
        "at": pending.at or session.now,
        "user_id": pending.user_id or session.actor.user_id,
        "action": pending.action,
        "participant_id": pending.participant_id,
        "pathway_id": pending.pathway_id,
        "subject": pending.subject,
        "subject_id": pending.subject_id,
        "facts": pending.facts,
        "previous_hash": previous,
    }
    return row | {"hash": entry_hash(SimpleNamespace(**row))}


def entry_hash(entry: Any) -> str:
    """SHA-256 over everything in the entry and the hash of the one before."""
    content = [
        entry.sequence,
        str(entry.id),
        str(entry.request_id),
        _instant_text(entry.at),
        _text(entry.user_id),
        entry.action,
        _text(entry.participant_id),
        _text(entry.pathway_id),
        entry.subject,
        _text(entry.subject_id),
        entry.facts,
        entry.previous_hash,
    ]
    blob = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(blob.encode()).hexdigest()


def facts_of(session: Transaction, action: str, subject_id: uuid.UUID) -> dict[str, Any]:
    """What the log says of the first such act on something; nothing when that entry is past its time."""
    statement = (
        select(AuditEntry.facts)
        .where(AuditEntry.action == action, AuditEntry.subject_id == subject_id)
        .order_by(AuditEntry.sequence)
        .limit(1)
    )
    return session.scalars(statement).first() or {}


def verify(session: Transaction) -> list[ChainFinding]:
    """Reads the whole chain; an empty list means that nothing was edited, swapped, cut or put in."""
    checkpoint = session.scalars(
        select(AuditCheckpoint).order_by(AuditCheckpoint.sequence.desc()).limit(1)
    ).one_or_none()
    expected = checkpoint.sequence if checkpoint else 0
    previous = checkpoint.hash if checkpoint else GENESIS
    findings: list[ChainFinding] = []
    for portion in chain_text.portions(session):
        if not portion.follows(expected, previous):
            findings += _broken_links(portion, expected, previous)
        expected, previous = portion.sequences[-1], portion.hashes[-1]
    head = session.get(AuditHead, 1)
    if head is None:
        if expected:
            findings.append(ChainFinding("audit.head", expected))
    elif (head.sequence, head.hash) != (expected, previous):
        findings.append(ChainFinding("audit.head", head.sequence))
    return findings


def _broken_links(
    portion: chain_text.Portion, expected: int, previous: str
) -> Iterator[ChainFinding]:
    for link in portion.links():
        expected += 1
        if link.sequence != expected:
            yield ChainFinding("audit.gap", expected)
        if link.previous != previous:
            yield ChainFinding("audit.link", link.sequence)
        if link.expected != link.hash:
            yield ChainFinding("audit.changed", link.sequence)
        expected, previous = link.sequence, link.hash


def _text(value: uuid.UUID | None) -> str:
    return "" if value is None else str(value)


def _instant_text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return str(value)
