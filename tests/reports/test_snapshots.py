"""Locked periods: the report is the same byte for byte, and later corrections show as a difference."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, select

from counsellor_app.documents import status_page
from counsellor_app.documents.made_with import made_with
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import CourseClosing, LockedRow, Municipality, ReportSnapshot
from counsellor_app.reports import locked_checks, locked_tables, snapshots
from counsellor_app.reports.period import Period, of_quarter
from counsellor_app.reports.snapshots import Again, Drawing
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import kept_sheets, report_snapshots
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.histories import Town
from tests.reports.test_figures import a_town, one

PERIOD = of_quarter(2026, 1)
DRAWING = Drawing(status_page.to_pdf, made_with)


@pytest.fixture
def town(database: Engine) -> Town:
    made = a_town(database)
    story = {"format": "group", "attended": 4, "missed": 1, "course": 0, "registration": True}
    made.write(
        made.office.team_lead, [one(received=70, closed=(30, True, 5), **story) for _ in range(7)]
    )
    return made


@pytest.fixture
def lead(town: Town) -> Backend:
    return town.office.as_actor(town.office.team_lead)


def test_a_locked_report_stays_while_corrections_show_beside_it(town: Town, lead: Backend) -> None:
    key = snapshots.lock(lead, PERIOD, "", DRAWING)
    pages = snapshots.make_again(lead, key, DRAWING).content
    (row,) = lead.read(report_snapshots.snapshots)
    assert pages.startswith(b"%PDF")
    assert lead.read(snapshots.differences, row) == ()

    def correct(session: Transaction) -> None:
        closing = session.scalars(select(CourseClosing).limit(1)).one()
        closing.smoke_free = False
        audit.record(session, "close_course_for")

    town.office.system.write(correct)

    (a4, s2) = lead.read(snapshots.differences, row)
    assert (a4.id, a4.then, a4.now) == ("A4", (7, 7, 0), (6, 7, 0))
    assert s2.id == "S2"
    made = snapshots.make_again(lead, key, DRAWING)
    assert (made.again, made.content) == (Again.SAME, pages)
    (table,) = lead.read(snapshots.snapshot_book, PERIOD).tables
    assert [line[2] for line in table.rows] == ["A4", "S2"]


def change(town: Town, act: Callable[[Transaction, ReportSnapshot], None]) -> None:
    """As somebody would who has the key of the database and no door to it."""

    def write(session: Transaction) -> None:
        act(session, session.scalars(select(ReportSnapshot)).one())
        audit.record(session, "make")

    town.office.system.write(write)


def test_the_page_is_drawn_again_after_everything_around_it_changed(
    town: Town, lead: Backend
) -> None:
    key = snapshots.lock(lead, PERIOD, "", DRAWING)
    kept = lead.read(report_snapshots.kept_report, key)

    def rename(session: Transaction, _row: ReportSnapshot) -> None:
        session.scalars(select(Municipality)).one().name = "En anden kommune"

    change(town, rename)
    town.office.clock.set(date(2027, 11, 1))
    made = snapshots.make_again(lead, key, DRAWING)
    assert made.again is Again.SAME
    assert hashlib.sha256(made.content).hexdigest() == kept.sha256
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(made.content)).pages)
    assert kept.sheet["figures"][2]["value"] in words
    assert "En anden kommune" not in words


def _a_figure(row: ReportSnapshot) -> None:
    row.figures = row.figures | {"A4": [6, 7, 0]}


def _a_word(row: ReportSnapshot) -> None:
    first, *others = row.sheet["figures"]
    row.sheet = row.sheet | {"figures": [first | {"value": "99"}, *others]}


def _no_sheet(row: ReportSnapshot) -> None:
    row.sheet, row.data_sha256 = {}, ""


def _a_word_with_its_checksum(row: ReportSnapshot) -> None:
    _a_word(row)
    row.data_sha256 = kept_sheets.checksum([row.figures, row.sheet])


@pytest.mark.parametrize("alter", [_a_figure, _a_word, _a_word_with_its_checksum, _no_sheet])
def test_one_altered_figure_is_found(
    town: Town, lead: Backend, alter: Callable[[ReportSnapshot], None]
) -> None:
    key = snapshots.lock(lead, PERIOD, "", DRAWING)
    change(town, lambda _session, row: alter(row))
    with pytest.raises(UserError, match=r"snapshot\.altered"):
        snapshots.make_again(lead, key, DRAWING)


def test_another_page_is_found(town: Town, lead: Backend) -> None:
    key = snapshots.lock(lead, PERIOD, "", DRAWING)

    def alter(_session: Transaction, row: ReportSnapshot) -> None:
        row.pages = row.pages.replace(b"%%EOF", b"%%EOG")
        row.sha256 = hashlib.sha256(row.pages).hexdigest()

    change(town, alter)
    with pytest.raises(UserError, match=r"snapshot\.damaged"):
        snapshots.make_again(lead, key, DRAWING)


def test_check_names_the_locked_period_that_was_altered(town: Town, lead: Backend) -> None:
    snapshots.lock(lead, PERIOD, "", DRAWING)
    snapshots.lock(lead, Period(PERIOD.first, PERIOD.first), "", DRAWING)
    locked_tables.lock(lead, ExportKind.PATHWAYS, PERIOD)
    assert locked_checks.findings(lead, DRAWING) == ()

    def alter(session: Transaction) -> None:
        statement = select(ReportSnapshot).where(ReportSnapshot.last_day == PERIOD.last)
        _a_word(session.scalars(statement).one())
        row = session.scalars(select(LockedRow).order_by(LockedRow.position).limit(1)).one()
        row.cells = ["x", *row.cells[1:]]
        audit.record(session, "make")

    town.office.system.write(alter)
    page, table = locked_checks.findings(lead, DRAWING)
    assert (page.code, page.facts["last"]) == ("check.locked_figures", PERIOD.last)
    assert (table.code, table.facts["kind"]) == ("check.locked_table", ExportKind.PATHWAYS)


def test_check_names_a_page_that_its_own_figures_no_longer_give(lead: Backend) -> None:
    """Altered with both checksums, and the entry of the log past its time: the drawing still tells."""
    snapshots.lock(lead, PERIOD, "", DRAWING)
    other = Drawing(lambda sheet: b"%PDF other", made_with)
    (found,) = locked_checks.findings(lead, other)
    assert (found.code, found.facts["first"]) == ("check.locked_drawing", PERIOD.first)
    newer = Drawing(lambda sheet: b"%PDF other", lambda: made_with() | {"reportlab": "9.0"})
    assert locked_checks.findings(lead, newer) == ()


def test_another_program_says_so_and_shows_the_kept_page(lead: Backend) -> None:
    key = snapshots.lock(lead, PERIOD, "", DRAWING)
    kept = lead.read(report_snapshots.kept_report, key)

    def newer() -> dict[str, str]:
        return made_with() | {"reportlab": "9.0"}

    made = snapshots.make_again(lead, key, Drawing(lambda sheet: b"%PDF other", newer))
    assert (made.again, made.content) == (Again.OTHER_PROGRAM, kept.pages)
    assert made.changed == (f"reportlab {made_with()['reportlab']} → 9.0",)
    with pytest.raises(UserError, match=r"snapshot\.altered"):  # nothing that explains it
        snapshots.make_again(lead, key, Drawing(lambda sheet: b"%PDF other", made_with))


def test_a_page_from_before_its_figures_were_kept_is_shown_as_it_is(
    town: Town, lead: Backend
) -> None:
    pages = b"%PDF of an earlier program"
    row = ReportSnapshot(
        id=new_id(),
        unit_id=lead.actor.unit,
        first_day=PERIOD.first,
        last_day=PERIOD.last,
        pages=pages,
        sha256=hashlib.sha256(pages).hexdigest(),
        locked_at=town.office.clock.now(),
        locked_by_id=lead.actor.id,
    )

    def lock(session: Transaction) -> None:
        session.add(row)
        audit.record(session, "make")

    town.office.system.write(lock)
    made = snapshots.make_again(lead, row.id, DRAWING)
    assert (made.again, made.content) == (Again.PAGE_ONLY, pages)


def test_a_period_is_locked_once_and_only_when_it_is_over(lead: Backend) -> None:
    snapshots.lock(lead, PERIOD, "", DRAWING)
    with pytest.raises(UserError) as refused:
        snapshots.lock(lead, PERIOD, "", DRAWING)
    assert refused.value.code == "snapshot.locked"
    with pytest.raises(UserError) as refused:
        snapshots.lock(lead, of_quarter(2026, 3), "", DRAWING)
    assert refused.value.code == "snapshot.not_over"
    snapshots.lock(lead, Period(PERIOD.first, PERIOD.first), "", DRAWING)
    assert len(lead.read(report_snapshots.snapshots)) == 2
