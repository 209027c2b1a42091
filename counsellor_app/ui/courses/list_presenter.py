"""Reads the list of courses and opens what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from counsellor_app.services.attendance import waiting_list
from counsellor_app.services.courses import courses
from counsellor_app.services.courses.courses import CourseFilter, CourseOrder, CourseRow
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context

OpenCourse = Callable[[UUID], None]


class ListPresenter:
    """The list page."""

    def __init__(self, ctx: Context, view: CoursesView, open_course: OpenCourse) -> None:
        self.ctx, self._view, self._open_course = ctx, view, open_course
        self._order, self._descending = CourseOrder.NEXT_MEETING, False
        page = view.list
        page.filter_changed.connect(self.reload)
        page.table.rows.sort_requested.connect(self._on_sort)
        page.table.row_opened.connect(self._on_open)

    def show_list(self) -> None:
        """The list, read again."""
        self._view.show_part(self._view.list)
        self.reload()
        self._view.list.table.setFocus()

    def reload(self) -> None:
        """The list, again."""
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
