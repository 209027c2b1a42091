"""The words and tones that the pages of courses share."""

from __future__ import annotations

from datetime import date

from counsellor_app.clock import local
from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionOutlook,
    CourseState,
    MeetingState,
)
from counsellor_app.services.completion import Outlook
from counsellor_app.services.course_page import Cell, CoursePage, MeetingRow
from counsellor_app.services.courses import CourseRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

MARK_TONES = {
    AttendanceMark.PRESENT: Tone.GOOD,
    AttendanceMark.EXCUSED: Tone.SOON,
    AttendanceMark.ABSENT: Tone.LATE,
    AttendanceMark.PHONE: Tone.INFO,
}
STATE_TONES = {
    CourseState.PLANNED: Tone.INFO,
    CourseState.OPEN: Tone.GOOD,
    CourseState.CLOSED: Tone.NEUTRAL,
    CourseState.CANCELLED: Tone.LATE,
}


def with_age(name: str, age: int | None) -> str:
    """ ", 77" after a name."""
    return f", {age}" if age is not None and name else ""


def places(taken: int, capacity: int, waiting: int) -> str:
    """11 af 12 · 3 venter"""
    text = translate("courses", "{taken} of {capacity}").format(taken=taken, capacity=capacity)
    if waiting:
        text += " · " + translate("courses", "%n waiting", "", waiting)
    return text


def next_meeting(row: CourseRow) -> str:
    """ma 12/10 16.30 · møde 3 af 5"""
    if row.next_meeting_at is None or row.next_meeting_number is None:
        return translate("courses", "none ahead")
    day = written.short_weekday(local(row.next_meeting_at).date())
    meeting = translate("courses", "meeting {number} of {count}").format(
        number=row.next_meeting_number, count=max(row.meetings, row.next_meeting_number)
    )
    return f"{day} {written.moment_time(row.next_meeting_at)} · {meeting}"


def meeting_head(meeting: MeetingRow, today: date) -> str:
    """4 · i dag, 5 · 19/10, or that it is called off"""
    if meeting.state is MeetingState.CANCELLED:
        what = translate("courses", "called off")
    elif meeting.held_on == today:
        what = translate("courses", "today")
    else:
        what = written.short_day(meeting.held_on)
    return f"{meeting.number} · {what}"


def cell_words(cell: Cell) -> str:
    """Everything about one person at one meeting, as a screen reader says it."""
    if cell.mark is None and not cell.open:
        return translate("courses", "not on the course")
    parts = [kind_text(cell.mark) if cell.mark else translate("courses", "not marked")]
    if cell.co_ppm is not None:
        parts.append(translate("courses", "CO {ppm}").format(ppm=cell.co_ppm))
    if cell.cigarettes_per_day is not None:
        parts.append(translate("courses", "%n cigarette(s) a day", "", cell.cigarettes_per_day))
    if cell.smoke_free is not None:
        smoke_free = translate("courses", "smoke-free"), translate("courses", "has smoked")
        parts.append(smoke_free[0] if cell.smoke_free else smoke_free[1])
    if cell.note:
        parts.append(translate("courses", "note: {text}").format(text=cell.note))
    return ", ".join(parts)


def attended(outlook: Outlook) -> str:
    """3 af 5"""
    return translate("courses", "{attended} of {planned}").format(
        attended=outlook.attended, planned=outlook.planned
    )


def outlook_chip(outlook: Outlook) -> tuple[str, Tone]:
    """What can still be reached, in two words."""
    if outlook.state is CompletionOutlook.COMPLETED:
        return translate("courses", "completed"), Tone.GOOD
    if outlook.state is CompletionOutlook.CANNOT:
        return translate("courses", "cannot reach it"), Tone.LATE
    if outlook.state is CompletionOutlook.UNKNOWN:
        return translate("courses", "no meetings"), Tone.NEUTRAL
    text = translate("courses", "%n to go", "", outlook.missing)
    return text, Tone.GOOD if outlook.spare else Tone.SOON


def outlook_words(outlook: Outlook) -> str:
    """The same in full: how many can still be missed."""
    text = f"{attended(outlook)}, {outlook_chip(outlook)[0]}"
    if outlook.state is CompletionOutlook.CAN:
        spare = translate("courses", "may miss %n more", "", outlook.spare)
        return f"{text}, {spare}"
    return text


def subtitle(page: CoursePage) -> str:
    """Gruppeforløb, 5 møder · mandag 16.30, sal 2 · Mette Holm · gennemført ved 4 af 5"""
    live = [each for each in page.meetings if each.state is not MeetingState.CANCELLED]
    what = translate("courses", "%n meeting(s)", "", len(live))
    parts = [f"{page.programme}, {what}"]
    if live:
        first = live[0]
        when = f"{written.weekday(first.held_on).split(' ')[0].lower()} "
        when += written.moment_time(first.starts_at)
        parts.append(f"{when}, {page.place}" if page.place else when)
    if page.counsellors:
        both = translate("courses", " and ").join(page.counsellors)
        parts.append(both)
    counting = sum(each.counts for each in live)
    parts.append(
        translate("courses", "completed with {needed} of {planned}").format(
            needed=page.needed, planned=max(counting, page.needed)
        )
    )
    if page.state in (CourseState.CLOSED, CourseState.CANCELLED):
        parts.append(kind_text(page.state))
    return " · ".join(parts)
