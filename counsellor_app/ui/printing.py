"""Shows a PDF that exists only in memory, prints it, or saves it where the user says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize
from PySide6.QtGui import QAction, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from counsellor_app.ui.saving import Papers, a_paper, save_bytes
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button

_DOTS_AN_INCH = 300


class Sheet(QObject):
    """The pages of one document, kept in memory for as long as they are looked at."""

    def __init__(self, content: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)

    def print_on(self, printer: QPrinter) -> None:
        """Each page as large as the paper allows."""
        painter = QPainter(printer)
        for number in range(self.document.pageCount()):
            if number:
                printer.newPage()
            room = printer.pageRect(QPrinter.Unit.DevicePixel)
            points = self.document.pagePointSize(number)
            scale = min(room.width() / points.width(), room.height() / points.height())
            size = QSize(round(points.width() * scale), round(points.height() * scale))
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._image(number, size))
        painter.end()

    def _image(self, number: int, size: QSize) -> QImage:
        return self.document.render(number, size)


class Preview(QDialog):
    """The pages with print and save. `title` becomes the name of the print job: a kind of paper or an id."""

    def __init__(self, ctx: Papers, sheet: Sheet, title: str, offered: str, people: int) -> None:
        super().__init__(ctx.dialogs.parent)
        self.setObjectName("preview")
        self.setWindowTitle(translate("frame", "Preview"))
        self._ctx, self.sheet, self._title, self._offered = ctx, sheet, title, offered
        self._people = people
        sheet.setParent(self)
        self.view = QPdfView(self)
        self.view.setObjectName("previewPages")
        self.view.setAccessibleName(translate("frame", "The pages of the document"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(sheet.document)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(self._buttons())
        self.resize(px(720), px(900))
        self._add_key("Ctrl+S", translate("frame", "Save as …"), self.save)
        self._add_key("Ctrl+P", translate("frame", "Print …"), self.print_pages)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(translate("frame", "Close"), self.reject, name="previewClose"))
        row.addStretch(1)
        row.addWidget(button(translate("frame", "Save as …"), self.save, name="previewSave"))
        row.addWidget(
            button(
                translate("frame", "Print …"), self.print_pages, primary=True, name="previewPrint"
            )
        )
        return row

    def _add_key(self, key: str, text: str, act: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda: act())
        self.addAction(action)

    def save(self) -> None:
        """Write the same bytes to a file of the user's choice, whole or not at all."""
        about = a_paper(self._title, self._people)
        save_bytes(self._ctx, self.sheet.content, self._offered, "PDF (*.pdf)", about)

    def print_pages(self) -> None:
        """The system's own print dialog."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_DOTS_AN_INCH)
        printer.setDocName(self._title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(_orientation(self.sheet))
        printer.setFullPage(True)
        if self._ctx.dialogs.run(QPrintDialog(printer, self)):
            self.sheet.print_on(printer)


def show_pdf(ctx: Papers, content: bytes, *, title: str, offered: str, people: int) -> None:
    """Preview; `title` a kind of paper or an id (never a name), `offered` a safe file name for saving.

    `people` is how many citizens the pages tell of: 0 for figures and forms, the length of a list.
    """
    ctx.dialogs.run(Preview(ctx, Sheet(content), title, offered, people))


def _orientation(sheet: Sheet) -> QPageLayout.Orientation:
    size = sheet.document.pagePointSize(0)
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
