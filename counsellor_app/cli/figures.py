"""`export` and `report`: tables and figures for other programs."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from counsellor_app.cli.desk import Desk
from counsellor_app.documents import indicators as indicators_page
from counsellor_app.errors import UserError
from counsellor_app.files import atomic, tables
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import indicators, indicators_file
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Writes what was asked for and tells how many rows it has."""
    period = Period(chosen.first, chosen.last) if chosen.first else Period()
    if chosen.command == "export":
        return _export(desk, chosen, period)
    return _report(desk, chosen, period)


def _export(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    wish = ExportWish(ExportKind(chosen.kind), period, chosen.out)
    try:
        written = export(desk.backend, wish, desk.progress(chosen.kind))
    except UserError as error:
        if error.code != "export.second_person":
            raise
        wish = replace(wish, second_person_id=desk.another_person().id)
        written = export(desk.backend, wish, desk.progress(chosen.kind))
    result = {"file": str(chosen.out), "rows": written.rows, "sha256": written.sha256}
    desk.tell(result, f"{chosen.out}: {written.rows}")
    return 0


def _report(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    kind = chosen.format or ("json" if chosen.json or not chosen.out else _by_ending(chosen.out))
    if kind in {"pdf", "xlsx"} and chosen.out is None:
        raise UserError("command.out_needed", format=kind)
    found = desk.backend.read(indicators.indicators, period)
    if kind == "json":
        return _tell_json(chosen.out, indicators_file.as_json(period, found))
    if kind == "pdf":
        page = desk.backend.read(indicators_file.page, period, found)
        atomic.write_bytes(chosen.out, indicators_page.to_pdf(page))
    elif chosen.out is None:
        text = tables.csv_text(indicators_file.COLUMNS, indicators_file.rows(found))
        print(text, end="")
    else:
        tables.write(chosen.out, indicators_file.COLUMNS, indicators_file.rows(found))
    return 0


def _tell_json(out: Path | None, content: dict[str, Any]) -> int:
    text = json.dumps(content, ensure_ascii=False, default=_plain)
    if out is None:
        print(text)
    else:
        atomic.write_bytes(out, text.encode() + b"\n")
    return 0


def _by_ending(out: Path) -> str:
    ending = out.suffix.lower().lstrip(".")
    if ending not in {"json", "csv", "xlsx", "pdf"}:
        raise UserError("export.unknown_format", ending=out.suffix)
    return ending


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)
