"""Checks GLN numbers (lokationsnumre), which address the parties of a message (domain 5.4)."""

from __future__ import annotations

_LENGTH = 13


def is_valid(gln: str) -> bool:
    """Thirteen digits whose last one is the EAN-13 check digit."""
    if len(gln) != _LENGTH or not (gln.isascii() and gln.isdigit()):
        return False
    return check_digit(gln[:-1]) == gln[-1]


def check_digit(first_twelve: str) -> str:
    """The thirteenth digit, with the weights 1 and 3 in turn."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(first_twelve))
    return str(-total % 10)
