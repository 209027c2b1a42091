"""Leads between the pages of the area "Hold" and reads again what is in sight."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from counsellor_app.ui.courses.course_presenter import CoursePresenter
from counsellor_app.ui.courses.list_presenter import ListPresenter
from counsellor_app.ui.courses.planning_presenter import PlanningPresenter
from counsellor_app.ui.courses.team_presenter import TeamPresenter
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.courses.waiting_presenter import WaitingPresenter
from counsellor_app.ui.screen import Context, Presenter

_TABLES = {
    "attendance",
    "course",
    "course_closing",
    "enrolment",
    "meeting",
    "participant",
    "place_offer",
    "programme",
    "quit_date",
    "training",
}


class CoursesPresenter(Presenter):
    """`open(course_id=…)` shows a course, `plan=True` planning, `pathway_id=…` plans for one person."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.view = CoursesView(lambda: ctx.today, self._day_off)
        self.courses = ListPresenter(ctx, self.view, self.open_course)
        self.waiting = WaitingPresenter(ctx, self.view, self.courses.show_list)
        self.team = TeamPresenter(ctx, self.view, self.courses.show_list)
        self.course = CoursePresenter(ctx, self.view)
        self.planning = PlanningPresenter(ctx, self.view, self.open_course, self.courses.show_list)
        self.view.list.plan_requested.connect(self._plan)
        self.view.list.waiting_requested.connect(self.waiting.show)
        self.view.plan.triggered.connect(lambda: self._plan())
        ctx.watch(_TABLES, self.reload)

    def open(self, **what: Any) -> None:
        """Shown by a gesture; without anything chosen the page that was left is shown again."""
        course_id, pathway_id = what.get("course_id"), what.get("pathway_id")
        if isinstance(course_id, UUID):
            self.open_course(course_id)
        elif isinstance(pathway_id, UUID):
            self.planning.open(pathway_id)
        elif what.get("team"):
            self.team.show()
        elif what.get("plan"):
            self._plan()
        elif what.get("waiting"):
            self.waiting.show()
        else:
            self.reload()

    def back(self) -> bool:
        """Esc: from any page to the list."""
        if self.view.currentWidget() is self.view.list:
            return False
        self.courses.show_list()
        return True

    def reload(self) -> None:
        """What is in sight; a plan that is being typed is left in peace."""
        if self.view.currentWidget() is self.view.course:
            self.course.reload()
        elif self.view.currentWidget() in (self.view.waiting, self.view.figures):
            self.waiting.reload()
        elif self.view.currentWidget() is self.view.team:
            self.team.reload()
        elif self.view.currentWidget() is not self.view.planning:
            self.courses.reload()

    def open_course(self, course_id: UUID) -> None:
        """The page of a course."""
        self.course.open(course_id)

    def _plan(self) -> None:
        self.planning.open()

    def _day_off(self, day: date) -> str:
        return self.planning.closed(day)
