"""The words of a person's page: steps, chips, the one primary button, the next act."""

from __future__ import annotations

from datetime import date

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.history import PersonStep, PrimaryAct
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.people import CprState
from counsellor_app.services.people.person_rows import (
    MeetingRow,
    PathwayPage,
    PersonHead,
    PersonPage,
    StepRow,
)
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.progress import Step, StepState

Chips = list[tuple[str, Tone]]


def head_chips(page: PersonPage, today: date) -> Chips:
    """What must be noticed before anything is done."""
    head, pathway = page.head, page.pathway
    chips = _protection(head)
    if head.dead_on is not None:
        chips.insert(0, (translate("participants", "dead"), Tone.NEUTRAL))
    if head.cpr_state is CprState.CHECK:
        chips.append((translate("participants", "check the CPR number"), Tone.SOON))
    if head.interpreter_language:
        text = translate("participants", "interpreter: {language}")
        chips.append((text.format(language=head.interpreter_language), Tone.INFO))
    if head.digital_post_exempt:
        chips.append((translate("participants", "exempt from Digital Post"), Tone.INFO))
    return chips + (_pathway_chips(pathway, today) if pathway else [])


def restricted_to(head: PersonHead) -> str:
    """Who sees her; empty where the whole team does."""
    if not head.restricted:
        return ""
    named = ", ".join(head.seen_by)
    return translate("participants", "restricted: only {named}").format(named=named)


def _protection(head: PersonHead) -> Chips:
    chips: Chips = []
    if head.name_protected:
        return [*chips, (translate("participants", "name and address protected"), Tone.LATE)]
    if head.address_protected:
        return [*chips, (translate("participants", "address protected"), Tone.LATE)]
    return chips


def _pathway_chips(pathway: PathwayPage, today: date) -> Chips:
    chips: Chips = []
    if pathway.operation_on is not None and pathway.operation_on >= today:
        text = translate("participants", "operation {day}")
        chips.append((text.format(day=written.short_day(pathway.operation_on)), Tone.INFO))
    if pathway.call_not_before is not None and pathway.call_not_before > today:
        text = translate("participants", "do not call before {day}")
        chips.append((text.format(day=written.short_day(pathway.call_not_before)), Tone.INFO))
    return chips


def quiet_line(head: PersonHead) -> list[str]:
    """What stands under the name beside the CPR number."""
    parts = [written.telephone(head.phone), head.practice]
    if head.best_time:
        parts.append(head.best_time)
    return [part for part in parts if part]


def steps(pathway: PathwayPage) -> list[Step]:
    """The bar; the first step that is not done is where she stands."""
    shown: list[Step] = []
    now_found = pathway.closed_on is not None
    for row in pathway.steps:
        state = StepState.DONE if row.done else StepState.AHEAD
        if not row.done and not now_found:
            state, now_found = StepState.NOW, True
        shown.append(Step(kind_text(row.step), _detail(row, pathway), state))
    return shown


def _detail(row: StepRow, pathway: PathwayPage) -> str:
    return {
        PersonStep.REFERRED: _referred,
        PersonStep.CONTACTED: _contacted,
        PersonStep.INTERVIEW: _interview,
        PersonStep.IN_COURSE: _in_course,
        PersonStep.CLOSED: _closed,
        PersonStep.HALF_YEAR: _half_year,
    }[row.step](row, pathway)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _referred(row: StepRow, pathway: PathwayPage) -> str:
    return _joined(written.short_day(row.on), row.words or kind_text(pathway.source))


def _contacted(row: StepRow, pathway: PathwayPage) -> str:
    number = row.number or 0
    if row.done:
        tries = translate("participants", "attempt {number}").format(number=number)
        return _joined(written.short_day(row.on), tries if number > 1 else "")
    tries = translate("participants", "%n attempt(s)", "", number) if number else ""
    by = translate("participants", "by {day}").format(day=written.short_day(row.until))
    return _joined(tries, by if row.until else "")


def _interview(row: StepRow, _pathway: PathwayPage) -> str:
    if row.at is None:
        return written.short_day(row.on)
    here = local(row.at)
    return f"{written.short_weekday(here.date())} {written.clock_time(here.time())}"


def _in_course(row: StepRow, pathway: PathwayPage) -> str:
    place = pathway.enrolment
    if place is None:
        return ""
    if place.state is EnrolmentState.WAITING:
        text = translate("participants", "waiting list since {day}")
        return text.format(day=written.short_day(place.listed_on))
    if row.done:
        text = translate("participants", "met {attended} of {planned}")
        return text.format(attended=place.outlook.attended, planned=place.outlook.planned)
    reached = ""
    if row.number and row.total:
        text = translate("participants", "meeting {number} of {total}")
        reached = text.format(number=row.number, total=row.total)
    return _joined(reached, _next_meeting(row))


def _next_meeting(row: StepRow) -> str:
    if row.at is None:
        return ""
    here = local(row.at)
    text = translate("participants", "next {day} {time}")
    day = written.short_weekday(here.date())
    return text.format(day=day, time=written.clock_time(here.time()))


def _closed(row: StepRow, _pathway: PathwayPage) -> str:
    if row.done or row.until is None:
        return written.short_day(row.on)
    text = translate("participants", "expected {day}")
    return text.format(day=written.short_day(row.until))


def _half_year(row: StepRow, _pathway: PathwayPage) -> str:
    if row.done or row.until is None:
        return written.short_day(row.on)
    return f"{written.short_day(row.on)} – {written.short_day(row.until)} {row.until.year}"


def primary_text(pathway: PathwayPage) -> str:
    """The words on the one primary button."""
    if pathway.primary is PrimaryAct.ISSUE_VOUCHER and pathway.grant is not None:
        text = translate("participants", "Issue voucher, weeks {first}–{last}")
        return text.format(first=pathway.grant.next_from, last=pathway.grant.next_to)
    return kind_text(pathway.primary)


def next_line(pathway: PathwayPage, today: date) -> tuple[str, Tone]:
    """What is next and by when; late is said in words."""
    if pathway.closed_on is not None:
        text = translate("participants", "Closed {day}: {reason}")
        reason = kind_text(pathway.close_reason) if pathway.close_reason else ""
        return text.format(day=written.day(pathway.closed_on), reason=reason), Tone.NEUTRAL
    act = _act(pathway)
    if pathway.due_to is None:
        return act, Tone.NEUTRAL
    if pathway.due_to < today:
        days = (today - pathway.due_to).days
        late = translate("participants", "%n day(s) late", "", days)
        return f"{act} · {late}", Tone.LATE
    day = written.short_weekday(pathway.due_to)
    by = day
    if pathway.due_from != pathway.due_to:  # a span, not an agreed day
        by = translate("participants", "by {day}").format(day=day)
    tone = Tone.SOON if pathway.due_to == today else Tone.NEUTRAL
    return f"{act} · {by}", tone


def _act(pathway: PathwayPage) -> str:
    """The next act; a meeting by its number and hour."""
    step = next((row for row in pathway.steps if row.step is PersonStep.IN_COURSE), None)
    if pathway.next_act is NextAct.ATTEND_MEETING and step is not None and step.at is not None:
        number = next(
            (m.number for m in _meetings(pathway) if m.starts_at == step.at), step.number or 0
        )
        text = translate("participants", "meeting {number} at {time}")
        return text.format(number=number, time=written.moment_time(step.at))
    return kind_text(pathway.next_act)


def _meetings(pathway: PathwayPage) -> tuple[MeetingRow, ...]:
    return pathway.enrolment.meetings if pathway.enrolment else ()


def pathway_choice(received_on: date, stage: str) -> str:
    """One pathway in the chooser."""
    return f"{written.day(received_on)} · {stage}"
