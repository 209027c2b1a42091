"""The courses that a sheet tells of, where there are several: each with its days and people, and a name to mend."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from counsellor_app.services.spreadsheets.list_parts import ListPart
from counsellor_app.ui import format as written
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.labels import label

_LONGEST = 140


class CoursesFound(Card):
    """Passive."""

    named = Signal(str, str)  # key of the part, and what it is to be called

    def __init__(self) -> None:
        super().__init__(translate("lists", "The courses of the sheet"), name="coursesFound")
        said = translate("lists", "Each becomes a course of its own; they are taken back together.")
        self.body.addWidget(label(said, "small"))
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        area = scrolled(inside, "coursesFoundScroll")
        area.setMinimumHeight(px(96))
        self.body.addWidget(area)
        self._shown: list[tuple[ListPart, QLineEdit, QLabel]] = []
        self.hide()

    def show_parts(self, parts: Sequence[ListPart]) -> None:
        """One is told of in the fields for all rows."""
        several = len(parts) > 1
        self.setVisible(several)
        if [part.key for part in parts] == [part.key for part, _, _ in self._shown]:
            self._show_again(parts)  # whoever goes from name to name keeps the cursor
            return
        clear_layout(self._grid)
        self._shown = []
        for row, part in enumerate(parts if several else ()):
            name = QLineEdit(part.name)
            name.setMaxLength(_LONGEST)
            name.setObjectName(f"courseName{row}")
            name.setAccessibleName(
                translate("lists", "Name of course {number}").format(number=row + 1)
            )
            name.setEnabled(part.problem is None)
            name.editingFinished.connect(partial(self._on_named, row))
            told = label(part_words(part), name=f"courseFound{row}")
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(told, row, 1)
            self._shown.append((part, name, told))

    def _show_again(self, parts: Sequence[ListPart]) -> None:
        fields = [(name, told) for _, name, told in self._shown]
        self._shown = [(part, *each) for part, each in zip(parts, fields, strict=True)]
        for part, name, told in self._shown:
            name.setText(part.name)
            told.setText(part_words(part))

    def _on_named(self, place: int) -> None:
        part, field, _ = self._shown[place]
        if field.text().strip() != part.name:
            self.named.emit(part.key, field.text().strip())


def part_words(part: ListPart) -> str:
    """12 rows · 5 meetings, 03.03.2026 – 31.03.2026; or why nobody of it can come in."""
    rows = translate("lists", "%n row(s)", "", len(part.table.rows))
    if part.problem is not None:
        return f"{rows} · {sentence(part.problem)}"
    days = part.days
    meetings = translate("lists", "%n meeting(s)", "", len(days))
    span = f"{written.day(days[0])} – {written.day(days[-1])}" if days else ""
    return " · ".join(filter(None, (rows, meetings, span)))
