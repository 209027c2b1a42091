"""The columns of the lists of courses, of meetings and of those who wait."""

from __future__ import annotations

from counsellor_app.kinds.course import CourseState, MeetingState
from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.courses.course_rows import MeetingRow
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column

_LONG_WAIT = 30  # days after which a wait is shown as late
_SOME_WAIT = 14


def course_columns() -> list[Column[CourseRow]]:
    """Name, next meeting, places, programme, who and how far."""
    return [
        Column(
            "name",
            translate("courses", "Course"),
            lead=lambda row: row.name,
            text=lambda row: "",
            chip=_absent_twice,
        ),
        Column(
            "next_meeting",
            translate("courses", "Next meeting"),
            text=words.next_meeting,
            width=235,
        ),
        Column(
            "places",
            translate("courses", "Places"),
            text=lambda row: words.places(row.taken, row.capacity, row.waiting, row.places_held),
            width=265,
            sortable=False,
        ),
        Column(
            "programme",
            translate("courses", "Programme"),
            text=lambda row: row.programme,
            width=190,
        ),
        Column(
            "counsellor",
            translate("courses", "Counsellor"),
            text=lambda row: row.counsellor,
            width=90,
            second=True,
            sortable=False,
        ),
        Column(
            "state",
            translate("courses", "State"),
            text=_state,
            tone=lambda row: words.STATE_TONES[row.state],
            width=130,
            sortable=False,
        ),
    ]


def _absent_twice(row: CourseRow) -> tuple[str, Tone] | None:
    if not row.absent_twice:
        return None
    return translate("courses", "%n absent twice running", "", row.absent_twice), Tone.LATE


def _state(row: CourseRow) -> str:
    if row.state is CourseState.OPEN:
        return translate("courses", "{held} of {count} held").format(
            held=row.held, count=row.meetings
        )
    return kind_text(row.state)


def waiting_columns(*, programme: bool) -> list[Column[WaitingRow]]:
    """Who waits, how long and for what; the programme only where the list has several."""
    columns = [
        Column[WaitingRow](
            "name",
            translate("courses", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: words.with_age(row.name, row.age),
        ),
        Column[WaitingRow](
            "waited",
            translate("courses", "Has waited"),
            text=lambda row: translate("courses", "%n day(s)", "", row.waiting_days),
            tone=wait_tone,
            order=lambda row: row.waiting_days,
            width=120,
        ),
        Column[WaitingRow](
            "wish",
            translate("courses", "Wishes"),
            text=lambda row: row.wish,
            width=170,
        ),
        Column[WaitingRow](
            "course",
            translate("courses", "Waits for"),
            text=lambda row: row.course or translate("courses", "any course"),
            width=190,
        ),
        Column[WaitingRow](
            "phone",
            translate("courses", "Telephone"),
            text=lambda row: written.telephone(row.phone),
            width=120,
            second=True,
        ),
    ]
    if programme:
        columns.insert(
            2,
            Column[WaitingRow](
                "programme",
                translate("courses", "Programme"),
                text=lambda row: row.programme,
                width=190,
            ),
        )
    return columns


def wait_tone(row: WaitingRow) -> Tone:
    """Green, yellow and red by the days."""
    if row.waiting_days > _LONG_WAIT:
        return Tone.LATE
    return Tone.SOON if row.waiting_days > _SOME_WAIT else Tone.GOOD


def meeting_columns() -> list[Column[MeetingRow]]:
    """The meetings of one course."""
    return [
        Column(
            "number",
            translate("courses", "No."),
            text=lambda row: str(row.number),
            order=lambda row: row.number,
            width=60,
        ),
        Column(
            "day",
            translate("courses", "Day"),
            lead=lambda row: written.weekday(row.held_on),
            text=lambda row: "",
            order=lambda row: row.starts_at,
            width=230,
        ),
        Column(
            "time",
            translate("courses", "Time"),
            text=lambda row: (
                f"{written.moment_time(row.starts_at)}–{written.moment_time(row.ends_at)}"
            ),
            width=120,
        ),
        Column("theme", translate("courses", "Theme"), text=lambda row: row.theme),
        Column("place", translate("courses", "Place"), text=lambda row: row.place, width=170),
        Column(
            "counts",
            translate("courses", "Counts"),
            text=lambda row: (
                translate("courses", "counts") if row.counts else translate("courses", "does not")
            ),
            width=100,
            second=True,
        ),
        Column(
            "state",
            translate("courses", "State"),
            text=lambda row: kind_text(row.state),
            tone=lambda row: _MEETING_TONES[row.state],
            width=120,
        ),
    ]


_MEETING_TONES = {
    MeetingState.PLANNED: Tone.INFO,
    MeetingState.HELD: Tone.GOOD,
    MeetingState.CANCELLED: Tone.LATE,
}
