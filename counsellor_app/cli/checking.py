"""`check` and `audit verify`: read everything, print one line a finding, tell by the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from counsellor_app.cli.desk import Desk
from counsellor_app.errors import StorageError
from counsellor_app.services.trace import anchors, checks
from counsellor_app.store import integrity
from counsellor_app.store.integrity import Finding

FOUND_SOMETHING = 1


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """0 when all is well, 1 when something was found."""
    found = _chain(desk) if chosen.command == "audit" else _everything(desk)
    lines = [desk.words_of(finding.code, finding.facts) for finding in found]
    result = [
        {"code": finding.code, "meaning": line} | finding.facts
        for finding, line in zip(found, lines, strict=True)
    ]
    desk.tell({"findings": result}, *(lines or [desk.words_of("check.nothing_found", {})]))
    return FOUND_SOMETHING if found else 0


def _chain(desk: Desk) -> Sequence[Finding]:
    return [*desk.backend.read(checks.chain_findings), *_anchor(desk)]


def _anchor(desk: Desk) -> Sequence[Finding]:
    """A log that was cut or written anew fits itself, but not what this machine remembers of it."""
    kept = anchors.broken(desk.backend, desk.places.anchors, desk.database.id)
    return [Finding("audit.anchor", {"at": kept.at})] if kept else []


def _everything(desk: Desk) -> list[Finding]:
    """Damaged pages first; what can still be read is checked all the same."""
    try:
        database = desk.database
    except StorageError as error:
        if error.code not in {"storage.damaged", "storage.empty"}:
            raise
        return [Finding("integrity.unreadable", {"reason": error.code})]
    found = integrity.page_findings(database.folder.database, database.key)
    try:
        found.extend(desk.backend.read(checks.findings))
        found.extend(_anchor(desk))
    except StorageError as error:
        if not found:
            raise
        found.append(Finding("integrity.unreadable", {"reason": error.code}))
    return found
