"""Places offered to those who wait: matched, held, accepted, declined, run out, taken back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.course import EnrolmentState, FitPoint, NoticeChannel, TimeWish
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.models import Enrolment, Letter, Meeting, Unit
from counsellor_app.services.attendance import enrolments, waiting_list
from counsellor_app.services.attendance.enrolments import EnrolDraft, WaitingDraft
from counsellor_app.services.courses import course_editing, course_planning
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.letters import letter_facts
from counsellor_app.services.planning import citizen_letters, offer_answers, place_offers
from counsellor_app.services.planning.place_offers import OfferDraft, Offered
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_office,
    at,
)

SOON = TODAY + timedelta(days=21)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def programme_id(office: Office) -> uuid.UUID:
    return a_programme(office)


def waits(office: Office, programme_id: uuid.UUID, **wishes: object) -> uuid.UUID:
    """The enrolment of somebody in the queue."""
    person = a_participant(office, street="Østergade 1", post_code="7600", town="Struer")
    draft = WaitingDraft(a_pathway(office, person), programme_id, **wishes)  # type: ignore[arg-type]
    return office.backend.write(enrolments.put_on_waiting_list, draft)


def offer(office: Office, enrolment_id: uuid.UUID, course_id: uuid.UUID, **more: object) -> Offered:
    given: dict[str, object] = {"reply_by": TODAY + timedelta(days=7)}
    draft = OfferDraft(enrolment_id, course_id, **(given | more))  # type: ignore[arg-type]
    return office.backend.write(place_offers.offer_place, draft)


def take_back(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def state_of(office: Office, enrolment_id: uuid.UUID) -> EnrolmentState:
    return office.system.read(lambda s: s.get_one(Enrolment, enrolment_id).state)


def meet_at(office: Office, course_id: uuid.UUID, hour: time) -> None:
    def change(session: Transaction) -> None:
        for meeting in session.scalars(select(Meeting).where(Meeting.course_id == course_id)):
            meeting.starts_at = at(meeting.held_on, hour)
            meeting.ends_at = meeting.starts_at + timedelta(hours=2)
        audit.record(session, "edit_meeting")

    office.system.write(change)


def test_the_best_fit_stands_first_with_its_reasons(
    office: Office, programme_id: uuid.UUID
) -> None:
    a_course(office, programme_id, SOON, name="Aften", place="Sundhedscenter")
    morning = a_course(
        office, programme_id, SOON + timedelta(days=14), name="Formiddag", place="Lemvig"
    )
    meet_at(office, morning, time(10))
    full = a_course(office, programme_id, SOON, name="Fuldt", capacity=1)
    office.backend.write(enrolments.enrol, EnrolDraft(full, a_pathway(office)))
    somebody = waits(
        office, programme_id, wish_time=TimeWish.DAY, wish_place="lemvig", companion=True
    )

    found = office.backend.read(place_offers.offer_choices, somebody)

    assert [fit.place.name for fit in found.fits] == ["Formiddag", "Aften"]
    assert found.fits[0].points == (FitPoint.TIME, FitPoint.PLACE, FitPoint.COMPANION)
    assert (found.fits[0].suits, found.fits[1].suits) == (True, False)
    assert FitPoint.OTHER_TIME in found.fits[1].points


def test_a_place_is_held_until_its_day_and_then_stands_in_the_paperwork(
    office: Office, programme_id: uuid.UUID
) -> None:
    course_id = a_course(office, programme_id, SOON, capacity=1)
    first, second = waits(office, programme_id), waits(office, programme_id)
    offered = offer(office, first, course_id)

    with pytest.raises(NeedsConfirmation, match=r"offer\.course_full"):
        offer(office, second, course_id)
    with pytest.raises(NeedsConfirmation, match=r"offer\.course_full"):
        office.backend.write(enrolments.enrol, EnrolDraft(course_id, a_pathway(office)))
    [row, _] = office.backend.read(waiting_list.waiting_list)
    assert (row.offered_course, row.reply_by) == ("Hold efterår A", offered.reply_by)

    office.clock.advance(timedelta(days=8))
    paperwork = office.backend.read(worklist.work_today)[2]
    assert paperwork.fold is WorkFold.PAPERWORK
    assert [r.subject_id for r in paperwork.rows if r.kind is WorkKind.OFFER_RUN_OUT] == [
        offered.offer_id
    ]
    offer(office, second, course_id, reply_by=office.clock.today() + timedelta(days=3))
    office.backend.write(offer_answers.withdraw_offer, offered.offer_id)
    left = office.backend.read(worklist.work_today)[2].rows
    assert WorkKind.OFFER_RUN_OUT not in {r.kind for r in left}


def test_yes_is_one_act_and_can_be_taken_back(office: Office, programme_id: uuid.UUID) -> None:
    course_id = a_course(office, programme_id, SOON, capacity=1)
    somebody = waits(office, programme_id, wish="kun onsdag", companion=False)
    offered = offer(office, somebody, course_id)

    assert office.backend.write(offer_answers.accept_offer, offered.offer_id) == somebody
    assert office.backend.write(offer_answers.accept_offer, offered.offer_id) == somebody
    assert state_of(office, somebody) is EnrolmentState.ENROLLED
    take_back(office)
    assert state_of(office, somebody) is EnrolmentState.WAITING
    [row] = office.backend.read(waiting_list.waiting_list)
    assert (row.offer_id, row.wish) == (offered.offer_id, "kun onsdag")


def test_no_keeps_the_days_in_the_queue(office: Office, programme_id: uuid.UUID) -> None:
    course_id = a_course(office, programme_id, SOON, capacity=1)
    somebody = waits(office, programme_id)
    office.clock.advance(timedelta(days=3))
    offered = offer(office, somebody, course_id, reply_by=office.clock.today())
    office.backend.write(offer_answers.decline_offer, offered.offer_id)

    [row] = office.backend.read(waiting_list.waiting_list)
    assert (row.waiting_days, row.offer_id) == (3, None)
    with pytest.raises(UserError, match=r"offer\.answered"):
        office.backend.write(offer_answers.accept_offer, offered.offer_id)
    take_back(office)
    assert office.backend.read(waiting_list.waiting_list)[0].offer_id == offered.offer_id


def test_the_letter_names_the_meetings_and_the_day_and_goes_with_the_offer(
    office: Office, programme_id: uuid.UUID
) -> None:
    def has_a_telephone(session: Transaction) -> None:
        session.get_one(Unit, office.unit_id).phone = "+4596000000"
        audit.record(session, "save_unit")

    office.system.write(has_a_telephone)
    course_id = a_course(office, programme_id, SOON, place="Sal 1")
    offered = offer(office, waits(office, programme_id), course_id, channel=NoticeChannel.LETTER)
    assert offered.letter_id is not None
    [sheet] = office.backend.read(citizen_letters.citizen_sheets, [offered.letter_id])
    text = letter_facts.letter_text(sheet).plain
    assert letter_facts.letter_text(sheet).subject == "Vi har en plads til dig på et hold"
    assert "Du har fået plads" not in text, "it is hers when she has said yes"
    hers = letter_facts.letter_text(replace(sheet, reply_by=None, text=""))
    assert hers.subject == "Du har fået plads på et hold"
    assert "Vil du have pladsen" not in hers.plain
    assert sheet.kind is LetterKind.INVITATION_COURSE
    assert sheet.receiver == ("Nancy Ann Berggren", "Østergade 1", "7600 Struer")
    assert "Sal 1" in text
    assert "12. oktober 2026" in text
    assert text.count("2026 kl. 16.30–18.30") == 5

    take_back(office)
    letter = office.system.read(lambda s: s.get_one(Letter, offered.letter_id))
    assert letter.cancelled_at is not None


def test_more_time_to_answer_and_a_new_offer_instead_of_the_former(
    office: Office, programme_id: uuid.UUID
) -> None:
    first = a_course(office, programme_id, SOON, name="A")
    second = a_course(office, programme_id, SOON + timedelta(days=7), name="B")
    somebody = waits(office, programme_id)
    offered = offer(office, somebody, first)
    office.backend.write(offer_answers.extend_offer, offered.offer_id, TODAY + timedelta(days=10))
    late = SOON + timedelta(days=1)
    assert office.backend.write(offer_answers.extend_offer, offered.offer_id, late) == SOON
    with pytest.raises(FieldError, match=r"offer\.after_start"):
        office.backend.write(offer_answers.extend_offer, offered.offer_id, late)
    take_back(office)
    offer(office, somebody, second)
    assert office.backend.read(waiting_list.waiting_list)[0].offered_course == "B"
    take_back(office)
    [row] = office.backend.read(waiting_list.waiting_list)
    assert (row.offered_course, row.reply_by) == ("A", TODAY + timedelta(days=10))


@pytest.mark.parametrize("reply_by", [None, TODAY - timedelta(days=1), date(2028, 1, 1)])
def test_a_reply_by_date_that_cannot_be(
    office: Office, programme_id: uuid.UUID, reply_by: date | None
) -> None:
    course_id = a_course(office, programme_id, SOON)
    with pytest.raises(FieldError) as refused:
        offer(office, waits(office, programme_id), course_id, reply_by=reply_by)
    assert refused.value.field == "reply_by"


def test_who_comes_along_takes_a_chair(office: Office, programme_id: uuid.UUID) -> None:
    course_id = a_course(office, programme_id, SOON, capacity=3)
    offer(office, waits(office, programme_id, companion=True), course_id)
    [fit] = office.backend.read(
        place_offers.offer_choices, waits(office, programme_id, companion=True)
    ).fits
    assert fit.place.free == 1
    assert FitPoint.NO_COMPANION in fit.points


def test_a_course_called_off_offers_nothing_and_one_offered_is_not_unplanned(
    office: Office, programme_id: uuid.UUID
) -> None:
    draft = CourseDraft(programme_id, "Hold A", meetings=(MeetingDraft(SOON, time(16, 30)),))
    office.backend.write(course_planning.plan_course, draft)
    planned = office.backend.read(undo.last_undoable)
    assert planned is not None
    somebody = waits(office, programme_id)
    offer(office, somebody, draft.id)
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        office.backend.write(undo.undo, planned.id)

    office.backend.write(course_editing.cancel_course, draft.id)
    assert office.backend.read(waiting_list.waiting_list)[0].offer_id is None
    office.clock.advance(timedelta(days=9))
    rows = office.backend.read(worklist.work_today)[2].rows
    assert WorkKind.OFFER_RUN_OUT not in {row.kind for row in rows}
