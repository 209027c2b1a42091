"""Lists follow-ups: who is in the window, who leaves it when, and whose is closed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from counsellor_app.models import FollowUp, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import follow_up_rows
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class FollowUpScope(StrEnum):
    """Which follow-ups the list shows."""

    IN_WINDOW = "in_window"
    WINDOW_CLOSED = "window_closed"
    AHEAD = "ahead"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What the list shows."""

    scope: FollowUpScope = FollowUpScope.IN_WINDOW
    mine: bool = False


@query(Right.CASE)
def count(session: Transaction, wanted: FollowUpFilter) -> int:
    """How many follow-ups the list has."""
    all_rows = access.sees_all_rows(session)
    statement = kept(session, lambda: _counted(session, wanted), wanted, all_rows)
    found: int | None = session.scalar(statement.whole)
    return found or 0


@query(Right.CASE)
def count_in_window(session: Transaction) -> int:
    """How many follow-up calls may be made now."""
    return count(session, FollowUpFilter())


@query(Right.CASE)
def page(
    session: Transaction, wanted: FollowUpFilter, offset: int = 0, limit: int = 200
) -> tuple[FollowUpRow, ...]:
    """The follow-ups from place `offset`: who leaves the window first comes first."""
    all_rows = access.sees_all_rows(session)
    statement = kept(session, lambda: _listed(session, wanted), wanted, all_rows)
    found = session.rows(statement.whole, {"first": offset, "most": limit})
    return follow_up_rows.rows(session, found)


@query(Right.CASE)
def follow_ups_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[FollowUpRow, ...]:
    """The follow-ups of a pathway, the half-year one first."""
    access.open_pathway(session, pathway_id)
    return follow_up_rows.of_pathway(session, pathway_id)


@look(Right.CASE)
def open_follow_up_list(session: Transaction) -> int:
    """The list was opened: how many people are in the window."""
    found = count_in_window(session)
    audit.record(session, "open_follow_up_list", count=found)
    return found


def _counted(session: Transaction, wanted: FollowUpFilter) -> Select[*tuple[Any, ...]]:
    return _found(session, wanted, func.count(FollowUp.id))


def _listed(session: Transaction, wanted: FollowUpFilter) -> Select[*tuple[Any, ...]]:
    """First the ids of the page, which the index gives in their order; then what their rows say."""
    order: tuple[Any, ...] = (FollowUp.due_to, FollowUp.id)
    if wanted.scope is FollowUpScope.CLOSED:
        order = (FollowUp.closed_on.desc(), FollowUp.id.desc())
    ids = _found(session, wanted, FollowUp.id).order_by(*order)
    shown = ids.offset(bindparam("first")).limit(bindparam("most")).subquery()
    return follow_up_rows.joined().join(shown, shown.c.id == FollowUp.id).order_by(*order)


def _found(session: Transaction, wanted: FollowUpFilter, what: Any) -> Select[*tuple[Any, ...]]:
    statement = select(what)
    if wanted.scope is FollowUpScope.CLOSED and not wanted.mine and access.sees_all_rows(session):
        return statement.where(FollowUp.closed_on.is_not(None))  # years of them: the index alone
    joined = statement.join(Pathway, Pathway.id == FollowUp.pathway_id)
    return joined.where(*_conditions(session, wanted))


def _conditions(session: Transaction, wanted: FollowUpFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [access.own_pathways(session)]
    today = session.today
    if wanted.scope is FollowUpScope.CLOSED:
        conditions.append(FollowUp.closed_on.is_not(None))
    else:
        conditions.extend((FollowUp.outcome.is_(None), Pathway.closed_on.is_(None)))
    if wanted.scope is FollowUpScope.IN_WINDOW:
        conditions.extend((FollowUp.due_from <= today, FollowUp.due_to >= today))
    elif wanted.scope is FollowUpScope.WINDOW_CLOSED:
        conditions.append(FollowUp.due_to < today)
    elif wanted.scope is FollowUpScope.AHEAD:
        conditions.append(FollowUp.due_from > today)
    if wanted.mine:
        conditions.append(Pathway.counsellor_id == session.actor.user_id)
    return conditions
