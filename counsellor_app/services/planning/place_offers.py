"""Offers places to those who wait: found by what suits her, and held until a day."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import (
    CourseState,
    EnrolmentState,
    MeetingState,
    NoticeChannel,
    OfferAnswer,
)
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.models import (
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    PlaceOffer,
    Programme,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.letters.sheets import LetterMeeting
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.planning import citizen_letters, places, waiting_fit
from counsellor_app.services.planning.citizen_letters import CitizenLetter
from counsellor_app.services.planning.waiting_fit import Fit, Wishes
from counsellor_app.services.today.work_rows import name_of
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_LONGEST = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class OfferChoices:
    """What can be offered to one who waits, and until when."""

    enrolment_id: uuid.UUID
    pathway_id: uuid.UUID
    name: str
    phone: str
    wishes: Wishes
    fits: tuple[Fit, ...]
    reply_by: date
    may_letter: bool


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """One place, until when it is held, and how she is told."""

    enrolment_id: uuid.UUID
    course_id: uuid.UUID
    reply_by: date | None
    channel: NoticeChannel = NoticeChannel.CALL
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Offered:
    """What was offered, for the message or the letter that follows."""

    offer_id: uuid.UUID
    pathway_id: uuid.UUID
    letter_id: uuid.UUID | None
    starts_at: datetime
    place: str
    reply_by: date


@query(Right.CASE)
def offer_choices(session: Transaction, enrolment_id: uuid.UUID) -> OfferChoices:
    """Every course with a free place, the one that suits her best first."""
    enrolment, pathway = _waiting(session, enrolment_id)
    person = session.get_one(Participant, pathway.participant_id)
    wishes = wishes_of(enrolment)
    found = places.free_places(session, enrolment.programme_id, for_enrolment=enrolment_id)
    fits = waiting_fit.best_first(wishes, found)
    days = rules.in_force(session, rules.PlanningRule, session.today).reply_days
    reply_by = session.today + timedelta(days=days)
    if fits:
        reply_by = max(session.today, waiting_fit.before(reply_by, fits[0].place.next_at))
    return OfferChoices(
        enrolment.id,
        pathway.id,
        name_of(person),
        person.phone or person.other_phone,
        wishes,
        fits,
        reply_by,
        citizen_letters.may_get_a_letter(person),
    )


def wishes_of(enrolment: Enrolment) -> Wishes:
    """What the row in the queue says."""
    return Wishes(
        enrolment.wish_time,
        enrolment.wish_place,
        enrolment.wish_language,
        enrolment.companion,
        enrolment.course_id,
        enrolment.wish,
    )


@use_case(Right.CASE)
def offer_place(session: Transaction, draft: OfferDraft, *, confirmed: bool = False) -> Offered:
    """Holds the place until its day; with a letter it is written in the same act.

    Who has an offer already is told of the new one instead: only one place is held for each.
    """
    enrolment, pathway = _waiting(session, draft.enrolment_id)
    course = open_course(session, draft.course_id)
    known = session.get(PlaceOffer, draft.id)
    if known is not None:
        return _offered(session, known, course, pathway)
    check_reply_by(session, draft.reply_by, course)
    assert draft.reply_by is not None
    _check_free(session, course, enrolment, confirmed=confirmed)
    former = _open_offer(session, enrolment.id)
    if former is not None:
        former.answer, former.answered_at = OfferAnswer.WITHDRAWN, session.now
    offer = _new_offer(session, draft, enrolment, draft.reply_by)
    if offer.letter_id is not None:
        letter = _letter(session, offer, course, pathway)
        citizen_letters.keep(session, [letter])
    session.add(offer)
    session.flush()
    record(session, "offer_place", offer, pathway)
    undo.offer(
        session,
        "offer_place",
        undo_offer_place,
        expects=[offer],
        participant_id=pathway.participant_id,
        offer_id=offer.id,
        former=former.id if former else None,
    )
    return _offered(session, offer, course, pathway)


@undo.inverse
def undo_offer_place(session: Transaction, offer_id: str, former: str | None) -> None:
    """The place is nobody's again; a letter counts as never sent."""
    offer = access.load(session, PlaceOffer, uuid.UUID(offer_id))
    letter_id = offer.letter_id
    session.delete(offer)
    session.flush()
    if letter_id is not None:
        citizen_letters.take_back(session, [letter_id])
    if former is not None:
        open_again(session, uuid.UUID(former))


def _new_offer(
    session: Transaction, draft: OfferDraft, enrolment: Enrolment, reply_by: date
) -> PlaceOffer:
    return PlaceOffer(
        id=draft.id,
        enrolment_id=enrolment.id,
        course_id=draft.course_id,
        companion=enrolment.companion,
        reply_by=reply_by,
        channel=draft.channel,
        letter_id=new_id() if draft.channel is NoticeChannel.LETTER else None,
        offered_at=session.now,
        offered_by_id=session.actor.id,
    )


def _waiting(session: Transaction, enrolment_id: uuid.UUID) -> tuple[Enrolment, Pathway]:
    enrolment = access.load(session, Enrolment, enrolment_id)
    pathway = access.open_pathway(session, enrolment.pathway_id)
    if enrolment.state is not EnrolmentState.WAITING or pathway.closed_on is not None:
        raise UserError("offer.not_waiting")
    return enrolment, pathway


def open_course(session: Transaction, course_id: uuid.UUID) -> Course:
    """The course, where it can still be begun."""
    course = access.open_course(session, course_id)
    if course.state in (CourseState.CLOSED, CourseState.CANCELLED):
        raise UserError("course.not_open")
    return course


def _open_offer(session: Transaction, enrolment_id: uuid.UUID) -> PlaceOffer | None:
    return session.scalars(
        select(PlaceOffer).where(
            PlaceOffer.enrolment_id == enrolment_id, PlaceOffer.answer.is_(None)
        )
    ).first()


def open_again(session: Transaction, offer_id: uuid.UUID) -> None:
    """The place is held for her as before; UserError when she has another offer by now."""
    offer = access.load(session, PlaceOffer, offer_id)
    if _open_offer(session, offer.enrolment_id) is not None:
        raise UserError("undo.changed_since", label="offer_place")
    offer.answer, offer.answered_at = None, None


def demand_open(offer: PlaceOffer) -> None:
    """UserError when she has answered."""
    if offer.answer is not None:
        raise UserError("offer.answered", answer=offer.answer)


def check_reply_by(session: Transaction, reply_by: date | None, course: Course) -> None:
    """FieldError on `reply_by`: none, not ahead, too far ahead, or after the course has begun."""
    if reply_by is None:
        raise FieldError("reply_by", "field.required")
    if not session.today <= reply_by <= session.today + _LONGEST:
        raise FieldError("reply_by", "offer.reply_by", first=session.today)
    if course.starts_on >= session.today and reply_by > course.starts_on:
        raise FieldError("reply_by", "offer.after_start", on=course.starts_on)


def _check_free(
    session: Transaction, course: Course, enrolment: Enrolment, *, confirmed: bool
) -> None:
    taken = enrolments.places_taken(session, course.id)
    held = places.places_held(session, course.id, enrolment.id)
    if taken + held >= course.capacity and not confirmed:
        raise NeedsConfirmation(
            "offer.course_full", taken=taken, held=held, capacity=course.capacity
        )


def _letter(
    session: Transaction, offer: PlaceOffer, course: Course, pathway: Pathway
) -> CitizenLetter:
    assert offer.letter_id is not None
    meetings = session.scalars(
        select(Meeting)
        .where(
            Meeting.course_id == course.id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on > session.today,
        )
        .order_by(Meeting.starts_at)
    )
    return CitizenLetter(
        offer.letter_id,
        pathway.id,
        LetterKind.INVITATION_COURSE,
        meetings=tuple(LetterMeeting.of(each.starts_at, each.ends_at) for each in meetings),
        programme=session.get_one(Programme, course.programme_id).name,
        place=course.place,
        reply_by=offer.reply_by,
    )


def _offered(session: Transaction, offer: PlaceOffer, course: Course, pathway: Pathway) -> Offered:
    first = session.scalars(
        select(Meeting.starts_at)
        .where(
            Meeting.course_id == course.id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on >= session.today,
        )
        .order_by(Meeting.starts_at)
        .limit(1)
    ).first()
    return Offered(
        offer.id,
        pathway.id,
        offer.letter_id,
        first or session.now,
        course.place,
        offer.reply_by,
    )


def record(session: Transaction, action: str, offer: PlaceOffer, pathway: Pathway) -> None:
    """The trace of an act on an offer, and where the pathway stands after it."""
    session.touched("place_offer", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="place_offer",
        subject_id=offer.id,
        course=offer.course_id,
        reply_by=offer.reply_by,
    )
    pathways.refresh(session, pathway)
