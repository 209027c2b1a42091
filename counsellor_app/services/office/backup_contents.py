"""What is in a backup beside what is here now, shown before anything is replaced (quality 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import func, select

from counsellor_app.kinds.citizen import TombstoneSubject
from counsellor_app.models import (
    Attendance,
    AuditEntry,
    AuditHead,
    Call,
    Interview,
    JournalNote,
    Letter,
    Participant,
    Pathway,
    Tombstone,
    Voucher,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import tombstones
from counsellor_app.services.citizen.tombstones import Stone
from counsellor_app.services.office.backups import QUIET
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

# In the order in which they are shown.
COUNTED: Final[Mapping[str, Any]] = {
    "participants": Participant,
    "pathways": Pathway,
    "calls": Call,
    "interviews": Interview,
    "attendance": Attendance,
    "vouchers": Voucher,
    "letters": Letter,
    "notes": JournalNote,
}


class Kinship(StrEnum):
    """How the logs of the two belong together: it tells what would be lost."""

    SAME = "same"
    EARLIER = "earlier"  # the log here goes on from that of the backup
    LATER = "later"  # the backup goes on from what is here
    OTHER = "other"  # two branches, or two databases
    UNKNOWN = "unknown"  # what is here cannot be read


@dataclass(frozen=True, slots=True)
class Contents:
    """How much there is, and where the log ends."""

    counts: dict[str, int]
    newest_act_at: datetime | None
    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A backup beside what is here."""

    backup: Contents
    now: Contents | None
    kinship: Kinship
    acts_since: int = 0  # that are not in the backup; looks do not count
    deleted_again: int = 0  # people in it who were deleted since


@query(Right.BACKUP)
def contents(session: Transaction) -> Contents:
    """Counted in one moment."""
    counts = {
        name: session.scalar(select(func.count()).select_from(model)) or 0
        for name, model in COUNTED.items()
    }
    head = session.execute(select(AuditHead.sequence, AuditHead.hash)).first()
    newest = select(AuditEntry.at).where(AuditEntry.action.not_in(QUIET))
    at = session.scalars(newest.order_by(AuditEntry.sequence.desc()).limit(1)).first()
    return Contents(counts, at, head[0] if head else 0, head[1] if head else "")


@query(Right.BACKUP)
def has_entry(session: Transaction, sequence: int, entry_hash: str) -> bool:
    """Whether the log has this entry with this hash."""
    statement = select(AuditEntry.hash).where(AuditEntry.sequence == sequence)
    return session.scalar(statement) == entry_hash


@query(Right.BACKUP)
def acts_after(session: Transaction, sequence: int) -> int:
    """How many acts, looks left out, the log has after this entry."""
    statement = select(func.count()).where(
        AuditEntry.sequence > sequence, AuditEntry.action.not_in(QUIET)
    )
    return session.scalar(statement) or 0


@query(Right.BACKUP)
def deleted_among(session: Transaction, stones: Iterable[Stone]) -> int:
    """How many people here were deleted elsewhere since, by the hashes of their ids."""
    have = set(session.scalars(select(Tombstone.id_hash)))
    new = {
        stone.id_hash
        for stone in stones
        if stone.subject is TombstoneSubject.PARTICIPANT and stone.id_hash not in have
    }
    if not new:
        return 0
    ids = session.scalars(select(Participant.id))
    return sum(tombstones.id_hash(each) in new for each in ids)


def compare(inside: Backend, here: Backend | None, stones: Iterable[Stone] = ()) -> Comparison:
    """A flow over two databases: the copy out of the backup, and what is here if it can be read."""
    backup = inside.read(contents)
    again = inside.read(deleted_among, tuple(stones))
    if here is None:
        return Comparison(backup, None, Kinship.UNKNOWN, 0, again)
    now = here.read(contents)
    if (backup.sequence, backup.hash) == (now.sequence, now.hash):
        return Comparison(backup, now, Kinship.SAME, 0, again)
    if here.read(has_entry, backup.sequence, backup.hash):
        since = here.read(acts_after, backup.sequence)
        return Comparison(backup, now, Kinship.EARLIER, since, again)
    later = inside.read(has_entry, now.sequence, now.hash)
    return Comparison(backup, now, Kinship.LATER if later else Kinship.OTHER, 0, again)
