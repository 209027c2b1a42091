"""What a citizen asks for: access, correction, deletion, restriction, objection; each with a day to answer by."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import exists, select

from counsellor_app.clock import add_months
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import (
    DeletionReason,
    RequestKind,
    RequestOutcome,
    RetentionKind,
)
from counsellor_app.models import CitizenRequest, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import clock_guard, deletion, restricted_use, retention
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(slots=True)
class RequestDraft:
    """What was asked for, as it is typed."""

    participant_id: uuid.UUID
    kind: RequestKind
    received_on: date
    note: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request; `late` when it is not answered in time, `restricts` while a restriction holds."""

    id: uuid.UUID
    kind: RequestKind
    received_on: date
    due_on: date
    note: str
    outcome: RequestOutcome | None
    answer: str
    closed_on: date | None
    late: bool
    restricts: bool


@query(Right.CASE)
def requests_of(session: Transaction, participant_id: uuid.UUID) -> tuple[RequestRow, ...]:
    """Her requests, the newest first."""
    access.open_participant(session, participant_id)
    found = session.scalars(
        select(CitizenRequest)
        .where(CitizenRequest.participant_id == participant_id)
        .order_by(CitizenRequest.received_on.desc(), CitizenRequest.id.desc())
    )
    return tuple(_row(session, each) for each in found)


@use_case(Right.CASE)
def register_request(session: Transaction, draft: RequestDraft) -> uuid.UUID:
    """She asked today or before; the day to answer by follows from the rule (one month)."""
    access.open_participant(session, draft.participant_id)
    if draft.received_on > session.today:
        raise FieldError("received_on", "request.future")
    months = retention.rule_in_force(session).answer_months
    request = CitizenRequest(
        id=draft.id,
        participant_id=draft.participant_id,
        kind=draft.kind,
        received_on=draft.received_on,
        due_on=add_months(draft.received_on, months),
        note=draft.note.strip(),
        made_at=session.now,
        made_by_id=session.actor.id,
    )
    session.add(request)
    _tell(session, "register_request", request)
    undo.offer(
        session,
        "citizen_request",
        undo_register_request,
        expects=[request],
        participant_id=request.participant_id,
        request_id=request.id,
    )
    return request.id


@undo.inverse
def undo_register_request(session: Transaction, request_id: str) -> None:
    """She did not ask."""
    request = _load(session, uuid.UUID(request_id))
    session.delete(request)


@use_case(Right.CASE)
def answer_request(
    session: Transaction, request_id: uuid.UUID, outcome: RequestOutcome, answer: str = ""
) -> None:
    """She has been answered. A refusal needs its reason: she may complain about it."""
    request = _load(session, request_id)
    if request.closed_on is not None:
        raise UserError("request.answered", day=request.closed_on)
    if outcome in (RequestOutcome.REFUSED, RequestOutcome.PARTLY) and not answer.strip():
        raise FieldError("answer", "request.reason")
    request.outcome, request.answer = outcome, answer.strip()
    request.closed_on, request.closed_by_id = session.today, session.actor.id
    _tell(session, "answer_request", request, outcome=outcome)
    undo.offer(
        session,
        "answer_request",
        undo_answer_request,
        expects=[request],
        participant_id=request.participant_id,
        request_id=request.id,
    )


@undo.inverse
def undo_answer_request(session: Transaction, request_id: str) -> None:
    """She was not answered yet."""
    request = _load(session, uuid.UUID(request_id))
    request.outcome, request.answer = None, ""
    request.closed_on = request.closed_by_id = None


@use_case(Right.CASE)
def end_restriction(session: Transaction, request_id: uuid.UUID) -> None:
    """Her data may be used as before."""
    request = _load(session, request_id)
    if not restricted_use.is_one(request):
        raise UserError("request.no_restriction")
    request.lifted_on = session.today
    _tell(session, "end_restriction", request)
    undo.offer(
        session,
        "end_restriction",
        undo_end_restriction,
        expects=[request],
        participant_id=request.participant_id,
        request_id=request.id,
    )


@undo.inverse
def undo_end_restriction(session: Transaction, request_id: str) -> None:
    """It holds on."""
    _load(session, uuid.UUID(request_id)).lifted_on = None


@use_case(Right.DELETION)
def erase(session: Transaction, request_id: uuid.UUID, archive_duty_met: bool) -> uuid.UUID:
    """Deletes everything about her because she asked for it, and no duty to keep it stands against it.

    What health staff must keep (5 or 10 years) is no choice of hers: whoever approves says by
    `archive_duty_met` that there is none. UserError("request.open_pathway") while a pathway is open.
    """
    clock_guard.demand_right_clock(session)
    request = _load(session, request_id)
    if request.kind is not RequestKind.ERASURE or request.closed_on is not None:
        raise UserError("request.no_erasure")
    if not archive_duty_met:
        raise FieldError("archive_duty_met", "retention.archive_duty")
    person = access.load(session, Participant, request.participant_id)
    still_open = exists().where(Pathway.participant_id == person.id, Pathway.closed_on.is_(None))
    if session.scalar(select(still_open)):
        raise UserError("request.open_pathway")
    deleted = deletion.delete_people(session, [person.id])
    return deletion.write_receipt(
        session, RetentionKind.RECORD, deleted, reason=DeletionReason.ASKED, subjects=1
    )


def _load(session: Transaction, request_id: uuid.UUID) -> CitizenRequest:
    request = access.load(session, CitizenRequest, request_id)
    access.open_participant(session, request.participant_id)
    return request


def _row(session: Transaction, each: CitizenRequest) -> RequestRow:
    return RequestRow(
        *(each.id, each.kind, each.received_on, each.due_on, each.note, each.outcome, each.answer),
        *(each.closed_on, each.closed_on is None and each.due_on < session.today),
        restricted_use.is_one(each),
    )


def _tell(session: Transaction, action: str, request: CitizenRequest, **facts: Any) -> None:
    audit.record(
        session,
        action,
        participant_id=request.participant_id,
        subject="citizen_request",
        subject_id=request.id,
        kind=request.kind,
        **facts,
    )
