"""How a form reads, fills and hears each kind of field, and the fields Qt does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from counsellor_app.ui import format as written
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.flow_layout import FlowLayout

_SIDE = 14  # beside the text of a button: padding and border


class NumberEdit(QLineEdit):
    """A number or nothing, typed as 7,5; `decimals=0` gives whole numbers."""

    def __init__(
        self, *, decimals: int = 0, name: str = "", title: str = "", unit: str = ""
    ) -> None:
        super().__init__()
        self._decimals = decimals
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(unit)

    def number(self) -> int | Decimal | None:
        """What is typed; None when the field is empty or holds no such number."""
        found = written.parse_number(self.text())
        if found is None or (not self._decimals and found != found.to_integral_value()):
            return None
        return found if self._decimals else int(found)

    def set_number(self, value: int | Decimal | float | None) -> None:
        """Show this number."""
        self.setText(written.number(value, self._decimals).replace(".", ""))

    def is_wrong(self) -> bool:
        """Whether something is typed that is no such number."""
        return bool(self.text().strip()) and self.number() is None


class PhoneEdit(QLineEdit):
    """A telephone number, shown in pairs of digits; typed in any way."""

    def set_phone(self, value: str | None) -> None:
        """Show this number."""
        self.setText(written.telephone(value))


class Choice(QComboBox):
    """One of several; the first may be "not chosen" (None)."""

    def __init__(
        self,
        options: Sequence[tuple[str, object]] = (),
        *,
        title: str,
        name: str = "",
        none_text: str | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._none_text = none_text
        self._values: list[object] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_options(options)

    def sizeHint(self) -> QSize:
        """With large texts room for its longest one where there is any; it still gives way to less."""
        if not has_large_texts():
            return super().sizeHint()
        hint, metrics = super().sizeHint(), QFontMetrics(self.font())
        longest = max(
            (metrics.horizontalAdvance(self.itemText(i)) for i in range(min(self.count(), 40))),
            default=0,
        )
        return QSize(max(hint.width(), min(longest + px(48), px(210))), hint.height())

    def set_options(self, options: Sequence[tuple[str, object]]) -> None:
        """Offer these, and keep what was chosen if it is still there.

        Where the caller has blocked the signals, they are still blocked afterwards.
        """
        before = self.value()
        blocked = self.blockSignals(True)
        self.clear()
        self._values = []
        if self._none_text is not None:
            options = [(self._none_text, None), *options]
        for text, value in options:
            self.addItem(text)
            self._values.append(value)
        self.blockSignals(blocked)
        self.set_value(before)

    def value(self) -> Any:
        """What stands behind the chosen text; kept here, since Qt would make a str of an enum."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose this one, or the first if it is not offered."""
        wanted = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(min(wanted, self.count() - 1))


class ChoiceButtons(QWidget):
    """One of a few, all in sight: yes / no / not asked. Pressing the chosen one clears it."""

    changed = Signal()

    def __init__(
        self, options: Sequence[tuple[str, object]], *, title: str, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._values = [value for _, value in options]
        self.buttons = [_toggle(text, title) for text, _ in options]
        flow = FlowLayout(self, spacing=px(6))
        for made in self.buttons:
            made.clicked.connect(lambda _on, pressed=made: self._press(pressed))
            flow.addWidget(made)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    def value(self) -> Any:
        """The chosen one, or None."""
        pairs = zip(self.buttons, self._values, strict=True)
        return next((value for made, value in pairs if made.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose this one, or none."""
        for made, each in zip(self.buttons, self._values, strict=True):
            made.setChecked(value is not None and each == value)
        self.changed.emit()

    def options(self) -> list[tuple[QPushButton, object]]:
        """Each button with the value behind it."""
        return list(zip(self.buttons, self._values, strict=True))

    def _press(self, pressed: QPushButton) -> None:
        for made in self.buttons:
            if made is not pressed:
                made.setChecked(False)
        self.changed.emit()


class ManyButtons(QWidget):
    """Some of a few, all in sight; each button is on or off by itself."""

    changed = Signal()

    def __init__(
        self, options: Sequence[tuple[str, object]], *, title: str, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._values = [value for _, value in options]
        self.buttons = [_toggle(text, title) for text, _ in options]
        flow = FlowLayout(self, spacing=px(6))
        for made in self.buttons:
            made.clicked.connect(lambda _on: self.changed.emit())
            flow.addWidget(made)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    def values(self) -> tuple[Any, ...]:
        """What is on, in the order of the buttons."""
        pairs = zip(self.buttons, self._values, strict=True)
        return tuple(value for made, value in pairs if made.isChecked())

    def set_values(self, values: Sequence[object] | None) -> None:
        """Exactly these are on."""
        for made, each in zip(self.buttons, self._values, strict=True):
            made.setChecked(each in (values or ()))
        self.changed.emit()


def _toggle(text: str, title: str) -> QPushButton:
    """A button that stays down; bold when it is, and it must not need more room then."""
    made = QPushButton(text)
    made.setCheckable(True)
    made.setAutoDefault(False)
    bold = QFontMetrics(font(bold=True)).horizontalAdvance(text)
    made.setMinimumWidth(bold + px(2 * _SIDE))
    made.setAccessibleName(f"{title}: {text}")
    return made


def yes_no(title: str, *, name: str = "") -> ChoiceButtons:
    """Yes, no, or not answered."""
    options = [(translate("frame", "Yes"), True), (translate("frame", "No"), False)]
    return ChoiceButtons(options, title=title, name=name)


_READ: dict[type[QWidget], Callable[[Any], Any]] = {
    DateEdit: DateEdit.day,
    TimeEdit: TimeEdit.clock_time,
    NumberEdit: NumberEdit.number,
    Choice: Choice.value,
    ChoiceButtons: ChoiceButtons.value,
    ManyButtons: ManyButtons.values,
    QLineEdit: lambda field: field.text().strip(),
    QPlainTextEdit: lambda field: field.toPlainText().strip(),
    QCheckBox: QCheckBox.isChecked,
    QSpinBox: QSpinBox.value,
}
_FILL: dict[type[QWidget], Callable[[Any, Any], None]] = {
    DateEdit: DateEdit.set_day,
    TimeEdit: TimeEdit.set_time,
    NumberEdit: NumberEdit.set_number,
    Choice: Choice.set_value,
    ChoiceButtons: ChoiceButtons.set_value,
    ManyButtons: ManyButtons.set_values,
    PhoneEdit: PhoneEdit.set_phone,
    QLineEdit: lambda field, value: _show_text(field, value),
    QPlainTextEdit: lambda field, value: field.setPlainText("" if value is None else str(value)),
    QCheckBox: lambda field, value: field.setChecked(bool(value)),
    QSpinBox: lambda field, value: field.setValue(value or 0),
}


def read_field(field: QWidget) -> Any:
    """The value in a field, in the type of the draft."""
    return _of(_READ, field)(field)


def fill_field(field: QWidget, value: date | time | object) -> None:
    """Put a value of the draft into its field."""
    _of(_FILL, field)(field, value)


def change_signal(field: QWidget) -> SignalInstance:
    """The signal that tells that the user or the program changed this field."""
    if isinstance(field, ChoiceButtons | ManyButtons):
        return field.changed
    if isinstance(field, QComboBox):
        return field.currentIndexChanged
    if isinstance(field, QCheckBox):
        return field.toggled
    if isinstance(field, QSpinBox):
        return field.valueChanged
    if isinstance(field, QLineEdit | QPlainTextEdit):
        return field.textChanged
    raise TypeError(type(field).__name__)


def _show_text(field: QLineEdit, value: object) -> None:
    field.setText("" if value is None else str(value))
    field.setCursorPosition(0)  # of a text that is too long for its field the beginning is seen


def _of(table: dict[type[QWidget], Any], field: QWidget) -> Any:
    for kind in type(field).__mro__:
        if kind in table:
            return table[kind]
    raise TypeError(type(field).__name__)
