"""`import referrals` takes referral files in, letter by letter; `import pathways` is in `lists`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from counsellor_app import settings
from counsellor_app.cli import lists
from counsellor_app.cli.desk import Desk
from counsellor_app.exchange.referral_import import Finding, Handling, import_referrals

SENTENCES = "intake."  # the sentence for "unreadable" stands under "intake.unreadable"


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Exit 2 when a letter or a file was refused; what was good is in."""
    if chosen.kind == "pathways":
        return lists.run(desk, chosen)
    receipts = settings.load(desk.places.settings).settings.receipt_folder
    handling = Handling(Path(receipts) if receipts else None)
    progress = desk.progress("files")
    report = import_referrals(desk.backend, chosen.paths, progress, handling=handling)
    rejected = [_told(desk, each) for each in report.rejected]
    warnings = [_told(desk, each) for each in report.warnings]
    counts = {
        "accepted": report.accepted,
        "duplicates": report.duplicates,
        "corrections": report.corrections,
        "cancelled": report.cancelled,
        "receipts": report.answers,
    }
    lines = [f"{name}: {count}" for name, count in counts.items()]
    lines += [f"rejected: {len(rejected)}", *(_line(each) for each in warnings)]
    desk.tell(counts | {"rejected": rejected, "warnings": warnings}, *lines)
    for each in rejected:
        print(_line(each), file=sys.stderr)
    return 2 if rejected else 0


def _told(desk: Desk, finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "letter": finding.letter,
        "line": finding.line,
        "reason": desk.words_of(SENTENCES + finding.code, finding.facts),
        "code": finding.code,
    }


def _line(told: dict[str, Any]) -> str:
    letter = f" ({told['letter']})" if told["letter"] else ""
    return f"{told['file']}:{told['line']}{letter}: {told['reason']}"
