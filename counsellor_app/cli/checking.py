"""`check` and `audit verify`: read everything, print one line a finding, tell by the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from counsellor_app import settings
from counsellor_app.cli.desk import Desk
from counsellor_app.documents import status_page
from counsellor_app.documents.made_with import made_with
from counsellor_app.errors import StorageError
from counsellor_app.reports import locked_checks
from counsellor_app.reports.snapshots import Drawing
from counsellor_app.services.trace import anchors, checks, log_checks
from counsellor_app.services.trace.anchors import Compared
from counsellor_app.store import integrity
from counsellor_app.store.integrity import Finding

FOUND_SOMETHING = 1


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """0 when all is well, 1 when something was found."""
    return _verify(desk) if chosen.command == "audit" else _check(desk)


def _check(desk: Desk) -> int:
    found = _everything(desk)
    lines = [desk.words_of(finding.code, finding.facts) for finding in found]
    desk.tell({"findings": _as_facts(found, lines)}, *(lines or [_all_is_well(desk)]))
    return FOUND_SOMETHING if found else 0


def _verify(desk: Desk) -> int:
    """The chain, and each place outside where its head is kept, also those that lack one."""
    chain = desk.backend.read(checks.chain_findings)
    compared = _compared(desk)
    found = [*chain, *log_checks.findings(compared)]
    lines = [desk.words_of(finding.code, finding.facts) for finding in found]
    notes = log_checks.notes(compared)
    told = [desk.words_of(note.code, note.facts) for note in notes]
    places = [
        {"place": each.place, "standing": each.standing, "entry": each.sequence, "at": each.at}
        for each in compared
    ]
    result = {"findings": _as_facts(found, lines), "anchors": places}
    desk.tell(result, *(lines or [_all_is_well(desk)]), *told)
    return FOUND_SOMETHING if found else 0


def _all_is_well(desk: Desk) -> str:
    return desk.words_of("check.nothing_found", {})


def _as_facts(found: Sequence[Finding], lines: Sequence[str]) -> list[dict[str, object]]:
    return [
        {"code": finding.code, "meaning": line} | finding.facts
        for finding, line in zip(found, lines, strict=True)
    ]


def _compared(desk: Desk) -> tuple[Compared, ...]:
    """A log that was cut or written anew fits itself, but not what is kept of it outside."""
    machine = settings.load(desk.places.settings).settings
    other = [Path(machine.backup_folder)] if machine.backup_folder else []
    outside = anchors.outside_of(desk.database, desk.places.anchors, *other)
    return anchors.compare(desk.backend, outside)


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
        found.extend(locked_checks.findings(desk.backend, Drawing(status_page.to_pdf, made_with)))
        found.extend(log_checks.findings(_compared(desk)))
    except StorageError as error:
        if not found:
            raise
        found.append(Finding("integrity.unreadable", {"reason": error.code}))
    return found
