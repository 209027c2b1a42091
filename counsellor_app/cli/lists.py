"""`import pathways`: the guide for spreadsheets without a window, row by row."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from counsellor_app.cli.desk import Desk
from counsellor_app.errors import UserError
from counsellor_app.exchange import spreadsheet
from counsellor_app.exchange.spreadsheet import ListReport, OpenedList
from counsellor_app.kinds.spreadsheet import ListWarning, RowFate
from counsellor_app.services.spreadsheets.list_columns import KINDS
from counsellor_app.services.spreadsheets.list_judging import RowVerdict
from counsellor_app.services.spreadsheets.list_mappings import meaning_named
from counsellor_app.services.spreadsheets.list_plan import ListMeaning


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Exit 2 when a row was refused; what was good is in."""
    meaning = _settled(desk.backend.read(meaning_named, chosen.mapping), chosen.settled)
    opened = spreadsheet.open_list(
        desk.backend, chosen.file, meaning, chosen.sheet, chosen.header_line
    )
    flow = spreadsheet.judge_list if chosen.dry_run else spreadsheet.bring_in
    report = flow(desk.backend, opened, progress=desk.progress("rows"))
    if chosen.refused and report.refused:
        spreadsheet.write_refused(chosen.refused, opened, report.refused, desk.words)
    _tell(desk, opened, report)
    return 2 if report.refused else 0


def _settled(meaning: ListMeaning, settled: list[str]) -> ListMeaning:
    """What `--set` says for all rows; only what this kind of list has."""
    for_all = dict(meaning.for_all)
    offered = {column.value: column for column in KINDS[meaning.kind].for_all}
    for each in settled:
        name, equals, text = each.partition("=")
        if not equals or name not in offered:
            raise UserError("list.no_such_setting", name=name, known=", ".join(offered))
        for_all[offered[name]] = text
    return replace(meaning, for_all=for_all)


def _tell(desk: Desk, opened: OpenedList, report: ListReport) -> None:
    counts = {
        "accepted": report.count(RowFate.NEW, RowFate.KNOWN),
        "duplicates": report.count(RowFate.SAME),
        "corrections": report.count(RowFate.ADDED),
        "cancelled": 0,
    }
    refused = [_refused(desk, opened, each) for each in report.refused]
    warnings = [_noted(desk, opened, each.code, dict(each.facts)) for each in report.notes]
    if opened.plan.unused:
        titles = ", ".join(opened.plan.unused[:12])
        warnings.append(_noted(desk, opened, "list.unused", {"titles": titles}))
    for verdict in report.verdicts:
        warnings += [_warned(desk, opened, verdict, each) for each in verdict.warnings]
    lines = [f"{name}: {count}" for name, count in counts.items()]
    lines += [f"rejected: {len(refused)}", *(_line(each) for each in warnings)]
    desk.tell(counts | {"rejected": refused, "warnings": warnings}, *lines)
    for each in refused:
        print(_line(each), file=sys.stderr)


def _refused(desk: Desk, opened: OpenedList, verdict: RowVerdict) -> dict[str, Any]:
    first = verdict.problems[0]
    why = spreadsheet.reason(verdict, desk.words)
    return _told(opened, verdict.line, why, first.code, getattr(first, "field", None))


def _warned(
    desk: Desk, opened: OpenedList, verdict: RowVerdict, warning: ListWarning
) -> dict[str, Any]:
    why = desk.words_of("list.look_at", {"warning": warning})
    return _told(opened, verdict.line, why, warning.value, None)


def _noted(desk: Desk, opened: OpenedList, code: str, facts: dict[str, Any]) -> dict[str, Any]:
    return _told(opened, opened.table.header_line, desk.words_of(code, facts), code, None)


def _told(opened: OpenedList, line: int, why: str, code: str, column: str | None) -> dict[str, Any]:
    return {
        "file": str(opened.path),
        "letter": None,
        "line": line,
        "reason": why,
        "code": code,
        "column": column,
    }


def _line(told: dict[str, Any]) -> str:
    return f"{told['file']}:{told['line']}: {told['reason']}"
