"""Makes backups for somebody who may, and writes down that it was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from counsellor_app import store
from counsellor_app.models import AuditEntry
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import background
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup
from counsellor_app.store.backup import Backup

# Acts and looks that change nothing but the log. A name that is missing here costs one backup more.
QUIET = frozenset(
    {"sign_in", "sign_out", "sign_in_refused", "backup", "drop_draft", "reveal_cpr"}
    | {"open_people_list", "search_people", "find_by_phone", "open_person", "open_call_pane"}
    | {"open_follow_up_list", "open_follow_up", "open_voucher_list", "search_vouchers"}
    | {"open_refused_letter", "open_course", "open_reminders", "print_attendance_sheet"}
    | {"open_typing_sheet", "open_log"}
)
_TURN, _TURN_LASTS = "backup", timedelta(minutes=5)


def make(backend: Backend, database: store.Database, target: Path) -> Backup:
    """A flow: writes the backup, opens and checks it, and leaves an audit entry."""
    backend.actor.demand(Right.BACKUP, "backups.make")
    made = backup.create(database, target, backend.clock.now())
    backend.write(record_backup)
    return made


@use_case(Right.BACKUP)
def record_backup(session: Transaction) -> None:
    """The log tells of each backup; where it lies is not written down."""
    audit.record(session, "backup")


def demand_right(backend: Backend) -> None:
    """AccessDenied where the actor may not restore."""
    backend.read(_may_restore)


@query(Right.BACKUP)
def _may_restore(session: Transaction) -> None:
    """Nothing to read: the right is what is asked."""


@query(Right.SYSTEM)
def changed_since(session: Transaction, at: datetime | None) -> bool:
    """Whether something other than the log was written since then."""
    statement = select(AuditEntry.sequence).where(AuditEntry.action.not_in(QUIET)).limit(1)
    if at is not None:
        statement = statement.where(AuditEntry.at > at)
    return session.execute(statement).first() is not None


def make_when_changed(
    system: Backend,
    database: store.Database,
    folder: Path,
    holder: str,
    progress: Callable[[int, int], object] = lambda done, of: None,
) -> Backup | None:
    """A flow of the program itself: a backup under an automatic name, then the old ones thinned.

    None where nothing has changed since the last one, or another process is at it.
    """
    last = backup.last_verified(database.folder.path)
    since = last.made_at if last and last.database == database.id else None
    if not system.read(changed_since, since):
        return None
    if not system.write(background.take_turn, _TURN, holder, _TURN_LASTS):
        return None
    progress(0, 0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = make(system, database, backup.automatic_name(folder, system.clock.now()))
        backup.thin(folder, database.id)
    finally:
        system.write(background.end_turn, _TURN, holder)
    return made
