"""The log as the team lead reads it: who did or looked at what, and when; page by page."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from sqlalchemy import Select, bindparam, func, select

from counsellor_app.clock import instant
from counsellor_app.kinds.office import LogKind
from counsellor_app.models import AuditEntry, Participant, ParticipantSearch, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.listed import listed
from counsellor_app.services.office.users import Colleague
from counsellor_app.services.operation import look, query
from counsellor_app.services.people import search
from counsellor_app.services.trace import audit, log_kinds
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries; nothing chosen means all."""

    user_id: uuid.UUID | None = None
    kind: LogKind | None = None
    about: str = ""  # a name, telephone or CPR number, as it is typed
    participant_id: uuid.UUID | None = None
    first: date | None = None
    last: date | None = None


@listed
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


PersonLogRow = tuple[datetime, str, str]
"""When, who (or in which role), and which act."""


@look(Right.LOG)
def open_log(session: Transaction) -> int:
    """The log was opened; that, too, stands in it."""
    audit.record(session, "open_log")
    return count(session, LogFilter()) + 1


@look(Right.LOG)
def settle_log_search(session: Transaction, wanted: LogFilter) -> int:
    """A search in the log came to rest: whose acts, of which kind, about whom; never what was typed."""
    found = count(session, wanted)
    audit.record(
        session,
        "search_log",
        participant_id=wanted.participant_id,
        user=wanted.user_id,
        kind=wanted.kind,
        by=search.criterion(wanted.about),
        first=wanted.first,
        last=wanted.last,
        count=found,
    )
    return found


@look(Right.LOG)
def log_of_person(
    session: Transaction, participant_id: uuid.UUID, with_staff: bool = False
) -> tuple[PersonLogRow, ...]:
    """Who did or looked at what about a citizen, oldest first: instant, user and act (art. 15).

    Names of staff are normally withheld from the citizen (domain 6.5): then the role stands there.
    """
    access.open_participant(session, participant_id)
    rows = session.execute(
        select(AuditEntry.at, User.name, User.role, AuditEntry.action)
        .outerjoin(User, User.id == AuditEntry.user_id)
        .where(AuditEntry.participant_id == participant_id)
        .order_by(AuditEntry.sequence)
    ).all()
    audit.record(
        session,
        "save_log",
        participant_id=participant_id,
        entries=len(rows),
        with_staff=with_staff,
    )
    return tuple(
        (at, (name if with_staff else str(role or "")) or "", action)
        for at, name, role, action in rows
    )


@query(Right.LOG)
def log_users(session: Transaction) -> tuple[Colleague, ...]:
    """Everybody whose acts may be looked for: also who is out of use, and administrators."""
    found = session.scalars(select(User).order_by(User.active.desc(), User.name))
    return tuple(Colleague(user.id, user.initials, user.name) for user in found)


@query(Right.LOG)
def name_of(session: Transaction, participant_id: uuid.UUID) -> str:
    """Whose log is shown."""
    person = access.open_participant(session, participant_id)
    return f"{person.given_name} {person.surname}".strip()


@query(Right.LOG)
def count(session: Transaction, wanted: LogFilter) -> int:
    """How many entries there are."""
    if wanted == LogFilter():
        first, last = _ends(session)
        return last - first + 1
    counted = _kept(session, wanted, lambda: _narrowed(session, _HOW_MANY, wanted))
    found: int = session.rows(counted)[0][0]
    return found


@query(Right.LOG)
def page(session: Transaction, wanted: LogFilter, offset: int, limit: int) -> tuple[LogRow, ...]:
    """Some entries, the newest first."""
    if wanted == LogFilter():
        place = {"newest": _ends(session)[1] - offset}
        entries = session.rows(_NEWEST, place | {"most": limit})
    else:
        listed_ = _kept(session, wanted, lambda: _listed(session, wanted))
        entries = session.rows(listed_, {"first": offset, "most": limit})
    people = {entry[_PERSON] for entry in entries if entry[_PERSON]}
    named = kept(session, lambda: _NAMES.where(access.own_participants(session)))
    names = {
        own_id: f"{given_name} {surname}".strip()
        for own_id, given_name, surname in session.rows(named.whole, {"ids": people})
    }
    shown: list[tuple[Any, ...]] = [
        (*before, names.get(person_id, ""), person_id, facts)
        for *before, person_id, facts in entries
    ]
    return tuple(LogRow(*row) for row in shown)


# Of each entry what the list shows: to read its hashes and the rest would take as long again.
_SHOWN = (
    AuditEntry.id,
    AuditEntry.sequence,
    AuditEntry.at,
    func.coalesce(User.name, ""),
    AuditEntry.action,
    AuditEntry.participant_id,
    AuditEntry.facts,
)
_PERSON = _SHOWN.index(AuditEntry.participant_id)
_NEWEST_FIRST = AuditEntry.sequence.desc()
# Made once, so that they are compiled once.
_HOW_MANY: Any = select(func.count()).select_from(AuditEntry)
_FIRST, _LAST = func.min(AuditEntry.sequence), func.max(AuditEntry.sequence)
_ENDS = select(select(_FIRST).scalar_subquery(), select(_LAST).scalar_subquery())
_PLACES: Any = select(AuditEntry.sequence).order_by(_NEWEST_FIRST).limit(bindparam("most"))
_NAMES = select(Participant.id, Participant.given_name, Participant.surname).where(
    among(Participant.id, "ids")
)


def _of(places: Any) -> Select[Any]:
    """The places come out of an index; only the rows of this page are read."""
    found: Any = (
        select(*_SHOWN)
        .select_from(AuditEntry)
        .outerjoin(User, User.id == AuditEntry.user_id)
        .where(AuditEntry.sequence.in_(places))
        .order_by(_NEWEST_FIRST)
    )
    return cast("Select[Any]", found)


_NEWEST = _of(_PLACES.where(AuditEntry.sequence <= bindparam("newest")))


def _listed(session: Transaction, wanted: LogFilter) -> Select[Any]:
    return _of(_narrowed(session, _PLACES, wanted).offset(bindparam("first")))


def _kept(session: Transaction, wanted: LogFilter, build: Callable[[], Select[Any]]) -> Select[Any]:
    """Put together once a day; a search is typed once."""
    return build() if wanted.about.strip() else kept(session, build, wanted).whole


def _ends(session: Transaction) -> tuple[int, int]:
    """The first and the last number, which has no gap; (1, 0) where nothing is there."""
    first, last = session.rows(_ENDS)[0]
    return first or 1, last or 0


def _narrowed(session: Transaction, statement: Select[Any], wanted: LogFilter) -> Select[Any]:
    if wanted.user_id is not None:
        statement = statement.where(AuditEntry.user_id == wanted.user_id)
    if wanted.kind is not None:
        statement = statement.where(log_kinds.of_kind(wanted.kind))
    if wanted.participant_id is not None:
        statement = statement.where(AuditEntry.participant_id == wanted.participant_id)
    if wanted.about.strip():
        people = select(ParticipantSearch.participant_id).where(
            search.text_condition(session, wanted.about)
        )
        statement = statement.where(AuditEntry.participant_id.in_(people))
    if wanted.first is not None:
        statement = statement.where(AuditEntry.at >= instant(wanted.first, time()))
    if wanted.last is not None:
        end = instant(wanted.last + timedelta(days=1), time())
        statement = statement.where(AuditEntry.at < end)
    return statement
