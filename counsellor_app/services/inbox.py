"""The inbox of referrals: what is new, what one letter says, and taking it out of the inbox."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, union_all
from sqlalchemy.orm import aliased, defer

from counsellor_app.clock import age_on
from counsellor_app.errors import UserError
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus, MatchReason, ReferralSource
from counsellor_app.models import (
    Call,
    Match,
    Participant,
    ParticipantSearch,
    Pathway,
    Referral,
    User,
)
from counsellor_app.services import access, audit, matching, refused_letters, undo
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.referral_corrections import Difference, differences
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.search_index import name_condition

# Made once, so that the statements with them are compiled once.
_LETTER, _PATHWAY = aliased(Referral), aliased(Pathway)


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the list shows: what is new, or every referral; with a text those of that name."""

    everything: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One referral in the list; without CPR number and address."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    age: int | None
    phone: str
    source: ReferralSource
    sender: str
    received_on: date
    registered_at: datetime
    electronic: bool
    status: LetterStatus
    warnings: tuple[str, ...]
    cpr_state: CprState
    cancellation_asked: bool
    match: MatchReason | None
    stage: Stage
    close_reason: CloseReason | None
    due_to: date | None
    late: bool
    counsellor: str
    new: bool


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """Everything about one referral, as it is read on the right."""

    row: InboxRow
    cpr: str  # masked
    content: dict[str, Any]
    text: str
    diagnosis: str
    referrer: str
    sender_phone: str
    proposed_on: date | None
    proposed_words: str
    call_not_before: date | None
    call_not_before_reason: str
    call_not_later_than: date | None
    counsellor_id: uuid.UUID | None
    differences: tuple[Difference, ...]
    original_received_on: date | None
    has_raw: bool
    match_id: uuid.UUID | None
    version: int


@query(Right.CASE)
def count_inbox(session: Transaction) -> int:
    """What waits in the rail: new referrals and letters that could not be read."""
    return inbox_size(session, InboxFilter()) + refused_letters.count_refused(session)


@query(Right.CASE)
def inbox_size(session: Transaction, wanted: InboxFilter) -> int:
    """How many rows the list has."""
    statement = _wanted(session, select(func.count()), wanted)
    return session.scalar(statement) or 0


@query(Right.CASE)
def inbox_page(
    session: Transaction, wanted: InboxFilter, offset: int = 0, limit: int = 200
) -> tuple[InboxRow, ...]:
    """The rows of a page, the newest first."""
    columns = (Referral, Pathway, Participant, User.initials, _new())
    statement = _wanted(session, cast("Select[Any]", select(*columns)), wanted)
    found = session.execute(
        statement.join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .options(defer(Referral.content), defer(Referral.clinical_text))
        .order_by(*_order(wanted))
        .offset(offset)
        .limit(limit)
    ).all()
    return _rows(session, found)


@look(Right.CASE)
def open_referral(session: Transaction, referral_id: uuid.UUID) -> ReferralPage:
    """Somebody reads the letter: logged."""
    shown = referral_page(session, referral_id)
    audit.record(
        session,
        "open_referral",
        participant_id=shown.row.participant_id,
        pathway_id=shown.row.pathway_id,
        subject="referral",
        subject_id=referral_id,
    )
    return shown


@query(Right.CASE)
def referral_page(session: Transaction, referral_id: uuid.UUID) -> ReferralPage:
    """The same, read again after a write."""
    referral = access.load(session, Referral, referral_id)
    if referral.pathway_id is None:
        raise UserError("entity.gone", entity="referral")
    pathway = access.open_pathway(session, referral.pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    counsellor = session.get(User, pathway.counsellor_id) if pathway.counsellor_id else None
    new = bool(
        session.scalar(
            select(_new())
            .select_from(Referral)
            .join(Pathway, Pathway.id == Referral.pathway_id)
            .where(Referral.id == referral.id)
        )
    )
    initials = counsellor.initials if counsellor else None
    row = _rows(session, [(referral, pathway, person, initials, new)])[0]
    original = session.get(Referral, referral.corrects_id) if referral.corrects_id else None
    proposal = {} if referral.proposal_dismissed else referral.content.get("proposal") or {}
    is_correction = original is not None and referral.status is LetterStatus.CORRECTION
    return ReferralPage(
        row=row,
        cpr=cpr_numbers.mask(person.cpr or ""),
        content=dict(referral.content),
        text=referral.clinical_text,
        diagnosis=f"{referral.diagnosis_code} {referral.diagnosis_text}".strip(),
        referrer=referral.referrer_name,
        sender_phone=referral.sender_phone,
        proposed_on=date.fromisoformat(proposal["on"]) if proposal.get("on") else None,
        proposed_words=proposal.get("words", ""),
        call_not_before=pathway.call_not_before,
        call_not_before_reason=pathway.call_not_before_reason,
        call_not_later_than=pathway.call_not_later_than,
        counsellor_id=pathway.counsellor_id,
        differences=differences(referral, original, person) if original and is_correction else (),
        original_received_on=original.received_on if original else None,
        has_raw=bool(referral.raw_sha256),
        match_id=_match_of(session, referral),
        version=referral.version_id,
    )


@look(Right.CASE)
def raw_letter(session: Transaction, referral_id: uuid.UUID) -> bytes:
    """The bytes as they were sent, with the whole CPR number in them: logged."""
    referral = access.load(session, Referral, referral_id)
    if referral.pathway_id is None or referral.raw is None:
        raise UserError("referral.no_raw")
    pathway = access.open_pathway(session, referral.pathway_id)
    audit.record(
        session,
        "open_raw_letter",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=referral.id,
    )
    return referral.raw


@use_case(Right.CASE)
def handle_referral(session: Transaction, referral_id: uuid.UUID, take: bool = False) -> None:
    """Out of the inbox; with `take` the pathway is mine. A proposed match is decided first."""
    referral = access.load(session, Referral, referral_id)
    if referral.pathway_id is None:
        raise UserError("entity.gone", entity="referral")
    pathway = access.open_pathway(session, referral.pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    if referral.corrects_id is None and matching.candidates(session, [person])[person.id]:
        raise UserError("match.undecided")
    before = pathway.counsellor_id
    if take and before is None:
        pathway.counsellor_id = session.actor.id
    referral.handled_at, referral.handled_by_id = session.now, session.actor.user_id
    audit.record(
        session,
        "handle_referral",
        participant_id=person.id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=referral.id,
        counsellor=pathway.counsellor_id,
    )
    undo.offer(
        session,
        "handle_referral",
        undo_handle_referral,
        expects=[referral, pathway],
        participant_id=person.id,
        referral_id=referral.id,
        counsellor_id=before,
    )


@undo.inverse
def undo_handle_referral(session: Transaction, referral_id: str, counsellor_id: str | None) -> None:
    """Back in the inbox, and with whoever had it."""
    referral = access.load(session, Referral, uuid.UUID(referral_id))
    referral.handled_at = referral.handled_by_id = None
    if referral.pathway_id is not None:
        pathway = access.open_pathway(session, referral.pathway_id)
        pathway.counsellor_id = uuid.UUID(counsellor_id) if counsellor_id else None


def _new() -> ColumnElement[bool]:
    """Nobody has dealt with it: a first letter that nobody has called about, a correction, or the
    question whether a pathway is to be cancelled. Two ways to find them, each by an index."""
    return Referral.id.in_(union_all(_first_letters(), _later_letters()))


def _first_letters() -> Select[uuid.UUID]:
    letter, pathway = _LETTER, _PATHWAY
    called = exists().where(Call.pathway_id == pathway.id, Call.undone_at.is_(None))
    return (
        select(letter.id)
        .join(pathway, pathway.id == letter.pathway_id)
        .where(
            pathway.stage.in_((Stage.RECEIVED, Stage.DEFERRED)),
            # Not "is null": the planner would take that index, in which nearly all letters lie.
            func.coalesce(letter.corrects_id, letter.id) == letter.id,
            letter.handled_at.is_(None),
            ~called,
        )
    )


def _later_letters() -> Select[uuid.UUID]:
    letter, pathway = _LETTER, _PATHWAY
    asks = and_(letter.cancellation_asked, pathway.closed_on.is_(None))
    return (
        select(letter.id)
        .join(pathway, pathway.id == letter.pathway_id)
        .where(
            letter.corrects_id > uuid.UUID(int=0),  # as a span the index serves it
            letter.handled_at.is_(None),
            or_(letter.status == LetterStatus.CORRECTION, asks),
        )
    )


def _wanted(session: Transaction, statement: Select[Any], wanted: InboxFilter) -> Select[Any]:
    statement = (
        statement.select_from(Referral)
        .join(Pathway, Pathway.id == Referral.pathway_id)
        .where(access.own_pathways(session))
    )
    if not wanted.everything:
        statement = statement.where(_new())
    if wanted.text.strip():
        words = fold(wanted.text).split()
        statement = statement.join(
            ParticipantSearch, ParticipantSearch.participant_id == Pathway.participant_id
        ).where(
            name_condition(
                session.connection(), ParticipantSearch.number, ParticipantSearch.folded_name, words
            )
        )
    return statement


def _order(wanted: InboxFilter) -> tuple[Any, ...]:
    """Cancellations first, then the newest; the long list by an index."""
    if wanted.everything:
        return Referral.received_on.desc(), Referral.id.desc()
    return Referral.cancellation_asked.desc(), Referral.registered_at.desc(), Referral.id.desc()


def _rows(session: Transaction, found: Sequence[Any]) -> tuple[InboxRow, ...]:
    waiting = [person for referral, _, person, _, new in found if new and not referral.corrects_id]
    known = matching.candidates(session, waiting)
    strength = list(MatchReason)
    rows = []
    for referral, pathway, person, initials, new in found:
        reasons = known.get(person.id, {}).values() if new and not referral.corrects_id else ()
        open_ = pathway.closed_on is None
        rows.append(
            InboxRow(
                id=referral.id,
                pathway_id=pathway.id,
                participant_id=person.id,
                name=f"{person.given_name} {person.surname}".strip(),
                age=age_on(person.birth_date, session.today) if person.birth_date else None,
                phone=person.phone,
                source=referral.source,
                sender=" · ".join(
                    filter(None, (referral.sender_organisation, referral.sender_department))
                ),
                received_on=referral.received_on,
                registered_at=referral.registered_at,
                electronic=referral.electronic,
                status=referral.status,
                warnings=tuple(str(each) for each in referral.warnings),
                cpr_state=person.cpr_state,
                cancellation_asked=referral.cancellation_asked and open_,
                match=min(reasons, key=strength.index) if reasons else None,
                stage=pathway.stage,
                close_reason=pathway.close_reason,
                due_to=pathway.due_to,
                late=bool(open_ and pathway.due_to and pathway.due_to < session.today),
                counsellor=initials or "",
                new=bool(new),
            )
        )
    return tuple(rows)


def _match_of(session: Transaction, referral: Referral) -> uuid.UUID | None:
    """The decision that put this letter where it lies, so that it can be parted here."""
    return session.scalars(
        select(Match.id)
        .where(
            or_(
                Match.pathway_id == referral.pathway_id,
                Match.onto_pathway_id == referral.pathway_id,
            ),
            Match.parted_at.is_(None),
        )
        .order_by(Match.decided_at.desc(), Match.id.desc())
        .limit(1)
    ).first()
