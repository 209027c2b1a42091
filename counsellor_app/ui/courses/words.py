"""The words and tones that the pages of courses share."""

from __future__ import annotations

from datetime import date

from counsellor_app.clock import local
from counsellor_app.kinds.course import (
    AttendanceMark,
    ClashKind,
    CompletionOutlook,
    CompletionRule,
    CourseState,
    Lapse,
    MeetingState,
)
from counsellor_app.services.attendance.completion import Outlook
from counsellor_app.services.courses.course_rows import Cell, CoursePage, MeetingRow, PersonRow
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.services.planning.clashes import Clash
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


def places(taken: int, capacity: int, waiting: int, held: int = 0) -> str:
    """11 af 12 · 1 holdes · 3 venter"""
    text = translate("courses", "{taken} of {capacity}").format(taken=taken, capacity=capacity)
    if held:
        text += " · " + translate("courses", "%n held", "", held)
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


def cell_words(cell: Cell, absences: int = 0) -> str:
    """Everything about one person at one meeting, as a screen reader says it."""
    if cell.mark is None and not cell.open:
        return translate("courses", "not on the course")
    parts = [kind_text(cell.mark) if cell.mark else translate("courses", "not marked")]
    if absences:
        parts = [translate("courses", "absent %n times running", "", absences)]
    if cell.co_ppm is not None:
        parts.append(translate("courses", "CO {ppm}").format(ppm=cell.co_ppm))
    if cell.cigarettes_per_day is not None:
        parts.append(translate("courses", "%n cigarette(s) a day", "", cell.cigarettes_per_day))
    if cell.lapse is not None:
        parts.append(kind_text(cell.lapse))
    elif cell.smoke_free is not None:
        smoke_free = translate("courses", "smoke-free"), translate("courses", "has smoked")
        parts.append(smoke_free[0] if cell.smoke_free else smoke_free[1])
    if cell.note:
        parts.append(translate("courses", "note: {text}").format(text=cell.note))
    return ", ".join(parts)


def smoked_sign(cell: Cell) -> tuple[str, Tone] | None:
    """R, S or F as on the keys that set it; a plain "has smoked" has the dash of what goes on."""
    if cell.lapse is Lapse.RELAPSE:
        return translate("courses", "F"), Tone.LATE
    if cell.lapse is Lapse.SLIP:
        return translate("courses", "S"), Tone.SOON
    if cell.smoke_free:
        return translate("courses", "R"), Tone.GOOD
    return None


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
    if not outlook.spare:
        return translate("courses", "can miss none"), Tone.SOON
    return translate("courses", "can miss %n more", "", outlook.spare), Tone.GOOD


def outlook_text(outlook: Outlook) -> str:
    """3 af 5, mangler 1: how far she is, before the chip says what she can still miss."""
    if outlook.state is not CompletionOutlook.CAN:
        return attended(outlook)
    missing = translate("courses", "%n to go", "", outlook.missing)
    return f"{attended(outlook)}, {missing}"


def times_here(outlook: Outlook) -> str:
    """3 fremmøder, mangler 1 – or that it is completed, or cannot be."""
    times = translate("courses", "%n time(s) here", "", outlook.attended)
    if outlook.state is CompletionOutlook.CAN:
        return f"{times}, " + translate("courses", "%n to go", "", outlook.missing)
    if outlook.state is CompletionOutlook.UNKNOWN:
        return times
    return f"{times}, {outlook_chip(outlook)[0]}"


def running_absences(page: CoursePage, row: PersonRow, number: int) -> int:
    """How many absences on end, at the last meeting that has a mark; elsewhere, or for a first one, 0."""
    if row.absences_running < 2:
        return 0
    marked = [
        place
        for place, (cell, meeting) in enumerate(zip(row.cells, page.meetings, strict=True))
        if cell.mark is not None and meeting.state is MeetingState.HELD
    ]
    return row.absences_running if marked[-1:] == [number] else 0


def quit_words(row: PersonRow) -> str:
    """20/9, or 12/10 (2.) for a second attempt; after a relapse a new date is to be set."""
    if row.relapsed:
        return translate("courses", "relapse")
    day = written.short_day(row.quit_on)
    if row.attempt < 2:
        return day or "–"
    return translate("courses", "{day} ({attempt}.)").format(day=day, attempt=row.attempt)


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
    parts.append(_completed_with(page, sum(each.counts for each in live)))
    if page.state in (CourseState.CLOSED, CourseState.CANCELLED):
        parts.append(kind_text(page.state))
    if page.not_shown:
        hidden = translate("courses", "%n not shown: restricted access", "", page.not_shown)
        parts.append(hidden)
    return " · ".join(parts)


def _completed_with(page: CoursePage, counting: int) -> str:
    if page.rule is CompletionRule.MEETINGS_4:
        return translate("courses", "completed with %n meeting(s)", "", page.needed)
    text = translate("courses", "completed with {needed} of {planned}")
    return text.format(needed=page.needed, planned=max(counting, page.needed))


def clash(found: Clash) -> str:
    """Mette Holm is taken 16.30–18.30 (Hold efterår A)."""
    span = f"{written.moment_time(found.starts_at)}–{written.moment_time(found.ends_at)}"
    text = translate("courses", "{who} is taken {span}")
    if found.kind is ClashKind.ROOM:
        text = translate("courses", "The room {who} is taken {span}")
    told = text.format(who=found.who, span=span)
    return f"{told} ({found.course})" if found.course else told
