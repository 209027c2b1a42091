"""Danish days off: public holidays and weekends, for planning courses and counting working days."""

from __future__ import annotations

import functools
from datetime import date, timedelta


@functools.cache
def public_holidays(year: int) -> dict[date, str]:
    """Public holidays of a year with 1 May (afternoon), 5 June, Christmas Eve and New Year's Eve."""
    # Imported here: it takes a fifth of a second and only planning needs it.
    import holidays as calendar  # noqa: PLC0415

    days = calendar.country_holidays(
        "DK", years=year, categories=("public", "optional"), language="da"
    )
    return dict(days.items())


def is_holiday(day: date) -> bool:
    """Whether offices are closed for a holiday."""
    return day in public_holidays(day.year)


def is_working_day(day: date) -> bool:
    """Monday to Friday and no holiday."""
    return day.weekday() < 5 and not is_holiday(day)


def add_working_days(start: date, days: int) -> date:
    """The day that lies so many working days after `start`."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if is_working_day(day):
            days -= 1
    return day
