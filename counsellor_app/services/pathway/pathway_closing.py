"""Closes a pathway for a reason, takes what still hangs on it away, and opens it again as undo."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import Appointment, Enrolment, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.pathway_facts import facts_of
from counsellor_app.services.pathway.stage import PathwayFacts
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_CHOSEN = frozenset(
    {
        CloseReason.PASSED_ON,
        CloseReason.MOVED,
        CloseReason.DEAD,
        CloseReason.CANCELLED,
        CloseReason.WRONG_REFERRAL,
        CloseReason.DECLINED,
    }
)
_RUNNING = (EnrolmentState.WAITING, EnrolmentState.ENROLLED)


@dataclass(slots=True)
class Loosened:
    """What was taken away with the pathway, so that undo can put it back."""

    appointments: list[str] = field(default_factory=list)
    enrolments: list[str] = field(default_factory=list)  # "id:state"
    marked_dead: bool = False


@use_case(Right.CASE)
def close_not_reached(
    session: Transaction, pathway_id: uuid.UUID, *, reason: str = "", confirmed: bool = False
) -> None:
    """Nobody answered. Before the municipality's attempts are used it is the team lead's exception."""
    pathway = _open(session, pathway_id)
    facts = facts_of(session, pathway)
    made, needed = attempts_in_vain(facts), facts.attempts_allowed
    if facts.reply_by is not None and facts.reply_by >= session.today and not confirmed:
        raise NeedsConfirmation("closing.reply_by", day=facts.reply_by)
    written_to = not facts.calls and facts.reply_by is not None  # there was no number to call
    if made < needed and not written_to:
        _demand_exception(session, made, needed, reason, confirmed)
    _close(session, pathway, CloseReason.NOT_REACHED, reason)


@use_case(Right.CASE)
def close_declined(session: Transaction, pathway_id: uuid.UUID, *, note: str = "") -> None:
    """She does not want it; the referrer is to be told."""
    _close(session, _open(session, pathway_id), CloseReason.DECLINED, note)


@use_case(Right.CASE)
def close_for(
    session: Transaction,
    pathway_id: uuid.UUID,
    reason: CloseReason,
    *,
    note: str = "",
    on: date | None = None,
) -> None:
    """Moved, dead, passed on, wrongly referred, cancelled: closed on the spot."""
    if reason not in _CHOSEN:
        raise FieldError("reason", "closing.reason")
    if on is not None and on > session.today:
        raise FieldError("on", "closing.future")
    _close(session, _open(session, pathway_id), reason, note, on)


@use_case(Right.CASE)
def reopen_pathway(session: Transaction, pathway_id: uuid.UUID) -> None:
    """A pathway that was closed before anything began goes on; after a course a relapse opens a new one."""
    pathway = access.open_pathway(session, pathway_id)
    if pathway.closed_on is None:
        return
    if pathway.close_reason is CloseReason.FINISHED:
        raise UserError("closing.finished")
    before = (pathway.closed_on, pathway.close_reason, pathway.close_note)
    _reopen(session, pathway)
    audit.record(
        session,
        "reopen_pathway",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
    )
    undo.offer(
        session,
        "reopen_pathway",
        undo_reopen,
        expects=[pathway],
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        closed_on=before[0],
        reason=before[1],
        note=before[2],
    )


@undo.inverse
def undo_reopen(
    session: Transaction, pathway_id: str, closed_on: str, reason: str | None, note: str
) -> None:
    """It was over all the same, for the reason and on the day that stood there."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    pathway.closed_on = date.fromisoformat(closed_on)
    pathway.close_reason = CloseReason(reason) if reason else None
    pathway.close_note = note
    pathways.refresh(session, pathway)


@undo.inverse
def undo_close(
    session: Transaction,
    pathway_id: str,
    appointments: list[str],
    enrolments: list[str],
    marked_dead: bool,
) -> None:
    """Open again, with the appointments and places that were given up."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    for appointment_id in appointments:
        access.load(session, Appointment, uuid.UUID(appointment_id)).state = AppointmentState.BOOKED
    for kept in enrolments:
        enrolment_id, _, state = kept.partition(":")
        enrolment = access.load(session, Enrolment, uuid.UUID(enrolment_id))
        enrolment.state, enrolment.left_on = EnrolmentState(state), None
    if marked_dead:
        access.load(session, Participant, pathway.participant_id).dead_on = None
    _reopen(session, pathway)


def close_with_answer(
    session: Transaction, pathway: Pathway, reason: CloseReason, note: str
) -> Loosened:
    """Passed on or rejected: part of the write that makes the letters, which also offers the undo."""
    if pathway.closed_on is not None:
        raise UserError("closing.already")
    return _set_closed(session, pathway, reason, note, None)


def close_in_call(session: Transaction, pathway: Pathway, note: str) -> Loosened:
    """Declined on the telephone: part of the write that logs the call, which also offers the undo."""
    return _set_closed(session, pathway, CloseReason.DECLINED, note, None)


def close_as_dead(session: Transaction, pathway: Pathway, note: str) -> Loosened:
    """Told on the telephone: part of the write that closes the follow-up, which also offers the undo."""
    return _set_closed(session, pathway, CloseReason.DEAD, note, None)


def attempts_made(session: Transaction, pathway: Pathway) -> tuple[int, int]:
    """Attempts in vain since she was last spoken with, and how many the municipality asks for."""
    needed = rules.in_force(session, rules.CallAttempts, pathway.received_on).attempts
    return attempts_in_vain(facts_of(session, pathway)), needed


def attempts_in_vain(facts: PathwayFacts) -> int:
    """How often the first contact was tried without reaching her since the last time it succeeded."""
    made = 0
    for call in reversed(facts.calls):
        if call.outcome.reached:
            break
        made += 1
    return made


def _open(session: Transaction, pathway_id: uuid.UUID) -> Pathway:
    pathway = access.open_pathway(session, pathway_id)
    if pathway.closed_on is not None:
        raise UserError("closing.already")
    return pathway


def _demand_exception(
    session: Transaction, made: int, needed: int, reason: str, confirmed: bool
) -> None:
    if not session.actor.may(Right.EXCEPTION):
        raise UserError("closing.attempts_missing", made=made, needed=needed)
    if not reason.strip():
        raise FieldError("reason", "closing.needs_reason", made=made, needed=needed)
    if not confirmed:
        raise NeedsConfirmation("closing.attempts_confirm", made=made, needed=needed)


def _close(
    session: Transaction,
    pathway: Pathway,
    reason: CloseReason,
    note: str,
    on: date | None = None,
) -> None:
    loosened = _set_closed(session, pathway, reason, note, on)
    audit.record(
        session,
        "close_pathway",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        reason=reason,
    )
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "close_pathway",
        undo_close,
        expects=[pathway],
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        appointments=loosened.appointments,
        enrolments=loosened.enrolments,
        marked_dead=loosened.marked_dead,
    )


def _set_closed(
    session: Transaction, pathway: Pathway, reason: CloseReason, note: str, on: date | None
) -> Loosened:
    pathway.closed_on = session.today
    pathway.close_reason, pathway.close_note = reason, note
    loosened = Loosened()
    for appointment in session.scalars(
        select(Appointment).where(
            Appointment.pathway_id == pathway.id, Appointment.state == AppointmentState.BOOKED
        )
    ):
        appointment.state = AppointmentState.CANCELLED
        loosened.appointments.append(str(appointment.id))
    for enrolment in session.scalars(
        select(Enrolment).where(Enrolment.pathway_id == pathway.id, Enrolment.state.in_(_RUNNING))
    ):
        loosened.enrolments.append(f"{enrolment.id}:{enrolment.state.value}")
        enrolment.state, enrolment.left_on = EnrolmentState.LEFT, session.today
    if reason is CloseReason.DEAD:
        person = access.load(session, Participant, pathway.participant_id)
        if person.dead_on is None:
            person.dead_on, loosened.marked_dead = on or session.today, True
    return loosened


def _reopen(session: Transaction, pathway: Pathway) -> None:
    pathway.closed_on = pathway.close_reason = None
    pathway.close_note = ""
    pathways.refresh(session, pathway)
