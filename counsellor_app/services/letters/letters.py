"""Letters about a closed course or a referral: made with the text as sent, sent, cancelled."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.models import CourseClosing, Letter, LetterCounter, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.answer_facts import Answer, answer_facts
from counsellor_app.services.follow_up import closings
from counsellor_app.services.letters import letter_facts, letterheads, receivers, reply_consent
from counsellor_app.services.letters.letter_sheets import Writing, epikrise_sheet, reply_sheet
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.services.medication import counters
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

REPLIES = letter_facts.ABOUT_SOMEBODY - {LetterKind.PASS_ON}
ANSWERS = frozenset({LetterKind.PASS_ON, LetterKind.REPLY_PASSED_ON, LetterKind.REPLY_REJECTED})
ABOUT_HER = frozenset({LetterKind.REPLY_NOT_REACHED, LetterKind.REPLY_DECLINED})
"""Replies that tell what she did, not only what became of the referral."""
SENDER_PREFIX = "RS"  # two letters, the day and six digits: fourteen characters (domain 5.3)


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """An epikrise or a reply, to whom, with a remark of the counsellor's own."""

    pathway_id: uuid.UUID
    kind: LetterKind = LetterKind.EPIKRISE
    receiver_kind: ReceiverKind = ReceiverKind.PRACTICE
    remark: str = ""
    id: uuid.UUID = field(default_factory=new_id)
    answer: Answer = field(default_factory=Answer)
    reply_by: date | None = None


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter in the list of a pathway."""

    id: uuid.UUID
    kind: LetterKind
    receiver_kind: ReceiverKind
    receiver_name: str
    channel: LetterChannel | None
    made_at: datetime
    sent_at: datetime | None
    cancelled_at: datetime | None
    counsellor: str
    text: str


@query(Right.CASE)
def letters_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[LetterRow, ...]:
    """The letters of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(Letter, User.initials)
        .join(User, User.id == Letter.made_by_id)
        .where(Letter.pathway_id == pathway_id)
        .order_by(Letter.made_at.desc(), Letter.id.desc())
    )
    return tuple(
        LetterRow(
            letter.id,
            letter.kind,
            letter.receiver_kind,
            letter.receiver_name,
            letter.channel,
            letter.made_at,
            letter.sent_at,
            letter.cancelled_at,
            initials,
            letter.text,
        )
        for letter, initials in rows
    )


@query(Right.CASE)
def preview(session: Transaction, draft: LetterDraft) -> EpikriseSheet | LetterSheet:
    """The letter as it would be made now, with everything that forbids it as a UserError."""
    pathway = access.open_pathway(session, draft.pathway_id)
    return _sheet_now(session, pathway, draft, _demand_receiver(session, pathway, draft))


@query(Right.CASE)
def letter_sheet(session: Transaction, letter_id: uuid.UUID) -> EpikriseSheet | LetterSheet:
    """A letter that was made, to print again as it was."""
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    if letter.kind.is_sms:
        raise UserError("letter.is_message")
    to = receivers.receiver(session, pathway, letter.receiver_kind)
    if to is None or to.name != letter.receiver_name:
        to = Receiver(letter.receiver_kind, letter.receiver_name)
    made_on = local(letter.made_at).date()
    signature = letterheads.signature(session, letter.made_by_id, made_on)
    writing = Writing(letter.id, to, signature, text=letter.text)
    if letter.kind is LetterKind.EPIKRISE:
        return epikrise_sheet(session, pathway, writing)
    return reply_sheet(session, pathway, letter.kind, writing, reply_by=letter.reply_by)


@query(Right.CASE)
def sent_epikrise(session: Transaction, pathway_id: uuid.UUID) -> uuid.UUID | None:
    """The newest epikrise that was sent and not cancelled, to print it again."""
    access.open_pathway(session, pathway_id)
    return session.scalars(
        select(Letter.id)
        .where(
            Letter.pathway_id == pathway_id,
            Letter.kind == LetterKind.EPIKRISE,
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at.desc(), Letter.id.desc())
        .limit(1)
    ).first()


@query(Right.CASE)
def message_of(session: Transaction, letter_id: uuid.UUID) -> bytes:
    """The XDIS15 file as it was sent."""
    letter = access.load(session, Letter, letter_id)
    access.open_pathway(session, letter.pathway_id)
    if letter.message is None:
        raise UserError("letter.no_message")
    return letter.message


@use_case(Right.CASE)
def make_letter(session: Transaction, draft: LetterDraft) -> uuid.UUID:
    """Keeps the letter with its text; it has not left the house until `mark_sent`."""
    pathway = access.open_pathway(session, draft.pathway_id)
    day = session.today.strftime("%y%m%d")
    counter = counters.locked(session, LetterCounter, day=day)
    if session.get(Letter, draft.id) is not None:
        return draft.id
    to = _demand_receiver(session, pathway, draft)
    sheet = _sheet_now(session, pathway, draft, to)
    counter.last_serial += 2
    referral = receivers.referral_of(session, pathway.id)
    letter = Letter(
        id=draft.id,
        pathway_id=pathway.id,
        kind=draft.kind,
        receiver_kind=draft.receiver_kind,
        practice_id=to.practice_id,
        department_id=to.department_id,
        receiver_name=to.name,
        receiver_gln=to.gln,
        episode_identifier=referral.episode_identifier if referral else "",
        letter_identifier=f"{SENDER_PREFIX}{day}{counter.last_serial:06}",
        envelope_identifier=f"{SENDER_PREFIX}{day}{counter.last_serial - 1:06}",
        text=text_of(sheet),
        made_at=session.now,
        made_by_id=session.actor.id,
        reply_by=draft.reply_by,
    )
    session.add(letter)
    tell(session, "make_letter", letter, pathway)
    return letter.id


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
    letter.channel = channel
    letter.sent_at = session.now
    letter.message = message
    if letter.kind in REPLIES:
        _mark_replied(session, pathway)
    tell(session, "send_letter", letter, pathway, channel=channel)
    closings.settle(session, pathway)


@use_case(Right.CASE)
def send_on_paper(session: Transaction, draft: LetterDraft, channel: LetterChannel) -> uuid.UUID:
    """Makes a letter that is printed, or copied into the municipality's own system, and notes it as sent."""
    letter_id = make_letter(session, draft)
    session.flush()
    mark_sent(session, letter_id, channel)
    return letter_id


@use_case(Right.CASE)
def cancel_letter(session: Transaction, letter_id: uuid.UUID) -> None:
    """The letter should not have gone; it stays readable, and an epikrise is outstanding again."""
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    if letter.cancelled_at is not None:
        return
    letter.cancelled_at = session.now
    tell(session, "cancel_letter", letter, pathway)
    closings.reopen(session, pathway)


def _demand_receiver(session: Transaction, pathway: Pathway, draft: LetterDraft) -> Receiver:
    """The receiver, once the letter may be written at all."""
    if draft.kind is LetterKind.EPIKRISE:
        _demand_closed(session, pathway)
        _demand_consent(session, pathway, draft.receiver_kind)
    elif draft.kind is LetterKind.PASS_ON:
        _demand_agreed(session, pathway, draft)
    elif draft.kind is LetterKind.NO_CONTACT:
        if draft.receiver_kind is not ReceiverKind.PARTICIPANT:
            raise FieldError("kind", "letter.kind")
    elif draft.kind not in REPLIES:
        raise FieldError("kind", "letter.kind")
    elif _said_no(session, pathway, ConsentKind.REFERRER_LETTER):
        raise UserError("letter.no_referrer_consent")
    to = receivers.receiver(session, pathway, draft.receiver_kind, draft.answer.entry_id)
    if to is None:
        raise UserError("letter.no_receiver", receiver=draft.receiver_kind)
    if draft.kind in ABOUT_HER and not reply_consent.may_reply(session, pathway, to):
        raise UserError("letter.no_reply_consent", receiver=to.name)
    return to


def _demand_closed(session: Transaction, pathway: Pathway) -> None:
    closing = session.scalars(
        select(CourseClosing.id).where(CourseClosing.pathway_id == pathway.id)
    ).first()
    if closing is None and pathway.closed_on is None:
        raise UserError("letter.course_open")


def _demand_consent(session: Transaction, pathway: Pathway, to: ReceiverKind) -> None:
    if to is ReceiverKind.PRACTICE:
        if not consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER):
            raise UserError("letter.no_consent")
    elif not consent_state.is_given(session, pathway.id, ConsentKind.REFERRER_LETTER):
        raise UserError("letter.no_referrer_consent")


def _demand_agreed(session: Transaction, pathway: Pathway, draft: LetterDraft) -> None:
    """What we know of her goes to another municipality only with her yes."""
    given = consent_state.is_given(session, pathway.id, ConsentKind.PASS_ON)
    if not (given or draft.answer.agreed):
        raise UserError("letter.no_pass_on_consent")


def _said_no(session: Transaction, pathway: Pathway, kind: ConsentKind) -> bool:
    newest = consent_state.newest(session, pathway.id, kind)
    return newest is not None and (not newest.given or newest.withdrawn_on is not None)


def _sheet_now(
    session: Transaction, pathway: Pathway, draft: LetterDraft, to: Receiver
) -> EpikriseSheet | LetterSheet:
    signature = letterheads.signature(session, session.actor.id, session.today)
    more = answer_facts(session, pathway, draft.answer) if draft.kind in ANSWERS else {}
    writing = Writing(draft.id, to, signature, draft.remark.strip(), more=more)
    if draft.kind is LetterKind.EPIKRISE:
        return epikrise_sheet(session, pathway, writing)
    return reply_sheet(session, pathway, draft.kind, writing, reply_by=draft.reply_by)


def text_of(sheet: EpikriseSheet | LetterSheet) -> str:
    """What the letter says, the same on paper and in the file."""
    if isinstance(sheet, EpikriseSheet):
        return letter_facts.epikrise_text(sheet).plain
    return letter_facts.letter_text(sheet).plain


def _mark_replied(session: Transaction, pathway: Pathway) -> None:
    referral = receivers.referral_of(session, pathway.id)
    if referral is not None:
        referral.replied_at = session.now


def tell(
    session: Transaction, action: str, letter: Letter, pathway: Pathway, **facts: object
) -> None:
    """The audit entry of an act on a letter, and the news of it."""
    session.touched("letter", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="letter",
        subject_id=letter.id,
        kind=letter.kind,
        receiver=letter.receiver_kind,
        **facts,
    )
