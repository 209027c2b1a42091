"""The inbox of referrals: what is new, what one letter says, and taking it out of the inbox."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from counsellor_app.errors import UserError
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.referral import LetterStatus
from counsellor_app.models import (
    Match,
    Participant,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.referrals import inbox_list, matching, refused_letters
from counsellor_app.services.referrals.inbox_list import InboxFilter as InboxFilter
from counsellor_app.services.referrals.inbox_list import InboxRow as InboxRow
from counsellor_app.services.referrals.referral_corrections import Difference, differences
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


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
    return inbox_list.size(session, wanted)


@query(Right.CASE)
def inbox_page(
    session: Transaction, wanted: InboxFilter, offset: int = 0, limit: int = 200
) -> tuple[InboxRow, ...]:
    """The rows of a page, the newest first."""
    return inbox_list.page(session, wanted, offset, limit)


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
    original = session.get(Referral, referral.corrects_id) if referral.corrects_id else None
    proposal = {} if referral.proposal_dismissed else referral.content.get("proposal") or {}
    is_correction = original is not None and referral.status is LetterStatus.CORRECTION
    return ReferralPage(
        row=inbox_list.row(session, referral.id),
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
    if referral.handled_at is not None and not (take and pathway.counsellor_id is None):
        return  # a colleague was quicker: her act stays hers
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
