"""A picture and the same as a table: one press of a key changes between them, and both say the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.chart import Chart
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_MOST_ROWS = 9


@dataclass(frozen=True)
class Cells:
    """One line of the table beside a picture."""

    id: int
    texts: tuple[str, ...]


class ChartTable(QWidget):
    """The chart first; the button below it shows the table for those who read figures, or hear them."""

    def __init__(self, chart: Chart, *, name: str) -> None:
        super().__init__()
        self.chart = chart
        self._titles: tuple[str, ...] = ()
        self._rows: list[Cells] = []
        self.table: RowTableView[Cells] | None = None
        self._name = name
        self.change = button("", self._change, link=True, name=f"{name}AsTable")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addWidget(chart)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.change)
        self._column.addLayout(row)
        self._say()

    def show_cells(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """What the picture shows, as text."""
        self._rows = [Cells(number, tuple(row)) for number, row in enumerate(rows)]
        if tuple(titles) != self._titles:
            self._titles = tuple(titles)
            self._replace_table()
        if self.table is not None:
            self.table.set_rows(self._rows)
            self.table.fit(_MOST_ROWS)

    def _replace_table(self) -> None:
        visible = self.table is not None and not self.table.isHidden()
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.deleteLater()
        self.table = RowTableView(
            [
                Column(str(place), title, text=_text(place), right=place > 0, sortable=False)
                for place, title in enumerate(self._titles)
            ],
            name=f"{self._name}Table",
            title=self.chart.accessibleName(),
        )
        self.table.setVisible(visible)
        self._column.insertWidget(1, self.table)

    def _change(self) -> None:
        if self.table is None:
            return
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._say()

    def _say(self) -> None:
        as_table = self.table is not None and not self.table.isHidden()
        self.change.setText(
            translate("frame", "Show as picture")
            if as_table
            else translate("frame", "Show as table")
        )


def _text(place: int) -> Callable[[Cells], str]:
    def text(row: Cells) -> str:
        return row.texts[place]

    return text
