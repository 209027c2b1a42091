"""`export` and `report`: tables and figures for other programs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from counsellor_app.cli import passphrases, reports
from counsellor_app.cli.desk import Desk
from counsellor_app.documents import indicators as indicators_page
from counsellor_app.errors import UserError
from counsellor_app.files import tables
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import indicators, indicators_file, locked_tables
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.indicators import Indicator
from counsellor_app.reports.period import Period
from counsellor_app.services.trace import leaving, locked_exports


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Writes what was asked for and tells how many rows it has."""
    period = Period(chosen.first, chosen.last) if chosen.first else Period()
    if chosen.command == "export":
        return _export(desk, chosen, period)
    return _report(desk, chosen, period)


def _export(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    kind = ExportKind(chosen.kind)
    if chosen.lock:
        _lock(desk, kind, period)
    passphrase = passphrases.of_export(desk, chosen)
    wish = ExportWish(kind, period, chosen.out, passphrase=passphrase)
    try:
        written = export(desk.backend, wish, desk.progress(chosen.kind))
    except UserError as error:
        if error.code != "export.second_person":
            raise
        wish = replace(wish, second_person_id=desk.another_person().id)
        written = export(desk.backend, wish, desk.progress(chosen.kind))
    result = {
        "file": str(chosen.out),
        "rows": written.rows,
        "sha256": written.sha256,
        "encrypted": written.encrypted,
    }
    desk.tell(result, f"{chosen.out}: {written.rows}")
    return 0


def _lock(desk: Desk, kind: ExportKind, period: Period) -> None:
    """The table as it is now is kept; locked already is what was wished for."""
    if period.is_everything:
        raise UserError("locked_export.period_needed")
    known = desk.backend.read(locked_exports.locked_table, kind, period.first, period.last)
    if known is None:
        locked_tables.lock(desk.backend, kind, period, desk.progress(kind.value))


def _report(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    kind = _format(chosen)
    if chosen.out is None and (kind in {"pdf", "xlsx"} or (chosen.json and kind != "json")):
        raise UserError("command.out_needed", format=kind)
    if chosen.kind != "indicators":
        return reports.run(desk, chosen, period, kind)
    found = desk.backend.read(indicators.indicators, period)
    record = indicators_file.record(desk.backend)
    if kind == "xlsx":
        rows = indicators_file.rows(found)
        leaving.let_out(
            chosen.out,
            lambda file: tables.write_into(file, ".xlsx", indicators_file.COLUMNS, rows),
            record,
        )
    elif kind == "pdf":
        page = desk.backend.read(indicators_file.page, period, found)
        content = indicators_page.to_pdf(page)
        leaving.let_out_bytes(chosen.out, content, record, rows=len(found))
    else:
        text = _as_text(kind, period, found)
        if chosen.out is None:
            print(text, end="")
            return 0
        leaving.let_out_bytes(chosen.out, text.encode(), record, rows=len(found))
    desk.tell({"file": str(chosen.out)}, str(chosen.out))
    return 0


def _as_text(kind: str, period: Period, found: Sequence[Indicator]) -> str:
    if kind == "csv":
        return tables.csv_text(indicators_file.COLUMNS, indicators_file.rows(found))
    content = indicators_file.as_json(period, found)
    return json.dumps(content, ensure_ascii=False, default=reports.plain) + "\n"


def _format(chosen: argparse.Namespace) -> str:
    """What was asked for by name goes before what the ending of the file says."""
    if chosen.format:
        return str(chosen.format)
    if chosen.out is None or chosen.out.is_dir():
        return "json"
    return _by_ending(chosen.out)


def _by_ending(out: Path) -> str:
    ending = out.suffix.lower().lstrip(".")
    if ending not in {"json", "csv", "xlsx", "pdf"}:
        raise UserError("export.unknown_format", ending=out.suffix)
    return ending
