"""The columns of the lists of vouchers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor_app.services.medication.supplies import SupplyRow
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.services.medication.voucher_proposals import DueRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.medication.words import (
    product_text,
    products_text,
    state_text,
    state_tone,
    weeks_text,
)
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def voucher_columns(*, with_name: bool = True) -> list[Column[VoucherRow]]:
    """The list of all vouchers, or of one person."""
    name = Column[VoucherRow](
        "name", translate("medication", "Citizen"), lead=lambda row: row.name, text=lambda _: ""
    )
    columns: list[Column[VoucherRow]] = [
        Column("number", translate("medication", "Number"), text=lambda row: row.number, width=165),
        *((name,) if with_name else ()),
        Column(
            "weeks",
            translate("medication", "Weeks"),
            text=lambda row: weeks_text(row.week_from, row.week_to, row.scheme_weeks),
            width=110 if with_name else 0,
        ),
        Column(
            "state",
            translate("medication", "State"),
            text=state_text,
            tone=state_tone,
            width=120,
        ),
        Column(
            "issued",
            translate("medication", "Issued"),
            text=lambda row: written.day(row.issued_on),
            width=95,
            second=True,
        ),
        Column(
            "products",
            translate("medication", "Products"),
            text=lambda row: products_text(row.products),
            second=True,
            width=150,
        ),
        Column(
            "amount",
            translate("medication", "At most"),
            text=lambda row: written.kroner(row.amount_limit),
            width=100,
            right=True,
        ),
    ]
    return columns


def supply_columns() -> list[Column[SupplyRow]]:
    """What somebody got without a voucher."""
    return [
        Column(
            "date",
            translate("medication", "Date"),
            text=lambda row: written.day(row.supplied_on),
            width=95,
        ),
        Column(
            "way", translate("medication", "Way"), text=lambda row: kind_text(row.way), width=160
        ),
        Column("product", translate("medication", "Product"), text=_supplied),
        Column(
            "weeks", translate("medication", "Weeks"), text=_supply_weeks, width=80, second=True
        ),
        Column(
            "amount",
            translate("medication", "Amount"),
            text=lambda row: written.kroner(row.amount),
            right=True,
            width=105,
        ),
    ]


def _supplied(row: SupplyRow) -> str:
    product = product_text(row.medicine)
    return f"{row.packages} × {product}" if row.packages > 1 else product


def _supply_weeks(row: SupplyRow) -> str:
    if row.week_from is None or row.week_to is None:
        return "–"
    return str(row.week_from) if row.week_from == row.week_to else f"{row.week_from}–{row.week_to}"


def due_columns(today: Callable[[], date]) -> list[Column[DueRow]]:
    """Who is to have a voucher."""
    return [
        Column(
            "name", translate("medication", "Citizen"), lead=lambda row: row.name, text=lambda _: ""
        ),
        Column(
            "due",
            translate("medication", "Due"),
            text=lambda row: _due_text(row, today()),
            tone=lambda row: _due_tone(row, today()),
            width=190,
        ),
        Column(
            "weeks",
            translate("medication", "Weeks"),
            text=lambda row: weeks_text(row.week_from, row.week_to, row.scheme_weeks),
            width=120,
        ),
        Column(
            "scheme",
            translate("medication", "Scheme"),
            text=lambda row: row.scheme,
            second=True,
            width=160,
        ),
    ]


def _due_text(row: DueRow, today: date) -> str:
    if row.expired_voucher_id is not None:
        text = translate("medication", "ran out unused {day}")
        return text.format(day=written.short_day(row.due_on))
    if row.due_on < today:
        text = translate("medication", "since {day}")
        return text.format(day=written.short_day(row.due_on))
    if row.due_on == today:
        return translate("medication", "today")
    return translate("medication", "from {day}").format(day=written.short_day(row.due_on))


def _due_tone(row: DueRow, today: date) -> Tone:
    if row.expired_voucher_id is not None or row.due_on == today:
        return Tone.SOON
    return Tone.LATE if row.due_on < today else Tone.GOOD
