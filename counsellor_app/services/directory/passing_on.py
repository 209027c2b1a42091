"""Answers a referral that we do not take up: passed on to another offer, or rejected, with its letters in one act."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.referral import RejectReason
from counsellor_app.models import Consent, DirectoryEntry, Letter, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.answer_facts import Answer
from counsellor_app.services.letters import letter_out, letter_sending, letters, receivers
from counsellor_app.services.letters.letter_out import LetterOut
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathway_closing, pathways
from counsellor_app.services.pathway.pathway_closing import Loosened
from counsellor_app.services.people import consents
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

Encode = Callable[[LetterOut], bytes | None]
"""Makes the message of a letter; None where it cannot go as one, and goes on paper instead."""


@dataclass(frozen=True, slots=True)
class PassOnDraft:
    """To which offer, and what the citizen has agreed to."""

    pathway_id: uuid.UUID
    entry_id: uuid.UUID
    agreed: bool = False  # what we know of her may be sent there
    reply: bool = True  # to the one who referred
    remark: str = ""
    letter_id: uuid.UUID = field(default_factory=new_id)
    reply_id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class RejectDraft:
    """Why it is not taken up."""

    pathway_id: uuid.UUID
    reason: RejectReason = RejectReason.NOT_RESIDENT
    reply: bool = True
    remark: str = ""
    reply_id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class PreviewText:
    """A letter as it would be written; `refused` is why it would not."""

    to: str = ""
    text: str = ""
    electronic: bool = False
    refused: UserError | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What was made: letters to print, and the message to the one who referred."""

    letters: tuple[uuid.UUID, ...] = ()  # on paper
    message: bytes | None = None
    message_name: str = ""


@query(Right.CASE)
def preview_pass_on(session: Transaction, draft: PassOnDraft) -> tuple[PreviewText, PreviewText]:
    """The letter to the other municipality, and the reply to the one who referred."""
    pathway = access.open_pathway(session, draft.pathway_id)
    return (
        _preview(session, pathway, _letter(draft)),
        _preview(session, pathway, _reply_passed_on(draft)),
    )


@query(Right.CASE)
def preview_reject(session: Transaction, draft: RejectDraft) -> PreviewText:
    """The reply to the one who referred."""
    pathway = access.open_pathway(session, draft.pathway_id)
    return _preview(session, pathway, _reply_rejected(draft))


@use_case(Right.CASE)
def pass_on(session: Transaction, draft: PassOnDraft, encode: Encode | None = None) -> Answered:
    """Closes the pathway as passed on, with her yes, the letter and the reply; undone as one.

    Without her yes nothing about her is sent there. The reply goes as a message where the one who
    referred has an address for it and `encode` is given, else on paper.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    entry = access.load(session, DirectoryEntry, draft.entry_id)
    if entry.kind is EntryKind.OWN:
        raise FieldError("entry", "passing_on.own")
    consent_id = _agreed(session, pathway) if draft.agreed else None
    loosened = pathway_closing.close_with_answer(
        session, pathway, CloseReason.PASSED_ON, draft.remark.strip()
    )
    pathway.passed_on_to_id = entry.id
    session.flush()
    made = Answered()
    if draft.agreed and entry.kind is EntryKind.MUNICIPALITY:
        made = _send(session, _letter(draft), None, made)
    if draft.reply:
        made = _send(session, _reply_passed_on(draft), encode, made)
    _finish(session, "pass_on", pathway, loosened, _ids(draft), consent_id, entry=entry.id)
    return made


@use_case(Right.CASE)
def reject(session: Transaction, draft: RejectDraft, encode: Encode | None = None) -> Answered:
    """Closes the pathway as wrongly referred, with the reason in the reply; undone as one."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if draft.reason is RejectReason.OTHER and not draft.remark.strip():
        raise FieldError("remark", "passing_on.needs_reason")
    loosened = pathway_closing.close_with_answer(
        session, pathway, CloseReason.WRONG_REFERRAL, draft.remark.strip()
    )
    session.flush()
    made = Answered()
    if draft.reply:
        made = _send(session, _reply_rejected(draft), encode, made)
    _finish(session, "reject", pathway, loosened, [draft.reply_id], None, reason=draft.reason)
    return made


@undo.inverse
def undo_answer(
    session: Transaction,
    pathway_id: str,
    letter_ids: list[str],
    consent_id: str | None,
    appointments: list[str],
    enrolments: list[str],
) -> None:
    """The pathway is open again; letters that were made are cancelled, not forgotten."""
    for letter_id in letter_ids:
        letter = session.get(Letter, uuid.UUID(letter_id))
        if letter is not None and letter.cancelled_at is None:
            letter_sending.cancel_letter(session, letter.id)
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    pathway.passed_on_to_id = None
    referral = receivers.referral_of(session, pathway.id)
    if referral is not None:
        referral.replied_at = None
    if consent_id is not None:
        consent = access.load(session, Consent, uuid.UUID(consent_id))
        consent.withdrawn_on, consent.withdrawn_by_id = session.today, session.actor.user_id
    pathway_closing.undo_close(session, pathway_id, appointments, enrolments, False)


def _letter(draft: PassOnDraft) -> LetterDraft:
    answer = Answer(draft.entry_id, draft.agreed)
    return LetterDraft(
        draft.pathway_id,
        LetterKind.PASS_ON,
        ReceiverKind.MUNICIPALITY,
        draft.remark,
        draft.letter_id,
        answer,
    )


def _reply_passed_on(draft: PassOnDraft) -> LetterDraft:
    # The remark is for those who go on with her; the one who referred is told what was done.
    return LetterDraft(
        draft.pathway_id,
        LetterKind.REPLY_PASSED_ON,
        ReceiverKind.REFERRER,
        "",
        draft.reply_id,
        Answer(draft.entry_id, draft.agreed),
    )


def _reply_rejected(draft: RejectDraft) -> LetterDraft:
    return LetterDraft(
        draft.pathway_id,
        LetterKind.REPLY_REJECTED,
        ReceiverKind.REFERRER,
        draft.remark,
        draft.reply_id,
        Answer(reason=draft.reason),
    )


def _ids(draft: PassOnDraft) -> list[uuid.UUID]:
    return [draft.letter_id, draft.reply_id]


def _preview(session: Transaction, pathway: Pathway, draft: LetterDraft) -> PreviewText:
    try:
        sheet = letters.preview(session, draft)
    except UserError as refused:
        return PreviewText(refused=refused)
    to = receivers.receiver(session, pathway, draft.receiver_kind, draft.answer.entry_id)
    electronic = to is not None and to.electronic and draft.kind is not LetterKind.PASS_ON
    return PreviewText(sheet.receiver[0], letters.text_of(sheet), electronic)


def _agreed(session: Transaction, pathway: Pathway) -> uuid.UUID:
    """Her yes, as she said it to whoever passes her on."""
    return consents.register_consent(
        session,
        ConsentDraft(pathway.id, ConsentKind.PASS_ON, True, session.today, ConsentForm.ORAL),
    )


def _send(
    session: Transaction, draft: LetterDraft, encode: Encode | None, made: Answered
) -> Answered:
    """Makes the letter and notes it as sent: as a message where it can be, else on paper."""
    letter_id = letters.make_letter(session, draft)
    session.flush()
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    to = receivers.receiver(session, pathway, draft.receiver_kind)
    content: bytes | None = None
    if encode is not None and to is not None and to.electronic:
        content = encode(letter_out.letter_out(session, letter_id))
    if content is None:
        letter_sending.mark_sent(session, letter_id, LetterChannel.PRINT)
        return Answered((*made.letters, letter_id), made.message, made.message_name)
    letter_sending.mark_sent(session, letter_id, LetterChannel.MEDCOM, content)
    return Answered(made.letters, content, f"{letter.letter_identifier}.xml")


def _finish(
    session: Transaction,
    action: str,
    pathway: Pathway,
    loosened: Loosened,
    wanted: list[uuid.UUID],
    consent_id: uuid.UUID | None,
    **facts: object,
) -> None:
    made = session.scalars(select(Letter.id).where(Letter.id.in_(wanted))).all()
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="pathway",
        subject_id=pathway.id,
        letters=list(made),
        **facts,
    )
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        action,
        undo_answer,
        expects=[pathway],
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        letter_ids=list(made),
        consent_id=consent_id,
        appointments=loosened.appointments,
        enrolments=loosened.enrolments,
    )
