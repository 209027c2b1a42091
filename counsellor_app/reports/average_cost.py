"""Ø1: the average cost of a participant, explored only (domain 4.3): meetings held and medicine, by who began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from counsellor_app.kinds.course import MeetingState, ProgrammeFormat
from counsellor_app.models import (
    Course,
    Enrolment,
    Meeting,
    Pathway,
    Programme,
    Redemption,
    Voucher,
)
from counsellor_app.reports import case_rows, counting
from counsellor_app.reports.book import Book, Column, Kind, Table
from counsellor_app.reports.hiding import is_small
from counsellor_app.reports.indicator.definition import Basis
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

SOURCE = "Driverdiagram, 9. juni 2017, Ø1"


@dataclass(frozen=True, slots=True)
class AverageCost:
    """Kroner. None where a price is not set, or where nobody began."""

    meetings: Mapping[ProgrammeFormat, int]
    course_cost: Decimal | None
    medicine: Decimal
    participants: int

    @property
    def total(self) -> Decimal | None:
        """Courses and medicine together."""
        return None if self.course_cost is None else self.course_cost + self.medicine

    @property
    def average(self) -> Decimal | None:
        """For each who began in the period."""
        if self.total is None or not self.participants:
            return None
        return self.total / self.participants


@query(Right.NUMBERS)
def average_cost(session: Transaction, period: Period) -> AverageCost:
    """By the prices in force on the last day of the period."""
    prices = rules.in_force(session, rules.CourseCosts, period.last)
    meetings = _meetings(session, period)
    began = counting.within(case_rows.read(session, period, (Basis.BEGAN,)), period, Basis.BEGAN)
    return AverageCost(
        meetings, course_cost(meetings, prices), _medicine(session, period), len(began)
    )


def course_cost(
    meetings: Mapping[ProgrammeFormat, int], prices: rules.CourseCosts
) -> Decimal | None:
    """Held meetings times their price; unknown when a price that is needed is not set."""
    cost = Decimal(0)
    for format_, count in meetings.items():
        price = prices.of(format_)
        if price is None:
            return None
        cost += Decimal(price) * count
    return cost


def _meetings(session: Transaction, period: Period) -> dict[ProgrammeFormat, int]:
    statement = (
        select(Programme.format, func.count(Meeting.id).label("held"))
        .join(Course, Course.programme_id == Programme.id)
        .join(Meeting, Meeting.course_id == Course.id)
        .where(
            access.own_courses(session),
            Meeting.state == MeetingState.HELD,
            Meeting.held_on.between(period.first, period.last),
            select(Enrolment.id)
            .where(Enrolment.course_id == Course.id, Enrolment.first_meeting_on.is_not(None))
            .exists(),
        )
        .group_by(Programme.format)
    )
    return {row.format: row.held for row in session.execute(statement)}


def _medicine(session: Transaction, period: Period) -> Decimal:
    statement = (
        select(func.coalesce(func.sum(Redemption.amount), 0))
        .join(Voucher, Voucher.id == Redemption.voucher_id)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .where(
            access.own_pathways(session),
            Redemption.undone_at.is_(None),
            Redemption.redeemed_on.between(period.first, period.last),
        )
    )
    return Decimal(str(session.scalar(statement) or 0))


@query(Right.NUMBERS)
def cost_book(session: Transaction, period: Period, hide: bool = False) -> Book:
    """One row, with what it is made of; with `hide` not what so few have cost."""
    found = average_cost(session, period)
    few = hide and is_small(found.participants)
    columns = (
        *(Column("meetings_held"), Column("course_cost", Kind.KRONER)),
        *(Column("medicine_cost", Kind.KRONER), Column("participants")),
        Column("average_cost", Kind.KRONER),
    )
    row = [
        *(sum(found.meetings.values()), found.course_cost, None if few else found.medicine),
        *(None if few else found.participants, None if few else found.average),
    ]
    return Book("cost", period, (Table("cost", columns, (row,)),), (SOURCE,))
