"""Reads the list of courses and those who wait, and opens what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from counsellor_app.services import courses, enrolments, waiting_list
from counsellor_app.services.courses import CourseFilter, CourseOrder, CourseRow
from counsellor_app.services.enrolments import EnrolDraft
from counsellor_app.services.waiting_list import WaitingRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.choose_dialogs import course_choice
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

OpenCourse = Callable[[UUID], None]


class ListPresenter:
    """The list page and the page of everyone who waits."""

    def __init__(self, ctx: Context, view: CoursesView, open_course: OpenCourse) -> None:
        self.ctx, self._view, self._open_course = ctx, view, open_course
        self._order, self._descending = CourseOrder.NEXT_MEETING, False
        page = view.list
        page.filter_changed.connect(self.reload)
        page.table.rows.sort_requested.connect(self._on_sort)
        page.table.row_opened.connect(self._on_open)
        page.waiting_requested.connect(self.show_waiting)
        view.show_waiting.triggered.connect(lambda: self.show_waiting())
        view.waiting.back_requested.connect(self.show_list)
        view.waiting.offer_requested.connect(self._on_offer)
        view.waiting.leave_requested.connect(self._on_leave)
        view.waiting.table.row_opened.connect(lambda row: ctx.open_person(row.participant_id))

    def show_list(self) -> None:
        """The list, read again."""
        self._view.show_part(self._view.list)
        self.reload()
        self._view.list.table.setFocus()

    def show_waiting(self) -> None:
        """Everyone who waits."""
        self._view.show_part(self._view.waiting)
        self.reload()

    def reload(self) -> None:
        """What is in sight, again."""
        if self._view.currentWidget() is self._view.waiting:
            self.ctx.read(waiting_list.waiting_list, then=self._view.waiting.show_rows)
            return
        wanted = self._wanted()
        self.ctx.read(courses.count, wanted, then=lambda count: self._show(count, wanted))
        self.ctx.read(waiting_list.count_waiting, then=self._view.list.show_waiting_count)

    def _wanted(self) -> CourseFilter:
        return replace(self._view.list.wanted(), order=self._order, descending=self._descending)

    def _show(self, count: int, wanted: CourseFilter) -> None:
        backend = self.ctx.backend
        self._view.list.show_source(
            count, lambda first, many: backend.read(courses.page, wanted, first, many)
        )

    def _on_sort(self, key: str, descending: bool) -> None:
        if key in {each.value for each in CourseOrder}:
            self._order, self._descending = CourseOrder(key), descending
            self.reload()

    def _on_open(self, row: CourseRow) -> None:
        self._open_course(row.id)

    def _on_offer(self, row: WaitingRow) -> None:
        self.ctx.read(
            courses.choices, row.programme_id, then=lambda found: self._choose(row, found)
        )

    def _choose(self, row: WaitingRow, found: tuple[CourseRow, ...]) -> None:
        title = translate("courses", "A place for {name}").format(name=row.name)
        dialog = course_choice(title, translate("courses", "Enrol"), found, self.ctx.dialogs.parent)
        table = dialog.table
        if self.ctx.dialogs.run(dialog) and (chosen := table.chosen()) is not None:
            told = translate("courses", "{name} has a place on {course}.").format(
                name=row.name, course=chosen.name
            )
            self.ctx.write(
                enrolments.enrol,
                EnrolDraft(chosen.id, row.pathway_id),
                then=lambda _: self.ctx.tell(told, Tone.GOOD, undo=True),
            )

    def _on_leave(self, row: WaitingRow) -> None:
        told = translate("courses", "{name} is off the waiting list.").format(name=row.name)
        self.ctx.write(
            enrolments.leave,
            row.id,
            then=lambda _: self.ctx.tell(told, Tone.GOOD, undo=True),
        )
