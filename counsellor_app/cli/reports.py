"""`report` beside `report indicators`: each report is read as a book and written in the format asked for."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from counsellor_app.cli.desk import Desk
from counsellor_app.documents import report_pages, status_page, ward_page
from counsellor_app.documents.made_with import made_with
from counsellor_app.errors import UserError
from counsellor_app.files import tables
from counsellor_app.reports import (
    arrival_tables,
    average_cost,
    behind,
    book_pages,
    certificate_tables,
    certificates,
    cluster,
    explained,
    figure_lists,
    potential,
    quarter_status,
    snapshots,
    survey_tables,
    ward_pages,
    ward_tables,
    whole_book,
)
from counsellor_app.reports import figure_tables as figures
from counsellor_app.reports.behind import Answer, Question
from counsellor_app.reports.book import Book, Table
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.funnel import Stop
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.period import Period, of_year
from counsellor_app.reports.snapshots import Drawing
from counsellor_app.services.letters import report_snapshots

Read = Callable[[Desk, argparse.Namespace, Period, bool], Book]


def run(desk: Desk, chosen: argparse.Namespace, period: Period, kind: str) -> int:
    """Writes the report; what goes into a printed page or a workbook hides small groups."""
    if chosen.kind == "wards" and chosen.out is not None and chosen.out.is_dir():
        return _ward_pages(desk, chosen, period)
    if chosen.kind == "cluster" and not chosen.add and kind in {"xlsx", "csv"} and chosen.out:
        cluster.save(desk.backend, period, chosen.out)
        desk.tell({"file": str(chosen.out)}, str(chosen.out))
        return 0
    if chosen.kind == "snapshots" and chosen.lock:
        key = snapshots.lock(desk.backend, period, "", _DRAWING)
        desk.tell({"locked": str(key)}, str(key))
        return 0
    if chosen.kind == "snapshots" and kind == "pdf":
        return _locked_pages(desk, chosen, period)
    book = READ[chosen.kind](desk, chosen, period, kind in {"pdf", "xlsx"})
    if kind == "xlsx":
        book_pages.save_workbook(desk.backend, book, chosen.out)
    elif kind == "pdf" and chosen.kind == "status":
        sheet = desk.backend.read(quarter_status.status, period)
        book_pages.save_bytes(desk.backend, book, chosen.out, status_page.to_pdf(sheet))
    elif kind == "pdf":
        pages = desk.backend.read(book_pages.pages, book)
        if chosen.kind == "explain":
            curve = desk.backend.read(quarter_status.curve_of, period, chosen.indicator)
            pages = replace(pages, curve=curve)
        book_pages.save_bytes(desk.backend, book, chosen.out, report_pages.to_pdf(pages))
    else:
        text = _as_text(kind, book, getattr(chosen, "table", None))
        if chosen.out is None:
            print(text, end="")
            return 0
        book_pages.save_bytes(desk.backend, book, chosen.out, text.encode())
    desk.tell({"file": str(chosen.out)}, str(chosen.out))
    return 0


def _as_text(kind: str, book: Book, wanted: str | None) -> str:
    if kind == "csv":
        table = _chosen(book, wanted)
        return tables.csv_text(table.keys, table.rows)
    return json.dumps(book.as_json(), ensure_ascii=False, default=plain) + "\n"


def _chosen(book: Book, wanted: str | None) -> Table:
    if wanted is None:
        return book.tables[0]
    found = next((table for table in book.tables if table.key == wanted), None)
    if found is None:
        known = ", ".join(table.key for table in book.tables)
        raise UserError("report.unknown_table", table=wanted, known=known)
    return found


def plain(value: object) -> object:
    """What JSON has no word for: a decimal as a number, a day as text."""
    return float(value) if isinstance(value, Decimal) else str(value)


def _figures(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    cuts = [Cut(value) for value in chosen.by] if chosen.by else list(Cut)
    return desk.backend.read(figures.by_cut, period, cuts, hide)


def _equality(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(figures.lens, period, hide)


def _trend(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(figures.trend, period, chosen.months, chosen.indicator, hide)


def _waiting(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    cut = Cut(chosen.by) if chosen.by else None
    return desk.backend.read(arrival_tables.waiting_book, period, cut, hide)


def _funnel(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(arrival_tables.funnel_book, period, hide)


def _medicine(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(arrival_tables.outcome_book, period, hide)


def _explain(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    found = desk.backend.read(explained.explained, period, chosen.indicator)
    return figure_lists.explanation_book(found, hide)


def _behind(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    if chosen.figure not in (*IDS, *Stop):
        raise UserError("report.unknown_figure", figure=chosen.figure)
    question = Question(
        chosen.figure,
        period,
        Cut(chosen.by) if chosen.by else None,
        chosen.value,
        Answer(chosen.answer) if chosen.answer else None,
    )
    entries = desk.backend.look(behind.behind, question)
    people = desk.backend.read(behind.people, entries)
    return figure_lists.list_book(period, entries, people)


def _certificates(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    year = period.last.year
    if chosen.open is None:
        return desk.backend.read(certificate_tables.certificate_book, year)
    entries = desk.backend.look(certificates.to_call, year, chosen.open)
    return figure_lists.list_book(of_year(year), entries, desk.backend.read(behind.people, entries))


def _potential(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(potential.potential_book, period, hide)


def _cost(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(average_cost.cost_book, period, hide)


def _surveys(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(survey_tables.survey_book, period, hide)


def _cluster(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    if chosen.add:
        parts = tuple(cluster.read(path) for path in chosen.add)
    else:
        parts = (desk.backend.read(cluster.part, period),)
    return desk.backend.read(cluster.together, parts)


def _snapshots(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(snapshots.snapshot_book, period)


def _locked_pages(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    rows = desk.backend.read(report_snapshots.snapshots)
    found = next(
        (row for row in rows if (row.first, row.last) == (period.first, period.last)), None
    )
    if found is None:
        raise UserError("snapshot.unknown", first=period.first, last=period.last)
    page = snapshots.make_again(desk.backend, found.id, _DRAWING)
    book = desk.backend.read(snapshots.snapshot_book, period)
    book_pages.save_bytes(desk.backend, book, chosen.out, page.content)
    told = {"file": str(chosen.out), "made_again": page.again.value, "changed": page.changed}
    desk.tell(told, f"{chosen.out}: {page.again.value}")
    return 0


def _status(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(whole_book.whole, period, hide)


def _wards(desk: Desk, chosen: argparse.Namespace, period: Period, hide: bool) -> Book:
    return desk.backend.read(ward_tables.ward_book, period)


def _ward_pages(desk: Desk, chosen: argparse.Namespace, period: Period) -> int:
    progress = desk.progress(chosen.kind)
    count = ward_pages.save_all(desk.backend, period, chosen.out, ward_page.to_pdf, progress)
    desk.tell({"folder": str(chosen.out), "wards": count}, f"{chosen.out}: {count}")
    return 0


_DRAWING = Drawing(status_page.to_pdf, made_with)

READ: dict[str, Read] = {
    "figures": _figures,
    "equality": _equality,
    "trend": _trend,
    "waiting": _waiting,
    "funnel": _funnel,
    "medicine": _medicine,
    "explain": _explain,
    "behind": _behind,
    "wards": _wards,
    "status": _status,
    "snapshots": _snapshots,
    "potential": _potential,
    "cost": _cost,
    "cluster": _cluster,
    "surveys": _surveys,
    "certificates": _certificates,
}
