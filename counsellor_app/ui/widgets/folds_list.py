"""A list in folds, "Ring nu · 8", each of which opens and closes; otherwise a RowTableView."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.theme import colours, font, px
from counsellor_app.ui.widgets.row_delegate import RowDelegate
from counsellor_app.ui.widgets.row_table_model import ROW_ROLE, Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

R = TypeVar("R")


@dataclass(frozen=True)
class Fold(Generic[R]):
    """Rows under one heading. `empty` is shown instead when there are none."""

    key: str
    title: str
    rows: Sequence[R]
    empty: str = ""
    count: int | None = None
    """How many there are in all, where only the first ones are shown."""


@dataclass(frozen=True)
class Heading:
    """The row that stands over a fold; presenters never see it."""

    key: str
    title: str
    count: int
    open: bool

    @property
    def text(self) -> str:
        """What is drawn and read aloud."""
        return f"{self.title} · {self.count}"


@dataclass(frozen=True)
class Nothing:
    """The line in an empty fold that says so."""

    text: str


class FoldsList(RowTableView[Any]):
    """`set_folds([...])` instead of `set_rows`; `row_chosen` gives rows only, None on a heading."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        name: str,
        title: str,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        guarded = [_only_for_rows(column, first=i == 0) for i, column in enumerate(columns)]
        super().__init__(guarded, name=name, title=title, empty=empty, parent=parent)
        self.setItemDelegate(_FoldsDelegate(self))
        self.horizontalHeader().hide()
        self._folds: list[Fold[Any]] = []
        self._closed: set[str] = set()

    def set_folds(self, folds: Sequence[Fold[Any]]) -> None:
        """Show these folds; what the user closed stays closed."""
        self._folds = list(folds)
        self._flatten()

    def next_row(self) -> None:
        """Put the cursor on the next row that is no heading, after an act is done."""
        place = self.currentIndex().row()
        for number in [*range(place, self.rows.rowCount()), *range(place - 1, -1, -1)]:
            if self.is_row(self.rows.row(number)):
                self.choose(number)
                return

    def is_row(self, row: object) -> bool:
        """Whether this is a row of the presenter, not a heading."""
        return row is not None and not isinstance(row, Heading | Nothing)

    def all_rows(self) -> list[Any]:
        """The rows of every fold in their order, those of a closed one too."""
        return [row for fold in self._folds for row in fold.rows]

    def toggle(self, key: str) -> None:
        """Open or close a fold."""
        self._closed ^= {key}
        self._flatten()
        self.choose_where(lambda row: isinstance(row, Heading) and row.key == key)

    def _flatten(self) -> None:
        flat: list[Any] = []
        for fold in self._folds:
            is_open = fold.key not in self._closed
            flat.append(Heading(fold.key, fold.title, _count(fold), is_open))
            if is_open:
                flat.extend(fold.rows or ([Nothing(fold.empty)] if fold.empty else []))
        self.clearSpans()
        self.set_rows(flat)
        for number, row in enumerate(flat):
            if not self.is_row(row):
                self.setSpan(number, 0, 1, len(self.rows.columns))

    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        row = self.rows.row(current.row())
        self.row_chosen.emit(row if self.is_row(row) else None)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if isinstance(row, Heading):
            self.toggle(row.key)
        elif self.is_row(row):
            self.row_opened.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.rows.row(self.indexAt(event.position().toPoint()).row())
        if isinstance(row, Heading):
            self.toggle(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if isinstance(row, Heading):
            wants_open = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(
                Qt.Key(event.key()), not row.open if event.key() == Qt.Key.Key_Space else row.open
            )
            if wants_open != row.open:
                self.toggle(row.key)
                return
        super().keyPressEvent(event)


def _count(fold: Fold[Any]) -> int:
    return len(fold.rows) if fold.count is None else fold.count


class _FoldsDelegate(RowDelegate):
    @drawn
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Heading | Nothing):
            super().paint(painter, option, index)
            return
        with saved(painter):
            if isinstance(row, Heading):
                painter.fillRect(option.rect, QColor(colours().ground))
            self.paint_ground(painter, option, index)
            room = option.rect.adjusted(px(10), 0, -px(10), 0)
            heading = isinstance(row, Heading)
            mark = ("▾ " if row.open else "▸ ") if isinstance(row, Heading) else ""
            painter.setFont(font(bold=heading))
            painter.setPen(QColor(colours().ink if heading else colours().second_ink))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), mark + row.text)


def _only_for_rows(column: Column[Any], *, first: bool) -> Column[Any]:
    """The same column, that says the heading's words for headings and nothing in their gaps."""

    def is_row(row: object) -> bool:
        return not isinstance(row, Heading | Nothing)

    def text(row: Any) -> str:
        if is_row(row):
            return column.text(row)
        return str(row.text) if first else ""

    tone, chip, lead = column.tone, column.chip, column.lead
    return replace(
        column,
        text=text,
        tone=(lambda row: tone(row) if is_row(row) else None) if tone else None,
        chip=(lambda row: chip(row) if is_row(row) else None) if chip else None,
        lead=(lambda row: lead(row) if is_row(row) else "") if lead else None,
        sortable=False,
    )
