"""A letter is looked at, saved and printed from memory."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.printing import Preview, Sheet, show_pdf
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context
from tests.ui.conftest import SaidMessages


@pytest.fixture
def letter() -> bytes:
    """Two sheets of A4."""
    content = BytesIO()
    canvas = Canvas(content)
    for words in ("Side 1", "Side 2"):
        canvas.drawString(100, 700, words)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def test_the_preview_holds_all_pages_and_saves_the_same_bytes(
    context: Context, dialogs: Dialogs, letter: bytes, tmp_path: Path
) -> None:
    target = tmp_path / "STR-1.pdf"
    pages: list[int] = []

    def look_and_save(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        pages.append(dialog.sheet.document.pageCount())
        dialogs.answer(target)
        dialog.save()
        return False

    dialogs.answer(look_and_save)
    show_pdf(context, letter, title="STR-1", offered="STR-1.pdf", people=1)
    assert pages == [2]
    assert target.read_bytes() == letter


def test_printing_gives_every_page(letter: bytes, tmp_path: Path, qtbot: object) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    Sheet(letter).print_on(printer)
    assert Sheet((tmp_path / "printed.pdf").read_bytes()).document.pageCount() == 2


def test_a_folder_that_is_gone_is_told(
    context: Context, dialogs: Dialogs, messages: SaidMessages, tmp_path: Path
) -> None:
    dialogs.answer(tmp_path / "gone" / "x.csv")
    assert save_bytes(context, b"x", "x.csv", "CSV (*.csv)", a_paper("x")) is None
    assert "gone" in dialogs.shown[-1]
    assert messages.texts == []
