"""How a course ends in the demonstration: quit date, closing, epikrise, the half-year call, and the pathway's end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind, NoteKind
from counsellor_app.kinds.pathway import CloseReason, QuitKind
from counsellor_app.models import CourseClosing, FollowUp, QuitDate, TypedForm
from counsellor_app.services.demonstration import (
    asked_more,
    attendance,
    contact,
    interviews,
    letters,
    words,
)
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.schedule import Schedule
from counsellor_app.services.demonstration.world import World
from counsellor_app.services.follow_up.follow_up_window import base_day, window
from counsellor_app.services.letters.danish import long_date

MANY = 150
_OUTCOMES = {
    FollowUpOutcome.ANSWERED: 16,
    FollowUpOutcome.NOT_REACHED: 3,
    FollowUpOutcome.NOT_TRIED: 2,
    FollowUpOutcome.REFUSED: 1,
    FollowUpOutcome.WRONG_NUMBER: 1,
    FollowUpOutcome.DEAD_OR_ILL: 1,
}
_FIRST_OUTCOMES = (
    *(FollowUpOutcome.ANSWERED, FollowUpOutcome.ANSWERED, FollowUpOutcome.NOT_TRIED),
    *(FollowUpOutcome.ANSWERED, FollowUpOutcome.NOT_REACHED, FollowUpOutcome.ANSWERED),
)
_FIRST_WITHOUT_COMPLETION = (
    *(FollowUpOutcome.REFUSED, FollowUpOutcome.WRONG_NUMBER, FollowUpOutcome.NOT_REACHED),
    *(FollowUpOutcome.DEAD_OR_ILL, FollowUpOutcome.ANSWERED, FollowUpOutcome.NOT_TRIED),
)
# Smoke-free at the end, by whether the course was completed; None: nobody knows.
_SMOKE_FREE: dict[bool, dict[bool | None, int]] = {
    True: {True: 12, False: 7, None: 1},
    False: {True: 2, False: 8, None: 5},
}
# Since then, by whether she was smoke-free at the end.
_SINCE: dict[bool, dict[bool | None, int]] = {
    True: {True: 13, False: 5, None: 1},
    False: {True: 1, False: 14, None: 1},
}
_SATISFACTION: dict[int | None, int] = {5: 9, 4: 6, 3: 2, 2: 1, None: 2}


def set_quit_date(world: World, case: Case) -> None:
    """The day that was planned: the course's, her own, a later one, or none."""
    assert case.course is not None
    chance = world.chance
    rolling = case.course.programme.format is ProgrammeFormat.ROLLING
    if case.wishes.quit_on is None and chance.one_in(3 if rolling else 10, f"no quit {rolling}"):
        return
    first = case.course.starts_on if case.enrolment is None else case.enrolment["joined_on"]
    planned = case.course.quit_on or first + timedelta(days=13)
    day = case.wishes.quit_on or planned + timedelta(days=chance.deal("quit", {0: 5, 1: 2, -1: 1}))
    set_at = world.at(first, 17, 30)
    if not world.has_been(first):
        return
    if chance.one_in(9, "changed quit date"):
        _quit_date(world, case, QuitKind.SMOKE_FREE, day - timedelta(days=7), 0)
    _quit_date(world, case, QuitKind.SMOKE_FREE, day, 1)
    if chance.one_in(12, "nicotine free"):
        _quit_date(world, case, QuitKind.NICOTINE_FREE, set_at.date() + timedelta(days=90), 2)
    case.quit_on = day


def close_course(world: World, case: Case, schedule: Schedule) -> None:
    """The course is over for her, some days after the last meeting; then the half year begins."""
    assert case.course is not None
    assert case.enrolment is not None
    chance = world.chance
    last = attendance.last_day(case)
    day = case.wishes.closed_on or last + timedelta(days=chance.deal("closing", {0: 4, 1: 2, 3: 2}))
    if not world.has_been(day):
        return
    case.closed_on = day
    case.enrolment["state"] = EnrolmentState.CLOSED
    attendance.settle(world, case, schedule)
    at = world.at(day, 18, 30)
    wished = case.wishes.ending
    if wished is not None:
        case.smoke_free, satisfied = wished.smoke_free, wished.satisfaction
    else:
        case.smoke_free = chance.deal(f"smoke free {case.completed}", _SMOKE_FREE[case.completed])
        satisfied = chance.deal(f"satisfied {case.completed}", _SATISFACTION)
    world.rows.add(
        CourseClosing,
        id=chance.id(at),
        pathway_id=case.id,
        closed_on=day,
        smoke_free=case.smoke_free,
        satisfaction=satisfied if case.enrolment["first_meeting_on"] else None,
        not_completed_reason="" if case.completed else chance.pick(words.NOT_COMPLETED),
        epikrise_wanted=not chance.one_in(15, "no epikrise"),
        closed_by_id=case.counsellor_id,
        closed_at=at,
    )
    asked_more.answer_forms(
        world, case, day, satisfied if case.enrolment["first_meeting_on"] else None
    )
    interviews.note(world, case, NoteKind.CLOSING, at, ("Forløbet er afsluttet.",))
    follow_up = _open_follow_up(world, case, day)
    sent_on = _send_epikrise(world, case, day, follow_up)
    _run_follow_up(world, case, follow_up)
    _type_forms(world, case, day, follow_up)
    ended_on = follow_up["closed_on"]
    if sent_on is not None and ended_on is not None and case.row["closed_on"] is None:
        contact.close(world, case, max(day, sent_on, ended_on), CloseReason.FINISHED)


def _quit_date(world: World, case: Case, kind: QuitKind, day: date, minute: int) -> None:
    assert case.enrolment is not None
    at = world.at(case.enrolment["joined_on"], time(17, 30 + minute))
    world.rows.add(
        QuitDate,
        id=world.chance.id(at),
        pathway_id=case.id,
        kind=kind,
        quit_on=day,
        set_at=at,
        set_by_id=case.counsellor_id,
    )


def _send_epikrise(world: World, case: Case, closed_on: date, follow_up: Row) -> date | None:
    """The day from which no epikrise is outstanding; None while it is still to be sent."""
    closing = world.rows.of(CourseClosing)[-1]
    if not (closing["epikrise_wanted"] and case.consents.get(ConsentKind.GP_LETTER)):
        return closed_on
    day = world.diary.after(closed_on, world.chance.between(0, 5))
    if case.wishes.no_epikrise_yet or not world.has_been(day):
        return None
    assert case.enrolment is not None
    answer = {True: "ja", False: "nej", None: "ikke oplyst"}[case.smoke_free]
    text = words.EPIKRISE.format(
        closed=long_date(closed_on),
        attended=case.enrolment["meetings_attended"],
        counted=case.enrolment["meetings_counted"],
        smoke_free=answer,
        follow_up=f"Vi ringer om et halvt år, omkring den {long_date(follow_up['ideal_on'])}.",
    )
    letters.send(world, case, LetterKind.EPIKRISE, world.at(day, 14), text)
    return day


def _open_follow_up(world: World, case: Case, closed_on: date) -> Row:
    assert case.course is not None
    assert case.enrolment is not None
    base = base_day(case.quit_on, case.course.quit_on, case.enrolment["last_meeting_on"])
    base_on, missing = (base.on, base.missing) if base else (closed_on, True)
    span = window(base_on, world.follow_up_rule)
    at = world.at(closed_on, 18, 31)
    row = world.rows.add(
        FollowUp,
        id=world.chance.id(at),
        pathway_id=case.id,
        kind=FollowUpKind.HALF_YEAR,
        after_months=world.follow_up_rule.ideal_months,
        base_on=base_on,
        base_missing=missing,
        due_from=span.due_from,
        ideal_on=span.ideal_on,
        due_to=span.due_to,
    )
    if not case.consents.get(ConsentKind.STOPBASE_FOLLOW_UP):
        _close_follow_up(world, case, row, FollowUpOutcome.NO_CONSENT, closed_on)
    return row


def _run_follow_up(world: World, case: Case, row: Row) -> None:
    """The calls in the window, until an outcome or until today."""
    if row["outcome"] is not None:
        return
    if case.wishes.follow_up_calls is not None:
        for day, hour in case.wishes.follow_up_calls:
            _attempt(world, case, row, day, hour)
        return
    first = _FIRST_OUTCOMES if case.completed else _FIRST_WITHOUT_COMPLETION
    if case.wishes.ending is not None:
        outcome = case.wishes.ending.outcome
    else:
        outcome = world.chance.deal(f"follow up {_year(world, case)}", _OUTCOMES, first)
    if outcome is FollowUpOutcome.NOT_TRIED:
        after = world.diary.open_day(row["due_to"] + timedelta(days=4))
        if world.has_been(after):
            _close_follow_up(world, case, row, outcome, after)
        return
    tries = 4 if outcome is FollowUpOutcome.NOT_REACHED else world.chance.between(1, 3)
    days = _call_days(world, row, tries)
    for number, day in enumerate(days):
        if not world.has_been(day):
            return
        if number == len(days) - 1:
            _last_call(world, case, row, outcome, day)
        else:
            _attempt(world, case, row, day, 17 if number == 1 else 11)


def _call_days(world: World, row: Row, tries: int) -> Sequence[date]:
    first = row["due_from"] + timedelta(days=world.chance.between(2, 40))
    days = [world.diary.open_day(first)]
    while len(days) < tries:
        days.append(world.diary.after(days[-1], 1))
    return days


def _attempt(world: World, case: Case, row: Row, day: date, hour: int) -> None:
    outcome = world.chance.pick((CallOutcome.NO_ANSWER, CallOutcome.VOICE_MAIL))
    contact.call(
        world,
        case,
        day,
        outcome,
        hour=hour,
        purpose=CallPurpose.FOLLOW_UP,
        follow_up_id=row["id"],
    )


_LAST_CALLS = {
    FollowUpOutcome.ANSWERED: CallOutcome.ANSWERED,
    FollowUpOutcome.REFUSED: CallOutcome.DECLINED,
    FollowUpOutcome.WRONG_NUMBER: CallOutcome.WRONG_NUMBER,
    FollowUpOutcome.NOT_REACHED: CallOutcome.NO_ANSWER,
    FollowUpOutcome.DEAD_OR_ILL: CallOutcome.OTHER,
}


def _last_call(world: World, case: Case, row: Row, outcome: FollowUpOutcome, day: date) -> None:
    contact.call(
        world,
        case,
        day,
        _LAST_CALLS[outcome],
        purpose=CallPurpose.FOLLOW_UP,
        follow_up_id=row["id"],
    )
    _close_follow_up(world, case, row, outcome, day)
    if outcome is not FollowUpOutcome.ANSWERED:
        return
    if case.wishes.ending is not None:
        row["smoke_free"] = case.wishes.ending.since
        row["satisfaction"] = case.wishes.ending.satisfied_later
    else:
        was_free = bool(case.smoke_free)
        first = (True, False) if was_free else (False,)
        row["smoke_free"] = world.chance.deal(
            f"since {was_free} {_year(world, case)}", _SINCE[was_free], first
        )
        row["satisfaction"] = world.chance.deal(
            f"satisfied later {_year(world, case)}", _SATISFACTION, (5, 3)
        )
    asked_more.answer_more(row)


def _year(world: World, case: Case) -> str:
    """A deck for each year's completers, so that every share of a year has both kinds of answer.

    Among few people one deck for all years deals more kinds.
    """
    assert case.course is not None
    if not case.completed:
        return "not completed"
    registered = bool(case.consents.get(ConsentKind.STOPBASE_REGISTER))
    year = case.course.starts_on.year if world.participants >= MANY else "all"
    return f"{year} {registered}"


def _close_follow_up(
    world: World, case: Case, row: Row, outcome: FollowUpOutcome, day: date
) -> None:
    row |= {
        "outcome": outcome,
        "closed_on": day,
        "closed_by_id": case.counsellor_id,
        "closed_at": world.at(day, 19),
    }


def _type_forms(world: World, case: Case, closed_on: date, follow_up: Row) -> None:
    """What was typed into STOPbasen; the newest ones are still to be typed."""
    if not case.consents.get(ConsentKind.STOPBASE_REGISTER):
        return
    days = {form: world.diary.after(closed_on, 12) for form in _FORMS}
    if follow_up["outcome"] is FollowUpOutcome.ANSWERED:
        days["follow_up"] = world.diary.after(follow_up["closed_on"], 5)
    elif follow_up["closed_on"] is not None:
        days["missing_follow_up"] = world.diary.after(follow_up["closed_on"], 5)
    for form, day in days.items():
        if world.has_been(day):
            at = world.at(day, 12)
            key = world.chance.id(at)
            _typed(
                world, case, {"id": key, "typed_at": at, "typed_by_id": case.counsellor_id}, form
            )


_FORMS = ("registration", "basis_counsellor", "basis_participant")


def _typed(world: World, case: Case, row: Row, form: str) -> None:
    """The course's form once a course, the young person's own instead of the ordinary one.

    Some were typed straight from paper, and some telephone numbers are others since.
    """
    assert case.course is not None
    number = int(row["id"]) % 90_000 + 10_000
    own = case.course.programme.format is ProgrammeFormat.ROLLING
    if form == _FORMS[0] and not own:
        known = world.rows.of(TypedForm)
        if any(each.get("course_id") == case.course.id for each in known):
            return
        world.rows.add(
            TypedForm, **row, form=form, course_id=case.course.id, number=f"K{number}", values={}
        )
        return
    if form == _FORMS[2] and case.interview is not None:
        is_young = case.interview["form_definition_id"] == world.youth_form.id
        form = "youth" if is_young else form
    values, from_paper = {}, number % 9 == 0
    if form == _FORMS[1] and not from_paper:
        phone = case.person.row["phone"]
        values = {"phone": f"+4520{number:06}" if number % 11 == 0 else phone}
    world.rows.add(
        TypedForm,
        **row,
        form=form,
        pathway_id=case.id,
        number=f"{number}" if form in _FORMS[:2] else "",
        from_paper=from_paper,
        values=values,
    )
