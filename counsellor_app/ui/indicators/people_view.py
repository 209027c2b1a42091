"""The list behind a number: who counts, who does not, and who did not answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.reports.behind import Answer, PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TONES = {Answer.YES: Tone.GOOD, Answer.NO: Tone.NEUTRAL, Answer.UNKNOWN: Tone.SOON}


class BehindView(QWidget):
    """Passive. Enter opens the citizen, for those who may."""

    back_requested = Signal()
    person_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("behind")
        self.head = PageHead()
        self.head.buttons.addWidget(
            button(
                translate("indicators", "Back to the number"),
                self.back_requested.emit,
                name="behindBack",
            )
        )
        self.table: RowTableView[PersonRow] = RowTableView(
            _columns(),
            name="behindTable",
            title=translate("indicators", "The list behind the number"),
            empty=translate("indicators", "Nobody stands behind this number in the period."),
        )
        self.table.row_opened.connect(self.person_opened)
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(listed, 1)
        self.first_focus: QWidget = self.table

    def show_people(
        self,
        title: str,
        count: int,
        page: Callable[[int, int], Sequence[PersonRow]],
        *,
        answered: bool = True,
    ) -> None:
        """A list of any length, read in pages; of those who are all open nothing is `answered`."""
        self.table.leave_out(() if answered else ("answer",))
        words = translate("indicators", "%n pathway(s); that you saw the list is logged", "", count)
        self.head.show_texts(title, words)
        self.table.set_source(count, page)


def _columns() -> list[Column[PersonRow]]:
    return [
        Column(
            "name",
            translate("indicators", "Citizen"),
            text=lambda row: row.name or row.pseudonym,
            sortable=False,
        ),
        Column(
            "answer",
            translate("indicators", "How it counts"),
            text=lambda row: kind_text(row.answer),
            tone=lambda row: _TONES[row.answer],
            width=180,
            sortable=False,
        ),
        Column(
            "day",
            translate("indicators", "Day"),
            text=lambda row: written.day(row.day),
            width=120,
            sortable=False,
        ),
    ]
