"""Turns settlements and their lines into the words of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDate, QLocale

from counsellor_app.kinds.medication import LineState, MedicineProduct, Verdict
from counsellor_app.services.medication.settlement_list import LineRow, SettlementRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column

TONES = {
    LineState.PAID: Tone.GOOD,
    LineState.ACCEPTED: Tone.INFO,
    LineState.OPEN: Tone.LATE,
    LineState.REFUSED: Tone.NEUTRAL,
}


def month_text(month: date) -> str:
    """oktober 2026"""
    return QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")


def short_month(month: date) -> str:
    """okt 2026"""
    return QLocale().toString(QDate(month.year, month.month, 1), "MMM yyyy").replace(".", "")


def state_of(row: SettlementRow) -> tuple[str, Tone]:
    """Locked, what waits, or ready to be locked."""
    if row.locked:
        return translate("medication", "locked"), Tone.GOOD
    if row.waiting:
        return translate("medication", "%n to look at", "", row.waiting), Tone.LATE
    return translate("medication", "ready to lock"), Tone.SOON


def settlement_columns() -> list[Column[SettlementRow]]:
    """The list of settlements."""
    return [
        Column(
            "month",
            translate("medication", "Month"),
            text=lambda row: short_month(row.month),
            width=85,
            order=lambda row: row.month,
        ),
        Column("pharmacy", translate("medication", "Pharmacy"), text=lambda row: row.pharmacy),
        Column(
            "paid",
            translate("medication", "To pay"),
            text=lambda row: written.kroner(row.paid),
            width=105,
            right=True,
            order=lambda row: row.paid,
        ),
        Column(
            "state",
            translate("medication", "State"),
            text=lambda row: state_of(row)[0],
            tone=lambda row: state_of(row)[1],
            width=130,
        ),
    ]


def line_columns() -> list[Column[LineRow]]:
    """The lines of a settlement."""
    return [
        Column("number", translate("medication", "Number"), text=lambda row: row.number, width=165),
        Column(
            "verdict",
            translate("medication", "Result"),
            text=verdict_text,
            tone=lambda row: TONES[row.state],
            width=210,
        ),
        Column(
            "date",
            translate("medication", "Date"),
            text=lambda row: written.day(row.dispensed_on) or "–",
            width=95,
        ),
        Column("product", translate("medication", "Product"), text=lambda row: row.product_text),
        Column(
            "amount",
            translate("medication", "Amount"),
            text=lambda row: written.kroner(row.amount) or "–",
            width=110,
            right=True,
        ),
        Column(
            "line",
            translate("medication", "Line"),
            text=lambda row: "" if row.line is None else str(row.line),
            width=60,
            right=True,
            second=True,
        ),
    ]


def verdict_text(row: LineRow) -> str:
    """pays; after its last day; accepted: after its last day"""
    if row.state is LineState.PAID:
        return kind_text(row.state)
    verdict = kind_text(row.verdict)
    if row.state is LineState.OPEN:
        return verdict
    return f"{kind_text(row.state)}: {verdict}"


def line_sentence(row: LineRow) -> str:
    """What is wrong with a line, with the facts that it was held against, and what can be done."""
    sentence = _sentences().get(row.verdict, "")
    text = sentence.format_map(_Shown(row.facts))
    if row.reason:
        reason = translate("medication", "Reason: {reason}")
        text = f"{text} {reason.format(reason=row.reason)}"
    return text


def _sentences() -> dict[Verdict, str]:
    return {
        Verdict.OK: translate("medication", "The line is as it should be."),
        Verdict.UNREADABLE: translate(
            "medication", "The date or the amount is missing or cannot be read. Correct the line."
        ),
        Verdict.CHECK_DIGIT: translate(
            "medication", "A digit is wrong in the number. Ask the pharmacy, and correct the line."
        ),
        Verdict.UNKNOWN: translate(
            "medication", "No voucher with this number was issued here. Ask the pharmacy."
        ),
        Verdict.TWICE: translate(
            "medication", "The same stands on line {line} of this list already."
        ),
        Verdict.ALREADY_PAID: translate(
            "medication", "The voucher was paid to {pharmacy} for {month}. It is never paid twice."
        ),
        Verdict.REDEEMED_BEFORE: translate(
            "medication",
            "It is registered as redeemed {day} already, for {amount}. If this line is the right one, accept it.",
        ),
        Verdict.CANCELLED: translate("medication", "The voucher was cancelled {day}."),
        Verdict.BEFORE_ISSUE: translate("medication", "The voucher was not issued until {day}."),
        Verdict.IN_FUTURE: translate("medication", "The date has not come yet. Correct the line."),
        Verdict.TOO_LATE: translate("medication", "The voucher was valid until {day}."),
        Verdict.WRONG_PHARMACY: translate("medication", "The voucher was for {pharmacy} only."),
        Verdict.OTHER_PRODUCT: translate("medication", "The voucher is for: {products}."),
        Verdict.OVER_LIMIT: translate(
            "medication", "That makes {amount}; the voucher pays at most {limit}."
        ),
        Verdict.OVER_SCHEME: translate(
            "medication", "That makes {amount} for the citizen; the scheme pays at most {limit}."
        ),
    }


class _Shown(dict[str, str]):
    """Facts as people read them; one that is not there reads as a dash."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        super().__init__()
        for name, value in facts.items():
            self[name] = _fact(name, value)

    def __missing__(self, name: str) -> str:
        return "–"


def _fact(name: str, value: Any) -> str:
    if value in (None, ""):
        return "–"
    if name == "day":
        return written.day(date.fromisoformat(value))
    if name == "month":
        return month_text(date.fromisoformat(value))
    if name in ("amount", "limit"):
        return written.kroner(Decimal(value))
    if name == "products":
        return ", ".join(kind_text(MedicineProduct(each)) for each in value)
    return str(value)
