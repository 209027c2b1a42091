"""Whether a letter may be written at all, and to whom: consent, a closed course, a known address (domain 6.3)."""

from __future__ import annotations

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind, ReceiverKind
from counsellor_app.models import CourseClosing, FollowUp, Participant, Pathway
from counsellor_app.services.directory.answer_facts import Answer
from counsellor_app.services.letters import letter_facts, receivers, reply_consent
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction

REPLIES = letter_facts.ABOUT_SOMEBODY - {LetterKind.PASS_ON}
ABOUT_HER = frozenset({LetterKind.REPLY_NOT_REACHED, LetterKind.REPLY_DECLINED})
"""Replies that tell what she did, not only what became of the referral."""


def demand_receiver(
    session: Transaction, pathway: Pathway, kind: LetterKind, to_kind: ReceiverKind, answer: Answer
) -> Receiver:
    """The receiver, once the letter may be written; UserError("letter.…") says why it may not."""
    if kind.is_epikrise:
        _demand_result(session, pathway, kind)
        _demand_consent(session, pathway, to_kind)
    elif kind is LetterKind.PASS_ON:
        _demand_agreed(session, pathway, answer)
    elif kind.is_to_citizen:
        if to_kind is not ReceiverKind.PARTICIPANT:
            raise FieldError("kind", "letter.kind")
    elif kind not in REPLIES:
        raise FieldError("kind", "letter.kind")
    elif _said_no(session, pathway, ConsentKind.REFERRER_LETTER):
        raise UserError("letter.no_referrer_consent")
    to = receivers.receiver(session, pathway, to_kind, answer.entry_id)
    if to is None:
        raise UserError("letter.no_receiver", receiver=to_kind)
    if kind in ABOUT_HER and not reply_consent.may_reply(session, pathway, to):
        raise UserError("letter.no_reply_consent", receiver=to.name)
    return to


def demand_postable(session: Transaction, pathway: Pathway) -> None:
    """Nobody's protected address goes on an envelope (domain 6.2)."""
    person = session.get_one(Participant, pathway.participant_id)
    if person.address_protected or person.name_protected:
        raise UserError("letter.address_protected")


def _demand_result(session: Transaction, pathway: Pathway, kind: LetterKind) -> None:
    """An epikrise needs an end, the one after half a year an answer."""
    if kind is LetterKind.HALF_YEAR:
        answered = session.scalars(
            select(FollowUp.id).where(
                FollowUp.pathway_id == pathway.id,
                FollowUp.kind == FollowUpKind.HALF_YEAR,
                FollowUp.outcome == FollowUpOutcome.ANSWERED,
            )
        ).first()
        if answered is None:
            raise UserError("letter.no_half_year")
        return
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


def _demand_agreed(session: Transaction, pathway: Pathway, answer: Answer) -> None:
    """What we know of her goes to another municipality only with her yes."""
    given = consent_state.is_given(session, pathway.id, ConsentKind.PASS_ON)
    if not (given or answer.agreed):
        raise UserError("letter.no_pass_on_consent")


def _said_no(session: Transaction, pathway: Pathway, kind: ConsentKind) -> bool:
    newest = consent_state.newest(session, pathway.id, kind)
    return newest is not None and (not newest.given or newest.withdrawn_on is not None)
