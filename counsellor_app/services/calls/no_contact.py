"""What is done when the attempts are used: written to her with a day to answer by, then closed.

By SMS where she has agreed to it, else by Digital Post (the text is copied into the municipality's
own system), by post only to somebody who is exempt from Digital Post and whose address may be used.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import phone
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models import Letter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letter_sending, message_numbers
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sms_batches import (
    SmsDraft,
    SmsTo,
    one_after_the_other,
    read_sms_batch,
)
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.pathway_facts import ASKS_TO_CALL
from counsellor_app.services.today import worklist_calls
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Asked:
    """She has been written to: how, when, and until when we wait."""

    letter_id: uuid.UUID
    channel: LetterChannel | None
    on: date
    reply_by: date


@dataclass(frozen=True, slots=True)
class AfterAttempts:
    """What can be done now: `paper` is None where no letter may go, `message` where one may."""

    reply_by: date
    """The day that would be written now."""
    paper: LetterChannel | None
    sms_refused: LeftOut | None
    """Why she gets no SMS; None when she may get one."""
    asked: Asked | None = None

    def has_passed(self, today: date) -> bool:
        """Whether her day is over, so that it may be closed."""
        return self.asked is not None and self.asked.reply_by < today


@dataclass(frozen=True, slots=True)
class NoContactDraft:
    """One letter or message that asks her to call."""

    pathway_id: uuid.UUID
    channel: LetterChannel
    reply_by: date
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Written:
    """What was noted as sent: a message or a letter for Digital Post is to be copied."""

    letter_id: uuid.UUID
    channel: LetterChannel
    text: str


def after_attempts(session: Transaction, pathway: Pathway, person: Participant) -> AfterAttempts:
    """What is proposed for somebody whose attempts are used, or who has no number."""
    days = rules.in_force(session, rules.CallAttempts, pathway.received_on).reply_days
    reply_by = session.today + timedelta(days=days)
    draft = SmsDraft(LetterKind.SMS_CALL_US, (SmsTo(pathway.id),), reply_by=reply_by)
    row = read_sms_batch(session, draft).rows[0]
    return AfterAttempts(
        reply_by, paper_for(person), row.left_out, asked_to_call(session, pathway.id)
    )


@query(Right.CASE)
def proposed_reply_by(session: Transaction) -> date:
    """Until when somebody who is written to today may answer, by the rule of today."""
    days = rules.in_force(session, rules.CallAttempts, session.today).reply_days
    return session.today + timedelta(days=days)


@query(Right.CASE)
def used_up_batch(session: Transaction, mine: bool = True) -> tuple[SmsTo, ...]:
    """Who was called in vain as often as the rule says, and has not been written to."""
    rows = worklist_calls.used_up(session, mine).rows
    return tuple(SmsTo(row.pathway_id) for row in rows if row.pathway_id and not row.reply_by)


@query(Right.CASE)
def follow_up_batch(session: Transaction, mine: bool = True) -> tuple[SmsTo, ...]:
    """Whose follow-up call is due and has not been announced: a message may do so once (domain 1.6)."""
    rows = worklist_calls.half_year_calls(session, mine).rows
    told = announced(session, [row.pathway_id for row in rows if row.pathway_id])
    return tuple(
        SmsTo(row.pathway_id)
        for row in rows
        if row.pathway_id and not _is_told(told.get(row.pathway_id), row.since)
    )


def announced(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, date]:
    """When each was last told by SMS that we will call about the follow-up."""
    found = session.execute(
        select(Letter.pathway_id, Letter.sent_at)
        .where(
            Letter.pathway_id.in_(pathway_ids),
            Letter.kind == LetterKind.SMS_FOLLOW_UP,
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at)
    )
    return {key: local(sent_at).date() for key, sent_at in found if sent_at is not None}


def _is_told(told_on: date | None, since: date | None) -> bool:
    """In this window; what was announced before an earlier one is another call."""
    return told_on is not None and (since is None or told_on >= since)


def paper_for(person: Participant) -> LetterChannel | None:
    """Digital Post by copying, post for the exempt; nobody's protected address goes on an envelope."""
    if not person.digital_post_exempt:
        return LetterChannel.COPY
    protected = person.address_protected or person.name_protected
    return None if protected or not person.street else LetterChannel.PRINT


def asked_to_call(session: Transaction, pathway_id: uuid.UUID) -> Asked | None:
    """The newest letter or message that asks her to call."""
    found = session.scalars(
        select(Letter)
        .where(
            Letter.pathway_id == pathway_id,
            Letter.kind.in_(ASKS_TO_CALL),
            Letter.reply_by.is_not(None),
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at.desc(), Letter.id.desc())
        .limit(1)
    ).first()
    if found is None or found.sent_at is None or found.reply_by is None:
        return None
    return Asked(found.id, found.channel, local(found.sent_at).date(), found.reply_by)


@use_case(Right.CASE)
def ask_to_call(session: Transaction, draft: NoContactDraft) -> Written:
    """Writes to her, notes it as sent, and waits until her day; undone by name."""
    pathway = access.open_pathway(session, draft.pathway_id)
    known = session.get(Letter, draft.id)
    if known is not None:
        return Written(known.id, draft.channel, known.text)
    if pathway.closed_on is not None:
        raise UserError("closing.already")
    if draft.reply_by <= session.today:
        raise FieldError("reply_by", "call.day_passed")
    if draft.channel is LetterChannel.SMS:
        text = _message(session, pathway, draft)
    else:
        text = _paper(session, pathway, draft)
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "ask_to_call",
        undo_ask_to_call,
        participant_id=pathway.participant_id,
        letter_id=draft.id,
    )
    return Written(draft.id, draft.channel, text)


@undo.inverse
def undo_ask_to_call(session: Transaction, letter_id: str) -> None:
    """It was not sent after all; the letter stays readable as cancelled."""
    letter_sending.cancel_letter(session, uuid.UUID(letter_id))


def _paper(session: Transaction, pathway: Pathway, draft: NoContactDraft) -> str:
    person = access.load(session, Participant, pathway.participant_id)
    by_post = draft.channel is LetterChannel.PRINT
    if by_post and (person.address_protected or person.name_protected):
        raise UserError("letter.address_protected")
    letter = LetterDraft(
        pathway.id,
        LetterKind.NO_CONTACT,
        ReceiverKind.PARTICIPANT,
        reply_by=draft.reply_by,
        id=draft.id,
    )
    letter_sending.send_on_paper(session, letter, draft.channel)
    return access.load(session, Letter, draft.id).text


def _message(session: Transaction, pathway: Pathway, draft: NoContactDraft) -> str:
    """One message alone is copied, with the same conditions as in a batch."""
    to = (SmsTo(pathway.id),)
    asked = SmsDraft(LetterKind.SMS_CALL_US, to, reply_by=draft.reply_by)
    one_after_the_other(session)
    row = read_sms_batch(session, asked).rows[0]
    if row.left_out is not None:
        raise UserError("sms.left_out", reason=row.left_out)
    session.add(
        Letter(
            id=draft.id,
            pathway_id=pathway.id,
            kind=LetterKind.SMS_CALL_US,
            receiver_kind=ReceiverKind.PARTICIPANT,
            receiver_name=phone.show(row.phone),
            **message_numbers.numbers(draft.id),
            text=row.text,
            channel=LetterChannel.SMS,
            made_at=session.now,
            made_by_id=session.actor.id,
            sent_at=session.now,
            reply_by=draft.reply_by,
        )
    )
    session.touched("letter", participant_id=pathway.participant_id)
    audit.record(
        session,
        "send_sms",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="letter",
        subject_id=draft.id,
        kind=LetterKind.SMS_CALL_US,
    )
    return row.text
