"""How many follow-up calls the coming weeks bring, so that somebody can be at the telephone (screens Opfølgning)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from counsellor_app.models import FollowUp, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

WEEKS = 16


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """One week from its Monday: calls that fall due in it, and windows that close in it."""

    monday: date
    calls: int
    closing: int

    @property
    def number(self) -> int:
        """As it stands in a Danish calendar."""
        return self.monday.isocalendar().week


@dataclass(frozen=True, slots=True)
class Load:
    """The weeks from this one on. What is due and not done yet is counted in this week; `behind` of it."""

    weeks: tuple[WeekLoad, ...]
    behind: int

    @property
    def busiest(self) -> WeekLoad:
        """The week with the most calls; the earliest of several."""
        return max(self.weeks, key=lambda week: (week.calls, -week.monday.toordinal()))


@query(Right.CASE)
def load_ahead(session: Transaction, mine: bool = False) -> Load:
    """Open follow-ups by the week of their best day, and by the week in which their window closes.

    Without the ones whose window is over: nobody can be called about them any more.
    """
    this = session.today - timedelta(days=session.today.weekday())
    end = this + timedelta(weeks=WEEKS)
    planned = kept(session, lambda: _by_day(session, FollowUp.ideal_on, mine, end), mine, "ideal")
    closing = kept(session, lambda: _by_day(session, FollowUp.due_to, mine, end), mine, "closing")
    calls = session.execute(planned.whole).all()
    behind = sum(number for day, number in calls if day < this)
    ends = _in_weeks(this, session.execute(closing.whole).all())
    due = _in_weeks(this, calls)
    weeks = (this + timedelta(weeks=place) for place in range(WEEKS))
    return Load(
        tuple(WeekLoad(monday, due.get(monday, 0), ends.get(monday, 0)) for monday in weeks), behind
    )


def _by_day(session: Transaction, day: Any, mine: bool, end: date) -> Select[*tuple[Any, ...]]:
    conditions: list[ColumnElement[bool]] = [
        access.own_pathways(session),
        FollowUp.outcome.is_(None),
        FollowUp.due_to >= session.today,
        Pathway.closed_on.is_(None),
        day < end,
    ]
    if mine:
        conditions.append(Pathway.counsellor_id == session.actor.user_id)
    return (
        select(day, func.count(FollowUp.id))
        .join(Pathway, Pathway.id == FollowUp.pathway_id)
        .where(*conditions)
        .group_by(day)
    )


def _in_weeks(this: date, days: Iterable[Any]) -> dict[date, int]:
    """By Monday; what lies before this week belongs to it."""
    found: dict[date, int] = {}
    for day, number in days:
        monday = max(day - timedelta(days=day.weekday()), this)
        found[monday] = found.get(monday, 0) + number
    return found
