"""Labelled fields with the error under each; knows what was changed and when typing rests."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.fields import change_signal, fill_field, read_field
from counsellor_app.ui.widgets.labels import label

_REST_MS = 1500


class DraftForm(QWidget):
    """Fields by name, in one or more columns. The presenter makes the draft of `values()`."""

    changed = Signal()
    """A value is different, by the user or by `set_values`."""
    entered = Signal()
    """Enter in a field of one line."""
    rested = Signal()
    """The user changed something a moment ago: time to keep the draft."""

    def __init__(self, *, columns: int = 1, name: str = "form") -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(10))
        self._columns, self._place = columns, 0
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.fields: dict[str, QWidget] = {}
        self._titles: dict[str, str] = {}
        self._over: dict[str, QLabel] = {}
        self._required: set[str] = set()
        self._errors: dict[str, QLabel] = {}
        self._boxes: dict[str, QWidget] = {}
        self._clean: dict[str, Any] = {}
        self._filling = False
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.rested)

    def add(
        self,
        key: str,
        title: str,
        field: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        span: int = 1,
    ) -> QWidget:
        """Put a field in the next place; `key` is the name in the draft and in a FieldError."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        over = label(title + (" *" if required else ""), "small")
        over.setBuddy(field)
        error = label("", "error", name=f"{key}Error")
        error.hide()
        for part in (over, field, *((label(hint, "small"),) if hint else ()), error):
            column.addWidget(part)
        column.addStretch(0)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.entered)
        field.setObjectName(field.objectName() or key)
        field.setAccessibleName(title)
        if hint:
            field.setAccessibleDescription(hint)
        self._put(box, min(span, self._columns))
        self._remember(key, title, field, error, box)
        self._over[key] = over
        if required:
            self._required.add(key)
        return field

    def add_heading(self, text: str) -> None:
        """A heading over the fields that follow."""
        self._put(label(text, "heading"), self._columns)

    def values(self) -> dict[str, Any]:
        """Every field in the type of its draft: text, day, number, enum."""
        return {key: read_field(field) for key, field in self.fields.items()}

    def value(self, key: str) -> Any:
        """One of them."""
        return read_field(self.fields[key])

    def set_values(self, values: Mapping[str, Any] | object) -> None:
        """Fill the form from a mapping, a row or a draft; it then counts as unchanged."""
        self._filling = True
        for key, field in self.fields.items():
            if isinstance(values, Mapping):
                if key in values:
                    fill_field(field, values[key])
            elif hasattr(values, key):
                fill_field(field, getattr(values, key))
        self._filling = False
        self.clear_errors()
        self.mark_saved()
        self.changed.emit()

    def set_value(self, key: str, value: Any) -> None:
        """Fill one field, as if the user had."""
        fill_field(self.fields[key], value)

    def clear(self) -> None:
        """Empty every field."""
        self.set_values(dict.fromkeys(self.fields))

    def is_changed(self) -> bool:
        """Whether the user has something here that is not saved."""
        return self.values() != self._clean

    def mark_saved(self) -> None:
        """What stands here now is saved."""
        self._rest.stop()
        self._clean = self.values()

    def keep_now(self) -> None:
        """What rests is kept at once: the window closes, or something else has gone wrong."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def show_field(self, key: str, shown: bool) -> None:
        """Show or hide a field with its label."""
        self._boxes[key].setVisible(shown)

    def mark(self, key: str, quiet: str = "", strong: str = "") -> None:
        """Words after the title of a field: where it is used, what it is worth; `strong` stands out."""
        over, title = self._over[key], self._titles[key]
        more = f" <b>· {escape(strong)}</b>" if strong else ""
        more += f" <i>· {escape(quiet)}</i>" if quiet else ""
        text = escape(title) + more if more else title
        if text != over.text():
            rich = Qt.TextFormat.RichText if more else Qt.TextFormat.PlainText
            over.setTextFormat(rich)
            over.setText(text)

    # --- errors

    def show_error(self, field: str, sentence: str) -> bool:
        """The sentence under its field, which takes the focus; False when it is not here."""
        if field not in self._errors:
            return False
        error, widget = self._errors[field], self.fields[field]
        error.setText(sentence)
        error.show()
        widget.setAccessibleDescription(sentence)
        _mark(widget, wrong=True)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_errors(self) -> None:
        """No field is wrong."""
        for key in self._errors:
            self._clear_error(key)

    def check(self) -> bool:
        """Whether all that must be filled is, and all that is typed can be read; says what is not."""
        self.clear_errors()
        for key, field in self.fields.items():
            is_wrong = getattr(field, "is_wrong", None)
            if is_wrong is not None and is_wrong():
                return not self.show_error(key, translate("frame", "This cannot be read."))
        for key in self.fields:  # the first one as the form is read, not any
            if key in self._required and self.value(key) in (None, ""):
                return not self.show_error(key, translate("frame", "Must be filled in."))
        return True

    # --- inside

    def _put(self, widget: QWidget, span: int) -> None:
        column = self._place % self._columns
        if column + span > self._columns:
            self._place += self._columns - column
            column = 0
        self._grid.addWidget(widget, self._place // self._columns, column, 1, span)
        self._place += span

    def _remember(self, key: str, title: str, field: QWidget, error: QLabel, box: QWidget) -> None:
        self.fields[key], self._titles[key] = field, title
        self._errors[key], self._boxes[key] = error, box
        self._clean[key] = read_field(field)
        change_signal(field).connect(lambda *_: self._on_change(key))

    def _on_change(self, key: str) -> None:
        if self._filling:
            return
        self._clear_error(key)
        self.changed.emit()
        if not self._rest.isActive():  # not begun anew: who types without a pause is kept too
            self._rest.start()

    def _clear_error(self, key: str) -> None:
        self._errors[key].hide()
        _mark(self.fields[key], wrong=False)


def _mark(field: QWidget, *, wrong: bool) -> None:
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)
