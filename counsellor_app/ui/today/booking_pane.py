"""The form beside the calendar: who is booked for the chosen time, and for what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.call import AppointmentKind
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class BookingPane(QWidget):
    """Passive; `wanted_person` is searched, `book_requested` tells that the form is ready."""

    person_searched = Signal(str)
    person_chosen = Signal(object)
    book_requested = Signal()
    kind_changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("bookingPane")
        self.title = label("", "title", name="bookingTitle")
        self.person = label("", "heading", name="bookingPerson")
        self.search = SearchBox(translate("today", "Who? Name or telephone"), name="bookingSearch")
        self.people: RowTableView[PersonRow] = RowTableView(
            _person_columns(),
            name="bookingPeople",
            title=translate("today", "People found"),
            empty=translate("today", "Type a name to find the person."),
        )
        self.people.horizontalHeader().hide()
        self.people.setFixedHeight(px(150))
        self.form = self._form(today)
        self.book = button(
            translate("today", "Book"), self.book_requested.emit, primary=True, name="bookingBook"
        )
        self._lay_out()
        self.search.searched.connect(self.person_searched)
        self.search.left_down.connect(self.people.setFocus)
        self.people.row_opened.connect(self.person_chosen)

    def show_person(self, name: str, *, needed: bool) -> None:
        """Who is booked; the search is hidden when she is known or nobody is needed."""
        self.person.setText(name)
        self.person.setVisible(bool(name))
        for part in (self.search, self.people):
            part.setVisible(needed and not name)

    def show_people(self, rows: Sequence[PersonRow]) -> None:
        """Whom the search found."""
        self.people.set_rows(rows)

    def _form(self, today: Callable[[], date]) -> DraftForm:
        form = DraftForm(columns=2, name="bookingForm")
        kind = Choice(choices(AppointmentKind), title="", name="bookingKind")
        form.add("kind", translate("today", "What"), kind, span=2)
        day = DateEdit(today=today, name="bookingDay")
        form.add("day", translate("today", "Day"), day, required=True, span=2)
        form.add("starts", translate("today", "From"), TimeEdit(name="bookingFrom"), required=True)
        form.add("ends", translate("today", "To"), TimeEdit(name="bookingTo"), required=True)
        form.add("place", translate("today", "Place"), QLineEdit(), span=2)
        form.add("note", translate("today", "Note"), QLineEdit(), span=2)
        kind.currentIndexChanged.connect(lambda _: self.kind_changed.emit())
        return form

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for part in (self.title, self.person, self.search, self.people, self.form):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.book)
        column.addLayout(row)
        column.addStretch(1)


def _person_columns() -> list[Column[PersonRow]]:
    def age(row: PersonRow) -> str:
        return "" if row.age is None else f", {row.age}"

    return [
        Column("name", translate("today", "Who"), age, lead=lambda row: row.name),
    ]
