"""The first window on the screen: it is there at once and shows one page after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.screen import first_focus
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import label


class StartWindow(QMainWindow):
    """Light on purpose: nothing of the database is loaded when it is shown."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startWindow")
        self.setWindowTitle(translate("first_start", "Stop-smoking"))
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        opening = QWidget()
        opening.setObjectName("ground")
        column = QVBoxLayout(opening)
        column.addStretch(1)
        text = label(translate("first_start", "Opening …"), "heading", name="startOpening")
        text.setContentsMargins(px(40), 0, 0, 0)
        column.addWidget(text)
        column.addStretch(1)
        self.pages.addWidget(opening)
        size = QSize(px(1040), px(720))
        if has_large_texts():  # no larger than the screen; its pages scroll
            size = size.boundedTo(self.screen().availableGeometry().size())
        self.resize(size)

    def show_page(self, page: QWidget) -> None:
        """This page now; the one before is gone with all that was typed in it."""
        before = self.pages.currentWidget()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()
        first = first_focus(page)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
