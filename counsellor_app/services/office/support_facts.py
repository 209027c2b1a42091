"""What support may know: how much of everything there is, and that is all; nothing of anyone."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from counsellor_app.models import Base, DatabaseIdentity
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_SMALL = 5


@dataclass(frozen=True, slots=True)
class SupportFacts:
    """The kind of database and the number of rows by table; few are told as "1–4"."""

    dialect: str
    demonstration: bool
    counts: dict[str, str]


@query(Right.SIGNED_IN)
def support_facts(session: Transaction) -> SupportFacts:
    """Counts alone: no row is read."""
    counts: dict[str, str] = {}
    for table in Base.metadata.sorted_tables:
        many = session.scalar(select(func.count()).select_from(table)) or 0
        counts[table.name] = f"1–{_SMALL - 1}" if 0 < many < _SMALL else str(many)
    demonstration = bool(session.scalar(select(DatabaseIdentity.demonstration)))
    return SupportFacts(session.get_bind().dialect.name, demonstration, counts)
