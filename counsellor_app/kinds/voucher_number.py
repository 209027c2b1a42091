"""Makes and checks voucher numbers: prefix, year, serial and a check digit by ISO 7064 MOD 11,10."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.iso7064 import mod_11_10

_SHAPE = re.compile(r"([A-ZÆØÅ]{1,8})-?(\d{4})-?(\d{6})-?(\d)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class VoucherNumber:
    """The parts of a number such as STR-2026-000123-7."""

    prefix: str
    year: int
    serial: int

    def __str__(self) -> str:
        digits = f"{self.year:04}{self.serial:06}"
        check_digit = mod_11_10.calc_check_digit(digits)
        return f"{self.prefix}-{digits[:4]}-{digits[4:]}-{check_digit}"


def parse(text: str) -> VoucherNumber | None:
    """The number as somebody typed or scanned it; None when it is none or its check digit is wrong."""
    found = _SHAPE.fullmatch(_SPACES.sub("", text).upper())
    if found is None:
        return None
    number = VoucherNumber(found[1], int(found[2]), int(found[3]))
    return number if str(number)[-1] == found[4] else None


def is_valid(text: str) -> bool:
    """Whether this is a whole number with the right check digit."""
    return parse(text) is not None
