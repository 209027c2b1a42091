"""Makes and checks voucher numbers: prefix, year, serial and an ISO 7064 MOD 11,10 check digit (domain 3.5)."""

from __future__ import annotations

import re
from functools import lru_cache

from stdnum.iso7064 import mod_11_10

_NUMBER = re.compile(r"[A-ZÆØÅ0-9]{1,6}-(\d{4})-(\d{6})-(\d)")


def make(prefix: str, year: int, serial: int) -> str:
    """`STR-2026-000123-7`; the check digit covers year and serial."""
    digits = f"{year:04d}{serial:06d}"
    return f"{prefix}-{digits[:4]}-{digits[4:]}-{mod_11_10.calc_check_digit(digits)}"


def is_valid(number: str) -> bool:
    """Whether the form is right and the check digit fits; whether it was issued, the database knows."""
    found = _NUMBER.fullmatch(number)
    return found is not None and mod_11_10.is_valid("".join(found.groups()))


@lru_cache(maxsize=20_000)  # a pharmacy's list asks for each number several times
def as_printed(typed: str) -> str | None:
    """The number as somebody typed or scanned it; None when it is none or its check digit is wrong.

    A scanner that thinks the keyboard is American writes + or / for the hyphen: signs do not count.
    """
    found = _TYPED.fullmatch(_SIGNS.sub("", typed.upper()))
    if found is None:
        return None
    number = make(found[1], int(found[2]), int(found[3]))
    return number if number[-1] == found[4] else None


def looks_like_one(typed: str) -> bool:
    """Whether it has the form of a number, whatever its check digit."""
    return _TYPED.fullmatch(_SIGNS.sub("", typed.upper())) is not None


_SIGNS = re.compile(r"[^A-ZÆØÅ0-9]+")
_TYPED = re.compile(r"([A-ZÆØÅ0-9]{1,6})([0-9]{4})([0-9]{6})([0-9])")
