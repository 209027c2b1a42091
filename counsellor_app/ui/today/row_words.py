"""What a row of "I dag" says: what is to be done, how long it has waited, where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from counsellor_app.clock import local
from counsellor_app.kinds.call import PartOfDay
from counsellor_app.kinds.course import NoticeKind
from counsellor_app.kinds.work import WorkKind
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

ChipWords = tuple[str, Tone]
_SOON = timedelta(days=7)
_PARTS = frozenset(part.value for part in PartOfDay)


def name_lead(row: WorkRow) -> str:
    """What stands in bold: the hour of an agreement, the name otherwise."""
    if row.starts_at is not None:
        return written.moment_time(row.starts_at)
    return row.name or kind_text(row.kind)


def name_rest(row: WorkRow) -> str:
    """What stands after it."""
    age = f", {row.age}" if row.age is not None else ""
    if row.starts_at is not None:
        return f" {row.name or kind_text(row.kind)}{age}"
    return age


def what(row: WorkRow) -> str:
    """What is to be done."""
    say = _WHAT.get(row.kind)
    return say(row) if say else kind_text(row.kind)


def where(row: WorkRow) -> str:
    """The sender, the course or the room."""
    if row.place:
        return row.place
    return kind_text(row.source) if row.source and row.kind.is_call else ""


def waiting(row: WorkRow, today: date) -> ChipWords | None:
    """How long it has waited, or until when there is time, as a word with its colour."""
    say = _WAITING.get(row.kind)
    if say is not None:
        return say(row, today)
    return _deadline(row, today) if row.due_on else None


def days_ago(day: date, today: date) -> str:
    """today, yesterday, 3 days ago"""
    days = (today - day).days
    if days <= 0:
        return translate("today", "today")
    if days == 1:
        return translate("today", "yesterday")
    return translate("today", "%n day(s) ago", "", days)


def _attempt(row: WorkRow) -> str:
    if row.number <= 1:
        text = translate("today", "First call")
    else:
        text = translate("today", "Attempt {number}").format(number=row.number)
    when = _planned(row.agreed_time) or row.best_time
    return f"{text} · {when}" if when else text


def _planned(part: str) -> str:
    """The part of the day for which the next attempt was planned."""
    return kind_text(PartOfDay(part)) if part in _PARTS else part


def _awaited(row: WorkRow) -> str:
    return translate("today", "Was written to, we wait for her call")


def _again(row: WorkRow) -> str:
    if row.agreed_time:
        return translate("today", "Call again, agreed {time}").format(time=row.agreed_time)
    return translate("today", "Call again, as agreed")


def _half_year(row: WorkRow) -> str:
    if row.extra_months is not None:
        return extra_words(row.extra_months)
    text = translate("today", "½ year, attempt {number}").format(number=row.number)
    if row.missing_late:
        return translate("today", "{attempt} · one after 17 is missing").format(attempt=text)
    return text


def extra_words(months: int) -> str:
    """An extra follow-up is told apart from the one that counts."""
    if not months:
        return translate("today", "Extra follow-up")
    return translate("today", "Extra follow-up, %n month(s)", "", months)


def _absent(row: WorkRow) -> str:
    if row.absences > 1:
        return translate("today", "Did not come %n times running", "", row.absences)
    if not row.number:
        return translate("today", "Did not come")
    return translate("today", "Did not come to meeting {number}").format(number=row.number)


def _meeting(row: WorkRow) -> str:
    if row.participant_id:
        text = translate("today", "Individual, meeting {number} of {count}")
        return text.format(number=row.number, count=row.of)
    people = translate("today", "%n enrolled", "", row.people)
    text = translate("today", "Meeting {number} of {count}")
    return f"{text.format(number=row.number, count=row.of)} · {people}"


def _not_reached(row: WorkRow) -> str:
    if row.reply_by is not None:
        return translate("today", "No answer to our letter: close")
    return translate("today", "Not reached after %n attempt(s): close", "", row.number)


def _voucher(row: WorkRow) -> str:
    if row.number == row.of:
        return translate("today", "Voucher for week {week}").format(week=row.number)
    text = translate("today", "Voucher for weeks {first}–{last}")
    return text.format(first=row.number, last=row.of)


def _close_course(row: WorkRow) -> str:
    if row.participant_id:
        return translate("today", "The course is over: close it")
    return translate("today", "Close the course for %n participant(s)", "", row.people)


def _epikrise(row: WorkRow) -> str:
    if row.participant_id:
        return translate("today", "Epikrise to the doctor")
    return translate("today", "Epikrise for %n participant(s)", "", row.people)


def _letter_refused(row: WorkRow) -> str:
    if not row.reason:
        return kind_text(row.kind)
    return translate("today", "Letter refused: {reason}").format(reason=row.reason)


def _attendance(row: WorkRow) -> str:
    return translate("today", "Attendance is missing for %n participant(s)", "", row.people or 1)


def _stopbasen(row: WorkRow) -> str:
    return translate("today", "%n form(s) still to be typed", "", row.people)


def _directory(row: WorkRow) -> str:
    return translate("today", "%n offer(s) to confirm", "", row.people)


def _sample(row: WorkRow) -> str:
    return translate("today", "Last month's look-ups are to be reviewed")


def _seen_by_nobody(row: WorkRow) -> str:
    return translate("today", "%n citizen(s) whom nobody can open", "", row.people)


def _tell(row: WorkRow) -> str:
    if row.was_at is None:
        return kind_text(row.kind)
    was = f"{written.short_weekday(local(row.was_at).date())} {written.moment_time(row.was_at)}"
    if row.notice is NoticeKind.CANCELLED or row.moved_to is None:
        return translate("today", "The meeting {was} is called off").format(was=was)
    now = f"{written.short_weekday(local(row.moved_to).date())} {written.moment_time(row.moved_to)}"
    return translate("today", "The meeting {was} is moved to {now}").format(was=was, now=now)


def _run_out(row: WorkRow) -> str:
    return translate("today", "No answer to the place that was offered")


def _stays_away(row: WorkRow) -> str:
    if row.since is None:
        return kind_text(row.kind)
    day = written.short_day(row.since)
    return translate("today", "Not seen since {day}: close the course").format(day=day)


def _training(row: WorkRow) -> str:
    return translate("today", "Training to be renewed")


def _reminders(row: WorkRow) -> str:
    text = translate("today", "%n person(s) to remind", "", row.people)
    return f"{text} · {written.short_weekday(row.due_on)}" if row.due_on else text


_WHAT: dict[WorkKind, Callable[[WorkRow], str]] = {
    WorkKind.CALL_BACK: _attempt,
    WorkKind.CALL_AGAIN: _again,
    WorkKind.FOLLOW_UP_CALL: _half_year,
    WorkKind.ABSENCE_CALL: _absent,
    WorkKind.COURSE_MEETING: _meeting,
    WorkKind.CLOSE_NOT_REACHED: _not_reached,
    WorkKind.AWAIT_REPLY: _awaited,
    WorkKind.VOUCHER: _voucher,
    WorkKind.CLOSE_COURSE: _close_course,
    WorkKind.EPIKRISE: _epikrise,
    WorkKind.ATTENDANCE_MISSING: _attendance,
    WorkKind.RECEIPT_REFUSED: _letter_refused,
    WorkKind.STOPBASEN: _stopbasen,
    WorkKind.REMINDERS: _reminders,
    WorkKind.TELL_OF_MEETING: _tell,
    WorkKind.OFFER_RUN_OUT: _run_out,
    WorkKind.ROLLING_CLOSE: _stays_away,
    WorkKind.TRAINING_DUE: _training,
    WorkKind.DIRECTORY: _directory,
    WorkKind.SEEN_BY_NOBODY: _seen_by_nobody,
    WorkKind.LOOK_SAMPLE: _sample,
}


def _days(count: int) -> str:
    if count <= 0:
        return translate("today", "new today")
    return translate("today", "%n day(s)", "", count)


def _call_back(row: WorkRow, today: date) -> ChipWords:
    days = _days(row.waited)
    if row.over_target:
        return translate("today", "{days} · over target").format(days=days), Tone.LATE
    if row.due_on and row.due_on < today:
        return translate("today", "{days} · late").format(days=days), Tone.LATE
    if row.due_on == today:
        return translate("today", "{days} · today").format(days=days), Tone.SOON
    if row.due_on == today + timedelta(days=1):
        return translate("today", "{days} · tomorrow").format(days=days), Tone.SOON
    return days, Tone.GOOD


def _used_up(row: WorkRow, today: date) -> ChipWords:
    if row.reply_by is None:
        return _call_back(row, today)
    day = written.short_day(row.reply_by)
    if row.reply_by < today:
        return translate("today", "no answer by {day}").format(day=day), Tone.LATE
    return translate("today", "answer by {day}").format(day=day), Tone.GOOD


def _call_again(row: WorkRow, today: date) -> ChipWords:
    if row.due_on and row.due_on < today:
        agreed = written.short_day(row.due_on)
        return translate("today", "agreed {day} · late").format(day=agreed), Tone.LATE
    return translate("today", "today"), Tone.GOOD


def _window(row: WorkRow, today: date) -> ChipWords | None:
    if row.due_on is None:
        return None
    text = translate("today", "closes {day}").format(day=written.short_day(row.due_on))
    if row.due_on - today < _SOON:
        return text, Tone.LATE if row.due_on == today else Tone.SOON
    return text, Tone.GOOD


def _since(row: WorkRow, today: date) -> ChipWords | None:
    since = row.since or row.due_on
    if since is None:
        return None
    return days_ago(since, today), Tone.SOON if today - since >= _SOON else Tone.GOOD


def _absent_since(row: WorkRow, today: date) -> ChipWords | None:
    """Twice running is marked: who stays away is soon gone."""
    if row.absences > 1 and row.since is not None:
        return days_ago(row.since, today), Tone.LATE
    return _since(row, today)


def _refused_since(row: WorkRow, today: date) -> ChipWords | None:
    if row.since is None:
        return None
    text = translate("today", "refused · sent {day}").format(day=written.short_day(row.since))
    return text, Tone.LATE


def _overdue(row: WorkRow, today: date) -> ChipWords | None:
    if row.due_on is None:
        return None
    return days_ago(row.due_on, today), Tone.LATE


def _deadline(row: WorkRow, today: date) -> ChipWords:
    assert row.due_on is not None
    if row.due_on < today:
        late = _days((today - row.due_on).days)
        return translate("today", "{days} · late").format(days=late), Tone.LATE
    if row.due_on == today:
        return translate("today", "today"), Tone.SOON
    day = written.short_day(row.due_on)
    return translate("today", "by {day}").format(day=day), Tone.GOOD


def _nothing(row: WorkRow, today: date) -> None:
    return None


_WAITING: dict[WorkKind, Callable[[WorkRow, date], ChipWords | None]] = {
    WorkKind.CALL_BACK: _call_back,
    WorkKind.NO_PHONE: _deadline,
    WorkKind.CLOSE_NOT_REACHED: _used_up,
    WorkKind.AWAIT_REPLY: _used_up,
    WorkKind.CALL_AGAIN: _call_again,
    WorkKind.FOLLOW_UP_CALL: _window,
    WorkKind.ABSENCE_CALL: _absent_since,
    WorkKind.INTERVIEW_LATER: _since,
    WorkKind.INTERVIEW_BEGUN: _since,
    WorkKind.DELETION: _since,
    WorkKind.REPLY: _since,
    WorkKind.HALF_YEAR_LETTER: _since,
    WorkKind.RECEIPT_REFUSED: _refused_since,
    WorkKind.RECEIPT_MISSING: _since,
    WorkKind.ROLLING_CLOSE: _since,
    WorkKind.OFFER_RUN_OUT: _overdue,
    WorkKind.INTERVIEW_MISSING: _overdue,
    WorkKind.ATTENDANCE_MISSING: _overdue,
    WorkKind.REMINDERS: _nothing,
    WorkKind.CPR_CHECK: _nothing,
    WorkKind.DIRECTORY: _nothing,
    WorkKind.SEEN_BY_NOBODY: _nothing,
    WorkKind.LOOK_SAMPLE: _nothing,
}
