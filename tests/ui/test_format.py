"""Days and numbers as they are typed and written."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from counsellor_app.ui import format as written

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1/3", date(2027, 3, 1)),
        ("6/10", date(2026, 10, 6)),
        ("1.3.26", date(2026, 3, 1)),
        ("010326", date(2026, 3, 1)),
        ("01032026", date(2026, 3, 1)),
        ("1-3-2026", date(2026, 3, 1)),
        ("2026-03-01", date(2026, 3, 1)),
        ("1.3.48", date(1948, 3, 1)),
        ("31/2", None),
        ("i morgen", None),
        ("", None),
    ],
)
def test_days_are_typed_freely(typed: str, meant: date | None) -> None:
    assert written.parse_day(typed, TODAY) == meant


def test_a_birth_date_never_lies_ahead() -> None:
    assert written.parse_day("061029", TODAY, past=True) == date(1929, 10, 6)
    assert written.parse_day("6/10", TODAY, past=True) == date(2025, 10, 6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("16.30", time(16, 30)),
        ("16:30", time(16, 30)),
        ("1630", time(16, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("25", None),
        ("9.75", None),
    ],
)
def test_times_are_typed_freely(typed: str, meant: time | None) -> None:
    assert written.parse_time(typed) == meant


def test_numbers_are_danish() -> None:
    assert written.number(1284) == "1.284"
    assert written.kroner(Decimal("1250.5")) == "1.250,50 kr."
    assert written.percent(0.667) == "67 %"
    assert written.parse_number("1.250,5") == Decimal("1250.5")
    assert written.parse_number("12,") is None


def test_days_and_telephones_are_written_one_way() -> None:
    assert written.day(date(2026, 3, 1)) == "01.03.2026"
    assert written.weekday(TODAY) == "Mandag 5. oktober"
    assert written.short_weekday(date(2026, 10, 6)) == "ti 6/10"
    assert written.telephone("+4520222324") == "20 22 23 24"
