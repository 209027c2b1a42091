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
        with closing(connect(path, key)) as connection:
            findings = _checksums(connection)
            findings += _structure(connection)
            size = path.stat().st_size  # now: the log may have completed a half page at the end
        if size % PAGE_SIZE:
            findings.insert(0, Finding("integrity.size", {"bytes": size}))
    except StorageError as error:
        return [Finding("integrity.unreadable", {"reason": error.code})]
    return findings


def _checksums(connection: Any) -> list[Finding]:
    """The pages whose checksum is wrong twice over.

    The check reads the file past the log. A power cut while the log was brought into the file leaves
    half pages there that stand whole in the log; another process may be at it just now.
    """
    try:
        bad = _bad_pages(connection)
        if bad:
            bad &= _bad_pages(connection)
    except sqlcipher.Error as error:
        return [Finding("integrity.unreadable", {"reason": type(error).__name__})]
    return [Finding("integrity.page", {"detail": detail}) for detail in sorted(bad)[:_MOST]]


def _bad_pages(connection: Any) -> set[str]:
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    return {str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")}


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
