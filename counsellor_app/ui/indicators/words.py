"""Names of the indicators and of the periods to choose from, in the language of the window."""

from __future__ import annotations

import calendar
from datetime import date

from counsellor_app.reports.period import Period
from counsellor_app.ui.translation import translate


def indicator_name(key: str) -> str:
    """What the card is headed."""
    return {
        "A1": translate("indicators", "Referred electronically, hospitals"),
        "A2": translate("indicators", "Heavy smokers who began"),
        "A3": translate("indicators", "Completed"),
        "A4": translate("indicators", "Smoke-free at the end"),
        "A5": translate("indicators", "Smoke-free after ½ year"),
        "B1": translate("indicators", "No or short education"),
        "B2": translate("indicators", "Completed, short education"),
        "B3": translate("indicators", "Smoke-free at the end, short education"),
        "B4": translate("indicators", "Smoke-free after ½ year, short education"),
        "C1": translate("indicators", "Referred electronically, psychiatry"),
        "Q1": translate("indicators", "Satisfied"),
        "S1": translate("indicators", "Completed"),
        "S2": translate("indicators", "Smoke-free at the end"),
        "S3": translate("indicators", "Followed up"),
        "S4": translate("indicators", "Smoke-free after ½ year"),
        "S5": translate("indicators", "Satisfied"),
    }[key]


def section_titles() -> list[tuple[str, tuple[str, ...]]]:
    """The cards in the order of the page, under their headings."""
    return [
        (
            translate("indicators", "The project's indicators"),
            ("A1", "A2", "A3", "A4", "A5", "Q1", "C1"),
        ),
        (translate("indicators", "Equal access"), ("B1", "B2", "B3", "B4")),
        (translate("indicators", "STOPbasen's indicators"), ("S1", "S2", "S3", "S4", "S5")),
    ]


def periods(today: date) -> list[tuple[str, Period]]:
    """The running quarter, the eight before it, and three years."""
    offered: list[tuple[str, Period]] = []
    year, number = today.year, (today.month - 1) // 3 + 1
    for _ in range(9):
        text = translate("indicators", "{number}. quarter {year}").format(number=number, year=year)
        offered.append((text, quarter(year, number)))
        year, number = (year - 1, 4) if number == 1 else (year, number - 1)
    for back in range(3):
        first = today.year - back
        text = translate("indicators", "The year {year}").format(year=first)
        offered.append((text, Period(date(first, 1, 1), date(first, 12, 31))))
    return offered


def quarter(year: int, number: int) -> Period:
    """The days of a quarter, counted from 1."""
    last = 3 * number
    return Period(date(year, last - 2, 1), date(year, last, calendar.monthrange(year, last)[1]))
