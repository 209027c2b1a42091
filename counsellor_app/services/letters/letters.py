"""Letters about a closed course or a referral: made with the text as sent, sent, cancelled."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiptState, ReceiverKind
from counsellor_app.models import Letter, LetterReceipt, Participant, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.answer_facts import Answer, answer_facts
from counsellor_app.services.follow_up import closings
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import (
    citizen_facts,
    letter_facts,
    letter_permits,
    letter_texts,
    letterheads,
    message_numbers,
    receivers,
    sent_sheets,
)
from counsellor_app.services.letters.letter_sheets import Writing, epikrise_sheet, reply_sheet
from counsellor_app.services.letters.letter_text import DANISH, LetterText
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import Corrected, EpikriseSheet, LetterSheet
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction

DRAFT_FORM = "letter"
"""Under what a text that is being written by hand is kept until it is sent, one a pathway."""
ANSWERS = frozenset({LetterKind.PASS_ON, LetterKind.REPLY_PASSED_ON, LetterKind.REPLY_REJECTED})
LONGEST = 20_000  # characters of a letter written by hand: ten pages


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter: of which kind, to whom, with what of it is the counsellor's own."""

    pathway_id: uuid.UUID
    kind: LetterKind = LetterKind.EPIKRISE
    receiver_kind: ReceiverKind = ReceiverKind.PRACTICE
    remark: str = ""
    id: uuid.UUID = field(default_factory=new_id)
    answer: Answer = field(default_factory=Answer)
    reply_by: date | None = None
    text: str | None = None  # written by hand instead of made from the facts
    language: str | None = None  # None: the citizen's own where there is a text in it
    corrects_id: uuid.UUID | None = None


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
    number: str = ""
    language: str = DANISH
    corrects_id: uuid.UUID | None = None
    replaced: bool = False  # a correction of it was sent
    receipt: ReceiptState | None = None
    refused: str = ""  # why, as the newest receipt says
    settled: bool = False  # somebody has seen to a refusal or a silence

    @property
    def waits(self) -> bool:
        """Whether no good receipt has come, and nobody has seen to it."""
        answered = self.receipt is not None and not self.receipt.refused
        return self.channel is LetterChannel.MEDCOM and not answered and not self.settled


@query(Right.CASE)
def letters_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[LetterRow, ...]:
    """The letters of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(Letter, User.initials)
        .join(User, User.id == Letter.made_by_id)
        .where(Letter.pathway_id == pathway_id)
        .order_by(Letter.made_at.desc(), Letter.id.desc())
    ).all()
    counts = [letter for letter, _ in rows if letter.sent_at and not letter.cancelled_at]
    replaced = {letter.corrects_id for letter in counts}
    refused = _refusals(session, [letter.id for letter in counts if letter.receipt])
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
            number=letter.letter_identifier,
            language=letter.language,
            corrects_id=letter.corrects_id,
            replaced=letter.id in replaced,
            receipt=letter.receipt,
            refused=refused.get(letter.id, ""),
            settled=letter.receipt_settled_at is not None,
        )
        for letter, initials in rows
    )


def _refusals(session: Transaction, letter_ids: list[uuid.UUID]) -> dict[uuid.UUID, str]:
    if not letter_ids:
        return {}
    rows = session.execute(
        select(LetterReceipt.letter_id, LetterReceipt.refuse_code, LetterReceipt.refuse_text)
        .where(LetterReceipt.letter_id.in_(letter_ids))
        .order_by(LetterReceipt.received_at, LetterReceipt.id)
    )
    return {letter_id: text or code for letter_id, code, text in rows}


@query(Right.CASE)
def preview(session: Transaction, draft: LetterDraft) -> EpikriseSheet | LetterSheet:
    """The letter as it would be made now, with everything that forbids it as a UserError."""
    pathway = access.open_pathway(session, draft.pathway_id)
    return _sheet_now(session, pathway, draft, _receiver(session, pathway, draft))


@look(Right.CASE)
def open_letter(session: Transaction, letter_id: uuid.UUID) -> EpikriseSheet | LetterSheet:
    """A letter is read again as it was sent: a gesture towards the person whom it is about."""
    sheet = sent_sheets.sheet_of(session, letter_id)
    _tell_looked(session, letter_id)
    return sheet


@look(Right.CASE)
def open_message(session: Transaction, letter_id: uuid.UUID) -> bytes | None:
    """The XDIS15 file of a letter is taken out again; None where it left in another way."""
    return _tell_looked(session, letter_id).message


def _tell_looked(session: Transaction, letter_id: uuid.UUID) -> Letter:
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    audit.record(
        session,
        "open_letter",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="letter",
        subject_id=letter.id,
    )
    return letter


@query(Right.CASE)
def letter_sheet(session: Transaction, letter_id: uuid.UUID) -> EpikriseSheet | LetterSheet:
    """A letter that was just made, to print it: part of the act, which is logged already."""
    return sent_sheets.sheet_of(session, letter_id)


@query(Right.CASE)
def letter_sheets(
    session: Transaction, letter_ids: Sequence[uuid.UUID]
) -> tuple[EpikriseSheet | LetterSheet, ...]:
    """Letters that were made, to print them together, in this order."""
    return sent_sheets.sheets_of(session, letter_ids)


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
def begun(session: Transaction, draft: LetterDraft) -> LetterDraft:
    """The draft under the identity of the same letter that was made and not yet sent, if there is one.

    Who is interrupted between the letter and its file sends the very same letter then, not a second.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    found = session.execute(
        select(Letter.id, Letter.text).where(
            Letter.pathway_id == pathway.id,
            Letter.kind == draft.kind,
            Letter.receiver_kind == draft.receiver_kind,
            Letter.corrects_id == draft.corrects_id
            if draft.corrects_id
            else Letter.corrects_id.is_(None),
            Letter.sent_at.is_(None),
            Letter.cancelled_at.is_(None),
        )
    ).all()
    if not found:
        return draft
    text = text_of(preview(session, draft))
    return next((replace(draft, id=key) for key, said in found if said == text), draft)


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
    if session.get(Letter, draft.id) is not None:
        return draft.id
    to = _receiver(session, pathway, draft)
    sheet = _sheet_now(session, pathway, draft, to)
    written = written_of(sheet)
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
        **message_numbers.numbers(draft.id),
        subject=written.subject[:200],
        text=written.plain,
        facts_text=_facts_text(session, pathway, draft, to, written.plain),
        language=sheet.language if isinstance(sheet, LetterSheet) else DANISH,
        corrects_id=draft.corrects_id,
        made_at=session.now,
        made_by_id=session.actor.id,
        reply_by=draft.reply_by,
    )
    session.add(letter)
    form_drafts.drop(session, DRAFT_FORM, pathway.id)
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
    if channel is LetterChannel.PRINT and letter.kind.is_to_citizen:
        letter_permits.demand_postable(session, pathway)
    letter.channel = channel
    letter.sent_at = session.now
    letter.message = message
    if letter.kind in letter_permits.REPLIES:
        _mark_replied(session, pathway)
    tell(session, "send_letter", letter, pathway, channel=channel)
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
    letter_id = make_letter(session, draft)
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
    tell(session, "cancel_letter", letter, pathway)
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
    tell(session, "put_letter_back", letter, pathway)
    closings.settle(session, pathway, on=date.fromisoformat(closed_on) if closed_on else None)


def _facts_text(
    session: Transaction, pathway: Pathway, draft: LetterDraft, to: Receiver, said: str
) -> str | None:
    """What the letter would say without the counsellor's own words; None where it says just that."""
    if draft.text is None and not draft.remark.strip():
        return None
    plain = replace(draft, text=None, remark="", corrects_id=None)
    facts = text_of(_sheet_now(session, pathway, plain, to))
    return None if facts == said else facts


def _receiver(session: Transaction, pathway: Pathway, draft: LetterDraft) -> Receiver:
    return letter_permits.demand_receiver(
        session, pathway, draft.kind, draft.receiver_kind, draft.answer
    )


def _sheet_now(
    session: Transaction, pathway: Pathway, draft: LetterDraft, to: Receiver
) -> EpikriseSheet | LetterSheet:
    signature = letterheads.signature(session, session.actor.id, session.today)
    more = answer_facts(session, pathway, draft.answer) if draft.kind in ANSWERS else {}
    writing = Writing(
        draft.id,
        to,
        signature,
        draft.remark.strip(),
        text=_by_hand(draft),
        language=_language(session, pathway, draft),
        corrects=_corrected(session, pathway, draft),
        more=more,
    )
    if draft.kind.is_epikrise:
        return epikrise_sheet(session, pathway, writing, draft.kind)
    facts = citizen_facts.facts_for(session, pathway, draft.kind)
    return reply_sheet(session, pathway, draft.kind, writing, reply_by=draft.reply_by, **facts)


def _by_hand(draft: LetterDraft) -> str:
    if draft.text is None:
        return ""
    text = draft.text.strip()
    if not text:
        raise FieldError("text", "letter.empty")
    if len(text) > LONGEST:
        raise FieldError("text", "letter.too_long", longest=LONGEST)
    return text


def _language(session: Transaction, pathway: Pathway, draft: LetterDraft) -> str:
    if not draft.kind.is_to_citizen:
        return DANISH
    texts = letter_texts.texts_in_force(session)
    if draft.language is None:
        person = session.get_one(Participant, pathway.participant_id)
        return citizen_facts.proposed_language(texts, person, draft.kind)
    if draft.language != DANISH and not texts.has(draft.kind.value, draft.language):
        raise FieldError("language", "letter.no_text_in_language")
    return draft.language


def _corrected(session: Transaction, pathway: Pathway, draft: LetterDraft) -> Corrected | None:
    """The letter that this one replaces: of this pathway and kind, sent, to the same receiver."""
    if draft.corrects_id is None:
        return None
    former = access.load(session, Letter, draft.corrects_id)
    same = (former.pathway_id, former.kind, former.receiver_kind)
    if same != (pathway.id, draft.kind, draft.receiver_kind):
        raise UserError("letter.corrects_another")
    if former.sent_at is None or former.cancelled_at is not None:
        raise UserError("letter.not_sent")
    return Corrected(local(former.sent_at).date(), former.letter_identifier)


def written_of(sheet: EpikriseSheet | LetterSheet) -> LetterText:
    """What the letter says, the same on paper, in the file and on the clipboard."""
    if isinstance(sheet, EpikriseSheet):
        return letter_facts.epikrise_text(sheet)
    return letter_facts.letter_text(sheet)


def text_of(sheet: EpikriseSheet | LetterSheet) -> str:
    """The same without its subject."""
    return written_of(sheet).plain


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
