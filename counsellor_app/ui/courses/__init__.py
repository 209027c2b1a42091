"""Hold: planning courses, giving places, and marking attendance by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.services.courses import courses
from counsellor_app.services.courses.courses import CourseFilter, CourseRow
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.courses import words
from counsellor_app.ui.courses.presenter import CoursesPresenter
from counsellor_app.ui.screen import Context, Screen

_HITS = 6


def create(ctx: Context) -> Screen:
    """The area."""
    presenter = CoursesPresenter(ctx)
    return Screen(presenter.view, presenter)


def finder(ctx: Context) -> Provider:
    """Courses for Ctrl+K by the words of their names."""

    def provide(text: str, give: Give) -> None:
        def show(rows: Sequence[CourseRow]) -> None:
            give([_hit(ctx, row) for row in rows])

        if text.strip():
            ctx.read(courses.page, CourseFilter(text=text), 0, _HITS, then=show)

    return provide


def _hit(ctx: Context, row: CourseRow) -> Hit:
    return Hit(row.name, words.next_meeting(row), lambda: ctx.go_to("courses", course_id=row.id))
