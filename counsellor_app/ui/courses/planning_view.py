"""Planning a course: programme and first day at the left, the proposed meetings to edit at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.kinds.course import Setting
from counsellor_app.services.courses.course_planning import CounsellorRow
from counsellor_app.services.courses.meeting_plan import MeetingDraft, ProgrammeRow
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import ElidedLabel, button, label
from counsellor_app.ui.widgets.save_key import save_by_key

Today = Callable[[], date]
DayOff = Callable[[date], str]


@dataclass
class _MeetingLine:
    id: UUID
    minutes: int
    weekday: QLabel
    day: DateEdit
    starts: TimeEdit
    theme: QLineEdit
    counts: QCheckBox
    why: QLabel
    clash: QLabel


class PlanningView(QWidget):
    """Passive: tells when the rule must be asked again, and gives what stands in the lines."""

    programme_chosen = Signal(object)
    start_changed = Signal()
    save_requested = Signal()
    cancel_requested = Signal()
    meeting_added = Signal()
    plan_changed = Signal()
    """A day, an hour, a counsellor or the room is another: what clashes now?"""
    better_requested = Signal()

    def __init__(self, today: Today, day_off: DayOff) -> None:
        super().__init__()
        self.setObjectName("planning")
        self._today, self._day_off = today, day_off
        self._lines: list[_MeetingLine] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        head = PageHead(
            translate("courses", "Plan a course"),
            translate("courses", "The meetings follow the rule of the programme, around days off."),
        )
        head.buttons.addWidget(
            button(translate("courses", "Cancel"), self.cancel_requested.emit, name="planCancel")
        )
        save = button(
            translate("courses", "Make the course"),
            self.save_requested.emit,
            primary=True,
            name="planSave",
        )
        head.buttons.addWidget(save)
        save_by_key(save, self)
        layout.addWidget(head)
        row = Columns()
        row.addWidget(self._facts(), 4)
        row.addWidget(self._meetings(), 6)
        layout.addLayout(row, 1)

    def _facts(self) -> Card:
        card = Card(translate("courses", "The course"))
        self.form = DraftForm(columns=2, name="planningForm")
        form = self.form
        programme = translate("courses", "Programme")
        self.programme = Choice(title=programme, name="planProgramme")
        form.add("programme_id", programme, self.programme, span=2)
        form.add("name", translate("courses", "Name"), QLineEdit(), required=True, span=2)
        self.first_day = DateEdit(today=self._today)
        self.starts = TimeEdit()
        form.add("first_day", translate("courses", "First day"), self.first_day, required=True)
        form.add("starts", translate("courses", "Starts"), self.starts, required=True)
        setting = translate("courses", "Takes place")
        form.add("setting", setting, Choice(choices(Setting), title=setting))
        self.count = NumberEdit()
        form.add("meeting_count", translate("courses", "Number of meetings"), self.count)
        self.place = QLineEdit()
        form.add("place", translate("courses", "Place"), self.place)
        form.add("language", translate("courses", "Language, if not Danish"), QLineEdit())
        form.add("capacity", translate("courses", "Places"), NumberEdit(), required=True)
        form.add("quit_on", translate("courses", "Common quit date"), DateEdit(today=self._today))
        for key, title in (
            ("counsellor_id", translate("courses", "Counsellor")),
            ("second_counsellor_id", translate("courses", "Second counsellor")),
        ):
            form.add(key, title, Choice(title=title, none_text=translate("courses", "nobody")))
        card.body.addWidget(form)
        card.body.addStretch(1)
        self.programme.currentIndexChanged.connect(
            lambda _: self.programme_chosen.emit(self.programme.value())
        )
        for field in (self.first_day, self.starts, self.count):
            field.editingFinished.connect(self.start_changed)
        for key in ("setting", "counsellor_id", "second_counsellor_id"):
            choice = form.fields[key]
            assert isinstance(choice, Choice)
            choice.currentIndexChanged.connect(lambda _: self.plan_changed.emit())
        self.place.textChanged.connect(lambda _: self.plan_changed.emit())
        return card

    def _meetings(self) -> Card:
        self.card = Card(translate("courses", "Meetings"), name="plannedMeetings")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        self.card.body.addLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(
            button(
                translate("courses", "One more meeting"),
                self.meeting_added.emit,
                name="addPlannedMeeting",
            )
        )
        self.better = button(
            translate("courses", "Propose other times"),
            self.better_requested.emit,
            name="planBetter",
        )
        row.addWidget(self.better)
        self.clash_count = ElidedLabel("", "small")
        self.clash_count.setObjectName("clashCount")
        row.addWidget(self.clash_count, 1)
        self.card.body.addLayout(row)
        self.problem = label("", "error", name="meetingsError")
        self.problem.hide()
        self.card.body.addWidget(self.problem)
        self.card.body.addStretch(1)
        return self.card

    # --- what is shown

    def show_start(
        self,
        programmes: Sequence[ProgrammeRow],
        counsellors: Sequence[CounsellorRow],
        places: Sequence[str] = (),
    ) -> None:
        """What can be chosen; known rooms are offered while one types, so that each has one spelling."""
        completer = QCompleter(list(places), self.place)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)
        self.programme.set_options([(each.name, each.id) for each in programmes])
        people: list[tuple[str, object]] = [(each.name, each.id) for each in counsellors]
        for key in ("counsellor_id", "second_counsellor_id"):
            field = self.form.fields[key]
            assert isinstance(field, Choice)
            field.set_options(people)

    def show_meetings(self, meetings: Sequence[MeetingDraft]) -> None:
        """The proposal, each line to be changed."""
        clear_layout(self._rows)
        self._lines = []
        for number, meeting in enumerate(meetings, start=1):
            self._add_line(number, meeting)
        self.problem.hide()
        self.plan_changed.emit()

    def show_clashes(self, clashes: Mapping[UUID, Sequence[str]], summary: str) -> None:
        """Under each meeting what is taken then; `summary` is empty where nothing is."""
        for line in self._lines:
            found = clashes.get(line.id, ())
            line.clash.setText(" · ".join(found))
            line.clash.setVisible(bool(found))
        self.clash_count.setText(summary)
        self.better.setEnabled(bool(summary))

    def meetings(self) -> tuple[MeetingDraft, ...] | None:
        """What stands in the lines; None when one cannot be read."""
        for line in self._lines:
            for field, value in (
                (line.day, line.day.day()),
                (line.starts, line.starts.clock_time()),
            ):
                if value is None:
                    field.setFocus()
                    return None
        return self.readable_meetings()

    def readable_meetings(self) -> tuple[MeetingDraft, ...]:
        """Those whose day and hour can be read now, while the others are being typed."""
        drafts: list[MeetingDraft] = []
        for line in self._lines:
            day, starts = line.day.day(), line.starts.clock_time()
            if day is not None and starts is not None:
                drafts.append(
                    MeetingDraft(
                        held_on=day,
                        starts=starts,
                        minutes=line.minutes,
                        theme=line.theme.text().strip(),
                        place="",
                        counts=line.counts.isChecked(),
                        id=line.id,
                    )
                )
        return tuple(drafts)

    def show_error(self, field: str, sentence: str) -> bool:
        """The sentence where it belongs: a field of the form, or under the meetings."""
        if field != "meetings":
            return self.form.show_error(field, sentence)
        self.problem.setText(sentence)
        self.problem.show()
        return True

    def _add_line(self, number: int, meeting: MeetingDraft) -> None:
        title = translate("courses", "Meeting {number}").format(number=number)
        line = _MeetingLine(
            meeting.id,
            meeting.minutes,
            label("", "small", wrap=False),
            DateEdit(today=self._today, name=f"day{number}", title=title),
            TimeEdit(name=f"starts{number}", title=title),
            QLineEdit(meeting.theme),
            QCheckBox(translate("courses", "counts")),
            label("", "small", name=f"why{number}"),
            label("", "error", name=f"clash{number}"),
        )
        line.clash.hide()
        line.day.set_day(meeting.held_on)
        line.day.setMaximumWidth(px(130))
        line.starts.set_time(meeting.starts)
        line.starts.setMaximumWidth(px(80))
        line.theme.setAccessibleName(
            translate("courses", "Theme of meeting {number}").format(number=number)
        )
        line.theme.setCursorPosition(0)  # the beginning is what one reads
        line.theme.setMinimumWidth(px(130))
        line.counts.setChecked(meeting.counts)
        line.counts.setToolTip(translate("courses", "Counts towards completing the course"))
        line.counts.setAccessibleName(
            translate("courses", "Meeting {number} counts").format(number=number)
        )
        remove = button("✕", lambda: self._remove(line), name=f"remove{number}")
        remove.setAccessibleName(
            translate("courses", "Remove meeting {number}").format(number=number)
        )
        remove.setToolTip(remove.accessibleName())
        line.theme.setPlaceholderText(translate("courses", "Theme"))
        line.weekday.setFixedWidth(px(34))
        self._rows.addWidget(_laid_out(number, line, remove))
        self._lines.append(line)
        self._tell_day(line, meeting.moved_for)
        line.day.textChanged.connect(lambda _: self._tell_day(line, ""))
        for field in (line.day, line.starts):
            field.textChanged.connect(lambda _: self.plan_changed.emit())

    def _tell_day(self, line: _MeetingLine, moved_for: str) -> None:
        """The weekday, and why the day is another one or should be."""
        day = line.day.day()
        line.weekday.setText(written.weekday(day).split(" ")[0][:3].lower() if day else "")
        off = self._day_off(day) if day else ""
        text = ""
        if off:
            text = translate("courses", "Day off: {why}").format(why=_why(off))
        elif moved_for:
            text = translate("courses", "Moved: {why}").format(why=_why(moved_for))
        line.why.setText(text)
        line.why.setVisible(bool(text))

    def _remove(self, line: _MeetingLine) -> None:
        drafts = self.meetings()
        if drafts is not None:
            self.show_meetings([each for each in drafts if each.id != line.id])


def _laid_out(number: int, line: _MeetingLine, remove: QWidget) -> QWidget:
    """Day and time beside the theme, or over it where the texts are large."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    when, what = QHBoxLayout(), QHBoxLayout()
    figure = label(str(number), wrap=False)
    figure.setFixedWidth(px(22))
    for part in (figure, line.weekday, line.day, line.starts):
        when.addWidget(part)
    what.addWidget(line.theme, 1)
    what.addWidget(line.counts)
    what.addWidget(remove)
    row = Columns(spacing=8)
    row.addLayout(when)
    row.addLayout(what, 1)
    column.addLayout(row)
    column.addWidget(line.why)
    column.addWidget(line.clash)
    return box


def _why(reason: str) -> str:
    return translate("courses", "the unit is closed") if reason == "closed" else reason
