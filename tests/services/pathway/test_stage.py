"""Where a pathway stands follows from its facts, step by step along the way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.services.pathway.stage import CallFact, EnrolmentFact, PathwayFacts, derive

DAY = date(2026, 9, 1)
BY = DAY + timedelta(days=7)


def call(after: int, outcome: CallOutcome, again: int | None = None) -> CallFact:
    on = DAY + timedelta(days=after)
    return CallFact(on, outcome, DAY + timedelta(days=again) if again is not None else None)


def facts(**values: object) -> PathwayFacts:
    return PathwayFacts(received_on=DAY, first_call_by=BY, **values)  # type: ignore[arg-type]


def place(**values: object) -> EnrolmentFact:
    given: dict[str, object] = {
        "waiting": False,
        "listed_on": DAY,
        "first_meeting_on": None,
        "next_unmarked_on": DAY + timedelta(days=20),
        "last_meeting_planned_on": DAY + timedelta(days=62),
    }
    return EnrolmentFact(**(given | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "stage", "act"),
    [
        (facts(), Stage.RECEIVED, NextAct.CALL),
        (facts(call_not_before=DAY + timedelta(days=90)), Stage.DEFERRED, NextAct.CALL),
        (facts(calls=(call(1, CallOutcome.NO_ANSWER),)), Stage.CALLING, NextAct.CALL),
        (facts(calls=(call(1, CallOutcome.NOT_NOW, 60),)), Stage.DEFERRED, NextAct.CALL),
        (
            facts(calls=tuple(call(n, CallOutcome.NO_ANSWER) for n in (1, 3, 5))),
            Stage.CALLING,
            NextAct.CLOSE_NOT_REACHED,
        ),
        (facts(interview_booked_on=DAY), Stage.INTERVIEW_BOOKED, NextAct.HOLD_INTERVIEW),
        (facts(interview_held_on=DAY), Stage.INTERVIEWED, NextAct.CHOOSE_OFFER),
        (facts(enrolment=place(waiting=True)), Stage.WAITING_LIST, NextAct.OFFER_PLACE),
        (facts(enrolment=place()), Stage.ENROLLED, NextAct.ATTEND_MEETING),
        (facts(enrolment=place(first_meeting_on=DAY)), Stage.IN_COURSE, NextAct.ATTEND_MEETING),
        (
            facts(enrolment=place(first_meeting_on=DAY, next_unmarked_on=None)),
            Stage.IN_COURSE,
            NextAct.CLOSE_COURSE,
        ),
        (
            facts(course_closed_on=DAY, epikrise_outstanding=True, follow_up_open=True),
            Stage.COURSE_CLOSED,
            NextAct.SEND_EPIKRISE,
        ),
        (
            facts(course_closed_on=DAY, follow_up_open=True, follow_up_to=BY),
            Stage.FOLLOW_UP,
            NextAct.FOLLOW_UP_CALL,
        ),
        (facts(closed_on=DAY), Stage.DROPPED, NextAct.NONE),
        (facts(closed_on=DAY, began=True), Stage.CLOSED, NextAct.NONE),
    ],
)
def test_stage_and_next_act(given: PathwayFacts, stage: Stage, act: NextAct) -> None:
    derived = derive(given)
    assert (derived.stage, derived.next_act) == (stage, act)


def test_the_first_call_is_due_until_the_service_target() -> None:
    assert (derive(facts()).due_from, derive(facts()).due_to) == (DAY, BY)


def test_somebody_deferred_is_not_due_before_the_day() -> None:
    later = DAY + timedelta(days=90)
    derived = derive(PathwayFacts(DAY, later + timedelta(days=7), call_not_before=later))
    assert (derived.due_from, derived.due_to) == (later, later + timedelta(days=7))


def test_reaching_somebody_starts_the_count_of_attempts_again() -> None:
    calls = (
        call(1, CallOutcome.NO_ANSWER),
        call(2, CallOutcome.NO_ANSWER),
        call(3, CallOutcome.CALL_AGAIN, 10),
        call(10, CallOutcome.NO_ANSWER),
    )
    derived = derive(facts(calls=calls))
    assert derived.next_act is NextAct.CALL
    assert derived.due_from == DAY + timedelta(days=11)
