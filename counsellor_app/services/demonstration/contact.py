"""First contact in the demonstration: calls in vain, calls that succeed, interviews booked, pathways closed early."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta

from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    CallDirection,
    CallOutcome,
    CallPurpose,
)
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import Appointment, Call
from counsellor_app.services.demonstration import letters, words
from counsellor_app.services.demonstration.case import Case, Fate
from counsellor_app.services.demonstration.world import World

_IN_VAIN = {
    CallOutcome.NO_ANSWER: 5,
    CallOutcome.VOICE_MAIL: 3,
    CallOutcome.WRONG_NUMBER: 1,
    CallOutcome.OTHER: 1,
}
_DELAYS = {0: 2, 1: 4, 2: 4, 3: 3, 4: 3, 5: 2, 6: 1, 8: 1}
_INTERVIEW = timedelta(minutes=45)
_ENDS = {
    Fate.PASSED_ON: CloseReason.PASSED_ON,
    Fate.MOVED: CloseReason.MOVED,
    Fate.DEAD: CloseReason.DEAD,
    Fate.CANCELLED: CloseReason.CANCELLED,
    Fate.WRONG_REFERRAL: CloseReason.WRONG_REFERRAL,
}


def interview_day(world: World, case: Case) -> date | None:
    """Tells the story up to the interview; its day, or None where today or an end comes first."""
    wishes = case.wishes
    if wishes.first_calls is not None:
        for day in wishes.first_calls:
            again_on = wishes.call_again_on
            vain = world.chance.deal("in vain", _IN_VAIN)
            outcome = CallOutcome.CALL_AGAIN if again_on else vain
            call(world, case, day, outcome, again_on=again_on)
        if wishes.asked is not None:
            sent_on, reply_by = wishes.asked
            text = words.REPLY["no_contact"]
            at = world.at(sent_on, 13)
            letters.send(world, case, LetterKind.NO_CONTACT, at, text, reply_by=reply_by)
        return None
    if wishes.booked or wishes.interviewed:
        return _wished_interview(world, case)
    start = max(case.received_on, case.row["call_not_before"] or case.received_on)
    first = world.diary.after(world.diary.open_day(start), world.chance.deal("delay", _DELAYS))
    if not world.has_been(first):
        return None
    if case.fate in _ENDS:
        _end_early(world, case, first)
        return None
    if case.fate is Fate.NOT_REACHED:
        _give_up(world, case, first)
        return None
    reached = _reach(world, case, first)
    if reached is None:
        return None
    if case.fate is Fate.DECLINED:
        call(world, case, reached, CallOutcome.DECLINED)
        decline(world, case, reached)
        return None
    call(world, case, reached, CallOutcome.INTERVIEW_BOOKED)
    return _book(world, case, world.diary.after(reached, world.chance.between(2, 7)))


def call(
    world: World,
    case: Case,
    day: date,
    outcome: CallOutcome,
    *,
    hour: int | None = None,
    purpose: CallPurpose = CallPurpose.CALL_BACK,
    again_on: date | None = None,
    follow_up_id: uuid.UUID | None = None,
) -> datetime:
    """One call; returns when it was."""
    chance = world.chance
    at = world.at(day, chance.between(9, 14) if hour is None else hour, chance.between(0, 59))
    incoming = outcome.reached and chance.one_in(12, "incoming")
    world.rows.add(
        Call,
        id=chance.id(at),
        pathway_id=case.id,
        follow_up_id=follow_up_id,
        at=at,
        direction=CallDirection.IN if incoming else CallDirection.OUT,
        purpose=purpose,
        outcome=outcome,
        call_again_on=again_on,
        call_again_time=chance.pick(("10.30", "efter 16", "")) if again_on else "",
        note=chance.pick(words.CALL_NOTES),
        user_id=case.counsellor_id,
    )
    return at


def close(world: World, case: Case, day: date, reason: CloseReason) -> None:
    """Closes the pathway before a course, or because life went another way."""
    case.row["closed_on"] = day
    case.row["close_reason"] = reason
    case.row["close_note"] = words.CLOSING.get(reason.value, "")
    if reason is CloseReason.DEAD:
        case.person.row["dead_on"] = day


def decline(world: World, case: Case, day: date) -> None:
    """She does not want it; the referrer is told a little later."""
    close(world, case, day, CloseReason.DECLINED)
    _reply(world, case, LetterKind.REPLY_DECLINED, day)


def appointment(
    world: World,
    case: Case,
    day: date,
    hour: time,
    state: AppointmentState,
    kind: AppointmentKind = AppointmentKind.INTERVIEW,
) -> None:
    """A span in the counsellor's calendar."""
    starts_at = world.at(day, hour)
    needs = bool(case.person.row["interpreter_language"])
    booked_on = world.diary.last_open_before(min(day, world.today)) if needs else None
    world.rows.add(
        Appointment,
        id=world.chance.id(starts_at),
        user_id=case.counsellor_id,
        pathway_id=case.id,
        kind=kind,
        state=state,
        starts_at=starts_at,
        ends_at=starts_at + _INTERVIEW,
        place="Lokale 2",
        # The next one is still to be arranged.
        interpreter_booked_on=booked_on if world.has_been(day) else None,
    )


def _wished_interview(world: World, case: Case) -> date | None:
    wishes = case.wishes
    day = wishes.interviewed or (wishes.booked and wishes.booked[0])
    assert day is not None
    before = world.diary.after(world.diary.open_day(case.received_on), 1)
    call(world, case, min(before, day - timedelta(days=1)), CallOutcome.INTERVIEW_BOOKED)
    if wishes.booked:
        hour = time(wishes.booked[1])
        appointment(world, case, day, hour, AppointmentState.BOOKED)
        return None
    appointment(world, case, day, time(9), AppointmentState.HELD)
    return day


def _book(world: World, case: Case, earliest: date) -> date | None:
    day, hour = world.diary.book(case.counsellor_id, earliest)
    if not world.has_been(day):
        appointment(world, case, day, hour, AppointmentState.BOOKED)
        return None
    if world.chance.one_in(14, "missed"):
        appointment(world, case, day, hour, AppointmentState.MISSED)
        again = world.diary.after(day, 3)
        if not world.has_been(again):
            return None
        call(world, case, again, CallOutcome.INTERVIEW_BOOKED)
        return _book(world, case, world.diary.after(again, 3))
    appointment(world, case, day, hour, AppointmentState.HELD)
    return day


def _reach(world: World, case: Case, first: date) -> date | None:
    """The day on which she is spoken with for good; None where today comes first."""
    day = first
    for _ in range(world.chance.deal("attempts", {0: 6, 1: 3, 2: 1})):
        call(world, case, day, world.chance.deal("in vain", _IN_VAIN))
        day = world.diary.after(day, world.chance.between(1, 3))
        if not world.has_been(day):
            return None
    later = world.chance.deal("later", {None: 9, CallOutcome.CALL_AGAIN: 2, CallOutcome.NOT_NOW: 1})
    if later is not None:
        wait = 30 if later is CallOutcome.NOT_NOW else 3
        again = world.diary.open_day(day + timedelta(days=wait))
        call(world, case, day, later, again_on=again)
        day = again
    return day if world.has_been(day) else None


def _give_up(world: World, case: Case, first: date) -> None:
    day = first
    for _ in range(world.chance.between(3, 4)):
        if not world.has_been(day):
            return
        call(world, case, day, world.chance.deal("in vain", _IN_VAIN))
        day = world.diary.after(day, world.chance.between(2, 4))
    if world.has_been(day):
        close(world, case, day, CloseReason.NOT_REACHED)
        _reply(world, case, LetterKind.NO_CONTACT, day)
        _reply(world, case, LetterKind.REPLY_NOT_REACHED, day)


def _end_early(world: World, case: Case, first: date) -> None:
    if case.fate is not Fate.CANCELLED:
        call(world, case, first, CallOutcome.OTHER)
    day = world.diary.after(first, 1)
    if world.has_been(day):
        close(world, case, day, _ENDS[case.fate])
        if case.fate is Fate.PASSED_ON:
            neighbour = world.neighbours[len(case.person.row["surname"]) % len(world.neighbours)]
            case.row["passed_on_to_id"] = neighbour["id"]
            _reply(world, case, LetterKind.REPLY_PASSED_ON, day, neighbour["name"])
        elif case.fate is Fate.WRONG_REFERRAL:
            _reply(world, case, LetterKind.REPLY_REJECTED, day)
        else:
            _reply(world, case, LetterKind.REPLY_OTHER, day)


def _reply(world: World, case: Case, kind: LetterKind, day: date, place: str = "") -> None:
    """Written within days; the newest are still to be written, and nobody else need be told."""
    sent_on = world.diary.after(day, 2)
    if not world.has_been(sent_on) or sent_on > world.today - timedelta(days=10):
        return
    referral = case.referral or {}
    if kind is LetterKind.NO_CONTACT or referral.get("electronic"):
        letters.send(
            world, case, kind, world.at(sent_on, 13), words.REPLY[kind.value].format(place=place)
        )
