"""The small forms over the page of a course: details of a mark, a quit date, a meeting, the course's head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.clock import local
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.services.courses.course_planning import CounsellorRow
from counsellor_app.services.courses.course_rows import Cell, CoursePage, MeetingRow
from counsellor_app.ui import smoked
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons, NumberEdit
from counsellor_app.ui.widgets.labels import button, label

Today = Callable[[], date]


class FormDialog(QDialog):
    """A form with one primary button; it closes only when what is typed can be read."""

    def __init__(
        self,
        title: str,
        save: str,
        *,
        name: str,
        hint: str = "",
        outside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`outside` stands in the window's title where the heading names somebody."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(outside or title)
        self.form = DraftForm(columns=2, name=f"{name}Form")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(title, "heading"))
        if hint:
            layout.addWidget(label(hint, "small"))
        layout.addWidget(self.form, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("courses", "Cancel"), self.reject, name=f"{name}Cancel"))
        keep = button(save, self.accept, primary=True, name=f"{name}Save")
        keep.setDefault(True)
        row.addWidget(keep)
        layout.addLayout(row)
        self.setMinimumWidth(px(480))

    def accept(self) -> None:
        """Only what can be read."""
        if self.form.check():
            super().accept()

    def values(self) -> dict[str, Any]:
        """What is typed."""
        return self.form.values()


def details_dialog(person: str, head: str, cell: Cell) -> FormDialog:
    """Note, CO, cigarettes and smoke-free of one person at one meeting."""
    title = translate("courses", "{name}, meeting {meeting}").format(name=person, meeting=head)
    outside = translate("courses", "Attendance")
    made = FormDialog(title, translate("courses", "Save"), name="details", outside=outside)
    form = made.form
    form.add("co_ppm", translate("courses", "CO, ppm"), NumberEdit())
    form.add("cigarettes_per_day", translate("courses", "Cigarettes a day now"), NumberEdit())
    title = translate("courses", "Since last time")
    form.add("smoked", title, ChoiceButtons(smoked.since_last(), title=title), span=2)
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setMinimumHeight(px(90))
    form.add("note", translate("courses", "Note"), note, span=2)
    names = ("co_ppm", "cigarettes_per_day", "note")
    since = smoked.chosen(cell.smoke_free, cell.lapse)
    form.set_values({name: getattr(cell, name) for name in names} | {"smoked": since})
    note.setFocus()
    return made


def quit_date_dialog(person: str, quit_on: date | None, today: Today) -> FormDialog:
    """Her quit date, smoke-free or nicotine-free."""
    title = translate("courses", "Quit date: {name}").format(name=person)
    day = translate("courses", "Quit date")
    made = FormDialog(title, translate("courses", "Save"), name="quitDate", outside=day)
    field = DateEdit(today=today)
    made.form.add("quit_on", day, field, required=True)
    kind = Choice(choices(QuitKind), title=translate("courses", "Free of"))
    made.form.add("kind", translate("courses", "Free of"), kind)
    made.form.set_values({"quit_on": quit_on, "kind": QuitKind.SMOKE_FREE})
    field.setFocus()
    field.selectAll()
    return made


def course_quit_date_dialog(page: CoursePage, today: Today) -> FormDialog:
    """The common quit date, set for everyone on the course."""
    made = FormDialog(
        translate("courses", "Common quit date"),
        translate("courses", "Set for everyone"),
        name="courseQuitDate",
        hint=translate(
            "courses", "Everyone on the course gets this date; it can be changed one by one."
        ),
    )
    field = DateEdit(today=today)
    made.form.add("quit_on", translate("courses", "Quit date"), field, required=True)
    made.form.set_values({"quit_on": page.quit_on})
    field.setFocus()
    return made


def meeting_dialog(meeting: MeetingRow | None, page: CoursePage, today: Today) -> FormDialog:
    """One meeting: when, where, about what, and whether it counts."""
    title = translate("courses", "New meeting")
    if meeting is not None:
        title = translate("courses", "Meeting {number}").format(number=meeting.number)
    made = FormDialog(title, translate("courses", "Save"), name="meeting")
    form = made.form
    day = DateEdit(today=today)
    form.add("held_on", translate("courses", "Day"), day, required=True)
    form.add("starts", translate("courses", "Starts"), TimeEdit(), required=True)
    form.add("minutes", translate("courses", "Minutes"), NumberEdit(), required=True)
    form.add("place", translate("courses", "Place"), QLineEdit())
    form.add("theme", translate("courses", "Theme"), QLineEdit(), span=2)
    form.add(
        "counts",
        translate("courses", "Completion"),
        QCheckBox(translate("courses", "Counts towards completing the course")),
        span=2,
    )
    form.set_values(_meeting_values(meeting, page))
    day.setFocus()
    day.selectAll()
    return made


def _meeting_values(meeting: MeetingRow | None, page: CoursePage) -> dict[str, Any]:
    last = page.meetings[-1] if page.meetings else None
    if meeting is None:
        given = {"place": "", "theme": "", "counts": True, "held_on": None}
        if last is None:
            return given | {"minutes": 120}
        minutes = (last.ends_at - last.starts_at) // timedelta(minutes=1)
        day = last.held_on + timedelta(days=7)
        return given | {"held_on": day, "starts": local(last.starts_at).time(), "minutes": minutes}
    return {
        "held_on": meeting.held_on,
        "starts": local(meeting.starts_at).time(),
        "minutes": (meeting.ends_at - meeting.starts_at) // timedelta(minutes=1),
        "place": meeting.place,
        "theme": meeting.theme,
        "counts": meeting.counts,
    }


def course_dialog(page: CoursePage, counsellors: Sequence[CounsellorRow]) -> FormDialog:
    """Name, place, places and counsellors of a course."""
    made = FormDialog(
        translate("courses", "Course"), translate("courses", "Save"), name="courseHead"
    )
    form = made.form
    form.add("name", translate("courses", "Name"), QLineEdit(), required=True)
    form.add("place", translate("courses", "Place"), QLineEdit())
    form.add("capacity", translate("courses", "Places"), NumberEdit(), required=True)
    people: list[tuple[str, object]] = [(each.name, each.id) for each in counsellors]
    nobody = translate("courses", "nobody")
    for key, title in (
        ("counsellor_id", translate("courses", "Counsellor")),
        ("second_counsellor_id", translate("courses", "Second counsellor")),
    ):
        form.add(key, title, Choice(people, title=title, none_text=nobody))
    form.set_values(page)
    return made
