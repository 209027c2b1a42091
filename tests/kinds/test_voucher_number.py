"""The check digit of a voucher number finds slips of the hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds.voucher_number import is_valid, make


def test_the_number_of_the_specification() -> None:
    assert make("STR", 2026, 123) == "STR-2026-000123-7"


@given(st.integers(2020, 2099), st.integers(1, 999_998), st.integers(0, 9), st.integers(1, 9))
def test_a_wrong_digit_is_found(year: int, serial: int, place: int, step: int) -> None:
    number = make("STR", year, serial)
    assert is_valid(number)
    at = 4 + place + (place >= 4)
    wrong = number[:at] + str((int(number[at]) + step) % 10) + number[at + 1 :]
    assert not is_valid(wrong)


def test_other_forms_are_no_numbers() -> None:
    assert not any(map(is_valid, ("", "STR-2026-123-7", "STR2026000123-7", "str-2026-000123-7")))
