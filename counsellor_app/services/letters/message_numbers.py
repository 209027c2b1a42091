"""Numbers of letters and envelopes for MedCom: fourteen characters that no other message ever has (domain 5.3).

They follow from the letter's own identity, which is random. So a repeated write has the same number,
and neither an undone act, nor a backup put back, nor a second machine can give one out again, as a
counter would (decision 0031).
"""

from __future__ import annotations

import hashlib
import uuid

PREFIX = "RS"
LONGEST = 14
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O and U to be misread
_SIGNS = LONGEST - len(PREFIX)


def letter_number(letter_id: uuid.UUID) -> str:
    """The Letter/Identifier."""
    return _number(b"letter", letter_id)


def envelope_number(letter_id: uuid.UUID) -> str:
    """The Envelope/Identifier."""
    return _number(b"envelope", letter_id)


def numbers(letter_id: uuid.UUID) -> dict[str, str]:
    """Both, as the columns of a letter."""
    return {
        "letter_identifier": letter_number(letter_id),
        "envelope_identifier": envelope_number(letter_id),
    }


def _number(what: bytes, letter_id: uuid.UUID) -> str:
    bits = int.from_bytes(hashlib.sha256(what + letter_id.bytes).digest()[:8])
    signs = []
    for _ in range(_SIGNS):
        bits, place = divmod(bits, len(_ALPHABET))
        signs.append(_ALPHABET[place])
    return PREFIX + "".join(signs)
