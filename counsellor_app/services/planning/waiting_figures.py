"""The waiting view: how long people wait, what is free, how many come, and what one more course would do."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median

from sqlalchemy import func, select

from counsellor_app.clock import instant, local
from counsellor_app.errors import FieldError
from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.models import Enrolment, Pathway, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.planning import places
from counsellor_app.services.planning.waiting_forecast import CourseToCome, Forecast, forecast
from counsellor_app.services.transaction import Transaction

PACE = timedelta(days=84)  # arrivals are counted over twelve weeks
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class ProgrammeWaiting:
    """One programme: its queue, the places to come, and how long those of the last year waited."""

    id: uuid.UUID  # the family of its versions
    programme_id: uuid.UUID
    name: str
    waiting: int
    median_days: float | None  # of those who wait now
    longest_days: int
    began_median_days: float | None  # from listed to the first day of the course, last 365 days
    free: int
    held: int
    arrivals_per_week: float
    capacity: int

    @property
    def weeks_covered(self) -> float | None:
        """For how many weeks of arrivals the free places last, once the queue has its places."""
        left = self.free - self.waiting
        return left / self.arrivals_per_week if self.arrivals_per_week else None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One more course of a programme on a day, and how it was worked out."""

    programme: str
    waiting: int
    arrivals_per_week: float
    forecast: Forecast


@query(Right.CASE)
def waiting_figures(session: Transaction) -> tuple[ProgrammeWaiting, ...]:
    """Each programme that people begin together or are in the queue of, the longest queue first."""
    families = _families(session)
    listed = _listed(session)
    began = _began(session)
    came = _came(session)
    open_places = places.free_places(session)
    programme_of = places.programmes_of(session, [each.course_id for each in open_places])
    held = places.held_by_course(session)
    rows = []
    for family, newest in families.items():
        days = [(session.today - day).days for day in listed.get(family, ())]
        here = [each for each in open_places if programme_of.get(each.course_id) == family]
        if newest.format not in (ProgrammeFormat.GROUP, ProgrammeFormat.ROLLING) and not days:
            continue
        rows.append(
            ProgrammeWaiting(
                id=family,
                programme_id=newest.id,
                name=newest.name,
                waiting=len(days),
                median_days=median(days) if days else None,
                longest_days=max(days, default=0),
                began_median_days=median(began[family]) if began.get(family) else None,
                free=sum(each.free for each in here),
                held=sum(held.get(each.course_id, 0) for each in here),
                arrivals_per_week=round(came.get(family, 0) / (PACE.days / 7), 2),
                capacity=newest.capacity,
            )
        )
    return tuple(sorted(rows, key=lambda row: (-row.waiting, row.name)))


@query(Right.CASE)
def what_if(
    session: Transaction, programme_id: uuid.UUID, starts_on: date | None, capacity: int | None
) -> WhatIf:
    """What one more course of the programme on a day would do to the median wait."""
    if starts_on is None:
        raise FieldError("starts_on", "field.required")
    if not session.today <= starts_on <= session.today + YEAR:
        raise FieldError("starts_on", "forecast.day", first=session.today)
    if capacity is None or not 1 <= capacity <= 60:
        raise FieldError("capacity", "rule.number", least=1, most=60)
    programme = access.load(session, Programme, programme_id)
    rows = [each for each in waiting_figures(session) if each.id == _family(programme)]
    pace = rows[0].arrivals_per_week if rows else 0.0
    listed = _listed(session).get(_family(programme), [])
    to_come = [
        CourseToCome(local(each.next_at).date(), each.free)
        for each in places.free_places(session, programme_id)
        if each.free
    ]
    extra = CourseToCome(starts_on, capacity)
    found = forecast(session.today, listed, pace, to_come, extra)
    return WhatIf(programme.name, len(listed), pace, found)


def _family(programme: Programme) -> uuid.UUID:
    return programme.family_id or programme.id


def _families(session: Transaction) -> dict[uuid.UUID, Programme]:
    """The newest version of each programme that has begun."""
    found = session.scalars(
        select(Programme)
        .where(Programme.valid_from <= session.today)
        .order_by(Programme.valid_from)
    )
    return {_family(each): each for each in found}


_FAMILY = func.coalesce(Programme.family_id, Programme.id)


def _listed(session: Transaction) -> dict[uuid.UUID, list[date]]:
    """Since when each waits, by programme."""
    rows = session.rows(
        select(_FAMILY, Enrolment.listed_at)
        .select_from(Enrolment)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(
            Enrolment.state == EnrolmentState.WAITING,
            Pathway.closed_on.is_(None),
            access.own_pathways(session),
        )
    )
    found: dict[uuid.UUID, list[date]] = {}
    for family, listed_at in rows:
        found.setdefault(family, []).append(local(listed_at).date())
    return found


def _began(session: Transaction) -> dict[uuid.UUID, list[int]]:
    """How many days those who joined in the last year had waited since they were listed."""
    rows = session.rows(
        select(_FAMILY, Enrolment.listed_at, Enrolment.joined_on)
        .select_from(Enrolment)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(
            Enrolment.state.in_(places.TAKEN),
            Enrolment.joined_on > session.today - YEAR,
            Enrolment.joined_on <= session.today,
            access.own_pathways(session),
        )
    )
    found: dict[uuid.UUID, list[int]] = {}
    for family, listed_at, joined_on in rows:
        if joined_on is not None:
            days = max(0, (joined_on - local(listed_at).date()).days)
            found.setdefault(family, []).append(days)
    return found


def _came(session: Transaction) -> dict[uuid.UUID, int]:
    """How many were listed or enrolled in the last twelve weeks, each pathway once."""
    since: datetime = instant(session.today - PACE, time.min)
    rows = session.rows(
        select(_FAMILY, func.count(Enrolment.pathway_id.distinct()))
        .select_from(Enrolment)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(Enrolment.listed_at >= since, access.own_pathways(session))
        .group_by(_FAMILY)
    )
    return dict(map(tuple, rows))
