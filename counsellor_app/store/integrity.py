"""Reads every page of an encrypted file and says what is damaged."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from counsellor_app.errors import StorageError
from counsellor_app.store.engine import PAGE_SIZE, connect, require_file

_MOST = 100


@dataclass(frozen=True)
class Finding:
    """Something that is not as it must be: a stable code and facts, worded in `ui/error_text.py`."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)


def page_findings(path: Path, key: bytes) -> list[Finding]:
    """What is damaged in the file; empty when all is well.

    Both checks run: the checksums find what the structure does not show, and the other way round.
    """
    try:
        require_file(path)
        size = path.stat().st_size
        findings = [Finding("integrity.size", {"bytes": size})] if size % PAGE_SIZE else []
        with closing(connect(path, key)) as connection:
            findings += _checksums(connection)
            findings += _structure(connection)
    except StorageError as error:
        return [Finding("integrity.unreadable", {"reason": error.code})]
    return findings


def _checksums(connection: Any) -> list[Finding]:
    try:
        rows = connection.execute("PRAGMA cipher_integrity_check").fetchmany(_MOST)
    except sqlcipher.Error as error:
        return [Finding("integrity.unreadable", {"reason": type(error).__name__})]
    return [Finding("integrity.page", {"detail": str(row[0])}) for row in rows]


def _structure(connection: Any) -> list[Finding]:
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
        orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    except sqlcipher.Error as error:
        return [Finding("integrity.unreadable", {"reason": type(error).__name__})]
    findings = [Finding("integrity.structure", {"detail": str(r[0])}) for r in rows if r[0] != "ok"]
    return findings + [
        Finding("integrity.orphan", {"table": str(row[0]), "row": row[1], "parent": str(row[2])})
        for row in orphans
    ]
