"""The guide that brings a list in, page by page: which file, what its columns are, what becomes of its rows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.lists.columns_view import ListColumnsView
from counsellor_app.ui.lists.for_all import ForAll
from counsellor_app.ui.lists.rows_view import ListRowsView
from counsellor_app.ui.lists.start_view import ListStartView
from counsellor_app.ui.widgets.shown_stack import ShownStack


class ListsView(QWidget):
    """Passive: three pages, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lists")
        self.start, self.columns, self.rows = (
            ListStartView(),
            ListColumnsView(ForAll()),
            ListRowsView(),
        )
        self.pages = ShownStack()
        for page in (self.start, self.columns, self.rows):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    @property
    def first_focus(self) -> QWidget:
        """Where the keyboard works on the page that is shown."""
        return self.pages.currentWidget() or self.start

    def show_page(self, page: QWidget) -> None:
        """Put this page in front, the keyboard on its next step."""
        self.pages.setCurrentWidget(page)
        focus: QWidget | None = getattr(page, "first_focus", None)
        if focus is not None and self.isVisible():
            focus.setFocus()
