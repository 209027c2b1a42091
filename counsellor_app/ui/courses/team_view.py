"""The team beside its planning: hours, what is booked of them, cases, and training with its renewals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.services.planning.team_capacity import FULL, CapacityRow, TrainingRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class TeamView(QWidget):
    """Passive. The one with most room stands first."""

    back_requested = Signal()
    new_requested = Signal()
    edit_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("teamPage")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        head = PageHead(
            translate("courses", "Hours and training"),
            translate("courses", "The next four weeks; whoever has most room stands first."),
        )
        head.buttons.addWidget(
            button(translate("courses", "Back"), self.back_requested.emit, name="teamBack")
        )
        layout.addWidget(head)
        self.table: RowTableView[CapacityRow] = RowTableView(
            _capacity_columns(),
            name="teamTable",
            title=translate("courses", "Counsellors"),
            empty=translate("courses", "No counsellors yet. An administrator makes users."),
        )
        self.table.setMinimumHeight(px(170))
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout.addWidget(listed, 3)
        layout.addWidget(self._training(), 2)

    def show_rows(self, rows: Sequence[CapacityRow], trainings: Sequence[TrainingRow]) -> None:
        """Both lists."""
        self.table.set_rows(rows)
        self.training.set_rows(trainings)

    def show_rights(self, *, may_edit: bool) -> None:
        """Who may not change training sees it all the same."""
        for each in (self.new, self.edit, self.remove):
            each.setVisible(may_edit)

    def _training(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = PageHead(translate("courses", "Training"))
        self.new = button(
            translate("courses", "New training …"), self.new_requested.emit, name="trainingNew"
        )
        self.edit = button(
            translate("courses", "Change …"),
            lambda: self._tell(self.edit_requested),
            name="trainingEdit",
        )
        self.remove = button(
            translate("courses", "Remove"),
            lambda: self._tell(self.remove_requested),
            name="trainingRemove",
        )
        for each in (self.remove, self.edit, self.new):
            head.buttons.addWidget(each)
        column.addWidget(head)
        self.training: RowTableView[TrainingRow] = RowTableView(
            _training_columns(),
            name="trainingTable",
            title=translate("courses", "Training"),
            empty=translate("courses", "No training is registered yet. A team lead adds it here."),
        )
        self.training.setMinimumHeight(px(120))
        card = Card(flush=True)
        card.body.addWidget(self.training)
        column.addWidget(card, 1)
        return part

    def _tell(self, wish: object) -> None:
        if (row := self.training.chosen()) is not None:
            wish.emit(row)  # type: ignore[attr-defined]


def load_words(row: CapacityRow) -> str:
    """62 % · room for more"""
    if row.load is None:
        return translate("courses", "no hours registered")
    share = f"{round(row.load * 100)} %"
    if row.load >= FULL:
        return translate("courses", "{share} · full").format(share=share)
    return translate("courses", "{share} · room for more").format(share=share)


def _load_tone(row: CapacityRow) -> Tone:
    if row.load is None:
        return Tone.NEUTRAL
    return Tone.LATE if row.load >= FULL else Tone.GOOD


def _capacity_columns() -> list[Column[CapacityRow]]:
    def hours(value: float) -> str:
        return translate("courses", "{hours} h").format(hours=written.number(value, 1))

    return [
        Column(
            "name", translate("courses", "Counsellor"), lead=lambda row: row.name, text=lambda _: ""
        ),
        Column(
            "hours", translate("courses", "Hours"), text=lambda row: hours(row.hours), width=100
        ),
        Column(
            "booked", translate("courses", "Booked"), text=lambda row: hours(row.booked), width=100
        ),
        Column(
            "load",
            translate("courses", "Load"),
            text=load_words,
            tone=_load_tone,
            width=190,
        ),
        Column(
            "pathways",
            translate("courses", "Open pathways"),
            text=lambda row: str(row.pathways),
            width=130,
            right=True,
        ),
        Column(
            "courses",
            translate("courses", "Courses"),
            text=lambda row: str(row.courses),
            width=90,
            right=True,
        ),
        Column(
            "training",
            translate("courses", "Next renewal"),
            text=lambda row: written.day(row.training_due),
            width=130,
        ),
    ]


def _training_columns() -> list[Column[TrainingRow]]:
    return [
        Column(
            "user",
            translate("courses", "Counsellor"),
            lead=lambda row: row.user_name,
            text=lambda _: "",
            width=220,
        ),
        Column("name", translate("courses", "Training"), text=lambda row: row.name),
        Column(
            "taken",
            translate("courses", "Taken"),
            text=lambda row: written.day(row.taken_on),
            width=120,
        ),
        Column(
            "renew",
            translate("courses", "To be renewed"),
            text=_renewal,
            tone=lambda row: Tone.SOON if row.due else None,
            width=220,
        ),
    ]


def _renewal(row: TrainingRow) -> str:
    if row.renew_on is None:
        return translate("courses", "never")
    day = written.day(row.renew_on)
    return translate("courses", "{day} · due").format(day=day) if row.due else day
