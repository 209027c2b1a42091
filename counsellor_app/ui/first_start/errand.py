"""What the window asks to be done while no database is open: it closes, this is done, and it opens again."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True)
class NewKey:
    """Encrypt the database under a new key; the code is on paper already."""

    code: str = field(repr=False)
    key: bytes = field(repr=False)  # the one that it has now
    passphrase: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class PutBack:
    """Let a backup take the place of the database."""

    file: Path
    secret: str | None = field(default=None, repr=False)
    by: UUID | None = None  # who asked for it


Errand = NewKey | PutBack
