"""The half-year call: attempts, the answer, and closing without one by the rule of attempts (domain 1.6)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.models import Call, FollowUp, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import NOTE_FORM, CallDraft
from counsellor_app.services.follow_up import closings, follow_up_plan, follow_up_words
from counsellor_app.services.follow_up.closings import SATISFACTION
from counsellor_app.services.follow_up.follow_up_attempts import missing
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import rules
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathway_closing, pathways, relapse
from counsellor_app.services.pathway.relapse import BeginAgain
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction

ATTEMPT_OUTCOMES = (
    CallOutcome.NO_ANSWER,
    CallOutcome.VOICE_MAIL,
    CallOutcome.CALL_AGAIN,
    CallOutcome.OTHER,
)
ENDED_BY_CALL = {
    FollowUpOutcome.REFUSED: CallOutcome.DECLINED,
    FollowUpOutcome.WRONG_NUMBER: CallOutcome.WRONG_NUMBER,
    FollowUpOutcome.DEAD_OR_ILL: CallOutcome.OTHER,
}
"""What ends a follow-up at once, without any number of attempts, and the call that told it."""
MOST_WEEKS = 52
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class AttemptDraft:
    """One attempt to reach her."""

    follow_up_id: uuid.UUID
    outcome: CallOutcome
    at: datetime | None = None
    call_again_on: date | None = None
    call_again_time: str = ""
    spoke_with: str = ""
    note: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """Her answers. None is "not asked" or "does not want to say"; only smoking must be asked.

    Empty products mean that she uses, or used, none of them.
    """

    follow_up_id: uuid.UUID
    smoke_free: bool | None
    satisfaction: int | None = None
    note: str = ""
    smoke_free_14_days: bool | None = None
    nicotine: tuple[NicotineProduct, ...] | None = None
    medicine: tuple[MedicineProduct, ...] | None = None
    medicine_weeks: int | None = None
    wants_new_attempt: bool | None = None
    begin_again: BeginAgain | None = None
    id: uuid.UUID = field(default_factory=new_id)  # of the call


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """An extra follow-up, after three or twelve months."""

    pathway_id: uuid.UUID
    ideal_on: date
    due_from: date
    due_to: date
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def log_attempt(session: Transaction, draft: AttemptDraft) -> uuid.UUID:
    """An attempt without an answer; its day and hour count when it lies in the window."""
    follow_up, pathway = _open(session, draft.follow_up_id)
    if draft.outcome not in ATTEMPT_OUTCOMES:
        raise FieldError("outcome", "follow_up.no_attempt")
    call_id = calls.log_call(
        session,
        CallDraft(
            pathway_id=pathway.id,
            outcome=draft.outcome,
            purpose=CallPurpose.FOLLOW_UP,
            at=draft.at,
            call_again_on=draft.call_again_on,
            call_again_time=draft.call_again_time,
            spoke_with=draft.spoke_with,
            note=draft.note,
            follow_up_id=follow_up.id,
            id=draft.id,
        ),
    )
    session.touched("follow_up", "call", participant_id=pathway.participant_id)
    return call_id


@use_case(Right.CASE)
def answer(session: Transaction, draft: AnswerDraft, confirmed: bool = False) -> uuid.UUID:
    """Keeps the answer; outside the window it asks, for such an answer is not valid in STOPbasen."""
    if session.get(Call, draft.id) is not None:
        return draft.id
    follow_up, pathway = _open(session, draft.follow_up_id)
    _check_answers(draft)
    outside = not follow_up.due_from <= session.today <= follow_up.due_to
    if outside and not confirmed:
        raise NeedsConfirmation(
            "follow_up.outside_window", due_from=follow_up.due_from, due_to=follow_up.due_to
        )
    _add_call(session, follow_up, CallOutcome.ANSWERED, draft.note, draft.id)
    _take_answers(follow_up, draft)
    begun = None
    if draft.begin_again is not None:
        begun = relapse.begin_again(session, pathway.participant_id, pathway.id, draft.begin_again)
    _close(
        session,
        follow_up,
        pathway,
        FollowUpOutcome.ANSWERED,
        "",
        call_id=draft.id,
        begun=begun,
    )
    return draft.id


@use_case(Right.CASE)
def close_without_answer(
    session: Transaction,
    follow_up_id: uuid.UUID,
    outcome: FollowUpOutcome,
    reason: str = "",
    *,
    died: bool = False,
) -> None:
    """Gives the follow-up up. Only "not reached" needs the attempts, and "not tried" the end of the window.

    A wrong number, a refusal and a death are told in a call, which is kept with it. "Not reached"
    carries the attempts as its reason. `died` ends the pathway, so that nobody calls or writes again.
    """
    follow_up, pathway = _open(session, follow_up_id)
    _check_outcome(session, follow_up, pathway, outcome)
    told = ENDED_BY_CALL.get(outcome)
    call_id = _add_call(session, follow_up, told, reason, new_id()) if told else None
    if outcome is FollowUpOutcome.NOT_REACHED:
        made = follow_up_words.attempts_made(session, attempts(session, follow_up.id))
        reason = ". ".join(filter(None, (made, reason.strip())))
    loosened = None
    if died and outcome is FollowUpOutcome.DEAD_OR_ILL:
        loosened = pathway_closing.close_as_dead(session, pathway, reason.strip())
    _close(
        session,
        follow_up,
        pathway,
        outcome,
        reason.strip(),
        call_id=call_id,
        appointments=loosened.appointments if loosened else [],
        enrolments=loosened.enrolments if loosened else [],
        marked_dead=loosened.marked_dead if loosened else False,
        died=loosened is not None,
    )


@use_case(Right.CASE)
def plan_extra(session: Transaction, draft: FollowUpDraft) -> uuid.UUID:
    """An extra follow-up; it counts in no indicator."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(FollowUp, draft.id) is not None:
        return draft.id
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    if not draft.due_from <= draft.ideal_on <= draft.due_to:
        raise FieldError("ideal_on", "follow_up.span")
    follow_up = FollowUp(
        id=draft.id,
        pathway_id=pathway.id,
        kind=FollowUpKind.OTHER,
        base_on=session.today,
        due_from=draft.due_from,
        ideal_on=draft.ideal_on,
        due_to=draft.due_to,
    )
    session.add(follow_up)
    follow_up_plan.tell(session, "plan_follow_up", follow_up, pathway)
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "plan_follow_up",
        undo_plan_extra,
        expects=[follow_up],
        participant_id=pathway.participant_id,
        follow_up_id=follow_up.id,
    )
    return follow_up.id


@undo.inverse
def undo_plan_extra(session: Transaction, follow_up_id: str) -> None:
    """No extra follow-up after all."""
    follow_up = access.load(session, FollowUp, uuid.UUID(follow_up_id))
    pathway = access.open_pathway(session, follow_up.pathway_id)
    if attempts(session, follow_up.id):
        raise UserError("undo.changed_since", label="plan_follow_up")
    session.delete(follow_up)
    pathways.refresh(session, pathway)


@undo.inverse
def undo_close_follow_up(
    session: Transaction,
    follow_up_id: str,
    call_id: str | None,
    new_pathway_id: str | None = None,
    appointments: list[str] | None = None,
    enrolments: list[str] | None = None,
    marked_dead: bool = False,
    died: bool = False,
) -> None:
    """The follow-up is open again, and so is the pathway where that ended it; a new one is gone."""
    follow_up = access.load(session, FollowUp, uuid.UUID(follow_up_id))
    pathway = access.open_pathway(session, follow_up.pathway_id)
    if call_id is not None:
        access.load(session, Call, uuid.UUID(call_id)).undone_at = session.now
    if new_pathway_id is not None:
        relapse.take_back(session, uuid.UUID(new_pathway_id))
    follow_up.outcome = None
    _take_answers(follow_up, AnswerDraft(follow_up.id, None))
    follow_up.closed_on = follow_up.closed_at = follow_up.closed_by_id = None
    follow_up.reason = ""
    session.touched("follow_up", participant_id=pathway.participant_id)
    if died:
        pathway_closing.undo_close(
            session,
            pathway_id=str(pathway.id),
            appointments=appointments or [],
            enrolments=enrolments or [],
            marked_dead=marked_dead,
        )
    closings.reopen(session, pathway)


def attempts(session: Transaction, follow_up_id: uuid.UUID) -> tuple[datetime, ...]:
    """When we tried to reach her, earliest first."""
    return tuple(
        session.scalars(
            select(Call.at)
            .where(
                Call.follow_up_id == follow_up_id,
                Call.direction == CallDirection.OUT,
                Call.undone_at.is_(None),
            )
            .order_by(Call.at)
        )
    )


def _open(session: Transaction, follow_up_id: uuid.UUID) -> tuple[FollowUp, Pathway]:
    follow_up = access.load(session, FollowUp, follow_up_id)
    pathway = access.open_pathway(session, follow_up.pathway_id)
    if follow_up.outcome is not None:
        raise UserError("follow_up.closed", outcome=follow_up.outcome)
    return follow_up, pathway


def _check_outcome(
    session: Transaction, follow_up: FollowUp, pathway: Pathway, outcome: FollowUpOutcome
) -> None:
    if outcome is FollowUpOutcome.ANSWERED:
        raise FieldError("outcome", "follow_up.answer_missing")
    if outcome is FollowUpOutcome.NO_CONSENT and consent_state.is_given(
        session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP
    ):
        raise UserError("follow_up.consent_stands")
    if outcome is FollowUpOutcome.NOT_TRIED and session.today <= follow_up.due_to:
        raise UserError("follow_up.window_open", due_to=follow_up.due_to)
    if outcome is FollowUpOutcome.NOT_REACHED and follow_up.kind is FollowUpKind.HALF_YEAR:
        _demand_attempts(session, follow_up)


def _demand_attempts(session: Transaction, follow_up: FollowUp) -> None:
    rule = rules.in_force(session, rules.FollowUpRule, session.today)
    made = attempts(session, follow_up.id)
    lacking = missing(made, follow_up.due_from, follow_up.due_to, rule)
    if lacking.days:
        code = "follow_up.days_and_late_missing" if lacking.late else "follow_up.days_missing"
        raise UserError(code, count=lacking.days, hour=rule.late_hour)
    if lacking.late:
        raise UserError("follow_up.late_missing", count=lacking.late, hour=rule.late_hour)


def _check_answers(draft: AnswerDraft) -> None:
    if draft.satisfaction is not None and draft.satisfaction not in SATISFACTION:
        raise FieldError("satisfaction", "course_closing.satisfaction")
    if draft.smoke_free and NicotineProduct.CIGARETTES in (draft.nicotine or ()):
        raise FieldError("nicotine", "follow_up.smokes_and_smoke_free")
    if draft.smoke_free and draft.smoke_free_14_days is False:
        raise FieldError("smoke_free_14_days", "follow_up.smokes_and_smoke_free")
    weeks = draft.medicine_weeks
    if weeks is not None and not (draft.medicine and 0 < weeks <= MOST_WEEKS):
        raise FieldError("medicine_weeks", "follow_up.weeks", most=MOST_WEEKS)


def _take_answers(follow_up: FollowUp, draft: AnswerDraft) -> None:
    """Smoke-free and nicotine-free stand apart: snus and vapes are no smoke."""
    follow_up.smoke_free, follow_up.satisfaction = draft.smoke_free, draft.satisfaction
    follow_up.smoke_free_14_days = draft.smoke_free_14_days
    follow_up.nicotine_free = None if draft.nicotine is None else not draft.nicotine
    follow_up.nicotine_products = _values(draft.nicotine)
    follow_up.medicine_products = _values(draft.medicine)
    follow_up.medicine_weeks = draft.medicine_weeks
    follow_up.wants_new_attempt = draft.wants_new_attempt


def _values(products: tuple[StrEnum, ...] | None) -> list[str] | None:
    return None if products is None else [each.value for each in products]


def _add_call(
    session: Transaction,
    follow_up: FollowUp,
    outcome: CallOutcome,
    note: str,
    call_id: uuid.UUID,
) -> uuid.UUID:
    session.add(
        Call(
            id=call_id,
            pathway_id=follow_up.pathway_id,
            follow_up_id=follow_up.id,
            at=session.now,
            direction=CallDirection.OUT,
            purpose=CallPurpose.FOLLOW_UP,
            outcome=outcome,
            note=note.strip(),
            user_id=session.actor.id,
        )
    )
    form_drafts.drop(session, NOTE_FORM, follow_up.pathway_id)
    return call_id


def _close(
    session: Transaction,
    follow_up: FollowUp,
    pathway: Pathway,
    outcome: FollowUpOutcome,
    reason: str,
    *,
    call_id: uuid.UUID | None = None,
    begun: Pathway | None = None,
    **taken_back: Any,
) -> None:
    follow_up.outcome = outcome
    follow_up.reason = reason[:_LONGEST_REASON]
    follow_up.closed_on = session.today
    follow_up.closed_at = session.now
    follow_up.closed_by_id = session.actor.id
    follow_up_plan.tell(session, "close_follow_up", follow_up, pathway, outcome=outcome)
    closings.settle(session, pathway)
    undo.offer(
        session,
        "close_follow_up",
        undo_close_follow_up,
        expects=[follow_up, *([begun] if begun else [])],
        participant_id=pathway.participant_id,
        follow_up_id=follow_up.id,
        call_id=call_id,
        new_pathway_id=begun.id if begun else None,
        **taken_back,
    )
