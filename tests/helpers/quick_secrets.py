"""Argon2 at next to no cost: what it costs a thief is tested once, where it matters."""

from __future__ import annotations

from argon2 import PasswordHasher

from counsellor_app.services.office import passwords
from counsellor_app.store import key_slots

REAL_STRETCHING = key_slots._ARGON2
REAL_HASHER = passwords._HASHER


def make_quick() -> None:
    """For the whole process."""
    key_slots._ARGON2 = {"passes": 1, "kibibytes": 64, "lanes": 1}  # type: ignore[misc]
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
