"""»Kvartalsstatus«: one page whatever the period holds, nothing small on it, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.documents import status_page
from counsellor_app.reports import book_pages, quarter_status, whole_book
from counsellor_app.reports.hiding import is_small
from counsellor_app.reports.period import Period, of_month, of_quarter, of_year
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import exports
from tests.helpers.demonstrations import TODAY, Demonstrations

PERIODS = (of_quarter(2026, 3), of_year(2025), of_month(2026, 10), of_quarter(2019, 1))


@pytest.fixture(scope="module")
def lead(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("status") / "demo")
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    yield backend
    database.close()


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_one_page_with_nothing_small_on_it(lead: Backend, period: Period) -> None:
    sheet = lead.read(quarter_status.status, period)
    content = status_page.to_pdf(sheet)

    reader = PdfReader(BytesIO(content))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    for figure in sheet.figures:
        assert figure.value in text
    assert "Reglen gælder fra" in text
    counts = [bar.count for bar in (*sheet.funnel, *sheet.waiting) if bar.count is not None]
    assert not any(map(is_small, counts))
    assert content == status_page.to_pdf(lead.read(quarter_status.status, period))


def test_a_workbook_with_every_table_and_its_dictionary(lead: Backend, tmp_path: Path) -> None:
    path = tmp_path / "status.xlsx"
    book_pages.save_workbook(lead, lead.read(whole_book.whole, of_quarter(2026, 3)), path)

    sheets = openpyxl.load_workbook(path).sheetnames
    assert sheets[0] == "Alle"
    assert {"Ulighed", "Fra henvist til røgfri", "Ventetider", "Dataordbog"} < set(sheets)
    assert "Efter rådgiver" not in sheets
    assert lead.read(exports.export_log)[0].purpose == "status"
    again = tmp_path / "again.xlsx"
    book_pages.save_workbook(lead, lead.read(whole_book.whole, of_quarter(2026, 3)), again)
    assert path.read_bytes() == again.read_bytes()
