"""CPR numbers by domain 6.1: birth date, sex, soft and hard findings, masks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds import cpr
from counsellor_app.kinds.people import CprState, Sex


def test_a_number_that_fits() -> None:
    read = cpr.read("251248-4916")
    assert read == cpr.Cpr("2512484916", CprState.OK, date(1948, 12, 25), Sex.WOMAN)
    assert read.usable


@pytest.mark.parametrize(
    ("seventh", "year", "born"),
    [
        ("0", "00", 1900),
        ("3", "99", 1999),
        ("4", "36", 2036),
        ("4", "37", 1937),
        ("5", "57", 2057),
        ("8", "58", 1858),
        ("9", "36", 2036),
        ("9", "37", 1937),
    ],
)
def test_century(seventh: str, year: str, born: int) -> None:
    read = cpr.read(f"0203{year}{seventh}001")
    assert read.birth_date == date(born, 3, 2)
    assert read.sex is Sex.MAN


def test_a_number_without_check_digit_is_usable_but_to_be_checked() -> None:
    read = cpr.read("2512484915")
    assert (read.state, read.problem, read.usable) == (CprState.CHECK, "check_digit", True)
    assert read.birth_date == date(1948, 12, 25)


def test_nobody_born_on_1_january_is_warned_about() -> None:
    assert cpr.read("0101804000").state is CprState.OK


@pytest.mark.parametrize("text", ["4513991234", "3002804000", "0013804000", "310480-4000"])
def test_an_impossible_date_cannot_be_used(text: str) -> None:
    read = cpr.read(text)
    assert (read.state, read.problem, read.usable) == (CprState.CHECK, "impossible_date", False)
    assert read.birth_date is None


def test_a_birth_date_in_the_future_cannot_be_used() -> None:
    assert cpr.read("0203364001", date(2026, 11, 22)).problem == "future_date"


@pytest.mark.parametrize("text", ["", None, "  ", "000000-0000", "0000000000"])
def test_missing(text: str | None) -> None:
    assert cpr.read(text) == cpr.Cpr("", CprState.MISSING)


@pytest.mark.parametrize("text", ["123", "25124849161", "Hansen Bo1", "2512４84916", "251248491x1"])
def test_malformed(text: str) -> None:
    read = cpr.read(text)
    assert (read.state, read.problem, read.usable) == (CprState.CHECK, "malformed", False)


def test_replacement_numbers() -> None:
    read = cpr.read("851248-4916")  # the day with 60 added
    assert (read.state, read.birth_date) == (CprState.REPLACEMENT, date(1948, 12, 25))
    assert cpr.read("251248abc1") == cpr.Cpr("251248ABC1", CprState.REPLACEMENT)
    assert cpr.read("9913484916").problem == "impossible_date"
    assert cpr.read("TST0001234").problem == "malformed"
    assert cpr.read("TST0001234", alternative=True).state is CprState.REPLACEMENT
    assert cpr.read("4513991234", alternative=True).state is CprState.REPLACEMENT


def test_shown_and_masked() -> None:
    assert cpr.show("2512484916") == "251248-4916"
    assert cpr.mask("2512484916") == "251248-••••"
    assert cpr.mask("") == ""
    assert "491" not in cpr.mask("24849")


@given(st.one_of(st.text(max_size=15), st.from_regex(r"[0-9A-Z]{10}", fullmatch=True)))
def test_never_fails_and_never_shows_the_last_four(text: str) -> None:
    number = cpr.read(text).number
    assert cpr.mask(number) in ("", f"{number[:6]}-••••", "••••••-••••")
