"""Writes dates, times, numbers and kroner as Danish letters, forms and reports have them.

The window formats through QLocale; everything on paper goes through here, so that a voucher and
the report that counts it look alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def long_date(day: date) -> str:
    """1. september 2026"""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """01.09.2026"""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def day_and_month(day: date) -> str:
    """1/9, for the head of a narrow column"""
    return f"{day.day}/{day.month}"


def weekday_date(day: date) -> str:
    """tirsdag den 1. september 2026"""
    return f"{WEEKDAYS[day.weekday()]} den {long_date(day)}"


def weekday_and_month(day: date) -> str:
    """tirsdag d. 6. oktober, for a message that is to be short"""
    return f"{WEEKDAYS[day.weekday()]} d. {day.day}. {MONTHS[day.month - 1]}"


def clock_time(moment: time) -> str:
    """kl. 16.30"""
    return f"kl. {moment.hour}.{moment.minute:02}"


def number(value: Decimal | int, decimals: int = 0) -> str:
    """1.500 or 1.500,00; halves are rounded away from zero, as people do."""
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    english = f"{exact:,.{decimals}f}"
    return english.translate(str.maketrans(",.", ".,"))


def kroner(amount: Decimal | int) -> str:
    """1.500,00 kr."""
    return f"{number(amount, 2)} kr."


def percent(share: Decimal, decimals: int = 1) -> str:
    """65,9 % of a share between 0 and 1"""
    return f"{number(share * 100, decimals)} %"


def counted(quantity: int, singular: str, plural: str) -> str:
    """1 uge, 2 uger"""
    return f"{number(quantity)} {singular if quantity == 1 else plural}"


def listed(parts: Sequence[str]) -> str:
    """a, b og c"""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} og {parts[-1]}"
