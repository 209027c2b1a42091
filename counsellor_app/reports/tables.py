"""The four tables that leave the house: their columns and how their rows are read (commands "export")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, cast

from sqlalchemy import String, and_, select, type_coerce

from counsellor_app.files.cells import Cell
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import (
    Attendance,
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    Pharmacy,
    Programme,
    Redemption,
    Scheme,
    SchemeGrant,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.reports import pathway_records, stopbasen
from counsellor_app.reports.pathway_record import PathwayRecord
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.transaction import Transaction

Rows = Iterator[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Table:
    """Column names, and the rows as they are read."""

    columns: Callable[[Transaction], tuple[str, ...]]
    rows: Callable[[Transaction, Period], Rows]
    columns_in: Callable[[Transaction, Period], tuple[str, ...]] | None = None

    def columns_of(self, session: Transaction, period: Period) -> tuple[str, ...]:
        """The columns of a period, where they are those of the form that was in force then."""
        return self.columns_in(session, period) if self.columns_in else self.columns(session)


PATHWAY_COLUMNS = tuple(field.name for field in fields(PathwayRecord))


def pathway_rows(session: Transaction, period: Period) -> Rows:
    """One row a pathway received in the period."""
    found = pathway_records.records(session, *pathway_records.received_in(period))
    for record in found:
        yield [plain(getattr(record, name)) for name in PATHWAY_COLUMNS]


ATTENDANCE_COLUMNS = (
    "pathway",
    "person",
    "course",
    "programme",
    "meeting_no",
    "meeting_on",
    "counts",
    "mark",
    "co_ppm",
    "cigarettes_per_day",
    "smoke_free",
    "counsellor",
)


def attendance_rows(session: Transaction, period: Period) -> Rows:
    """One row a participant and meeting that was not cancelled, while she had the place."""
    statement = (
        select(
            Pathway.pseudonym,
            Participant.pseudonym,
            Course.name,
            Programme.name,
            Meeting.number,
            Meeting.held_on,
            Meeting.counts,
            type_coerce(Attendance.mark, String),  # as it is kept: there may be 100,000 of them
            Attendance.co_ppm,
            Attendance.cigarettes_per_day,
            Attendance.smoke_free,
            User.initials,
        )
        .select_from(Meeting)
        .join(Course, Course.id == Meeting.course_id)
        .join(Programme, Programme.id == Course.programme_id)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Course.counsellor_id)
        .outerjoin(
            Attendance,
            and_(Attendance.meeting_id == Meeting.id, Attendance.enrolment_id == Enrolment.id),
        )
        .where(
            access.own_pathways(session),
            Meeting.held_on.between(period.first, period.last),
            Meeting.state != MeetingState.CANCELLED,
            Enrolment.state != EnrolmentState.WAITING,
            Enrolment.joined_on <= Meeting.held_on,
            (Enrolment.left_on.is_(None)) | (Enrolment.left_on >= Meeting.held_on),
        )
        .order_by(Meeting.held_on, Course.name, Meeting.number, Pathway.pseudonym)
        .execution_options(yield_per=2000)
    )
    yield from session.execute(statement)


VOUCHER_COLUMNS = (
    "number",
    "pathway",
    "scheme",
    "product",
    "strength",
    "weeks",
    "amount_limit",
    "issued_on",
    "valid_to",
    "state",
    "pharmacy",
    "redeemed_on",
    "amount",
)


def voucher_rows(session: Transaction, period: Period) -> Rows:
    """One row a voucher issued in the period; several products stand with " + " between them."""
    products = _products(session, period)
    statement = (
        select(
            Voucher,
            Pathway.pseudonym,
            Scheme.name,
            Redemption.redeemed_on,
            Redemption.amount,
            Pharmacy.name,
        )
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .outerjoin(
            Redemption, and_(Redemption.voucher_id == Voucher.id, Redemption.undone_at.is_(None))
        )
        .outerjoin(Pharmacy, Pharmacy.id == Redemption.pharmacy_id)
        .where(access.own_pathways(session), Voucher.issued_on.between(period.first, period.last))
        .order_by(Voucher.year, Voucher.serial)
    )
    for voucher, pathway, scheme, redeemed_on, amount, pharmacy in session.execute(statement):
        names, strengths = products.get(voucher.id, ("", ""))
        yield [
            voucher.number,
            pathway,
            scheme,
            names,
            strengths,
            voucher.week_to - voucher.week_from + 1,
            voucher.amount_limit,
            voucher.issued_on,
            voucher.valid_to,
            _voucher_state(session, voucher).value,
            pharmacy or "",
            redeemed_on,
            amount,
        ]


def _products(session: Transaction, period: Period) -> dict[Any, tuple[str, str]]:
    statement = (
        select(VoucherProduct.voucher_id, VoucherProduct.product, VoucherProduct.strength)
        .join(Voucher, Voucher.id == VoucherProduct.voucher_id)
        .where(Voucher.issued_on.between(period.first, period.last))
        .order_by(VoucherProduct.voucher_id, VoucherProduct.position)
    )
    found: dict[Any, tuple[str, str]] = {}
    for voucher_id, product, strength in session.execute(statement):
        names, strengths = found.get(voucher_id, ("", ""))
        joined = " + " if names else ""
        separator = " + " if names and (strengths or strength) else ""
        found[voucher_id] = (names + joined + product.value, strengths + separator + strength)
    return found


def _voucher_state(session: Transaction, voucher: Voucher) -> VoucherState:
    if voucher.state is VoucherState.ISSUED and voucher.valid_to < session.today:
        return VoucherState.EXPIRED
    return voucher.state


def plain(value: Any) -> Cell:
    """An enum as its value; everything else as it is."""
    return cast("Cell", value.value if isinstance(value, Enum) else value)


TABLES: dict[ExportKind, Table] = {
    ExportKind.PATHWAYS: Table(lambda session: PATHWAY_COLUMNS, pathway_rows),
    ExportKind.ATTENDANCE: Table(lambda session: ATTENDANCE_COLUMNS, attendance_rows),
    ExportKind.STOPBASEN: Table(
        stopbasen.stopbasen_columns, stopbasen.stopbasen_rows, stopbasen.stopbasen_columns
    ),
    ExportKind.VOUCHERS: Table(lambda session: VOUCHER_COLUMNS, voucher_rows),
}
