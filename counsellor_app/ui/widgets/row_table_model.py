"""The only table model: columns as data, rows given whole or fetched in pages of 200."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from counsellor_app.ui.colours import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
PageFunction = Callable[[int, int], Sequence[R]]
"""`page(first, how_many)` gives the rows from position `first`, sorted by SQL."""

PAGE = 200
_PAGES_KEPT = 40

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a table as data; the view and the delegate read all they need from it."""

    key: str
    """The name that the query sorts by."""
    title: str
    text: Callable[[R], str]
    width: int = 0
    """In px at 100 %; 0 shares what is left."""
    least: int = 0
    """Of a column that shares: what it needs in px at 100 %; 0 as the table has it."""
    tone: Callable[[R], Tone | None] | None = None
    """With a tone the text is drawn as a chip of that colour."""
    lead: Callable[[R], str] | None = None
    """In bold before the text: a name before ", 65"."""
    chip: Callable[[R], tuple[str, Tone] | None] | None = None
    """A chip after the text."""
    second: bool = False
    """In the second ink, for what is seldom looked at."""
    right: bool = False
    """Numbers stand at the right."""
    sortable: bool = True
    order: Callable[[R], Any] | None = None
    """What rows that are given whole are sorted by, where the text will not do."""


class RowTableModel(QAbstractTableModel, Generic[R]):
    """Rows of one list. Sorting and searching is done by the query, not here."""

    sort_requested = Signal(str, bool)
    """Column key and whether descending: only for lists that are fetched in pages."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._rows: list[R] | None = []
        self._count = 0
        self._page: PageFunction[R] | None = None
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows, all of them known."""
        self.beginResetModel()
        self._rows, self._count, self._page = list(rows), len(rows), None
        self._pages.clear()
        self.endResetModel()

    def set_source(self, count: int, page: PageFunction[R]) -> None:
        """Show `count` rows; `page(first, how_many)` is asked for those that are looked at.

        Where the numbers of the rows are read first: `page=lambda first, n: rows(numbers[first:
        first + n])` with `numbers` an `array("q")`.
        """
        self.beginResetModel()
        self._rows, self._count, self._page = None, count, page
        self._pages.clear()
        self.endResetModel()

    def cover(self) -> Callable[[], None]:
        """Hold no row while the window is locked; the answer puts them back."""
        kept = (self._rows, self._count, self._page, OrderedDict(self._pages))
        self.set_rows(())

        def uncover() -> None:
            self.beginResetModel()
            self._rows, self._count, self._page, self._pages = kept
            self.endResetModel()

        return uncover

    def row(self, number: int) -> R | None:
        """The row at this place; None when it has gone since the count was taken."""
        if not 0 <= number < self._count:
            return None
        if self._rows is not None:
            return self._rows[number]
        rows = self._page_of(number)
        place = number % PAGE
        return rows[place] if place < len(rows) else None

    def find(self, wanted: Callable[[R], bool]) -> int:
        """The place of the first row among those already here that is wanted, or -1."""
        if self._rows is not None:
            return next((i for i, row in enumerate(self._rows) if wanted(row)), -1)
        for number, rows in self._pages.items():
            for place, row in enumerate(rows):
                if wanted(row):
                    return number * PAGE + place
        return -1

    def find_near(self, wanted: Callable[[R], bool], place: int) -> int:
        """As `find`, in a list that was read anew: the pages around `place`, where the row stood before, are read.

        Else the cursor would stand on somebody else when a row has come in above.
        """
        found = self.find(wanted)
        for number in (place, place - PAGE, place + PAGE):
            if found >= 0 or self._rows is not None:
                break
            if 0 <= number // PAGE * PAGE < self._count:
                self._page_of(number)
                found = self.find(wanted)
        return found

    def _page_of(self, number: int) -> Sequence[R]:
        assert self._page is not None
        which = number // PAGE
        if which not in self._pages:
            self._pages[which] = self._page(which * PAGE, min(PAGE, self._count - which * PAGE))
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(which)
        return self._pages[which]

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or (row := self.row(index.row())) is None:
            return None
        if role == ROW_ROLE:
            return row
        column = self.columns[index.column()]
        if role == COLUMN_ROLE:
            return column
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self.cell_text(column, row)

    def cell_text(self, column: Column[R], row: R) -> str:
        """The text of a cell, its chip included, as a screen reader says it."""
        chip = column.chip(row) if column.chip else None
        text = (column.lead(row) if column.lead else "") + column.text(row)
        return " · ".join(part for part in (text, chip[0] if chip else "") if part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Pages are sorted by their query; only a list that is here as a whole is sorted here."""
        if not 0 <= section < len(self.columns) or not self.columns[section].sortable:
            return
        column, descending = self.columns[section], order == Qt.SortOrder.DescendingOrder
        if self._rows is None:
            self.sort_requested.emit(column.key, descending)
            return
        self.beginResetModel()
        self._rows.sort(
            key=column.order or (lambda row: self.cell_text(column, row)), reverse=descending
        )
        self.endResetModel()


_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
    ROW_ROLE,
    COLUMN_ROLE,
}
