"""Feedback to departments: right figures, nobody recognisable, one batch, and a log of what left to whom."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from pypdf import PdfReader

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.documents import ward_page
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import tables, ward_pages, wards
from counsellor_app.reports.hiding import is_small
from counsellor_app.reports.period import Period, of_month, of_quarter, of_year
from counsellor_app.reports.wards import Ward, WardCounts
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters.report_sheets import WardSheet
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import exports
from tests.helpers.demonstrations import TODAY, Demonstrations

PERIODS = (of_year(2025), of_quarter(2026, 3), of_month(2026, 8))


@pytest.fixture(scope="module")
def lead(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("wards") / "demo", 2_000)
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    yield backend
    database.close()


def shown(counts: WardCounts) -> list[int]:
    cells = (counts.referred, counts.reached, counts.started, counts.completed, counts.smoke_free)
    return [cell for cell in cells if cell is not None]


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_no_page_tells_of_a_group_under_five(lead: Backend, period: Period) -> None:
    found = lead.read(wards.feedback, period)
    assert found
    for ward in found:
        for counts in (ward.counts, ward.together):
            assert not any(map(is_small, shown(counts)))
            assert not any(is_small(a - b) for a, b in combinations(shown(counts), 2))
            assert counts.waiting is None or not is_small(counts.waiting)


def test_the_figures_are_those_of_the_export(lead: Backend) -> None:
    period = of_year(2025)
    rows = lead.read(lambda session: list(tables.pathway_rows(session, period)))
    place = {name: number for number, name in enumerate(tables.PATHWAY_COLUMNS)}
    senders = {"hospital", "psychiatry", "gp"}
    from_wards = [row for row in rows if row[place["referral_source"]] in senders]
    referred = Counter(row[place["referral_department"]] for row in from_wards)
    began = Counter(
        row[place["referral_department"]] for row in from_wards if row[place["first_meeting_on"]]
    )

    found = lead.read(wards.ward_rows, period)

    assert {row.name: row.referred for row in found} == referred
    assert {row.name: row.started for row in found if row.started} == began


def test_all_of_a_period_in_one_batch_and_in_the_log(lead: Backend, tmp_path: Path) -> None:
    period = of_quarter(2026, 2)

    count = ward_pages.save_all(lead, period, tmp_path, ward_page.to_pdf)

    pages = sorted(tmp_path.glob("*.pdf"))
    assert len(pages) == count == len(list(tmp_path.glob("*.txt")))
    log = [row for row in lead.read(exports.export_log) if row.kind is ExportKind.WARD_FEEDBACK]
    assert len({row.recipient for row in log}) == count
    assert {row.purpose for row in log} == {"2026Q2"}
    assert all(row.sent is not None for row in lead.read(wards.ward_rows, period))
    assert all(row.sent is None for row in lead.read(wards.ward_rows, of_quarter(2026, 1)))


def test_the_page_and_the_mail_say_the_same(lead: Backend) -> None:
    sheet = max(lead.read(ward_pages.sheets, of_year(2025)), key=lambda one: one.lines[0].own or 0)
    reader = PdfReader(BytesIO(ward_page.to_pdf(sheet)))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert sheet.ward in text
    assert f"Henvist: {sheet.lines[0].own}" in sheet.mail.plain
    for line in sheet.lines:
        assert ("vises ikke" if line.own is None else str(line.own)) in text
    assert ward_page.to_pdf(sheet) == ward_page.to_pdf(sheet)


def test_wards_of_the_same_day_have_files_of_their_own(lead: Backend, tmp_path: Path) -> None:
    sheet = lead.read(ward_pages.sheets, of_year(2025))[0]
    many = tuple(replace(sheet, id=uuid.uuid4(), ward=f"Afdeling {n}") for n in range(5))

    for one in many:
        ward_pages.save_one(lead, one, tmp_path, ward_page.to_pdf)
    assert len(list(tmp_path.glob("*.pdf"))) == 5


def test_a_ward_with_few_is_told_so_and_a_long_name_fits(lead: Backend) -> None:
    found = lead.read(ward_pages.sheets, of_month(2026, 8))
    small = next(one for one in found if one.lines[0].own is None)
    assert "Henvist: vises ikke" in small.mail.plain
    long: WardSheet = replace(small, ward="Afdeling for " + "lungemedicinske " * 12)
    assert len(PdfReader(BytesIO(ward_page.to_pdf(long))).pages) == 1


def test_a_month_without_referrals_has_no_page(lead: Backend) -> None:
    empty: tuple[Ward, ...] = lead.read(wards.feedback, Period(date(2019, 1, 1), date(2019, 1, 31)))
    assert empty == ()
