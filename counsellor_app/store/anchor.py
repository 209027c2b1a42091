"""How far the log of a database had come, kept on this machine outside the database (quality 6 and 18)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json


@dataclass(frozen=True)
class Anchor:
    """A row of the log that must still be there with this hash."""

    database: UUID
    sequence: int
    hash: str
    at: datetime


def read(path: Path, database: UUID) -> Anchor | None:
    """The anchor of a database, None where this machine has none."""
    entry = _all(path).get(str(database))
    if entry is None:
        return None
    try:
        at = datetime.fromisoformat(entry["at"])
        return Anchor(database, int(entry["sequence"]), str(entry["hash"]), at)
    except (KeyError, TypeError, ValueError):
        return None


def write(path: Path, anchor: Anchor) -> None:
    """Keeps an anchor; those of other databases stay."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    entries = _all(path)
    entries[str(anchor.database)] = {
        "sequence": anchor.sequence,
        "hash": anchor.hash,
        "at": anchor.at.isoformat(),
    }
    atomic.write_bytes(path, json.dumps(entries, indent=1).encode())


def forget(path: Path, database: UUID) -> None:
    """After a restore, which goes back on purpose, the next anchor begins anew."""
    entries = _all(path)
    if entries.pop(str(database), None) is not None:
        atomic.write_bytes(path, json.dumps(entries, indent=1).encode())


def _all(path: Path) -> dict[str, dict[str, Any]]:
    try:
        content = read_json(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
