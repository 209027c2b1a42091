"""F9: somebody calls. Type the number, land on the person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.calls.callers import CallerRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

Find = Callable[[str, Callable[[Sequence[CallerRow]], None]], None]


class IncomingDialog(QDialog):
    """Enter looks the number up; Enter on a person takes her. `chosen` and `wants_new` tell."""

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incomingCall")
        self.setWindowTitle(translate("today", "Incoming call"))
        self.chosen: CallerRow | None = None
        self.wants_new = False
        self._find = find
        self.number = QLineEdit()
        self.number.setObjectName("incomingNumber")
        self.number.setAccessibleName(translate("today", "Telephone number"))
        self.number.setPlaceholderText(translate("today", "The number on the display"))
        self.number.returnPressed.connect(self._look_up)
        self.people: RowTableView[CallerRow] = RowTableView(
            _columns(),
            name="incomingPeople",
            title=translate("today", "Who it may be"),
            empty=translate("today", "Type the number and press Enter."),
        )
        self.people.horizontalHeader().hide()
        self.people.row_opened.connect(self._take)
        self._lay_out()

    def show_people(self, rows: Sequence[CallerRow]) -> None:
        """Whose number it is; one alone is taken at once."""
        self.people.set_rows(rows)
        self.people.set_empty(
            translate("today", "Nobody here has this number. Is it somebody new?")
        )
        if len(rows) == 1:
            self._take(rows[0])
        elif rows:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_up(self) -> None:
        self._find(self.number.text(), self.show_people)

    def _take(self, row: CallerRow) -> None:
        self.chosen = row
        self.accept()

    def _start_new(self) -> None:
        self.wants_new = True
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(translate("today", "Who is calling?"), "title"))
        column.addWidget(self.number)
        column.addWidget(self.people, 1)
        row = QHBoxLayout()
        row.addWidget(
            button(translate("today", "New referral"), self._start_new, name="incomingNew")
        )
        row.addStretch(1)
        row.addWidget(button(translate("today", "Cancel"), self.reject, name="incomingCancel"))
        row.addWidget(
            button(translate("today", "Find"), self._look_up, primary=True, name="incomingFind")
        )
        column.addLayout(row)
        self.resize(px(520), px(360))


def _columns() -> list[Column[CallerRow]]:
    def age(row: CallerRow) -> str:
        return "" if row.age is None else f", {row.age}"

    def stage(row: CallerRow) -> str:
        return kind_text(row.stage) if row.stage else ""

    def through(row: CallerRow) -> str:
        text = translate("today", "the number of {name}")
        return text.format(name=row.contact) if row.contact else ""

    return [
        Column("name", translate("today", "Who"), age, lead=lambda row: row.name),
        Column("stage", translate("today", "Stage"), stage, width=150),
        Column("through", translate("today", "Through"), through, width=150, second=True),
    ]
