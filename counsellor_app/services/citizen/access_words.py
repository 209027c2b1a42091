"""The Danish headings of subject access, read from `resources/subject_access/da.json` (domain 6.6)."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from typing import Any

from counsellor_app import paths


@dataclass(frozen=True, slots=True)
class AccessWords:
    """Sections by table, labels by column, what is technical and why, and the sentences between."""

    sections: dict[str, str]
    technical: dict[str, str]
    columns: dict[str, str]
    hidden: frozenset[str]
    phrases: dict[str, str]


@functools.cache
def words() -> AccessWords:
    """As they lie in the resources; read once."""
    file = paths.resources() / "subject_access" / "da.json"
    content: dict[str, Any] = json.loads(file.read_text("utf-8"))
    phrases = {key: value for key, value in content.items() if isinstance(value, str)}
    return AccessWords(
        content["sections"],
        content["technical"],
        content["columns"],
        frozenset(content["hidden"]),
        phrases,
    )


def label(column: str) -> str:
    """What a column is called; one that is newer than the list is shown by its own name."""
    return words().columns.get(column, column.removesuffix("_id").replace("_", " "))
