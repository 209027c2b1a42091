"""Days, times, numbers and kroner as they are written in the window, and as they are typed."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from counsellor_app.clock import local

_CENTURY_AHEAD = 10
"""A year of two figures lies at most so many years ahead; 1.3.48 is 1948."""


def day(value: date | None) -> str:
    """01.03.2026"""
    return f"{value:%d.%m.%Y}" if value else ""


def short_day(value: date | None) -> str:
    """1/3, for lists where the year is plain."""
    return f"{value.day}/{value.month}" if value else ""


def long_day(value: date | None) -> str:
    """1. marts 2026"""
    if value is None:
        return ""
    return QLocale().toString(_qdate(value), "d. MMMM yyyy")


def day_and_month(value: date | None) -> str:
    """28. sep, for a story whose year is plain."""
    return QLocale().toString(_qdate(value), "d. MMM").rstrip(".") if value else ""


def month_name(month: int) -> str:
    """August"""
    text = QLocale().standaloneMonthName(month)
    return text[:1].upper() + text[1:]


def weekday(value: date | None) -> str:
    """Mandag 5. oktober"""
    if value is None:
        return ""
    text = QLocale().toString(_qdate(value), "dddd d. MMMM")
    return text[:1].upper() + text[1:]


def short_weekday(value: date | None) -> str:
    """ti 6/10"""
    if value is None:
        return ""
    name = QLocale().toString(_qdate(value), "ddd").strip(".")[:2]
    return f"{name.lower()} {short_day(value)}"


def clock_time(value: time | None) -> str:
    """16.30"""
    return f"{value:%H.%M}" if value else ""


def moment(value: datetime | None) -> str:
    """01.03.2026 16.30, in Copenhagen."""
    if value is None:
        return ""
    here = local(value)
    return f"{here:%d.%m.%Y %H.%M}"


def moment_time(value: datetime | None) -> str:
    """16.30, in Copenhagen."""
    return f"{local(value):%H.%M}" if value else ""


def number(value: float | Decimal | None, decimals: int = 0) -> str:
    """1.284 and 7,5"""
    return "" if value is None else QLocale().toString(float(value), "f", decimals)


def percent(share: float | Decimal | None, decimals: int = 0) -> str:
    """67 % of a share between 0 and 1."""
    return "–" if share is None else f"{number(float(share) * 100, decimals)} %"


def kroner(value: Decimal | float | None) -> str:
    """1.250,00 kr."""
    return "" if value is None else f"{number(value, 2)} kr."


def telephone(value: str | None) -> str:
    """20 22 23 24"""
    digits = re.sub(r"\s", "", value or "")
    plain = digits.removeprefix("+45")
    if re.fullmatch(r"\d{8}", plain):
        return " ".join(plain[i : i + 2] for i in range(0, 8, 2))
    return value or ""


def anything(value: object) -> str:
    """A fact of an error, by its type."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return clock_time(value)
    if isinstance(value, Decimal):
        return number(value, 2)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return number(value, 0 if isinstance(value, int) else 1)


def parse_day(typed: str, today: date, *, past: bool = False) -> date | None:
    """1/3, 1.3.26, 1-3-2026, 010326, 01032026 or 2026-03-01; None when it is no day.

    Without a year the day nearest to `today` is meant, or with `past` the last one before it.
    """
    text = typed.strip()
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return _civil(int(iso[1]), int(iso[2]), int(iso[3]))
    parts = re.fullmatch(r"(\d{1,2})[./\- ]+(\d{1,2})\.?(?:[./\- ]+(\d{4}|\d{2}))?", text)
    run = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})?", text)
    found = parts or run
    if not found:
        return None
    if found[3] is None:
        return _without_year(int(found[1]), int(found[2]), today, past=past)
    return _civil(_year(found[3], today, past=past), int(found[2]), int(found[1]))


def parse_time(typed: str) -> time | None:
    """16.30, 16:30, 1630, 930 or 9; None when it is no time."""
    found = re.fullmatch(r"(\d{1,2})(?:[.:, ]?(\d{2}))?", typed.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def parse_number(typed: str) -> Decimal | None:
    """7,5 and 1.250; None when it is no number."""
    text = typed.strip().replace(" ", "")
    if not re.fullmatch(r"-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?", text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _year(typed: str, today: date, *, past: bool) -> int:
    if len(typed) == 4:
        return int(typed)
    year = today.year // 100 * 100 + int(typed)
    ahead = 0 if past else _CENTURY_AHEAD
    return year - 100 if year > today.year + ahead else year


def _without_year(number_of_day: int, month: int, today: date, *, past: bool) -> date | None:
    years = (today.year - 1, today.year, today.year + 1)
    days = [found for year in years if (found := _civil(year, month, number_of_day))]
    if past:
        days = [each for each in days if each <= today]
    return min(days, key=lambda each: abs(each - today), default=None)


def _civil(year: int, month: int, number_of_day: int) -> date | None:
    try:
        return date(year, month, number_of_day)
    except ValueError:
        return None
