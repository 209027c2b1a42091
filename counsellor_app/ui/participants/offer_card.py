"""The choice of an offer: a place on a course, the waiting list, or an individual course."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from counsellor_app.kinds.course import TimeWish
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.participants.course_columns import offer_columns
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import button, divider, label
from counsellor_app.ui.widgets.row_table_view import RowTableView


class OfferCard(Card):
    """Passive."""

    enrol_requested = Signal(object)
    wait_requested = Signal()
    individual_requested = Signal()
    programme_chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(translate("participants", "Choose an offer"), name="offerCard")
        self._today = today
        self.table: RowTableView[CourseRow] = RowTableView(
            offer_columns(),
            name="offerTable",
            title=translate("participants", "Courses with places"),
            empty=translate(
                "participants",
                "No course is planned. Use the waiting list, or plan a course under Hold (Ctrl+4).",
            ),
        )
        self.table.setMinimumHeight(px(180))
        self.table.row_opened.connect(self.enrol_requested)
        self.enrol = button(
            translate("participants", "Enrol on the course"), self._enrol, name="enrol"
        )
        self._make_waiting()
        self._make_individual()
        row = QHBoxLayout()
        row.addWidget(self.enrol)
        row.addStretch(1)
        self.body.addWidget(self.table)
        self.body.addLayout(row)
        self._add_part(translate("participants", "Waiting list"), self.waiting, self.wait)
        self._add_part(translate("participants", "Individual course"), self.individual, self.start)

    def _add_part(self, title: str, form: DraftForm, press: Any) -> None:
        self.body.addWidget(divider())
        self.body.addWidget(label(title, "heading"))
        self.body.addWidget(form)
        row = QHBoxLayout()
        row.addWidget(press)
        row.addStretch(1)
        self.body.addLayout(row)

    def _make_waiting(self) -> None:
        self.waiting = DraftForm(columns=2, name="waitingForm")
        title = translate("participants", "Programme")
        self.waiting.add("programme_id", title, Choice(title=title))
        title = translate("participants", "Time of day")
        either = translate("participants", "does not matter")
        self.waiting.add(
            "wish_time", title, Choice(choices(TimeWish), title=title, none_text=either)
        )
        for key, title in (
            ("wish_place", translate("participants", "Place")),
            ("wish_language", translate("participants", "Language, if not Danish")),
            ("wish", translate("participants", "Other wishes (only Wednesdays …)")),
        ):
            self.waiting.add(key, title, QLineEdit())
        together = QCheckBox(translate("participants", "A companion comes along"))
        self.waiting.add("companion", translate("participants", "Companion"), together)
        self.wait = button(
            translate("participants", "Put on the waiting list"),
            self.wait_requested.emit,
            name="putOnWaitingList",
        )

    def _make_individual(self) -> None:
        self.individual = DraftForm(columns=3, name="individualForm")
        title = translate("participants", "Programme")
        self._single = Choice(title=title)
        self.individual.add("programme_id", title, self._single)
        title = translate("participants", "First meeting")
        day = DateEdit(today=self._today, title=title)
        self.individual.add("first_day", title, day, required=True)
        title = translate("participants", "At")
        self.individual.add("starts", title, TimeEdit(title=title), required=True)
        title = translate("participants", "Number of meetings")
        self.individual.add("count", title, NumberEdit())
        self.individual.add("place", translate("participants", "Place"), QLineEdit())
        self._single.currentIndexChanged.connect(
            lambda _: self.programme_chosen.emit(self._single.value())
        )
        self.start = button(
            translate("participants", "Start an individual course"),
            self.individual_requested.emit,
            name="startIndividual",
        )

    def offer(
        self, groups: Sequence[tuple[str, UUID]], singles: Sequence[tuple[str, UUID]]
    ) -> None:
        """The programmes in force."""
        choice = self.waiting.fields["programme_id"]
        assert isinstance(choice, Choice)
        choice.set_options(list(groups))
        self._single.set_options(list(singles))
        self.individual.setVisible(bool(singles))
        self.start.setVisible(bool(singles))
        self.programme_chosen.emit(self._single.value())

    def _enrol(self) -> None:
        if (row := self.table.chosen()) is not None:
            self.enrol_requested.emit(row)
