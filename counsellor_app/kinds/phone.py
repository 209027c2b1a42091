"""Reads telephone numbers as people write them, Danish and foreign, and shows them in groups."""

from __future__ import annotations

import re
from functools import lru_cache

# The beginnings of Danish mobile numbers in the national numbering plan, as known (not confirmed).
_MOBILE = re.compile(
    r"2|30|31|40|41|42|50|51|52|53|60|61|71|81|91|92|93"
    r"|34[24-9]|35[679]|36[256]|38[9]|398|431|441|46[268]|47[2468]|48[5689]|49[345689]"
    r"|54[235]|55[126]|57[1-479]|58[4679]|59[78]|62[79]|641|649|658|66[2-57]|69[2347]"
    r"|77[12]|78[235689]|82[6-9]"
)
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
    if _is_danish(number):
        local = number[3:]
        return " ".join(local[at : at + 2] for at in range(0, 8, 2))
    return _show_foreign(number) if number.startswith("+") else number


def for_letter(text: str) -> str:
    """As MedCom's letters have it: `96000000`, and a foreign number with its country.

    The schema gives only a length (domain 5.4); the examples of 5.8 and 5.9 have eight digits.
    """
    number = read(text) or text
    return number[3:] if _is_danish(number) else number


def is_mobile(number: str) -> bool:
    """Whether an SMS can reach it; a number without a country is Danish."""
    if number.startswith("+") and not number.startswith("+45"):
        return _is_foreign_mobile(number)
    return bool(_MOBILE.match(number.removeprefix("+45")))


def _is_danish(number: str) -> bool:
    return number.startswith("+45") and len(number) == 11


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
def _is_foreign_mobile(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415  heavy, and seldom needed

    try:
        kind = phonenumbers.number_type(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False
    types = phonenumbers.PhoneNumberType
    return kind in (types.MOBILE, types.FIXED_LINE_OR_MOBILE)


@lru_cache(maxsize=1000)
def _show_foreign(number: str) -> str:
    import phonenumbers  # noqa: PLC0415  heavy, and seldom needed

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    written: str = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return written
