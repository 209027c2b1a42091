"""How far the log of a database had come, kept on this machine outside the database (quality 6 and 18)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json

_MOST: Final = 2**31  # what the column of the sequence holds


@dataclass(frozen=True)
class Anchor:
    """A row of the log that must still be there with this hash."""

    database: UUID
    sequence: int
    hash: str
    at: datetime
    restored_at: datetime | None = None
    """Of the newest restore that the log told of then: a later one explains why the row is gone."""


def as_facts(anchor: Anchor) -> dict[str, Any]:
    """The anchor as it stands in a file, a keyring or a backup."""
    return {
        "sequence": anchor.sequence,
        "hash": anchor.hash,
        "at": anchor.at.isoformat(),
        "restored_at": anchor.restored_at.isoformat() if anchor.restored_at else None,
    }


def from_facts(database: UUID, facts: Mapping[str, Any] | None) -> Anchor | None:
    """The anchor of these facts; None where there are none, or they are damaged."""
    if facts is None:
        return None
    try:
        restored = facts.get("restored_at")  # unknown to older programs
        sequence = int(facts["sequence"])
        if not 0 < sequence < _MOST:
            return None
        restored_at = _instant(restored) if restored else None
        return Anchor(database, sequence, str(facts["hash"]), _instant(facts["at"]), restored_at)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
        return None


def _instant(text: str) -> datetime:
    """ValueError also for one without a time zone, which could not be compared."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at


def read(path: Path, database: UUID) -> Anchor | None:
    """The anchor of a database, None where this machine has none."""
    return from_facts(database, _all(path).get(str(database)))


def write(path: Path, anchor: Anchor) -> None:
    """Keeps an anchor; those of other databases stay."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    entries = _all(path)
    entries[str(anchor.database)] = as_facts(anchor)
    atomic.write_bytes(path, json.dumps(entries, indent=1).encode())


def _all(path: Path) -> dict[str, dict[str, Any]]:
    try:
        content = read_json(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
