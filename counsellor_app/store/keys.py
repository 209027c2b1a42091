"""Makes the data key and the recovery code, and wraps one secret under another."""

from __future__ import annotations

import os
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counsellor_app.errors import FieldError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12

# Crockford's alphabet: no I, L, O or U, which paper and eyes take for something else.
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": "", "\u00a0": ""})
_GROUPS: Final = 8
_LETTERS: Final = 4  # and a check character: five in a group


class WrongSecret(Exception):
    """The secret does not open this slot."""


def new_key() -> bytes:
    """256 random bits."""
    return os.urandom(KEY_BYTES)


def new_recovery_code() -> str:
    """160 random bits in eight groups, each with its own check character."""
    return format_recovery_code(os.urandom(_GROUPS * _LETTERS * 5 // 8))


def format_recovery_code(secret: bytes) -> str:
    """The secret as people copy it from paper."""
    number = int.from_bytes(secret, "big")
    groups = []
    for index in reversed(range(_GROUPS)):
        number, part = divmod(number, 32**_LETTERS)
        values = [part >> (5 * place) & 31 for place in reversed(range(_LETTERS))]
        values.append(_check_value(values, index))
        groups.append("".join(_ALPHABET[value] for value in values))
    return "-".join(reversed(groups))


def as_written(typed: str) -> str:
    """What was read from paper, as it stands there: O is 0, I and L are 1, blanks and hyphens are nothing."""
    return typed.upper().translate(_READ_AS)


def read_recovery_code(text: str) -> bytes:
    """The secret behind a typed code; tells which group is mistyped."""
    letters = as_written(text)
    size = _LETTERS + 1
    number = 0
    for index in range(_GROUPS):
        group = letters[index * size : (index + 1) * size]
        if not group:
            raise FieldError("secret", "key.code_too_short", groups=_GROUPS)
        values = [_ALPHABET.find(letter) for letter in group]
        right = len(group) == size and min(values) >= 0
        if not right or _check_value(values[:-1], index) != values[-1]:
            raise FieldError("secret", "key.group_wrong", group=index + 1)
        for value in values[:-1]:
            number = number << 5 | value
    if len(letters) > _GROUPS * size:
        raise FieldError("secret", "key.code_too_long", groups=_GROUPS)
    return number.to_bytes(_GROUPS * _LETTERS * 5 // 8, "big")


def looks_like_recovery_code(text: str) -> bool:
    """Whether the text is a whole code without a mistake."""
    try:
        read_recovery_code(text)
    except FieldError:
        return False
    return True


def stretch(secret: bytes, salt: bytes, *, passes: int, kibibytes: int, lanes: int) -> bytes:
    """A wrapping key from what a person can copy or remember (Argon2id)."""
    return hash_secret_raw(secret, salt, passes, kibibytes, lanes, KEY_BYTES, Type.ID)


def wrap(wrapping_key: bytes, secret: bytes, context: bytes) -> bytes:
    """Encrypts the secret; it opens only with the same key and the same context."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, secret, context)


def unwrap(wrapping_key: bytes, wrapped: bytes, context: bytes) -> bytes:
    """What `wrap` put in."""
    try:
        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        return AESGCM(wrapping_key).decrypt(nonce, sealed, context)
    except (InvalidTag, ValueError):
        raise WrongSecret from None


def _check_value(values: list[int], index: int) -> int:
    # Luhn's rule with 32 letters finds every single mistake; the group's place is counted in,
    # so that two exchanged groups are noticed as well.
    total = index + 1
    for place, value in enumerate(reversed(values)):
        if place % 2 == 0:
            doubled = value * 2
            total += doubled // 32 + doubled % 32
        else:
            total += value
    return -total % 32
