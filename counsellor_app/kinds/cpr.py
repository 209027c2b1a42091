"""Reads CPR numbers: birth date, sex, what may be wrong, and how they are shown (domain 6.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from counsellor_app.kinds.people import CprState, Sex

MASK = "••••"

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_LENGTH = 10
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015]+")
_NUMBER = re.compile(r"[0-9]{10}")
_WITH_LETTERS = re.compile(r"[0-9]{6}(?=[0-9A-ZÆØÅ]*[A-ZÆØÅ])[0-9A-ZÆØÅ]{4}")
_ALTERNATIVE = re.compile(r"[0-9A-ZÆØÅ]{10}")
_UNKNOWN = "0000000000"
_REPLACEMENT_DAYS = 60  # a replacement number has 60 added to the day


@dataclass(frozen=True)
class Cpr:
    """What a number says. `problem` is a stable code, empty where nothing is wrong."""

    number: str  # ten characters without hyphen, or what was written
    state: CprState
    birth_date: date | None = None
    sex: Sex | None = None
    problem: str = ""  # "malformed", "impossible_date", "future_date" or "check_digit"

    @property
    def usable(self) -> bool:
        """Whether it identifies a person; a check digit that does not fit is legal since 2007."""
        return self.problem in ("", "check_digit") and self.state is not CprState.MISSING


def read(text: str | None, today: date | None = None, *, alternative: bool = False) -> Cpr:
    """Reads a number as people or files write it; never fails.

    `alternative` says that the sender calls it a replacement number, so letters may stand
    anywhere. With `today` a birth date in the future is found.
    """
    number = _SEPARATORS.sub("", text or "").upper()
    if number in ("", _UNKNOWN):
        return Cpr("", CprState.MISSING)
    if _NUMBER.fullmatch(number):
        return _read_digits(number, today, alternative)
    if (_ALTERNATIVE if alternative else _WITH_LETTERS).fullmatch(number):
        return Cpr(number, CprState.REPLACEMENT)
    return Cpr(number, CprState.CHECK, problem="malformed")


def show(number: str) -> str:
    """The whole number with its hyphen: only where someone asked to see it, and that was logged."""
    return f"{number[:6]}-{number[6:]}" if len(number) == _LENGTH else number


def mask(number: str) -> str:
    """The number as it stands on every screen: the birth date and four dots."""
    if not number:
        return ""
    start = number[:6] if len(number) == _LENGTH else "••••••"
    return f"{start}-{MASK}"


def check_digit_fits(number: str) -> bool:
    """Modulus 11, which numbers given out since 1 October 2007 need not fit."""
    return sum(w * int(d) for w, d in zip(_WEIGHTS, number, strict=True)) % 11 == 0


def _read_digits(number: str, today: date | None, alternative: bool) -> Cpr:
    sex = Sex.MAN if int(number[9]) % 2 else Sex.WOMAN
    day = int(number[:2])
    if day > _REPLACEMENT_DAYS:
        born = _birth_date(day - _REPLACEMENT_DAYS, number)
        state = CprState.REPLACEMENT if born else CprState.CHECK
        return Cpr(number, state, born, sex, "" if born else "impossible_date")
    born = _birth_date(day, number)
    if born is None:
        if alternative:
            return Cpr(number, CprState.REPLACEMENT)
        return Cpr(number, CprState.CHECK, problem="impossible_date")
    if today is not None and born > today:
        return Cpr(number, CprState.CHECK, problem="future_date")
    if alternative:
        return Cpr(number, CprState.REPLACEMENT, born, sex)
    if not check_digit_fits(number) and (born.month, born.day) != (1, 1):
        return Cpr(number, CprState.CHECK, born, sex, "check_digit")
    return Cpr(number, CprState.OK, born, sex)


def _birth_date(day: int, number: str) -> date | None:
    year = int(number[4:6])
    try:
        return date(_century(year, int(number[6])) + year, int(number[2:4]), day)
    except ValueError:
        return None


def _century(year: int, seventh: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800
