"""A stack as large as the page that is shown: a low page does not scroll or spread because a hidden one is high."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget


class ShownStack(QWidget):
    """Pages of which one is shown. QStackedWidget's layout asks every page how high it must be."""

    currentChanged = Signal(int)  # noqa: N815  as QStackedWidget calls it

    def __init__(self) -> None:
        super().__init__()
        self._shown = -1
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, page: QWidget) -> int:
        """One more page; the first is shown."""
        self._column.addWidget(page)
        self._pages.append(page)
        place = len(self._pages) - 1
        page.setVisible(place == 0)
        if place == 0:
            self._shown = 0
        return place

    def currentIndex(self) -> int:
        """The place of the page that is shown; -1 without one."""
        return self._shown

    def currentWidget(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages[self._shown] if self._pages else None

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show this page."""
        self.setCurrentIndex(self._pages.index(page))

    def setCurrentIndex(self, place: int) -> None:
        """Show the page at this place; the keyboard goes along if it was on the one before."""
        if place == self._shown:
            return
        before, page = self._pages[self._shown], self._pages[place]
        focused = QApplication.focusWidget()
        takes_focus = focused is not None and before.isAncestorOf(focused)
        self.setUpdatesEnabled(False)
        page.show()
        if takes_focus:
            _give_focus(page)
        before.hide()
        self.setUpdatesEnabled(True)
        self._shown = place
        self.currentChanged.emit(place)


def _give_focus(page: QWidget) -> None:
    """Where the keyboard was on the page before, else what Tab reaches first."""
    latest: QWidget | None = page.focusWidget()
    first = _first_focus(page) if latest is None else latest
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _first_focus(page: QWidget) -> QWidget | None:
    found = page.nextInFocusChain()
    while found is not None and found is not page:
        tab = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and page.isAncestorOf(found) and found.isVisibleTo(page) and found.isEnabled():
            return found
        found = found.nextInFocusChain()
    return None
