"""Turns follow-ups, their window and their attempts into the words of the window."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from counsellor_app.clock import local
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up.follow_up_load import Load
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.follow_up.follow_up_rows import AnswersRow, AttemptRow, FollowUpRow
from counsellor_app.services.follow_up.surveys import SurveyRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

_LAST_DAYS, _LAST_WEEKS = 7, 21

Chip = tuple[str, Tone]


def name_and_age(row: FollowUpRow) -> str:
    """, 65 after the name."""
    return "" if row.age is None else f", {row.age}"


def window_text(row: FollowUpRow) -> str:
    """Closes 9/10 · 4 days"""
    if row.outcome is not None:
        return kind_text(row.outcome)
    if row.days_left < 0:
        text = translate("follow_up", "closed {day}")
        return text.format(day=written.short_day(row.due_to))
    if not row.in_window:
        text = translate("follow_up", "opens {day}")
        return text.format(day=written.short_day(row.due_from))
    if row.days_left == 0:
        return translate("follow_up", "closes today")
    days = translate("follow_up", "%n day(s)", "", row.days_left)
    text = translate("follow_up", "closes {day} · {days}")
    return text.format(day=written.short_day(row.due_to), days=days)


def window_tone(row: FollowUpRow) -> Tone:
    """Red in the last week, amber in the last three."""
    if row.outcome is not None:
        answered = row.outcome is FollowUpOutcome.ANSWERED
        return Tone.GOOD if answered else Tone.NEUTRAL
    if row.days_left <= _LAST_DAYS:
        return Tone.LATE
    if not row.in_window:
        return Tone.INFO
    return Tone.SOON if row.days_left <= _LAST_WEEKS else Tone.GOOD


def missing_text(row: FollowUpRow, late_hour: int = 17) -> str:
    """What "not reached" still needs."""
    if row.outcome is not None:
        return answer_text(row)
    if row.missing.nothing or not row.valid:
        return translate("follow_up", "may be closed as not reached")
    parts = []
    if row.missing.days:
        parts.append(translate("follow_up", "%n more day(s)", "", row.missing.days))
    if row.missing.late:
        parts.append(translate("follow_up", "1 after {hour}").format(hour=late_hour))
    return translate("follow_up", "needs {what}").format(what=", ".join(parts))


def answer_text(row: FollowUpRow) -> str:
    """Smoke-free: yes · satisfied 4 of 5"""
    if row.outcome is not FollowUpOutcome.ANSWERED:
        return row.reason
    answers = {
        True: translate("follow_up", "smoke-free"),
        False: translate("follow_up", "not smoke-free"),
        None: translate("follow_up", "no answer about smoking"),
    }
    text = answers[row.smoke_free]
    if row.satisfaction is not None:
        satisfied = translate("follow_up", "satisfaction {number} of 5")
        text = f"{text} · {satisfied.format(number=row.satisfaction)}"
    return text


def more_answers(row: FollowUpRow) -> list[str]:
    """What she answered beside, line by line; smoke-free and nicotine-free stand apart."""
    found = row.answers
    lines = []
    if found.smoke_free_14_days is not None:
        yes = translate("follow_up", "Smoke-free the last 14 days: yes")
        no = translate("follow_up", "Smoke-free the last 14 days: no")
        lines.append(yes if found.smoke_free_14_days else no)
    if found.nicotine_free:
        lines.append(translate("follow_up", "Nicotine-free"))
    elif found.nicotine_free is not None:
        text = translate("follow_up", "Uses {products}")
        lines.append(text.format(products=_listed(found.nicotine)))
    if found.medicine is not None:
        lines.append(_medicine(found))
    if found.wants_new_attempt is not None:
        yes = translate("follow_up", "Wants help with a new attempt")
        no = translate("follow_up", "Wants no new attempt")
        lines.append(yes if found.wants_new_attempt else no)
    return lines


def _medicine(found: AnswersRow) -> str:
    if not found.medicine:
        return translate("follow_up", "Used no medicine")
    text = translate("follow_up", "Used {products}").format(products=_listed(found.medicine))
    if found.medicine_weeks is None:
        return text
    weeks = translate("follow_up", "%n week(s)", "", found.medicine_weeks)
    return f"{text}, {weeks}"


def _listed(products: Sequence[Enum]) -> str:
    return ", ".join(kind_text(each).lower() for each in products)


def short_kind(row: FollowUpRow) -> str:
    """½ year, or an extra one after so many months, where there is little room."""
    if row.valid:
        return translate("follow_up", "½ year")
    if row.after_months is None:
        return translate("follow_up", "extra")
    return translate("follow_up", "extra, {months} mo.").format(months=row.after_months)


def kind_words(row: FollowUpRow) -> str:
    """The valid one, or an extra one after so many months."""
    if row.valid or row.after_months is None:
        return kind_text(row.kind)
    return translate("follow_up", "Extra follow-up, %n month(s)", "", row.after_months)


def attempts_text(row: FollowUpRow) -> str:
    """2: mo 2/3 10.05, tu 3/3 17.20"""
    if not row.attempts:
        return translate("follow_up", "none yet")
    last = ", ".join(_when(each) for each in row.attempts[-2:])
    return f"{len(row.attempts)}: {last}"


def attempt_lines(attempts: Sequence[AttemptRow]) -> list[str]:
    """Every attempt, newest first."""
    lines = []
    for each in reversed(attempts):
        parts = [_when(each), kind_text(each.outcome)]
        if each.call_again_on is not None:
            again = translate("follow_up", "call again {day} {time}")
            day = written.short_day(each.call_again_on)
            parts.append(again.format(day=day, time=each.call_again_time).strip())
        if not each.counts:
            parts.append(translate("follow_up", "outside the window, does not count"))
        parts.extend(part for part in (each.note, each.counsellor) if part)
        lines.append(" · ".join(parts))
    return lines


def pane_chips(pane: FollowUpPane) -> list[Chip]:
    """What must be known before calling."""
    row = pane.row
    chips: list[Chip] = [(window_text(row), window_tone(row))]
    if not row.valid:
        chips.append((translate("follow_up", "extra, counts in no figure"), Tone.INFO))
    if row.outcome is None and row.valid:
        done = row.missing.nothing
        chips.append((missing_text(row, pane.late_hour), Tone.GOOD if done else Tone.SOON))
    if row.outcome is None and not pane.consent_given:
        chips.append((translate("follow_up", "no consent to be called"), Tone.LATE))
    if row.base_missing:
        chips.append((translate("follow_up", "quit date is missing"), Tone.SOON))
    if pane.announced_on is not None and row.outcome is None:
        told = translate("follow_up", "told by SMS {day}")
        chips.append((told.format(day=written.short_day(pane.announced_on)), Tone.INFO))
    if pane.best_time:
        best = translate("follow_up", "best reached {time}")
        chips.append((best.format(time=pane.best_time), Tone.INFO))
    if pane.interpreter_language:
        needs = translate("follow_up", "needs an interpreter: {language}")
        chips.append((needs.format(language=pane.interpreter_language), Tone.INFO))
    if pane.may_leave_message is not None:
        yes, no = (
            translate("follow_up", "may leave a message"),
            translate("follow_up", "leave no message"),
        )
        chips.append((yes if pane.may_leave_message else no, Tone.INFO))
    return chips


def base_text(row: FollowUpRow) -> str:
    """Half a year after the quit date 20.09.2026: 20.02.2027 – 20.04.2027"""
    text = translate("follow_up", "{kind}, counted from {base}: {first} – {last}")
    return text.format(
        kind=kind_words(row),
        base=written.day(row.base_on),
        first=written.day(row.due_from),
        last=written.day(row.due_to),
    )


def survey_words(row: SurveyRow) -> str:
    """Tilfredshed med forløbet: besvaret 20.10.2026 (MH)"""
    if row.answered_on is None:
        text = translate("follow_up", "{form}: not answered")
        return text.format(form=row.definition.name)
    text = translate("follow_up", "{form}: answered {day} ({who})")
    day = written.day(row.answered_on)
    return text.format(form=row.definition.name, day=day, who=row.entered_by)


def load_sentence(load: Load) -> str:
    """Which week is the busiest, what is behind, and whose window closes this week."""
    busiest, this = load.busiest, load.weeks[0]
    if not busiest.calls:
        return translate("follow_up", "No follow-up calls are planned for the coming weeks.")
    week = translate("follow_up", "Most in week {number}: {calls}.").format(
        number=busiest.number, calls=translate("follow_up", "%n call(s)", "", busiest.calls)
    )
    parts = [week]
    if load.behind:
        parts.append(translate("follow_up", "%n of this week's are from earlier.", "", load.behind))
    if this.closing:
        parts.append(translate("follow_up", "%n window(s) close this week.", "", this.closing))
    return " ".join(parts)


def _when(attempt: AttemptRow) -> str:
    day = local(attempt.at).date()
    return f"{written.short_weekday(day)} {written.moment_time(attempt.at)}"
