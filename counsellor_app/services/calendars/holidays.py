"""Danish days off: public holidays and weekends, for planning courses and counting working days."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path


@functools.cache
def public_holidays(year: int) -> dict[date, str]:
    """Public holidays of a year with 1 May (afternoon), 5 June, Christmas Eve and New Year's Eve."""
    days = _denmark()(years=year, categories=("public", "optional"), language="da")
    return dict(days.items())


@functools.cache
def _denmark() -> Callable[..., Mapping[date, str]]:
    """The calendar of Denmark alone: the library's own door reads those of 200 countries first."""
    # Imported here: planning and the next working day need it, not every command.
    import holidays as calendar  # noqa: PLC0415

    place = Path(calendar.__file__).parent / "countries" / "denmark.py"
    spec = spec_from_file_location("counsellor_app_denmark", place)
    if spec is None or spec.loader is None or not place.exists():  # packed otherwise
        return functools.partial(calendar.country_holidays, "DK")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[..., Mapping[date, str]] = module.Denmark
    return found


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
