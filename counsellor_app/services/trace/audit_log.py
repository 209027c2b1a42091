"""The log as the team lead reads it: who did or looked at what, and when; page by page."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from counsellor_app.clock import instant
from counsellor_app.models import AuditEntry, Participant, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries; nothing chosen means all."""

    user_id: uuid.UUID | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry. `about` is the person, where she is of the reader's unit."""

    id: uuid.UUID
    sequence: int
    at: datetime
    user: str
    action: str
    about: str
    participant_id: uuid.UUID | None
    facts: dict[str, Any]


@look(Right.LOG)
def open_log(session: Transaction) -> int:
    """The log was opened; that, too, stands in it."""
    audit.record(session, "open_log")
    return count(session, LogFilter()) + 1


@query(Right.LOG)
def count(session: Transaction, wanted: LogFilter) -> int:
    """How many entries there are."""
    statement = select(func.count()).select_from(AuditEntry)
    return session.scalar(_narrowed(statement, wanted)) or 0


@query(Right.LOG)
def page(session: Transaction, wanted: LogFilter, offset: int, limit: int) -> tuple[LogRow, ...]:
    """Some entries, the newest first."""
    seen = access.own_participants(session)
    columns = AuditEntry.__table__.columns
    statement = (
        select(*columns, User.name.label("user_name"))
        .outerjoin(User, User.id == AuditEntry.user_id)
        .order_by(AuditEntry.sequence.desc())
        .offset(offset)
        .limit(limit)
    )
    entries = session.execute(_narrowed(statement, wanted)).all()
    people = {entry.participant_id for entry in entries if entry.participant_id}
    names = {
        person.id: f"{person.given_name} {person.surname}".strip()
        for person in session.execute(
            select(Participant.id, Participant.given_name, Participant.surname).where(
                Participant.id.in_(people), seen
            )
        )
    }
    return tuple(_row(entry, names) for entry in entries)


def _narrowed(statement: Select[Any], wanted: LogFilter) -> Select[Any]:
    if wanted.user_id is not None:
        statement = statement.where(AuditEntry.user_id == wanted.user_id)
    if wanted.first is not None:
        statement = statement.where(AuditEntry.at >= instant(wanted.first, time()))
    if wanted.last is not None:
        end = instant(wanted.last + timedelta(days=1), time())
        statement = statement.where(AuditEntry.at < end)
    return statement


def _row(entry: Any, names: dict[uuid.UUID, str]) -> LogRow:
    return LogRow(
        entry.id,
        entry.sequence,
        entry.at,
        entry.user_name or "",
        entry.action,
        names.get(entry.participant_id, ""),
        entry.participant_id,
        dict(entry.facts),
    )
