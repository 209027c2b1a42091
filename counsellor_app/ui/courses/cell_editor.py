"""The figures that are typed over a cell of the attendance sheet, and the keys that end the typing."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRegularExpression, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from counsellor_app.kinds.course import AttendanceMark, Lapse
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.courses.attendance_grid import AttendanceGrid

_PLAIN = Qt.KeyboardModifier.NoModifier
MARK_KEYS = {
    Qt.Key.Key_M: AttendanceMark.PRESENT,
    Qt.Key.Key_A: AttendanceMark.EXCUSED,
    Qt.Key.Key_U: AttendanceMark.ABSENT,
    Qt.Key.Key_T: AttendanceMark.PHONE,
}


class Smoked(Enum):
    """How she smoked since last time, one key each."""

    NOT = (True, None)
    SLIP = (False, Lapse.SLIP)
    RELAPSE = (False, Lapse.RELAPSE)

    @property
    def values(self) -> dict[str, Any]:
        """What is kept of it."""
        smoke_free, lapse = self.value
        return {"smoke_free": smoke_free, "lapse": lapse}

    def words(self) -> str:
        """Smoke-free, slip or relapse."""
        lapse = self.value[1]
        return kind_text(lapse) if lapse else translate("courses", "smoke-free")


SMOKED_KEYS = {
    Qt.Key.Key_R: Smoked.NOT,
    Qt.Key.Key_S: Smoked.SLIP,
    Qt.Key.Key_F: Smoked.RELAPSE,
}


class CellEditor(QLineEdit):
    """8 is CO, 8/5 CO and cigarettes, /5 cigarettes alone. Enter keeps it, a key of the sheet keeps it and goes on."""

    def __init__(self, grid: AttendanceGrid) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self._cigarettes = False
        self.setObjectName("coEditor")
        figures = QRegularExpression(r"\d{0,3}(/\d{0,3})?")
        self.setValidator(QRegularExpressionValidator(figures, self))
        self.setMaxLength(7)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def begin(self, digit: str, *, cigarettes: bool = False) -> None:
        """Over the cell under the cursor, with the first figure."""
        self.setAccessibleName(
            translate("courses", "Cigarettes a day")
            if cigarettes
            else translate("courses", "CO, ppm")
        )
        self.setText(f"/{digit}" if cigarettes else digit)
        self.setPlaceholderText(translate("courses", "CO/cig."))
        self.place()
        self.show()
        self.setFocus()
        self.end(False)

    def place(self) -> None:
        """Over the cell under the cursor, wherever that is now."""
        cell = self._grid.visualRect(self._grid.currentIndex())
        cell.setWidth(max(cell.width(), self.fontMetrics().horizontalAdvance("000/000") + px(24)))
        self.setGeometry(cell)

    def numbers(self) -> dict[str, int]:
        """What is typed, by the name under which it is kept."""
        co_ppm, _, cigarettes = self.text().partition("/")
        typed = {"co_ppm": co_ppm, "cigarettes_per_day": cigarettes}
        return {name: int(figures) for name, figures in typed.items() if figures}

    def _keep(self) -> None:
        typed = self.numbers()
        self._leave()
        self._grid.take_numbers(typed)

    def _leave(self) -> None:
        self.clear()
        self.hide()
        self._grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() == _PLAIN
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab}:
            self._keep()
            self._grid.step()
        elif plain and key in MARK_KEYS:
            self._keep()
            self._grid.mark(MARK_KEYS[key])
        elif plain and key in SMOKED_KEYS:
            self._keep()
            self._grid.smoked(SMOKED_KEYS[key])
        elif plain and key == Qt.Key.Key_C:
            self.insert("/")
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc ends the typing and stays on the sheet."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: Any) -> None:
        """Left by the mouse: what was typed is kept."""
        super().focusOutEvent(event)
        if self.isVisible():
            typed = self.numbers()
            self.hide()
            self._grid.take_numbers(typed)
            self.clear()
