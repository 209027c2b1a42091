"""The page of one course: head, cards, and the sheet, the waiting list and the meetings in tabs."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionOutlook,
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.courses.course_rows import CoursePage, MeetingRow
from counsellor_app.ui.courses import columns, words
from counsellor_app.ui.courses.attendance_grid import AttendanceGrid
from counsellor_app.ui.courses.check_in_view import CheckInView
from counsellor_app.ui.courses.plan_pane import PlanPane
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, bring_up
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.key_button import KeyLegend
from counsellor_app.ui.widgets.labels import Button, allow, button, label, set_primary
from counsellor_app.ui.widgets.row_table_view import RowTableView


class CourseView(QWidget):
    """Passive: what is pressed becomes a wish; the grid has wishes of its own."""

    enrol_requested = Signal()
    offer_requested = Signal(object)
    leave_queue_requested = Signal(object)
    rest_requested = Signal()
    meeting_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coursePage")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(12))
        layout.setSpacing(px(12))
        self.head = PageHead()
        self.print = button(translate("courses", "Print attendance sheet"), name="printSheet")
        self.more = Button(translate("courses", "Change"))
        self.more.setObjectName("courseMore")
        self.more.setAutoDefault(False)
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.enrol = button(
            translate("courses", "Enrol …"), self.enrol_requested.emit, name="enrolSomebody"
        )
        self.close_course = button(translate("courses", "Close the course …"), name="closeCourse")
        self.more.setMinimumWidth(px(92))
        self.papers = Button(translate("courses", "Papers"))
        self.papers.setObjectName("coursePapers")
        self.papers.setAutoDefault(False)
        self.papers_menu = QMenu(self.papers)
        self.papers.setMenu(self.papers_menu)
        self.papers.setMinimumWidth(px(92))
        self.epikrises = button(translate("courses", "Epikrises …"), name="courseEpikrises")
        last = (self.close_course, self.epikrises)
        for group in ((self.print, self.papers), (self.more, self.enrol), last):
            self.head.add_group(*group)
        layout.addWidget(self.head)
        layout.addLayout(self._cards())
        self.tabs = QTabWidget()
        self.tabs.setObjectName("courseTabs")
        self.tabs.setAccessibleName(translate("courses", "Parts of the course"))
        self.check_in = CheckInView()
        self.tabs.addTab(self.check_in, translate("courses", "Check-in"))
        self.sheet_tab = self._sheet()
        self.tabs.addTab(self.sheet_tab, translate("courses", "Attendance"))
        self.waiting_tab = self._waiting()
        self.tabs.addTab(self.waiting_tab, "")
        self.meetings_tab = self._meetings()
        self.tabs.addTab(self.meetings_tab, translate("courses", "Meetings"))
        layout.addWidget(self.tabs, 1)

    def add_change(self, action: QAction) -> None:
        """An act in the menu of changes."""
        self.more_menu.addAction(action)

    # --- parts

    def _cards(self) -> Columns:
        self.places = FigureCard(translate("courses", "Places"), "coursePlaces", bar=True)
        self.present = FigureCard(translate("courses", "Attendance"), "coursePresent")
        self.smoke_free = FigureCard(
            translate("courses", "Smoke-free since the quit date"), "courseSmokeFree"
        )
        self.reach = FigureCard(translate("courses", "Can still complete"), "courseReach")
        # In pairs: where there is no room for four they become two rows of two.
        row = Columns(spacing=12)
        for pair in ((self.places, self.present), (self.smoke_free, self.reach)):
            two = Columns(spacing=12)
            for each in pair:
                each.setMinimumWidth(px(190))
                two.addWidget(each, 1)
            row.addLayout(two, 1)
        return row

    def _sheet(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(8))
        self.grid = AttendanceGrid()
        self.grid.setMinimumHeight(px(230))
        card = Card(flush=True)
        card.body.addWidget(self.grid)
        card.setMinimumWidth(px(380))
        self.plan = PlanPane()
        beside = Columns(spacing=12)
        beside.addWidget(card, 1)
        beside.addWidget(self.plan)
        column.addLayout(beside, 1)
        column.addWidget(
            KeyLegend(
                [
                    ("M", translate("courses", "present")),
                    ("A", translate("courses", "excused")),
                    ("U", translate("courses", "absent")),
                    ("T", translate("courses", "by phone")),
                    ("0–9", translate("courses", "CO")),
                    ("C", translate("courses", "cig.")),
                    ("R", translate("courses", "smoke-free")),
                    ("S", translate("courses", "slip")),
                    ("F", translate("courses", "relapse")),
                    ("D", translate("courses", "quit date")),
                    ("Enter", translate("courses", "note")),
                    ("Shift+M", translate("courses", "the rest")),
                    ("Del", translate("courses", "no mark")),
                ],
                name="gridKeys",
            )
        )
        return box

    def _waiting(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(8))
        self.waiting: RowTableView[WaitingRow] = RowTableView(
            columns.waiting_columns(programme=False),
            name="courseWaiting",
            title=translate("courses", "Waiting list"),
            empty=translate("courses", "Nobody waits for this course or its programme."),
        )
        card = Card(flush=True)
        card.body.addWidget(self.waiting)
        column.addWidget(card, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave_queue = button(
            translate("courses", "Take off the list"), self._on_leave, name="leaveQueue"
        )
        self.offer = button(translate("courses", "Enrol"), self._on_offer, name="enrolWaiting")
        row.addWidget(self.leave_queue)
        row.addWidget(self.offer)
        column.addLayout(row)
        return box

    def _meetings(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(8), 0, 0)
        self.meetings: RowTableView[MeetingRow] = RowTableView(
            columns.meeting_columns(),
            name="courseMeetings",
            title=translate("courses", "Meetings"),
            empty=translate("courses", "No meetings are planned."),
        )
        self.meetings.row_opened.connect(self.meeting_requested.emit)
        card = Card(flush=True)
        card.body.addWidget(self.meetings)
        column.addWidget(card, 1)
        column.addWidget(
            label(translate("courses", "Enter moves a meeting or changes its place."), "small")
        )
        return box

    # --- what is shown

    @property
    def first_focus(self) -> QWidget:
        """Where the keyboard works: the check-in of a rolling group, else the sheet."""
        checking = self.tabs.currentWidget() is self.check_in
        return self.check_in.search if checking else self.grid

    def begin(self, page: CoursePage) -> None:
        """The page is opened: on a rolling group with the check-in, else with the sheet."""
        over = page.state in (CourseState.CLOSED, CourseState.CANCELLED)
        if page.format is ProgrammeFormat.ROLLING and not over:
            self.tabs.setCurrentWidget(self.check_in)
            self.check_in.begin()
        else:
            self.tabs.setCurrentWidget(self.sheet_tab)
            self.grid.setFocus()
        self.grid.go_to_current_meeting()
        # Where large text leaves no room for all, what is worked with is in sight, not the cards.
        QTimer.singleShot(0, self, self._bring_tabs_into_sight)

    def _bring_tabs_into_sight(self) -> None:
        if self.isVisible():
            bring_up(self)
            bring_up(self.tabs)

    def show_page(self, page: CoursePage) -> None:
        """Everything again, after it was opened or something was written."""
        self.head.show_texts(page.name, words.subtitle(page))
        self._show_cards(page)
        self.grid.show_page(page)
        self.waiting.set_rows(page.waiting)
        self.meetings.set_rows(page.meetings)
        tab = translate("courses", "Waiting list ({count})").format(count=len(page.waiting))
        self.tabs.setTabText(self.tabs.indexOf(self.waiting_tab), tab)
        rolling = page.format is ProgrammeFormat.ROLLING
        self.tabs.setTabVisible(self.tabs.indexOf(self.check_in), rolling)
        # A page that is not offered asks for no room.
        policy = QSizePolicy.Policy.Preferred if rolling else QSizePolicy.Policy.Ignored
        self.check_in.setSizePolicy(policy, policy)
        for each in (self.offer, self.leave_queue):
            allow(each, bool(page.waiting), translate("courses", "Nobody waits for a place here."))
        self._show_next_step(page)

    def _show_cards(self, page: CoursePage) -> None:
        waiting = translate("courses", "%n on the waiting list", "", len(page.waiting))
        rest = translate("courses", "of {capacity}").format(capacity=page.capacity)
        self.places.show_figure(
            page.taken, f"{rest} · {waiting}", share=page.taken / max(page.capacity, 1)
        )
        self._show_present(page)
        since = [each for each in page.people if each.quit_on and each.quit_on <= page.today]
        self.smoke_free.show_figure(
            sum(each.smoke_free is True for each in since),
            translate("courses", "of {count}").format(count=len(since))
            if since
            else translate("courses", "– the quit date lies ahead"),
        )
        reach = (CompletionOutlook.COMPLETED, CompletionOutlook.CAN)
        able = sum(each.outlook.state in reach for each in page.people)
        self.reach.show_figure(
            able, translate("courses", "of {count}").format(count=len(page.people))
        )

    def _show_present(self, page: CoursePage) -> None:
        meeting = page.current_meeting
        if meeting is None:
            self.present.show_figure(0, translate("courses", "no meetings"))
            return
        at = page.meetings.index(meeting)
        marks = [each.cells[at].mark for each in page.people]
        today = translate("courses", "Attendance today")
        then = translate("courses", "Attendance, meeting {number}").format(number=meeting.number)
        self.present.show_title(today if meeting.held_on == page.today else then)
        parts = [translate("courses", "present")]
        for mark, text in (
            (
                AttendanceMark.EXCUSED,
                translate("courses", "%n excused", "", _count(marks, "excused")),
            ),
            (AttendanceMark.ABSENT, translate("courses", "%n absent", "", _count(marks, "absent"))),
        ):
            if mark in marks:
                parts.append(text)
        if unmarked := marks.count(None):
            parts.append(translate("courses", "%n not marked", "", unmarked))
        self.present.show_figure(marks.count(AttendanceMark.PRESENT), " · ".join(parts))

    def _show_next_step(self, page: CoursePage) -> None:
        """One primary button: enrolling before the course, closing after its last meeting."""
        over = page.state in (CourseState.CLOSED, CourseState.CANCELLED)
        live = [each for each in page.meetings if each.state is not MeetingState.CANCELLED]
        ended = bool(live) and live[-1].held_on <= page.today and not over
        set_primary(self.close_course, ended)
        set_primary(self.enrol, not ended and not over and not page.people)
        self.close_course.setVisible(ended or any(each.state is MeetingState.HELD for each in live))
        self.close_course.setEnabled(not over and bool(page.people))
        if page.state is CourseState.CLOSED:
            self.close_course.hide()
        self.epikrises.setVisible(any(each.state is EnrolmentState.CLOSED for each in page.people))
        set_primary(self.epikrises, over and page.epikrises_due > 0)
        self.enrol.setEnabled(not over)

    def _on_offer(self) -> None:
        if (row := self.waiting.chosen() or self.waiting.rows.row(0)) is not None:
            self.offer_requested.emit(row)

    def _on_leave(self) -> None:
        if (row := self.waiting.chosen()) is not None:
            self.leave_queue_requested.emit(row)


def _count(marks: list[AttendanceMark | None], value: str) -> int:
    return sum(mark is not None and mark.value == value for mark in marks)


class FigureCard(Card):
    """A title, one large figure with its words, perhaps a bar."""

    def __init__(self, title: str, name: str, *, bar: bool = False) -> None:
        super().__init__(name=name)
        self.body.setSpacing(px(2))
        self._title = label(title, "small")
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self._figure = label("0", "figure", wrap=False)
        self._words = label("")
        row.addWidget(self._figure)
        row.addWidget(self._words, 1)
        self.body.addWidget(self._title)
        self.body.addLayout(row)
        self._bar: QProgressBar | None = None
        if bar:
            self._bar = QProgressBar()
            self._bar.setTextVisible(False)
            self._bar.setRange(0, 100)
            self._bar.setAccessibleName(title)
            self.body.addWidget(self._bar)
        self.body.addStretch(1)

    def show_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)

    def show_figure(self, figure: int, rest: str, *, share: float = 0.0) -> None:
        """The figure and the words after it."""
        self._figure.setText(str(figure))
        self._words.setText(rest)
        self.setAccessibleName(f"{self._title.text()}: {figure} {rest}")
        if self._bar is not None:
            self._bar.setValue(round(min(share, 1.0) * 100))
