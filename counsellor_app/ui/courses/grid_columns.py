"""The columns of the attendance sheet: names, one for each meeting, quit date, CO and what can be reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.kinds.course import MeetingState, ProgrammeFormat
from counsellor_app.services.courses.course_rows import Cell, CoursePage, MeetingRow, PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column

BEFORE, AFTER = 6, 2  # meetings of a rolling course that are shown around today


@dataclass(frozen=True)
class GridColumn(Column[PersonRow]):
    """A column of the sheet; those of meetings know which one."""

    meeting: MeetingRow | None = None
    cell: Callable[[PersonRow], Cell] | None = None
    absences: Callable[[PersonRow], int] | None = None  # how many on end, where she was last absent
    today: bool = False
    shaded: bool = False


def grid_columns(page: CoursePage) -> list[GridColumn]:
    """The quit date stands between the meetings where it belongs."""
    columns = [_name()]
    quit_shown = False
    for number, meeting in shown_meetings(page):
        if not quit_shown and page.quit_on is not None and page.quit_on <= meeting.held_on:
            columns.append(_quit(page))
            quit_shown = True
        columns.append(_meeting(page, number, meeting))
    if not quit_shown:
        columns.append(_quit(page))
    return [*columns, _co(), _cigarettes(), _status()]


def shown_meetings(page: CoursePage) -> list[tuple[int, MeetingRow]]:
    """All meetings; of a rolling course, which has many, those around today."""
    meetings = list(enumerate(page.meetings))
    if page.format is not ProgrammeFormat.ROLLING or len(meetings) <= BEFORE + AFTER:
        return meetings
    current = page.current_meeting
    here = page.meetings.index(current) if current else 0
    first = max(0, min(here - BEFORE + 1, len(meetings) - BEFORE - AFTER))
    return meetings[first : first + BEFORE + AFTER]


def _name() -> GridColumn:
    return GridColumn(
        "name",
        translate("courses", "Participant"),
        lead=lambda row: row.name,
        text=lambda row: words.with_age(row.name, row.age),
        sortable=False,
    )


def _meeting(page: CoursePage, number: int, meeting: MeetingRow) -> GridColumn:
    cancelled = meeting.state is MeetingState.CANCELLED

    def running(row: PersonRow) -> int:
        return words.running_absences(page, row, number)

    return GridColumn(
        str(meeting.id),
        words.meeting_head(meeting, page.today),
        text=lambda row: words.cell_words(row.cells[number], running(row)),
        tone=lambda row: (
            words.MARK_TONES[mark] if (mark := row.cells[number].mark) is not None else None
        ),
        width=104,
        meeting=meeting,
        cell=lambda row: row.cells[number],
        absences=running,
        today=meeting is page.current_meeting,
        shaded=cancelled,
        sortable=False,
    )


def _quit(page: CoursePage) -> GridColumn:
    head = translate("courses", "quit")
    if page.quit_on is not None:
        head = f"{head}\n{written.short_day(page.quit_on)}"
    return GridColumn(
        "quit",
        head,
        text=words.quit_words,
        tone=lambda row: Tone.LATE if row.relapsed else None,
        width=84,
        shaded=True,
        second=True,
        sortable=False,
    )


def _co() -> GridColumn:
    return GridColumn(
        "co",
        translate("courses", "CO\nppm"),
        text=lambda row: written.number(row.co_ppm),
        width=58,
        right=True,
        sortable=False,
    )


def _cigarettes() -> GridColumn:
    return GridColumn(
        "cigarettes",
        translate("courses", "Cig.\na day"),
        text=lambda row: written.number(row.cigarettes_per_day),
        width=66,
        right=True,
        sortable=False,
    )


def _status() -> GridColumn:
    return GridColumn(
        "status",
        translate("courses", "Status"),
        text=lambda row: words.outlook_text(row.outlook),
        chip=lambda row: words.outlook_chip(row.outlook),
        width=252,
        sortable=False,
    )
