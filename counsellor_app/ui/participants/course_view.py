"""Forløb og fremmøde: her place and marks, or the choice of an offer; quit dates; closing the course."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.people.person_rows import MeetingRow
from counsellor_app.ui import smoked
from counsellor_app.ui.participants.course_columns import meeting_columns
from counsellor_app.ui.participants.offer_card import OfferCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import ChoiceButtons, NumberEdit, yes_no
from counsellor_app.ui.widgets.flow_layout import button_row
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.save_key import save_by_key


class CourseView(QWidget):
    """Passive."""

    mark_requested = Signal(object)
    values_saved = Signal()
    quit_dates_saved = Signal()
    close_requested = Signal()
    leave_requested = Signal()
    course_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("courseTab")
        self._today = today
        self.offer = OfferCard(today)
        self.place = self._place_card()
        self.quit_card = self._quit_card()
        self.closing = self._closing_card()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self.quit_card)
        column.addWidget(self.closing)
        column.addStretch(1)
        inside = QWidget()
        left = QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(14))
        main.addWidget(self.place)
        main.addWidget(self.offer)
        main.addStretch(1)
        beside = Columns(inside)
        beside.addWidget(left, 5)
        beside.addWidget(right, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))

    # --- her place

    def _place_card(self) -> Card:
        card = Card(name="placeCard")
        self.title = label("", "heading", name="placeTitle")
        self.outlook = label("", "small", name="placeOutlook")
        self.table: RowTableView[MeetingRow] = RowTableView(
            meeting_columns(),
            name="meetingsTable",
            title=translate("participants", "Meetings"),
            empty=translate("participants", "No meetings are planned yet."),
        )
        self.table.setMinimumHeight(px(250))
        self.table.row_chosen.connect(self._show_values)
        self.marks: list[KeyButton] = []
        for key, text, mark in _marks():
            made = KeyButton(
                text,
                key,
                partial(self.mark_requested.emit, mark),
                within=self.table,
                name=f"mark_{mark.value}",
            )
            self.marks.append(made)
        self.values = DraftForm(columns=4, name="meetingValues")
        title = translate("participants", "CO, ppm")
        self.values.add("co_ppm", title, NumberEdit(title=title))
        title = translate("participants", "Cigarettes a day")
        self.values.add("cigarettes_per_day", title, NumberEdit(title=title))
        self.values.add("note", translate("participants", "Note"), QLineEdit(), span=2)
        title = translate("participants", "Since last time")
        self.values.add("smoked", title, ChoiceButtons(smoked.since_last(), title=title), span=4)
        self.save_values = button(
            translate("participants", "Save the measurement"),
            self.values_saved.emit,
            name="saveMeasurement",
        )
        save_by_key(self.save_values, self)
        self.values.entered.connect(self.values_saved)
        self.to_course = button(
            translate("participants", "Open the course"),
            self.course_requested.emit,
            name="toCourse",
        )
        self.leave = button(
            translate("participants", "Give the place up"), self.leave_requested.emit, name="leave"
        )
        acts = (self.save_values, self.to_course, self.leave)
        card.body.addWidget(self.title)
        card.body.addWidget(self.outlook)
        card.body.addWidget(self.table)
        card.body.addLayout(button_row(*self.marks))
        card.body.addWidget(self.values)
        card.body.addLayout(button_row(*acts, spacing=12))
        return card

    def _show_values(self, row: MeetingRow | None) -> None:
        if row is not None:
            self.values.set_values(row)
            self.values.set_value("smoked", smoked.chosen(row.smoke_free, row.lapse))
            self.values.mark_saved()
        for made in self.marks:
            allow(made, row is not None)

    def show_place(
        self,
        title: str,
        outlook: str,
        meetings: Sequence[MeetingRow],
        *,
        enrolled: bool,
        running: bool,
    ) -> None:
        """Her place with its meetings; one on the waiting list has none."""
        self.title.setText(title)
        self.outlook.setText(outlook)
        self.table.set_rows(meetings)
        for part in (self.table, self.values, self.save_values, self.to_course, *self.marks):
            part.setVisible(enrolled)
        self.leave.setVisible(running)
        if enrolled and not self.table.currentIndex().isValid():
            unmarked = next((i for i, row in enumerate(meetings) if row.mark is None), 0)
            self.table.choose(unmarked)

    # --- quit dates and closing

    def _quit_card(self) -> Card:
        card = Card(translate("participants", "Quit dates"), name="quitCard")
        self.quit_dates = DraftForm(name="quitDates")
        for key, title in (
            ("quit_on", translate("participants", "Smoke-free from")),
            ("nicotine_free_on", translate("participants", "Nicotine-free from")),
        ):
            self.quit_dates.add(key, title, DateEdit(today=self._today, title=title))
        self.save_quit = button(
            translate("participants", "Save the quit dates"),
            self.quit_dates_saved.emit,
            name="saveQuitDates",
        )
        self.attempts = label("", "small", name="attempts")
        card.body.addWidget(self.quit_dates)
        card.body.addWidget(self.save_quit)
        card.body.addWidget(self.attempts)
        return card

    def _closing_card(self) -> Card:
        card = Card(translate("participants", "Close the course"), name="closingCard")
        self.closed_words = label("", name="closedWords")
        self.close_form = DraftForm(name="closingForm")
        title = translate("participants", "Smoke-free at the end?")
        self.close_form.add("smoke_free", title, yes_no(title))
        title = translate("participants", "Satisfied with the course as a whole, 1–5")
        numbers = ChoiceButtons([(str(n), n) for n in range(1, 6)], title=title)
        self.close_form.add("satisfaction", title, numbers)
        title = translate("participants", "If not completed: why?")
        self.close_form.add("not_completed_reason", title, QLineEdit())
        title = translate("participants", "Epikrise to the GP?")
        self.close_form.add("epikrise_wanted", title, yes_no(title))
        title = translate("participants", "Closed on")
        self.close_form.add("closed_on", title, DateEdit(today=self._today, title=title))
        self.close_course = button(
            translate("participants", "Close the course"),
            self.close_requested.emit,
            name="closeCourse",
        )
        for part in (self.closed_words, self.close_form, self.close_course):
            card.body.addWidget(part)
        return card

    def show_closing(self, words: str, *, can_close: bool) -> None:
        """How it ended, or the form that ends it."""
        self.closed_words.setText(words)
        self.closed_words.setVisible(bool(words))
        self.close_form.setVisible(can_close)
        self.close_course.setVisible(can_close)
        self.closing.setVisible(can_close or bool(words))


def _marks() -> list[tuple[str, str, AttendanceMark]]:
    return [
        ("M", translate("participants", "present"), AttendanceMark.PRESENT),
        ("A", translate("participants", "excused"), AttendanceMark.EXCUSED),
        ("U", translate("participants", "absent"), AttendanceMark.ABSENT),
        ("T", translate("participants", "by telephone"), AttendanceMark.PHONE),
    ]
