"""The story of a person as lines: the day at the left, what happened in bold, what was said, initials."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from counsellor_app.ui import format as written
from counsellor_app.ui.participants.history_words import Told
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout
from counsellor_app.ui.widgets.labels import divider, label

_LONGEST = 280


class HistoryList(QWidget):
    """Lines that wrap; with `short` a long note ends in … and is read whole under "Historik"."""

    def __init__(self, *, name: str, short: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(translate("participants", "History"))
        self._short = short
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[Told], today: date) -> None:
        """Show these, newest first."""
        clear_layout(self._grid)
        for number, line in enumerate(lines):
            self._add(number * 2, line, today)
        if not lines:
            empty = translate("participants", "Nothing has happened yet.")
            self._grid.addWidget(label(empty, "small"), 0, 0, 1, 2)
        self._grid.setRowStretch(len(lines) * 2 + 1, 1)

    def _add(self, row: int, line: Told, today: date) -> None:
        day = _day(line.on, today)
        at_left = label(day, "small", wrap=False)
        at_left.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(at_left, row, 0)
        self._grid.addWidget(self._text(line, day), row, 1)
        self._grid.addWidget(divider(), row + 1, 0, 1, 2)

    def _text(self, line: Told, day: str) -> QLabel:
        more = line.more
        if self._short and len(more) > _LONGEST:
            more = more[:_LONGEST].rstrip() + " …"
        text = QLabel()
        text.setTextFormat(Qt.TextFormat.RichText)
        body = escape(more).replace("\n", "<br>")
        who = f" <small>{escape(line.who)}</small>" if line.who else ""
        text.setText(f"<b>{escape(line.what)}.</b> {body}{who}")
        text.setWordWrap(True)
        text.setAccessibleName(f"{day}. {line.what}. {more} {line.who}".strip())
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        text.setSizePolicy(policy)
        return text


def _day(on: date, today: date) -> str:
    near = abs((today - on).days) < 300
    return written.day_and_month(on) if near else written.day(on)
