"""Telephone calls out and in: what came of each, what follows from it, and taking it back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, or_, select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    CallDirection,
    CallOutcome,
    CallPurpose,
)
from counsellor_app.models import Appointment, Call, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import call_meetings
from counsellor_app.services.calendars import appointments
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathway_closing, pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

NOTE_FORM = "call"
_NEEDS_DAY = frozenset({CallOutcome.CALL_AGAIN, CallOutcome.NOT_NOW})


@dataclass(frozen=True, slots=True)
class Slot:
    """The time that was agreed on the telephone."""

    user_id: uuid.UUID
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class CallDraft:
    """One call as it is logged: one key, perhaps a day or a time with it."""

    pathway_id: uuid.UUID
    outcome: CallOutcome
    purpose: CallPurpose = CallPurpose.CALL_BACK
    direction: CallDirection = CallDirection.OUT
    at: datetime | None = None
    call_again_on: date | None = None
    call_again_time: str = ""
    spoke_with: str = ""
    note: str = ""
    slot: Slot | None = None
    follow_up_id: uuid.UUID | None = None
    meeting_id: uuid.UUID | None = None  # which this call is the attendance of, when she is reached
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call in the history; an undone one is left out."""

    id: uuid.UUID
    at: datetime
    direction: CallDirection
    purpose: CallPurpose
    outcome: CallOutcome
    call_again_on: date | None
    call_again_time: str
    spoke_with: str
    note: str
    counsellor: str


@use_case(Right.CASE)
def log_call(session: Transaction, draft: CallDraft) -> uuid.UUID:
    """Keeps the call with everything that follows from it, in one write."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Call, draft.id) is not None:
        return draft.id
    _check(session, pathway, draft)
    session.add(_call(session, draft))
    booked = _book(session, pathway, draft)
    closes = draft.outcome is CallOutcome.DECLINED and draft.purpose is CallPurpose.CALL_BACK
    loosened = pathway_closing.close_in_call(session, pathway, draft.note) if closes else None
    form_drafts.drop(session, NOTE_FORM, pathway.id)
    marked = _mark(session, pathway, draft)
    audit.record(
        session,
        "log_call",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="call",
        subject_id=draft.id,
        outcome=draft.outcome,
        direction=draft.direction,
        purpose=draft.purpose,
    )
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "call",
        undo_log_call,
        expects=[entity for entity in (booked, pathway if loosened else None) if entity],
        participant_id=pathway.participant_id,
        call_id=draft.id,
        appointment_id=booked.id if booked else None,
        cancelled=loosened.appointments if loosened else [],
        left=loosened.enrolments if loosened else [],
        closed=closes,
        marked=marked,
    )
    return draft.id


@undo.inverse
def undo_log_call(
    session: Transaction,
    call_id: str,
    appointment_id: str | None,
    cancelled: list[str],
    left: list[str],
    closed: bool,
    marked: dict[str, Any] | None = None,
) -> None:
    """The call stays readable as undone; booking, closing and mark that it brought are taken back."""
    call = access.load(session, Call, uuid.UUID(call_id))
    pathway = access.open_pathway(session, call.pathway_id)
    if _is_built_on(session, call):
        raise UserError("undo.changed_since", label="call")
    call.undone_at = session.now
    if marked is not None:
        call_meetings.unmark_call(session, marked)
    if appointment_id is not None:
        appointments.set_state(session, uuid.UUID(appointment_id), AppointmentState.CANCELLED)
    if closed:
        pathway_closing.undo_close(
            session,
            pathway_id=str(pathway.id),
            appointments=cancelled,
            enrolments=left,
            marked_dead=False,
        )
    pathways.refresh(session, pathway)


@query(Right.CASE)
def calls_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[CallRow, ...]:
    """The calls of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(Call, User.initials)
        .join(User, User.id == Call.user_id)
        .where(Call.pathway_id == pathway_id, Call.undone_at.is_(None))
        .order_by(Call.at.desc(), Call.id.desc())
    )
    return tuple(_row(call, initials) for call, initials in rows)


def _check(session: Transaction, pathway: Pathway, draft: CallDraft) -> None:
    first_contact = draft.purpose is CallPurpose.CALL_BACK
    if pathway.closed_on is not None and first_contact:
        raise UserError("call.pathway_closed")
    if draft.at is not None and draft.at > session.now:
        raise FieldError("at", "call.future")
    if draft.outcome in _NEEDS_DAY:
        if draft.call_again_on is None:
            raise FieldError("call_again_on", "call.needs_day")
        if draft.call_again_on < session.today:
            raise FieldError("call_again_on", "call.day_passed")
    if draft.outcome.in_vain and draft.call_again_on and draft.call_again_on <= session.today:
        raise FieldError("call_again_on", "call.day_passed")
    if draft.outcome is CallOutcome.INTERVIEW_BOOKED and draft.slot is None:
        raise FieldError("slot", "call.needs_slot")


def _call(session: Transaction, draft: CallDraft) -> Call:
    again = draft.outcome in _NEEDS_DAY or draft.outcome.in_vain
    return Call(
        id=draft.id,
        pathway_id=draft.pathway_id,
        follow_up_id=draft.follow_up_id,
        at=draft.at or session.now,
        direction=draft.direction,
        purpose=draft.purpose,
        outcome=draft.outcome,
        call_again_on=draft.call_again_on if again else None,
        call_again_time=draft.call_again_time if again else "",
        spoke_with=draft.spoke_with,
        note=draft.note,
        user_id=session.actor.id,
    )


def _book(session: Transaction, pathway: Pathway, draft: CallDraft) -> Appointment | None:
    if draft.slot is None or draft.outcome is not CallOutcome.INTERVIEW_BOOKED:
        return None
    slot = draft.slot
    if pathway.counsellor_id is None:
        pathway.counsellor_id = slot.user_id  # who books the interview has the case from then on
    return appointments.book(
        session,
        AppointmentDraft(
            user_id=slot.user_id,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            kind=AppointmentKind.INTERVIEW,
            pathway_id=pathway.id,
            place=slot.place,
            id=slot.id,
        ),
    )


def _mark(session: Transaction, pathway: Pathway, draft: CallDraft) -> dict[str, Any] | None:
    """Where the call is the meeting; a mark that a colleague has set meanwhile stays hers."""
    if draft.meeting_id is None or draft.outcome is not CallOutcome.ANSWERED:
        return None
    on = local(draft.at or session.now).date()
    found = call_meetings.meeting_of_call(session, pathway.id, on, draft.meeting_id)
    return call_meetings.mark_call(session, found) if found is not None else None


def _is_built_on(session: Transaction, call: Call) -> bool:
    """Whether a later call stands on this one; calls have no version that could tell."""
    later = session.scalar(
        select(Call.id)
        .where(
            Call.pathway_id == call.pathway_id,
            Call.purpose == call.purpose,
            or_(Call.at > call.at, and_(Call.at == call.at, Call.id > call.id)),
            Call.undone_at.is_(None),
        )
        .limit(1)
    )
    return later is not None


def _row(call: Call, initials: str) -> CallRow:
    return CallRow(
        call.id,
        call.at,
        call.direction,
        call.purpose,
        call.outcome,
        call.call_again_on,
        call.call_again_time,
        call.spoke_with,
        call.note,
        initials,
    )
