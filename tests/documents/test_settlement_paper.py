"""Papers of medicine: the sheet for a pharmacy, and vouchers in one file, read back by text and by a real decoder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdf
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from counsellor_app.documents import settlement, voucher
from counsellor_app.kinds.medication import Verdict
from counsellor_app.services.letters.sheets import SettledLine, SettlementSheet, SettlementTotal
from tests.documents.sheets_for_tests import LETTERHEAD, a_voucher_sheet


def a_line(number: int, verdict: Verdict = Verdict.OK, reason: str = "") -> SettledLine:
    return SettledLine(
        f"STR-2026-{number:06d}-7",
        date(2026, 9, 1),
        "Nikotinplaster 21 mg",
        1,
        Decimal("400.50"),
        verdict,
        reason,
    )


def a_sheet(count: int = 3) -> SettlementSheet:
    lines = tuple(a_line(number) for number in range(count))
    return SettlementSheet(
        letterhead=LETTERHEAD,
        pharmacy="Prøve Apotek",
        pharmacy_gln="5790000121526",
        month=date(2026, 9, 1),
        invoice_number="F77",
        locked_on=date(2026, 10, 4),
        totals=(
            SettlementTotal("Storrygerpuljen", lines, Decimal("400.50") * count),
            SettlementTotal(
                "Egne midler", (a_line(900, Verdict.TOO_LATE, "Ferie"),), Decimal("400.50")
            ),
        ),
        refused=(a_line(901, Verdict.UNKNOWN), a_line(902, Verdict.ALREADY_PAID, "Se august")),
        printed_on=date(2026, 10, 5),
    )


def text_of(content: bytes) -> str:
    """The words one after another: a remark may need two lines."""
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages]
    return " ".join(" ".join(pages).split())


def test_the_sheet_tells_what_is_paid_by_whom_and_what_is_not() -> None:
    text = text_of(settlement.to_pdf(a_sheet()))
    for words in (
        *("september 2026", "Prøve Apotek", "Faktura F77", "Låst 4. oktober 2026"),
        *("Storrygerpuljen", "1.201,50", "Egne midler", "1.602,00", "I alt til betaling"),
        *("Godkendt: Ferie", "Betales ikke", "Nummeret er ikke udstedt her"),
        *("Er betalt før · Se august", "STR-2026-000902-7", LETTERHEAD.phone),
    ):
        assert words in text, words
    draft = replace(a_sheet(), locked_on=None, refused=(), totals=())
    assert "ikke låst endnu" in text_of(settlement.to_pdf(draft))


def test_a_long_month_goes_on_over_pages_and_loses_no_line() -> None:
    content = settlement.to_pdf(a_sheet(200))
    text = text_of(content)
    assert len(pypdf.PdfReader(BytesIO(content)).pages) > 4
    assert all(f"STR-2026-{number:06d}-7" in text for number in range(200))
    assert settlement.to_pdf(a_sheet(200)) == content  # the same input, the same bytes


def test_the_table_has_every_line_with_its_grant_and_its_remark() -> None:
    header, rows = settlement.table(a_sheet())
    assert len(rows) == 6
    assert {len(row) for row in rows} == {len(header)}
    assert sum(row[7] for row in rows if isinstance(row[7], Decimal)) == Decimal("1602.00")
    assert rows[-1][8:] == [Decimal("400.50"), "Er betalt før · Se august"]


def picture(content: bytes, page: int, *, grey: bool) -> Image.Image:
    """The page as a printer would print it, at 300 dots an inch."""
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    image = document.render(page, QSize(2480, 3508)).convertToFormat(QImage.Format.Format_RGBA8888)
    raw = bytes(image.constBits())
    found = Image.frombytes("RGBA", (image.width(), image.height()), raw)
    ground = Image.new("RGBA", found.size, "white")
    ground.alpha_composite(found)
    return ground.convert("L" if grey else "RGB")


def test_a_decoder_reads_the_number_from_every_page_in_colour_and_in_grey(qapp: object) -> None:
    numbers = [
        "STR-2026-000123-7",
        "STR-2026-000124-5",
        "STR-2026-000125-3",
    ]  # original, copy, second copy
    sheets = [a_voucher_sheet(number=number, copy=place) for place, number in enumerate(numbers)]
    drawn: list[int] = []
    content = voucher.to_pdf(sheets, drawn.append)
    assert drawn == [0, 1, 2]
    for page, number in enumerate(numbers):
        for grey in ((False, True), (True,), ())[page]:
            codes = zxingcpp.read_barcodes(picture(content, page, grey=grey))
            assert {code.text for code in codes} == {number}
            assert len(codes) == 2  # the square one and the long one
    text = text_of(content)
    assert "251248" not in text
    assert "KOPI 2" in text
