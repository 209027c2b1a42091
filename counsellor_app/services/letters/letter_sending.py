"""A letter leaves the house, or should not have: sent, cancelled, both taken back, and the referrer answered by it."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.models import Letter, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import closings
from counsellor_app.services.letters import (
    letter_permits,
    letters,
    receivers,
)
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import undo
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def mark_sent(
    session: Transaction,
    letter_id: uuid.UUID,
    channel: LetterChannel,
    message: bytes | None = None,
) -> None:
    """The letter has left the house; an epikrise may have been the last thing that remained."""
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    if letter.sent_at is not None and letter.cancelled_at is None:
        return
    if letter.cancelled_at is not None:
        raise UserError("letter.cancelled")
    if channel is LetterChannel.MEDCOM and not message:
        raise FieldError("message", "letter.no_message")
    if channel is LetterChannel.PRINT and letter.kind.is_to_citizen:
        letter_permits.demand_postable(session, pathway)
    letter.channel = channel
    letter.sent_at = session.now
    letter.message = message
    if letter.kind in letter_permits.REPLIES:
        _mark_replied(session, pathway)
    letters.tell(session, "send_letter", letter, pathway, channel=channel)
    closings.settle(session, pathway)
    undo.final(session, Standing.SENT, participant_id=pathway.participant_id)


@use_case(Right.CASE)
def send_on_paper(
    session: Transaction, draft: LetterDraft, channel: LetterChannel, *, in_batch: bool = False
) -> uuid.UUID:
    """Makes a letter that is printed, or copied into the municipality's own system, and notes it as sent.

    `in_batch`: the batch as a whole is taken back, not its letters one by one.
    """
    known = session.get(Letter, draft.id)
    if known is not None and known.sent_at is not None and known.cancelled_at is None:
        access.open_pathway(session, known.pathway_id)
        return known.id  # the same wish sent twice
    replied_at = _replied_at(session, draft.pathway_id)
    letter_id = letters.make_letter(session, draft)
    session.flush()
    mark_sent(session, letter_id, channel)
    if undo.is_own_act(session) and not in_batch:
        letter = session.get_one(Letter, letter_id)
        undo.offer(
            session,
            "send_on_paper",
            undo_send_on_paper,
            expects=[letter],
            participant_id=session.get_one(Pathway, letter.pathway_id).participant_id,
            letter_id=letter_id,
            replied_at=replied_at,
        )
    return letter_id


@undo.inverse
def undo_send_on_paper(session: Transaction, letter_id: str, replied_at: str | None) -> None:
    """It was never posted: it is cancelled and stays readable."""
    letter = access.load(session, Letter, uuid.UUID(letter_id))
    cancel_letter(session, letter.id)
    if letter.kind in letter_permits.REPLIES:
        _set_replied(session, session.get_one(Pathway, letter.pathway_id), replied_at)


@use_case(Right.CASE)
def cancel_letter(session: Transaction, letter_id: uuid.UUID) -> None:
    """The letter should not have gone; it stays readable, and an epikrise is outstanding again."""
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    if letter.cancelled_at is not None:
        return
    letter.cancelled_at, closed_on = session.now, pathway.closed_on
    letters.tell(session, "cancel_letter", letter, pathway)
    replied_at = _unmark_replied(session, letter, pathway)
    closings.reopen(session, pathway)
    if undo.is_own_act(session):
        undo.offer(
            session,
            "cancel_letter",
            undo_cancel_letter,
            expects=[letter],
            participant_id=pathway.participant_id,
            letter_id=letter.id,
            replied_at=replied_at,
            closed_on=closed_on,
        )


@undo.inverse
def undo_cancel_letter(
    session: Transaction, letter_id: str, replied_at: str | None, closed_on: str | None
) -> None:
    """It counts again; UserError where another one has gone to the same receiver since."""
    letter = access.load(session, Letter, uuid.UUID(letter_id))
    pathway = access.open_pathway(session, letter.pathway_id)
    another = select(Letter.id).where(
        Letter.pathway_id == pathway.id,
        Letter.kind == letter.kind,
        Letter.receiver_kind == letter.receiver_kind,
        Letter.sent_at >= letter.cancelled_at,
        Letter.cancelled_at.is_(None),
    )
    if session.scalars(another.limit(1)).first() is not None:
        raise UserError("undo.changed_since", label="cancel_letter")
    letter.cancelled_at = None
    if replied_at is not None:
        _set_replied(session, pathway, replied_at)
    letters.tell(session, "put_letter_back", letter, pathway)
    closings.settle(session, pathway, on=date.fromisoformat(closed_on) if closed_on else None)


def _mark_replied(session: Transaction, pathway: Pathway) -> None:
    referral = receivers.referral_of(session, pathway.id)
    if referral is not None:
        referral.replied_at = session.now


def _replied_at(session: Transaction, pathway_id: uuid.UUID) -> str | None:
    referral = receivers.referral_of(session, pathway_id)
    at = referral.replied_at if referral else None
    return at.isoformat() if at else None


def _set_replied(session: Transaction, pathway: Pathway, at: str | None) -> None:
    referral = receivers.referral_of(session, pathway.id)
    if referral is not None:
        referral.replied_at = datetime.fromisoformat(at) if at else None


def _unmark_replied(session: Transaction, letter: Letter, pathway: Pathway) -> str | None:
    """The referrer is to be answered again where this was the only answer; when it was given."""
    if letter.kind not in letter_permits.REPLIES:
        return None
    before = _replied_at(session, pathway.id)
    others = select(Letter.sent_at).where(
        Letter.pathway_id == pathway.id,
        Letter.kind.in_(letter_permits.REPLIES),
        Letter.sent_at.is_not(None),
        Letter.cancelled_at.is_(None),
        Letter.id != letter.id,
    )
    newest = session.scalars(others.order_by(Letter.sent_at.desc()).limit(1)).first()
    _set_replied(session, pathway, newest.isoformat() if newest else None)
    return before
