"""The columns of her meetings and of the courses that she can be offered."""

from __future__ import annotations

from counsellor_app.clock import local
from counsellor_app.kinds.course import AttendanceMark, MeetingState
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.services.people.person_rows import MeetingRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column

_TONES = {
    AttendanceMark.PRESENT: Tone.GOOD,
    AttendanceMark.PHONE: Tone.INFO,
    AttendanceMark.EXCUSED: Tone.SOON,
    AttendanceMark.ABSENT: Tone.LATE,
}


def meeting_columns() -> list[Column[MeetingRow]]:
    """Number, day, mark, measurements, note."""
    return [
        Column("number", translate("participants", "No."), text=lambda r: str(r.number), width=40),
        Column("day", translate("participants", "Day"), text=_day, width=120),
        Column(
            "mark",
            translate("participants", "Attendance"),
            text=_mark,
            tone=lambda row: _TONES.get(row.mark) if row.mark else None,
            width=96,
        ),
        Column(
            "co",
            translate("participants", "CO"),
            text=lambda row: written.number(row.co_ppm),
            width=44,
            right=True,
        ),
        Column(
            "cigarettes",
            translate("participants", "A day"),
            text=lambda row: written.number(row.cigarettes_per_day),
            width=66,
            right=True,
        ),
        Column("theme", translate("participants", "Theme"), text=_theme, second=True),
        Column("note", translate("participants", "Note"), text=lambda row: row.note),
    ]


def offer_columns() -> list[Column[CourseRow]]:
    """The courses that somebody can be enrolled on."""
    return [
        Column("name", translate("participants", "Course"), text=lambda row: row.name),
        Column(
            "programme",
            translate("participants", "Programme"),
            text=lambda row: row.programme,
            second=True,
        ),
        Column("next", translate("participants", "Next meeting"), text=_next, width=140),
        Column(
            "place",
            translate("participants", "Place"),
            text=lambda row: row.place,
            second=True,
            width=150,
        ),
        Column(
            "free",
            translate("participants", "Free"),
            text=_free,
            tone=lambda row: Tone.GOOD if row.free else Tone.SOON,
            width=150,
        ),
    ]


def _day(row: MeetingRow) -> str:
    time = written.clock_time(local(row.starts_at).time())
    return f"{written.short_weekday(row.held_on)} {time}"


def _mark(row: MeetingRow) -> str:
    if row.state is MeetingState.CANCELLED:
        return kind_text(row.state)
    return kind_text(row.mark) if row.mark else "·"


def _theme(row: MeetingRow) -> str:
    free = {
        True: translate("participants", "smoke-free"),
        False: translate("participants", "smokes"),
        None: "",
    }[row.smoke_free]
    smoked = kind_text(row.lapse) if row.lapse else free
    return " · ".join(part for part in (row.theme, smoked) if part)


def _next(row: CourseRow) -> str:
    if row.next_meeting_at is None:
        return ""
    here = local(row.next_meeting_at)
    return f"{written.short_weekday(here.date())} {written.clock_time(here.time())}"


def _free(row: CourseRow) -> str:
    text = translate("participants", "{free} of {capacity} free")
    if row.free:
        return text.format(free=row.free, capacity=row.capacity)
    return translate("participants", "full · {waiting} wait").format(waiting=row.waiting)
