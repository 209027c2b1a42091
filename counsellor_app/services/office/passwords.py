"""Passwords: how long they must be, and their Argon2id hashes (quality 19)."""

from __future__ import annotations

import secrets
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from counsellor_app.errors import FieldError

SHORTEST = 12
CODE_LASTS = timedelta(days=3)
_CODE_LETTERS = 16
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # 32 signs: five bit each
LONGEST = 200  # hashing takes time that grows with the length

# 64 MiB and three passes: 0.1 to 0.2 s here, years for somebody who stole the file.
_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)


def make_hash(password: str) -> str:
    """The hash to keep, with its salt and parameters."""
    return _HASHER.hash(password)


def fits(password_hash: str, password: str) -> bool:
    """Whether the password is the one behind the hash."""
    try:
        return _HASHER.verify(password_hash, password[: LONGEST + 1])
    except (VerifyMismatchError, InvalidHashError):
        return False


def make_code() -> str:
    """A one-time code of four groups, 80 bit, without letters and digits that look alike."""
    letters = [secrets.choice(_ALPHABET) for _ in range(_CODE_LETTERS)]
    groups = ["".join(letters[at : at + 4]) for at in range(0, _CODE_LETTERS, 4)]
    return "-".join(groups)


def read_code(typed: str) -> str:
    """The code as it was made, however it is typed: small letters, blanks, no dashes."""
    bare = "".join(each for each in typed.upper() if each.isalnum())
    if len(bare) != _CODE_LETTERS:
        return typed
    return "-".join(bare[at : at + 4] for at in range(0, _CODE_LETTERS, 4))


def waste_time() -> None:
    """Takes as long as `fits`, so that an unknown user cannot be told from a wrong password."""
    _HASHER.hash("nobody")


def demand_good(password: str) -> None:
    """Length is what counts; FieldError("password") where it is too short or too long."""
    if len(password) < SHORTEST:
        raise FieldError("password", "password.too_short", count=SHORTEST)
    if len(password) > LONGEST:
        raise FieldError("password", "password.too_long", count=LONGEST)
