"""Fields for days and times that are typed freely: 1/3, 1.3.26, 010326; 16.30, 1630, 9."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QDialog, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui import format as written
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate


class DateEdit(QLineEdit):
    """A day or nothing. Written out on leaving; arrow up and down step a day; F4 a calendar."""

    changed = Signal()

    def __init__(
        self,
        *,
        today: Callable[[], date] = date.today,
        past: bool = False,
        name: str = "",
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`past`: days of two-figure years and without a year lie behind us (birth dates)."""
        super().__init__(parent)
        self._today, self._past = today, past
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(translate("frame", "dd.mm.yyyy"))
        self.setMinimumWidth(px(120))
        self.textEdited.connect(lambda _: self.changed.emit())
        self._calendar = QAction(translate("frame", "Calendar"), self)
        self._calendar.setShortcut(Qt.Key.Key_F4)
        self._calendar.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._calendar.triggered.connect(self.show_calendar)
        self.addAction(self._calendar)

    def day(self) -> date | None:
        """The day, or None when the field is empty or holds no day."""
        return written.parse_day(self.text(), self._today(), past=self._past)

    def set_day(self, value: date | None) -> None:
        """Show this day."""
        self.setText(written.day(value))
        self.changed.emit()

    def is_wrong(self) -> bool:
        """Whether something is typed that is no day."""
        return bool(self.text().strip()) and self.day() is None

    def show_calendar(self) -> None:
        """A month to choose from."""
        dialog = QDialog(self, Qt.WindowType.Popup)
        layout = QVBoxLayout(dialog)
        calendar = QCalendarWidget()
        shown = self.day() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(lambda chosen: self._take(chosen, dialog))
        calendar.clicked.connect(lambda chosen: self._take(chosen, dialog))
        layout.addWidget(calendar)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.move(self.mapToGlobal(self.rect().bottomLeft()))
        dialog.show()

    def _take(self, chosen: QDate, dialog: QDialog) -> None:
        self.set_day(date(chosen.year(), chosen.month(), chosen.day()))
        dialog.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        shown = self.day() or self._today()
        self.set_day(date.fromordinal(shown.toordinal() + step))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (found := self.day()) is not None:
            self.setText(written.day(found))


class TimeEdit(QLineEdit):
    """A time of day or nothing, written out on leaving."""

    changed = Signal()

    def __init__(self, *, name: str = "", title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(translate("frame", "hh.mm"))
        self.setMinimumWidth(px(80))
        self.textEdited.connect(lambda _: self.changed.emit())

    def clock_time(self) -> time | None:
        """The time, or None when the field is empty or holds no time."""
        return written.parse_time(self.text())

    def set_time(self, value: time | None) -> None:
        """Show this time."""
        self.setText(written.clock_time(value))
        self.changed.emit()

    def is_wrong(self) -> bool:
        """Whether something is typed that is no time."""
        return bool(self.text().strip()) and self.clock_time() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (found := self.clock_time()) is not None:
            self.setText(written.clock_time(found))
