"""The plan of the meeting beside the sheet: when, how long and what, with print and change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QWidget

from counsellor_app.services.attendance.meeting_guides import GuideRow, minutes_of
from counsellor_app.ui import format as written
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.labels import button, label


class PlanPane(Card):
    """Passive; hidden until it is asked for."""

    edit_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__(translate("courses", "Plan of the meeting"), name="planPane")
        self.theme = label("", "small", name="planTheme")
        self.body.addWidget(self.theme)
        inside = QWidget()
        self._points = QGridLayout(inside)
        self._points.setContentsMargins(0, 0, px(6), 0)
        self._points.setHorizontalSpacing(px(10))
        self._points.setVerticalSpacing(px(8))
        self._points.setColumnStretch(1, 1)
        self.body.addWidget(scrolled(inside, "planPoints"), 1)
        row = QHBoxLayout()
        self.edit = button(
            translate("courses", "Change …"), self.edit_requested.emit, name="editPlan"
        )
        self.print = button(
            translate("courses", "Print"), self.print_requested.emit, name="printPlan"
        )
        row.addWidget(self.edit)
        row.addStretch(1)
        row.addWidget(self.print)
        self.body.addLayout(row)
        self.setMinimumWidth(px(300))
        self.setMaximumWidth(px(360))
        self.hide()

    def show_guide(self, guide: GuideRow, number: int, *, may_edit: bool) -> None:
        """The points with their times; without any, what to do about it."""
        if self.heading is not None:
            title = translate("courses", "Plan of meeting {number}").format(number=number)
            self.heading.setText(title)
        self.theme.setText(self._about(guide))
        self.edit.setVisible(may_edit)
        clear_layout(self._points)
        for row, item in enumerate(guide.items):
            start = written.clock_time(item.starts) if item.starts else ""
            minutes = (
                translate("courses", "%n min.", "", item.minutes)
                if item.minutes is not None
                else ""
            )
            self._points.addWidget(label(start, "heading", wrap=False), row, 0)
            self._points.addWidget(label(item.text), row, 1)
            self._points.addWidget(label(minutes, "small", wrap=False), row, 2)
        if not guide.items:
            text = translate("courses", "No plan is written for this meeting yet.")
            self._points.addWidget(label(text, "small"), 0, 0, 1, 3)
        self._points.setRowStretch(max(len(guide.items), 1), 1)

    def _about(self, guide: GuideRow) -> str:
        whose = (
            translate("courses", "our own text")
            if guide.own
            else translate("courses", "a proposal")
        )
        total = minutes_of(guide.items)
        length = translate("courses", "%n minute(s) in all", "", total) if total else ""
        return " · ".join(filter(None, (guide.theme, length, whose if guide.items else "")))


def plan_dialog(guide: GuideRow, parent: QWidget | None = None) -> FormDialog:
    """The text of one meeting, for every course of the programme."""
    title = translate("courses", "Plan: {programme}").format(programme=guide.programme)
    if guide.number:
        number = translate("courses", "meeting {number}").format(number=guide.number)
        title = f"{title}, {number}"
    made = FormDialog(
        title,
        translate("courses", "Save"),
        name="meetingPlan",
        hint=translate(
            "courses",
            "One point a line, the minutes first: »10 Welcome«. It holds for every course of the "
            "programme. Empty brings the proposal back.",
        ),
        parent=parent,
    )
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setMinimumHeight(px(260))
    made.form.add("text", translate("courses", "Points"), text, span=2)
    made.form.set_values({"text": guide.text})
    text.setFocus()
    made.resize(px(620), px(480))
    return made
