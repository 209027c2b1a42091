"""The area "Hold": the list, everyone who waits, planning and the page of one course, one at a time."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.courses.course_list_view import CourseListView
from counsellor_app.ui.courses.course_view import CourseView
from counsellor_app.ui.courses.planning_view import DayOff, PlanningView, Today
from counsellor_app.ui.courses.team_view import TeamView
from counsellor_app.ui.courses.waiting_view import WaitingFiguresView, WaitingPageView
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.shown_stack import ShownStack


class CoursesView(ShownStack):
    """Holds the pages and the actions that stand in the menu."""

    def __init__(self, today: Today, day_off: DayOff) -> None:
        super().__init__()
        self.setObjectName("courses")
        self.list = CourseListView()
        self.waiting = WaitingPageView(today)
        self.figures = WaitingFiguresView(today)
        self.team = TeamView()
        self.planning = PlanningView(today, day_off)
        self.course = CourseView()
        for each in (self.list, self.waiting, self.figures, self.team, self.planning, self.course):
            self.addWidget(each)
        self._of_course: list[QAction] = []
        self._add_actions()
        self.currentChanged.connect(lambda _: self._enable())
        self._enable()

    @property
    def first_focus(self) -> QWidget | None:
        """On a course what one works with there; else the list of the page."""
        return self.course.first_focus if self.currentWidget() is self.course else None

    def show_part(self, part: QWidget) -> None:
        """One of the four pages."""
        self.setCurrentWidget(part)

    def _add_actions(self) -> None:
        def action(name: str, text: str, key: str = "", *, of_course: bool = True) -> QAction:
            made = QAction(text, self)
            made.setObjectName(name)
            if key:
                made.setShortcut(key)
            self.addAction(made)
            if of_course:
                self._of_course.append(made)
            return made

        self.plan = action(
            "planCourseAction",
            translate("courses", "Plan a course"),
            "Ctrl+Shift+H",
            of_course=False,
        )
        self.show_waiting = action(
            "showWaitingAction", translate("courses", "Waiting list"), of_course=False
        )
        self.show_figures = action(
            "showFiguresAction", translate("courses", "Waiting time and places"), of_course=False
        )
        self.show_team = action(
            "showTeamAction", translate("courses", "Hours and training"), of_course=False
        )
        self.print = action("print", translate("courses", "Print attendance sheet"), "Ctrl+P")
        self.rest = action("markRest", translate("courses", "Mark the rest present"), "Ctrl+M")
        self.enrol = action("enrol", translate("courses", "Enrol …"), "Ctrl+E")
        self.carry = action(
            "copyMeeting", translate("courses", "Copy the meeting to the journal"), "Ctrl+J"
        )
        self.quit_date = action("courseQuitDateAction", translate("courses", "Common quit date …"))
        self.edit_meeting = action(
            "editMeeting", translate("courses", "Move the meeting …"), "Ctrl+Shift+F"
        )
        self.add_meeting = action("addMeeting", translate("courses", "New meeting …"))
        self.cancel_meeting = action("cancelMeeting", translate("courses", "Call the meeting off"))
        self.edit = action("editCourse", translate("courses", "Change name and places …"))
        self.close_course = action("closeCourseAction", translate("courses", "Close the course …"))
        self.plan_of_meeting = action(
            "planOfMeeting", translate("courses", "Plan of the meeting"), "Ctrl+Shift+P"
        )
        self.plan_of_meeting.setCheckable(True)
        self.invitations = action("courseInvitations", translate("courses", "Invitations …"))
        self.vouchers = action(
            "courseVouchers", translate("courses", "Issue vouchers to the course …")
        )
        self.certificates = action("certificates", translate("courses", "Certificates"))
        self.survey_forms = action(
            "surveyForms", translate("courses", "Print the forms for the end of the course")
        )
        self.epikrises = action("courseEpikrises", translate("courses", "Epikrises …"))
        for each in (
            self.print,
            self.plan_of_meeting,
            self.invitations,
            self.vouchers,
            self.certificates,
            self.survey_forms,
            self.epikrises,
        ):
            self.course.papers_menu.addAction(each)
        self.cancel = action("cancelCourse", translate("courses", "Call the course off"))
        for each in (
            self.edit_meeting,
            self.add_meeting,
            self.cancel_meeting,
            self.quit_date,
            self.edit,
            self.cancel,
        ):
            self.course.add_change(each)
        self.course.print.clicked.connect(self.print.trigger)
        self.course.epikrises.clicked.connect(self.epikrises.trigger)
        self.course.close_course.clicked.connect(self.close_course.trigger)

    def _enable(self) -> None:
        on_course = self.currentWidget() is self.course
        for each in self._of_course:
            each.setEnabled(on_course)
