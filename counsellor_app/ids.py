"""Makes the identities of rows: UUIDv7 for keys, short random words for what leaves the house."""

from __future__ import annotations

import secrets
import time
import uuid

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_id() -> uuid.UUID:
    """A UUID version 7 (RFC 9562): sorts by time of making, so indexes grow at their end."""
    milliseconds = time.time_ns() // 1_000_000
    return from_parts(milliseconds, secrets.randbits(74))


def from_parts(milliseconds: int, random_bits: int) -> uuid.UUID:
    """A UUIDv7 of a given time and 74 random bits; the demonstration repeats itself with it."""
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= ((random_bits >> 62) & 0xFFF) << 64
    value |= 0b10 << 62
    value |= random_bits & ((1 << 62) - 1)
    return uuid.UUID(int=value)


def new_pseudonym(random_bits: int | None = None) -> str:
    """Twelve letters and digits that stand for a person or a pathway in exports and tell nothing."""
    bits = secrets.randbits(60) if random_bits is None else random_bits
    letters = []
    for _ in range(12):
        bits, index = divmod(bits, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    return "".join(letters)
