"""Voucher numbers: the shape that is printed, and the slips of the hand that the check digit finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.voucher_number import VoucherNumber


def test_the_number_of_the_specification() -> None:
    assert str(VoucherNumber("STR", 2026, 123)) == "STR-2026-000123-7"


@pytest.mark.parametrize(
    "typed", ["STR-2026-000123-7", "str-2026-000123-7", " STR2026 000123 7 ", "str20260001237"]
)
def test_it_is_read_as_people_type_it(typed: str) -> None:
    assert voucher_number.parse(typed) == VoucherNumber("STR", 2026, 123)


@pytest.mark.parametrize("typed", ["", "STR-2026-000123", "STR-2026-000123-8", "2026-000123-7"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert not voucher_number.is_valid(typed)


@given(st.integers(2020, 2099), st.integers(1, 999_999), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(year: int, serial: int, place: int, by: int) -> None:
    number = str(VoucherNumber("STR", year, serial))
    digits = number[4:8] + number[9:15]
    wrong = str((int(digits[place]) + by) % 10)
    typed = "STR" + digits[:place] + wrong + digits[place + 1 :] + number[-1]
    assert not voucher_number.is_valid(typed)
