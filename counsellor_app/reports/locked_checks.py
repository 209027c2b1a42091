"""What was locked when it was reported, for `check`: pages drawn again from their figures, tables by their rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from counsellor_app.models import LockedExport, Unit
from counsellor_app.reports.locked_tables import checksum
from counsellor_app.reports.snapshots import Drawing, changed_makings
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import kept_sheets, report_snapshots
from counsellor_app.services.letters.report_snapshots import KeptReport
from counsellor_app.services.operation import query
from counsellor_app.services.trace import audit, locked_exports
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.integrity import Finding


def findings(backend: Backend, drawing: Drawing) -> tuple[Finding, ...]:
    """A flow: what is not as it was locked, pages first, each by its period and unit."""
    return (
        *_of_part("locked_pages", lambda: _pages(backend, drawing)),
        *_of_part("locked_tables", lambda: iter(backend.read(tables))),
    )


def _of_part(name: str, found: Callable[[], Iterator[Finding]]) -> tuple[Finding, ...]:
    """One part that cannot be read through hides nothing of the other."""
    try:
        return tuple(found())
    except DBAPIError as error:
        facts = {"part": name, "reason": type(error).__name__}
        return (Finding("check.part_unreadable", facts),)


def _pages(backend: Backend, drawing: Drawing) -> Iterator[Finding]:
    """A page that other versions draw otherwise is no finding: its bytes agree with the log."""
    for each in backend.read(report_snapshots.every_report):
        code = _BY_FAULT.get(each.fault) or _drawn_otherwise(each.kept, drawing)
        if code:
            yield Finding(code, {"unit": each.unit, "first": each.first, "last": each.last})


_BY_FAULT = {"snapshot.damaged": "check.locked_page", "snapshot.altered": "check.locked_figures"}


def _drawn_otherwise(kept: KeptReport | None, drawing: Drawing) -> str:
    """The code of a page that its own figures do not give any more; "" where they do."""
    if kept is None or not kept.sheet or changed_makings(kept.made_with, drawing.made_with()):
        return ""
    try:
        content = drawing.draw(kept_sheets.from_data(kept.sheet))
    except (LookupError, TypeError, ValueError):
        return "check.locked_drawing"
    same = hashlib.sha256(content).hexdigest() == kept.sha256
    return "" if same else "check.locked_drawing"


@query(Right.BACKUP)
def tables(session: Transaction) -> tuple[Finding, ...]:
    """The locked tables of all units whose rows are not those that were locked.

    Of a table from which somebody was deleted the rest cannot be held against the checksum of the whole.
    """
    statement = (
        select(LockedExport, Unit.name)
        .join(Unit, Unit.id == LockedExport.unit_id)
        .order_by(Unit.name, LockedExport.kind, LockedExport.first_day)
    )
    return tuple(
        Finding(
            "check.locked_table",
            {"kind": each.kind, "unit": unit, "first": each.first_day, "last": each.last_day},
        )
        for each, unit in session.execute(statement).all()
        if not _stands(session, each)
    )


def _stands(session: Transaction, locked: LockedExport) -> bool:
    logged = audit.facts_of(session, "lock_export", locked.id)
    if logged.get("sha256", locked.sha256) != locked.sha256:
        return False
    try:
        cells = locked_exports.every_cell(session, locked.id)
    except (LookupError, TypeError, ValueError, ArithmeticError):  # not even readable any more
        return False
    if len(cells) != locked.row_count:
        return len(cells) < locked.row_count
    return checksum(tuple(locked.columns), cells) == locked.sha256
