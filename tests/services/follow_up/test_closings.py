"""Closing a course, the half-year follow-up with its rule of attempts, relapse, and what ends a pathway."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.clock import instant
from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import CloseReason, NextAct, QuitKind, Stage
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import Enrolment, FollowUp, Pathway, QuitDate
from counsellor_app.services.follow_up import closings, follow_ups
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.follow_up.follow_ups import AnswerDraft, AttemptDraft, FollowUpDraft
from counsellor_app.services.pathway import pathways, relapse
from counsellor_app.services.pathway.relapse import BeginAgain
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment, an_office
from tests.helpers.medicine import a_consent

COURSE_FROM = TODAY - timedelta(days=42)
QUIT_ON = date(2026, 9, 20)
IN_WINDOW = date(2027, 3, 1)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def on_course(
    office: Office, *, follow_up: bool = True, quit_on: date | None = QUIT_ON
) -> uuid.UUID:
    """A pathway in a course that met for the last time today."""
    pathway_id = a_pathway(office, received_on=COURSE_FROM)
    course_id = a_course(office, starts_on=COURSE_FROM, quit_on=date(2026, 9, 14))
    an_enrolment(office, course_id, pathway_id)
    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP, given=follow_up)

    def set_quit_date(session: Transaction) -> None:
        assert quit_on is not None
        session.add(
            QuitDate(
                id=new_id(),
                pathway_id=pathway_id,
                kind=QuitKind.SMOKE_FREE,
                quit_on=quit_on,
                set_at=session.now,
                set_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "set_quit_date")

    if quit_on is not None:
        office.system.write(set_quit_date)
    return pathway_id


def close(office: Office, pathway_id: uuid.UUID, **values: object) -> uuid.UUID:
    draft = ClosingDraft(pathway_id, **({"smoke_free": True, "satisfaction": 5} | values))  # type: ignore[arg-type]
    return office.backend.write(closings.close_course_for, draft)


def pathway_of(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def follow_up_of(office: Office, pathway_id: uuid.UUID) -> FollowUp:
    statement = select(FollowUp).where(FollowUp.pathway_id == pathway_id)
    return office.backend.read(lambda session: session.scalars(statement).one())


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def attempt(office: Office, follow_up: FollowUp, day: date, hour: int) -> None:
    office.clock.set(instant(day, time(hour)))
    draft = AttemptDraft(follow_up.id, CallOutcome.NO_ANSWER)
    office.backend.write(follow_ups.log_attempt, draft)


def nothing_differs(office: Office) -> None:
    assert office.backend.read(lambda session: list(pathways.differences(session))) == []


# Closing


def test_the_follow_up_counts_from_her_own_quit_date(office: Office) -> None:
    pathway_id = on_course(office)
    close(office, pathway_id)
    follow_up = follow_up_of(office, pathway_id)
    assert (follow_up.due_from, follow_up.due_to) == (date(2027, 2, 20), date(2027, 4, 20))
    assert not follow_up.base_missing
    pathway = pathway_of(office, pathway_id)
    assert (pathway.stage, pathway.next_act) == (Stage.FOLLOW_UP, NextAct.FOLLOW_UP_CALL)
    assert pathway.due_from == date(2027, 2, 20)


def test_without_one_it_counts_from_the_quit_date_of_the_course(office: Office) -> None:
    pathway_id = on_course(office, quit_on=None)
    close(office, pathway_id)
    assert follow_up_of(office, pathway_id).base_on == date(2026, 9, 14)


def test_without_any_date_it_is_marked_as_missing(office: Office) -> None:
    pathway_id = a_pathway(office, received_on=COURSE_FROM)
    an_enrolment(office, a_course(office, starts_on=COURSE_FROM), pathway_id)
    close(office, pathway_id)
    follow_up = follow_up_of(office, pathway_id)
    assert follow_up.base_missing
    assert follow_up.base_on == TODAY


def test_without_consent_the_pathway_ends_with_the_course(office: Office) -> None:
    pathway_id = on_course(office, follow_up=False)
    close(office, pathway_id)
    assert follow_up_of(office, pathway_id).outcome is FollowUpOutcome.NO_CONSENT
    pathway = pathway_of(office, pathway_id)
    assert (pathway.stage, pathway.close_reason) == (Stage.CLOSED, CloseReason.FINISHED)
    nothing_differs(office)


def test_an_outstanding_epikrise_keeps_it_open_until_it_is_dropped(office: Office) -> None:
    pathway_id = on_course(office, follow_up=False)
    a_consent(office, pathway_id, ConsentKind.GP_LETTER)
    close(office, pathway_id)
    assert pathway_of(office, pathway_id).next_act is NextAct.SEND_EPIKRISE
    office.backend.write(closings.drop_epikrise, pathway_id)
    assert pathway_of(office, pathway_id).closed_on == TODAY
    undo_last(office)
    assert pathway_of(office, pathway_id).next_act is NextAct.SEND_EPIKRISE
    nothing_differs(office)


def test_closing_is_taken_back_whole(office: Office) -> None:
    pathway_id = on_course(office, follow_up=False)
    before = pathway_of(office, pathway_id)
    close(office, pathway_id)
    undo_last(office)
    after = pathway_of(office, pathway_id)
    assert (after.stage, after.next_act, after.closed_on) == (before.stage, before.next_act, None)
    enrolment = office.backend.read(lambda session: session.scalars(select(Enrolment)).one())
    assert enrolment.state is EnrolmentState.ENROLLED
    close(office, pathway_id)
    nothing_differs(office)


def test_what_cannot_be_closed_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        close(office, a_pathway(office))
    assert refused.value.code == "course_closing.not_enrolled"
    pathway_id = on_course(office)
    with pytest.raises(FieldError):
        close(office, pathway_id, satisfaction=6)
    first = close(office, pathway_id)
    assert close(office, pathway_id, id=first) == first
    with pytest.raises(UserError) as refused:
        close(office, pathway_id)
    assert refused.value.code == "course_closing.already_closed"


# The half-year call (domain 8 no. 5)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    pathway_id = on_course(office)
    close(office, pathway_id)
    return pathway_id


@pytest.fixture
def follow_up(office: Office, pathway_id: uuid.UUID) -> FollowUp:
    return follow_up_of(office, pathway_id)


def give_up(office: Office, follow_up: FollowUp, outcome: FollowUpOutcome) -> None:
    office.backend.write(follow_ups.close_without_answer, follow_up.id, outcome)


def refusal(office: Office, follow_up: FollowUp, outcome: FollowUpOutcome) -> tuple[str, object]:
    with pytest.raises(UserError) as refused:
        give_up(office, follow_up, outcome)
    return refused.value.code, refused.value.facts.get("count")


def test_not_reached_needs_four_days_and_one_after_17(office: Office, follow_up: FollowUp) -> None:
    outcome = FollowUpOutcome.NOT_REACHED
    attempt(office, follow_up, date(2027, 2, 19), 18)  # the day before the window
    for day in (1, 1, 2, 3):
        attempt(office, follow_up, IN_WINDOW.replace(day=day), 10 + day)
    assert refusal(office, follow_up, outcome) == ("follow_up.days_and_late_missing", 1)
    attempt(office, follow_up, IN_WINDOW.replace(day=4), 16)
    assert refusal(office, follow_up, outcome) == ("follow_up.late_missing", 1)
    attempt(office, follow_up, IN_WINDOW.replace(day=4), 17)
    give_up(office, follow_up, outcome)
    pathway = pathway_of(office, follow_up.pathway_id)
    assert (pathway.stage, pathway.close_reason) == (Stage.CLOSED, CloseReason.FINISHED)


def test_an_undone_attempt_does_not_count(office: Office, follow_up: FollowUp) -> None:
    for day in (1, 2, 3, 4):
        attempt(office, follow_up, IN_WINDOW.replace(day=day), 18)
    undo_last(office)
    refused = refusal(office, follow_up, FollowUpOutcome.NOT_REACHED)
    assert refused == ("follow_up.days_missing", 1)


@pytest.mark.parametrize(
    "outcome",
    [FollowUpOutcome.WRONG_NUMBER, FollowUpOutcome.DEAD_OR_ILL, FollowUpOutcome.REFUSED],
)
def test_some_reasons_may_be_told_at_once(
    office: Office, follow_up: FollowUp, outcome: FollowUpOutcome
) -> None:
    office.clock.set(IN_WINDOW)
    give_up(office, follow_up, outcome)
    assert pathway_of(office, follow_up.pathway_id).closed_on == IN_WINDOW
    undo_last(office)
    assert pathway_of(office, follow_up.pathway_id).closed_on is None
    assert follow_up_of(office, follow_up.pathway_id).outcome is None
    nothing_differs(office)


def test_not_tried_only_when_the_window_has_closed(office: Office, follow_up: FollowUp) -> None:
    office.clock.set(follow_up.due_to)
    assert refusal(office, follow_up, FollowUpOutcome.NOT_TRIED)[0] == "follow_up.window_open"
    office.clock.set(follow_up.due_to + timedelta(days=1))
    give_up(office, follow_up, FollowUpOutcome.NOT_TRIED)


def test_no_consent_only_when_it_was_withdrawn(office: Office, follow_up: FollowUp) -> None:
    code, _ = refusal(office, follow_up, FollowUpOutcome.NO_CONSENT)
    assert code == "follow_up.consent_stands"
    a_consent(office, follow_up.pathway_id, ConsentKind.STOPBASE_FOLLOW_UP, given=False)
    give_up(office, follow_up, FollowUpOutcome.NO_CONSENT)


def test_an_answer_ends_the_pathway(office: Office, follow_up: FollowUp) -> None:
    draft = AnswerDraft(follow_up.id, smoke_free=True, satisfaction=4)
    with pytest.raises(NeedsConfirmation):
        office.backend.write(follow_ups.answer, draft)
    office.clock.set(IN_WINDOW)
    office.backend.write(follow_ups.answer, draft)
    answered = follow_up_of(office, follow_up.pathway_id)
    assert (answered.smoke_free, answered.satisfaction) == (True, 4)
    assert answered.outcome is FollowUpOutcome.ANSWERED
    assert office.backend.write(follow_ups.answer, draft) == draft.id
    undo_last(office)
    assert follow_up_of(office, follow_up.pathway_id).smoke_free is None
    assert pathway_of(office, follow_up.pathway_id).stage is Stage.FOLLOW_UP


def test_an_extra_follow_up_keeps_the_pathway_open(office: Office, follow_up: FollowUp) -> None:
    extra = FollowUpDraft(
        follow_up.pathway_id, date(2027, 9, 20), date(2027, 9, 1), date(2027, 10, 1)
    )
    office.backend.write(follow_ups.plan_extra, extra)
    office.clock.set(IN_WINDOW)
    office.backend.write(follow_ups.answer, AnswerDraft(follow_up.id, smoke_free=False))
    pathway = pathway_of(office, follow_up.pathway_id)
    assert (pathway.stage, pathway.due_from) == (Stage.FOLLOW_UP, date(2027, 9, 1))


# Relapse


def test_a_relapse_opens_a_new_pathway(office: Office, pathway_id: uuid.UUID) -> None:
    former = pathway_of(office, pathway_id)
    new_id_ = office.backend.write(relapse.open_new_pathway, former.participant_id, pathway_id)
    new = pathway_of(office, new_id_)
    assert (new.source, new.stage) == (ReferralSource.SELF, Stage.RECEIVED)
    assert new.previous_pathway_id == pathway_id
    with pytest.raises(UserError) as refused:
        office.backend.write(relapse.open_new_pathway, former.participant_id, pathway_id)
    assert refused.value.code == "relapse.still_open"
    undo_last(office)
    office.backend.write(relapse.open_new_pathway, former.participant_id, pathway_id)


@pytest.mark.parametrize("carry", [True, False])
def test_a_relapse_carries_the_consents_or_asks_again(
    office: Office, pathway_id: uuid.UUID, carry: bool
) -> None:
    a_consent(office, pathway_id, ConsentKind.SMS)
    asked = office.backend.read(relapse.consents_to_carry, pathway_id)
    assert asked.question == "Sidst sagde du ja til det her. Gælder det også, når du begynder igen?"
    assert ConsentKind.SMS in asked.standing
    former, wish = pathway_of(office, pathway_id), BeginAgain(carry)
    for _ in range(2):  # the same wish again is the same pathway
        office.backend.write(relapse.open_new_pathway, former.participant_id, pathway_id, wish)
    stands = office.backend.read(relapse.standing_consents, wish.id)
    assert stands == (asked.standing if carry else ())
    undo_last(office)
    assert office.backend.read(lambda session: session.get(Pathway, wish.id)) is None
    assert office.backend.read(relapse.standing_consents, pathway_id) == asked.standing


def test_a_consent_given_since_keeps_the_new_pathway(office: Office, pathway_id: uuid.UUID) -> None:
    former, wish = pathway_of(office, pathway_id), BeginAgain()
    office.backend.write(relapse.open_new_pathway, former.participant_id, pathway_id, wish)
    record = office.backend.read(undo.last_undoable)
    assert record is not None
    office.clock.advance(timedelta(minutes=5))
    a_consent(office, wish.id, ConsentKind.SMS)
    with pytest.raises(UserError) as refused:
        office.backend.write(undo.undo, record.id)
    assert refused.value.code == "undo.changed_since"
    assert office.backend.read(relapse.standing_consents, wish.id) == (ConsentKind.SMS,)
