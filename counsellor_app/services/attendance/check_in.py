"""Checks in who comes to a rolling group: one act makes what is missing and marks her (screens "Hold")."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import exists, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.course import AttendanceMark, EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    CourseClosing,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    Programme,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.attendance.attached import anything_hangs_on
from counsellor_app.services.attendance.attendance import tell_marked
from counsellor_app.services.attendance.attendance_keeping import keep
from counsellor_app.services.attendance.attendance_places import Place, open_place
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways, relapse
from counsellor_app.services.people import participants
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.trace import audit, left_behind, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """Who came: somebody known, or a new face with a name and a telephone number."""

    meeting_id: uuid.UUID
    participant_id: uuid.UUID | None = None
    given_name: str = ""
    surname: str = ""
    phone: str = ""
    id: uuid.UUID = field(default_factory=new_id)  # of the new person, or of the new place


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What was made of it."""

    enrolment_id: uuid.UUID
    participant_id: uuid.UUID
    new_person: bool
    new_pathway: bool
    already: bool = False  # she was checked in before; nothing was changed


@use_case(Right.CASE)
def check_in(session: Transaction, draft: CheckInDraft, *, confirmed: bool = False) -> CheckedIn:
    """Marks her present tonight; who has no place gets one, who has no open pathway a new one.

    NeedsConfirmation for a meeting that lies ahead, a full course, or a new face with the number of
    somebody known; FieldError for a new face without a name or a number.
    """
    meeting = _open_meeting(session, draft.meeting_id, confirmed=confirmed)
    person, new_person = _person(session, draft, confirmed=confirmed)
    pathway, new_pathway = _pathway(session, person, new_person=new_person)
    place_id = new_id() if new_person else draft.id
    taken = enrolments.take_place(
        session,
        EnrolDraft(meeting.course_id, pathway.id, meeting.held_on, id=place_id),
        confirmed=confirmed,
    )
    place = open_place(session, meeting.id, taken.enrolment.id)
    answer = CheckedIn(taken.enrolment.id, person.id, new_person, new_pathway)
    if place.mark is AttendanceMark.PRESENT:
        return CheckedIn(taken.enrolment.id, person.id, False, False, already=True)
    before = place.values
    keep(session, place, (AttendanceMark.PRESENT, *before[1:]))
    tell_marked(session, place)
    _offer(session, answer, place, before, taken)
    return answer


@undo.inverse
def undo_check_in(
    session: Transaction,
    meeting_id: str,
    enrolment_id: str,
    mark_before: str | None,
    place_given: bool,
    place_before: list[str | None] | None,
    new_pathway: bool,
    new_person: bool,
) -> None:
    """She was somebody else: the mark, the place, and what was made for her, are taken back."""
    place = open_place(session, uuid.UUID(meeting_id), uuid.UUID(enrolment_id))
    if place.mark is not AttendanceMark.PRESENT:
        raise UserError("undo.changed_since", label="check_in")
    mark = AttendanceMark(mark_before) if mark_before else None
    keep(session, place, (mark, *place.values[1:]))
    session.flush()
    pathway = place.pathway
    if place_given:
        enrolments.give_back(session, place.enrolment, place_before)
    if not new_pathway:
        pathways.refresh(session, pathway)
        return
    person = session.get_one(Participant, pathway.participant_id)
    _demand_nothing_else(session, person, pathway, new_person=new_person)
    session.delete(pathway)
    session.flush()
    if new_person:
        _forget(session, person)


def _open_meeting(session: Transaction, meeting_id: uuid.UUID, *, confirmed: bool) -> Meeting:
    meeting = access.load(session, Meeting, meeting_id)
    course = access.open_course(session, meeting.course_id)
    programme = session.get_one(Programme, course.programme_id)
    if programme.format is not ProgrammeFormat.ROLLING:
        raise UserError("check_in.not_rolling")
    if meeting.held_on > session.today and not confirmed:
        raise NeedsConfirmation("attendance.meeting_ahead", on=meeting.held_on)
    return meeting


def _person(
    session: Transaction, draft: CheckInDraft, *, confirmed: bool
) -> tuple[Participant, bool]:
    if draft.participant_id is not None:
        return access.open_participant(session, draft.participant_id), False
    if (made := session.get(Participant, draft.id)) is not None:
        return made, False  # the same form sent twice
    if not (draft.given_name.strip() or draft.surname.strip()):
        raise FieldError("given_name", "check_in.needs_name")
    if not draft.phone.strip():
        raise FieldError("phone", "check_in.needs_phone")
    form = ParticipantDraft(
        id=draft.id, given_name=draft.given_name, surname=draft.surname, phone=draft.phone
    )
    participants.register_participant(session, form)
    session.flush()
    person = session.get_one(Participant, draft.id)
    same_number = select(Participant.id).where(
        Participant.phone == person.phone,
        Participant.id != person.id,
        access.own_participants(session),
    )
    if not confirmed and session.scalar(same_number.limit(1)):
        raise NeedsConfirmation("check_in.number_known")
    return person, True


def _pathway(
    session: Transaction, person: Participant, *, new_person: bool
) -> tuple[Pathway, bool]:
    """The pathway that runs; else a new one, of her own wish and after the newest she had."""
    if new_person:
        return _first_pathway(session, person), True
    hers = (
        select(Pathway)
        .where(
            Pathway.participant_id == person.id,
            Pathway.joined_into_id.is_(None),
            access.own_pathways(session),
        )
        .order_by(Pathway.opened_at.desc(), Pathway.id.desc())
    )
    over = exists().where(CourseClosing.pathway_id == Pathway.id)
    running = session.scalars(hers.where(Pathway.closed_on.is_(None), ~over)).all()
    if running:
        return _with_place(session, running), False
    newest = session.scalars(hers.limit(1)).first()
    return relapse.begin_again(session, person.id, newest.id if newest else None), True


def _with_place(session: Transaction, running: Sequence[Pathway]) -> Pathway:
    """Of several that run, the one that has a place; else the newest."""
    placed = set(
        session.scalars(
            select(Enrolment.pathway_id).where(
                Enrolment.pathway_id.in_([each.id for each in running]),
                Enrolment.state == EnrolmentState.ENROLLED,
            )
        )
    )
    return next((each for each in running if each.id in placed), running[0])


def _first_pathway(session: Transaction, person: Participant) -> Pathway:
    pathway = Pathway(
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person.id,
        unit_id=session.actor.unit,
        counsellor_id=session.actor.user_id,
        source=ReferralSource.SELF,
        received_on=session.today,
        opened_at=session.now,
    )
    session.add(pathway)
    pathways.begin(session, pathway)
    session.flush()
    audit.record(
        session,
        "open_new_pathway",
        participant_id=person.id,
        pathway_id=pathway.id,
        subject="pathway",
        subject_id=pathway.id,
    )
    return pathway


def _offer(
    session: Transaction,
    answer: CheckedIn,
    place: Place,
    before: tuple[Any, ...],
    taken: enrolments.Taken,
) -> None:
    undo.offer(
        session,
        "check_in",
        undo_check_in,
        participant_id=answer.participant_id,
        meeting_id=place.meeting.id,
        enrolment_id=answer.enrolment_id,
        mark_before=before[0],
        place_given=taken.changed,
        place_before=taken.before,
        new_pathway=answer.new_pathway,
        new_person=answer.new_person,
    )


def _demand_nothing_else(
    session: Transaction, person: Participant, pathway: Pathway, *, new_person: bool
) -> None:
    """What was made for her is taken back only while nothing has been built on it."""
    left_behind.clear(session, "pathway", pathway.id)
    if new_person:
        left_behind.clear(session, "participant", person.id)
    busy = anything_hangs_on(session, "pathway", pathway.id)
    if busy or (
        new_person
        and anything_hangs_on(
            session, "participant", person.id, beside=(*participants.HERS, "pathway")
        )
    ):
        raise UserError("undo.changed_since", label="check_in")


def _forget(session: Transaction, person: Participant) -> None:
    """A person who never was."""
    participants.clear_new(session, person)
    session.delete(person)
    session.flush()
