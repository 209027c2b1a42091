"""Reads telephone numbers as people write them, Danish and foreign, and shows them in groups."""

from __future__ import annotations

import re
from functools import lru_cache

_SEVERAL = re.compile(r"[/;,|]|\b(?:og|eller|el\.)\s*", re.IGNORECASE)
_DANISH = re.compile(r"(?:(?:\+|00)45)?([1-9][0-9]{7})|45([1-9][0-9]{7})")
_IGNORED = re.compile(r"[\s.\-()\u2010-\u2015\u00a0]+")
_DIGITS_OF_A_NUMBER = 5  # fewer are a short number or a slip
_LONGEST = 25


def read(text: str | None) -> str | None:
    """The first number in the text as `+4520222324`, or None where there is none."""
    numbers = read_all(text)
    return numbers[0] if numbers else None


def read_all(text: str | None) -> tuple[str, ...]:
    """Every number in the text, in its order, each once."""
    found = (_read_one(part) for part in _SEVERAL.split(text or ""))
    return tuple(dict.fromkeys(number for number in found if number))


def show(number: str) -> str:
    """`20 22 23 24`, and foreign numbers with their country: `+46 70 123 45 67`."""
    if number.startswith("+45") and len(number) == 11:
        local = number[3:]
        return " ".join(local[at : at + 2] for at in range(0, 8, 2))
    return _show_foreign(number) if number.startswith("+") else number


def _read_one(text: str) -> str | None:
    if len(text) > 4 * _LONGEST:
        return None
    # Nearly all numbers are Danish, and the library for the rest takes 0.2 s to load.
    bare = _IGNORED.sub("", text)
    danish = _DANISH.fullmatch(bare)
    if danish:
        return "+45" + (danish.group(1) or danish.group(2))
    if sum(character.isdigit() for character in text) < _DIGITS_OF_A_NUMBER:
        return None
    return _read_foreign(text)


def _read_foreign(text: str) -> str | None:
    import phonenumbers  # noqa: PLC0415  heavy, and seldom needed

    try:
        number = phonenumbers.parse(text, "DK")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    written: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written


@lru_cache(maxsize=1000)
def _show_foreign(number: str) -> str:
    import phonenumbers  # noqa: PLC0415  heavy, and seldom needed

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    written: str = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return written
