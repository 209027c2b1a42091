"""A log that did not go on from what was kept outside: noticed at opening, told by the log itself, answered for."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from counsellor_app.errors import StorageError
from counsellor_app.kinds.office import AnchorPlace
from counsellor_app.models import AuditEntry
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import anchors, audit, undo
from counsellor_app.services.trace.anchors import Outside
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.backup import Backup

SETTLED: Final = "settle_log_break"


@dataclass(frozen=True, slots=True)
class Break:
    """The log did not go on from what was kept; noticed once, and written into the log itself."""

    noticed_at: datetime
    entry: int  # where it stands in the log
    place: AnchorPlace
    sequence: int
    kept_at: datetime


def notice(system: Backend, outside: Outside, backups: Iterable[Backup] = ()) -> Anchor | None:
    """A flow: compares before the anchors move on, and writes a break into the log, where it stays.

    Never keeps anybody from opening: a disk that takes nothing says so at the first act.
    """
    with suppress(StorageError):
        found = anchors.first_broken(system, outside, backups)
        if found is not None:
            system.write(note_break, *found)
            return found[1]
    return None


@use_case(Right.SYSTEM)
def note_break(session: Transaction, place: AnchorPlace, kept: Anchor) -> None:
    """The log tells itself that it does not go on from what was kept."""
    audit.record(
        session,
        anchors.BROKEN,
        place=place,
        sequence=kept.sequence,
        hash=kept.hash,
        kept_at=kept.at.isoformat(),
    )


@query(Right.LOG)
def open_breaks(session: Transaction) -> tuple[Break, ...]:
    """What was noticed and nobody has answered for yet."""
    return unsettled(session)


def unsettled(session: Transaction) -> tuple[Break, ...]:
    """The same inside another operation."""
    settled = select(func.max(AuditEntry.sequence)).where(AuditEntry.action == SETTLED)
    rows = session.execute(
        select(AuditEntry.at, AuditEntry.sequence, AuditEntry.facts)
        .where(
            AuditEntry.action == anchors.BROKEN,
            AuditEntry.sequence > (session.scalar(settled) or 0),
        )
        .order_by(AuditEntry.sequence)
    )
    return tuple(
        Break(
            at,
            entry,
            AnchorPlace(facts["place"]),
            int(facts["sequence"]),
            datetime.fromisoformat(facts["kept_at"]),
        )
        for at, entry, facts in rows
    )


@use_case(Right.LOG)
def settle_breaks(session: Transaction) -> None:
    """A team lead answers for what was noticed: she knows how it came. It stays in the log."""
    found = unsettled(session)
    if found:
        audit.record(session, SETTLED, entries=[each.entry for each in found])
        undo.final(session, Standing.ANSWERED)
