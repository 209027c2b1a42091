"""Letters about a closed course or a referral: how one is made, from the facts or by hand, and what it says."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import LetterKind, ReceiverKind
from counsellor_app.models import Letter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.answer_facts import Answer, answer_facts
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import (
    citizen_facts,
    letter_facts,
    letter_permits,
    letter_texts,
    letterheads,
    message_numbers,
    receivers,
)
from counsellor_app.services.letters.letter_sheets import Writing, epikrise_sheet, reply_sheet
from counsellor_app.services.letters.letter_text import DANISH, LetterText
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import Corrected, EpikriseSheet, LetterSheet
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
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


@query(Right.CASE)
def preview(session: Transaction, draft: LetterDraft) -> EpikriseSheet | LetterSheet:
    """The letter as it would be made now, with everything that forbids it as a UserError."""
    pathway = access.open_pathway(session, draft.pathway_id)
    return _sheet_now(session, pathway, draft, _receiver(session, pathway, draft))


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
