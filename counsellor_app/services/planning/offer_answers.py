"""What becomes of an offered place: accepted or declined by one act, taken back, or held longer."""

from __future__ import annotations

import uuid
from datetime import date

from counsellor_app.kinds.course import EnrolmentState, OfferAnswer
from counsellor_app.models import Enrolment, Pathway, PlaceOffer
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.operation import use_case
from counsellor_app.services.planning.place_offers import (
    check_reply_by,
    demand_open,
    open_again,
    open_course,
    record,
)
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def accept_offer(
    session: Transaction, offer_id: uuid.UUID, *, confirmed: bool = False
) -> uuid.UUID:
    """She said yes and has the place; gives the enrolment's id."""
    offer = access.load(session, PlaceOffer, offer_id)
    enrolment = access.load(session, Enrolment, offer.enrolment_id)
    access.open_pathway(session, enrolment.pathway_id)
    if offer.answer is OfferAnswer.ACCEPTED:
        return enrolment.id
    demand_open(offer)
    offer.answer, offer.answered_at = OfferAnswer.ACCEPTED, session.now
    draft = EnrolDraft(offer.course_id, enrolment.pathway_id)
    taken = enrolments.take_place(session, draft, confirmed=confirmed)
    record(session, "accept_offer", offer, access.open_pathway(session, enrolment.pathway_id))
    undo.offer(
        session,
        "accept_offer",
        undo_accept_offer,
        expects=[offer],
        participant_id=_participant_of(session, enrolment),
        offer_id=offer.id,
        before=taken.before,
    )
    return enrolment.id


@undo.inverse
def undo_accept_offer(session: Transaction, offer_id: str, before: list[str | None]) -> None:
    """She waits again, and the place is held for her as before."""
    offer = access.load(session, PlaceOffer, uuid.UUID(offer_id))
    enrolments.undo_place(session, str(offer.enrolment_id), EnrolmentState.ENROLLED.value, before)
    offer.answer, offer.answered_at = None, None


@use_case(Right.CASE)
def decline_offer(session: Transaction, offer_id: uuid.UUID) -> None:
    """She said no to this place; she keeps her days in the queue."""
    _end(session, offer_id, OfferAnswer.DECLINED, "decline_offer")


@use_case(Right.CASE)
def withdraw_offer(session: Transaction, offer_id: uuid.UUID) -> None:
    """Nobody answered: the place goes to somebody else, and she keeps her days in the queue."""
    _end(session, offer_id, OfferAnswer.WITHDRAWN, "withdraw_offer")


@undo.inverse
def undo_end_offer(session: Transaction, offer_id: str) -> None:
    """The place is held for her again, until the same day."""
    open_again(session, uuid.UUID(offer_id))


@use_case(Right.CASE)
def extend_offer(session: Transaction, offer_id: uuid.UUID, reply_by: date) -> date:
    """She gets longer to answer, at most until the course begins; the day that was agreed.

    FieldError("reply_by", "offer.after_start") when there is no more time to give.
    """
    offer = access.load(session, PlaceOffer, offer_id)
    pathway = _pathway_of(session, offer)
    demand_open(offer)
    course = open_course(session, offer.course_id)
    if offer.reply_by < course.starts_on and course.starts_on >= session.today:
        reply_by = min(reply_by, course.starts_on)
    check_reply_by(session, reply_by, course)
    before, offer.reply_by = offer.reply_by, reply_by
    record(session, "extend_offer", offer, pathway)
    undo.offer(
        session,
        "extend_offer",
        undo_extend_offer,
        expects=[offer],
        participant_id=pathway.participant_id,
        offer_id=offer.id,
        reply_by=before,
    )
    return reply_by


@undo.inverse
def undo_extend_offer(session: Transaction, offer_id: str, reply_by: str) -> None:
    """The former day."""
    access.load(session, PlaceOffer, uuid.UUID(offer_id)).reply_by = date.fromisoformat(reply_by)


def _end(session: Transaction, offer_id: uuid.UUID, answer: OfferAnswer, action: str) -> None:
    offer = access.load(session, PlaceOffer, offer_id)
    pathway = _pathway_of(session, offer)
    if offer.answer is answer:
        return
    demand_open(offer)
    offer.answer, offer.answered_at = answer, session.now
    record(session, action, offer, pathway)
    undo.offer(
        session,
        action,
        undo_end_offer,
        expects=[offer],
        participant_id=pathway.participant_id,
        offer_id=offer.id,
    )


def _pathway_of(session: Transaction, offer: PlaceOffer) -> Pathway:
    enrolment = access.load(session, Enrolment, offer.enrolment_id)
    return access.open_pathway(session, enrolment.pathway_id)


def _participant_of(session: Transaction, enrolment: Enrolment) -> uuid.UUID:
    return session.get_one(Pathway, enrolment.pathway_id).participant_id
