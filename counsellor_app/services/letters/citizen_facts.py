"""What a letter to the citizen says beside who writes: her appointment, her meetings, when we call, the language."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.models import (
    Appointment,
    Course,
    Enrolment,
    FollowUp,
    Meeting,
    Participant,
    Pathway,
    Programme,
    Unit,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import languages, letter_texts
from counsellor_app.services.letters.letter_text import DANISH, Texts
from counsellor_app.services.letters.sheets import LetterMeeting
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """In which languages a letter can be written to her, and which is proposed."""

    spoken: str  # as it stands with her; empty: nothing is noted
    proposed: str
    offered: tuple[str, ...]  # codes with a text of this kind; Danish first

    @property
    def lacking(self) -> bool:
        """Whether she speaks another language, and there is no text in it."""
        return bool(self.spoken) and self.proposed == DANISH


@query(Right.CASE)
def language_choice(
    session: Transaction, pathway_id: uuid.UUID, kind: LetterKind
) -> LanguageChoice:
    """The languages of one kind of letter for the person of a pathway."""
    pathway = access.open_pathway(session, pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    texts = letter_texts.texts_in_force(session)
    there = [code for code in languages.languages() if texts.has(kind.value, code)]
    spoken = person.interpreter_language if kind.is_to_citizen else ""
    return LanguageChoice(
        spoken,
        proposed_language(texts, person, kind),
        (DANISH, *there) if kind.is_to_citizen else (DANISH,),
    )


def proposed_language(texts: Texts, person: Participant, kind: LetterKind) -> str:
    """Her own language where there is a text in it, else Danish."""
    spoken = languages.language_of(person.interpreter_language)
    known = spoken is not None and kind.is_to_citizen and texts.has(kind.value, spoken)
    return spoken if known and spoken else DANISH


def facts_for(session: Transaction, pathway: Pathway, kind: LetterKind) -> dict[str, Any]:
    """The fields of a LetterSheet that follow from her way; UserError where there is nothing to say."""
    if kind is LetterKind.INVITATION_INTERVIEW:
        return _interview(session, pathway)
    if kind is LetterKind.INVITATION_COURSE:
        return _course(session, pathway)
    if kind is LetterKind.HALF_YEAR_CALL:
        return _half_year(session, pathway)
    return {}


def _interview(session: Transaction, pathway: Pathway) -> dict[str, Any]:
    booked = session.scalars(
        select(Appointment)
        .where(
            Appointment.pathway_id == pathway.id,
            Appointment.kind == AppointmentKind.INTERVIEW,
            Appointment.state == AppointmentState.BOOKED,
            Appointment.starts_at >= session.now,
        )
        .order_by(Appointment.starts_at)
        .limit(1)
    ).first()
    if booked is None:
        raise UserError("letter.no_appointment")
    unit = session.get_one(Unit, pathway.unit_id)
    meeting = LetterMeeting.of(booked.starts_at, booked.ends_at)
    return {"meetings": (meeting,), "place": booked.place or unit.name}


def _course(session: Transaction, pathway: Pathway) -> dict[str, Any]:
    enrolment = session.scalars(
        select(Enrolment)
        .where(
            Enrolment.pathway_id == pathway.id,
            Enrolment.state == EnrolmentState.ENROLLED,
            Enrolment.course_id.is_not(None),
        )
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    ).first()
    if enrolment is None or enrolment.course_id is None:
        raise UserError("letter.no_meetings")
    course = session.get_one(Course, enrolment.course_id)
    meetings = session.scalars(
        select(Meeting)
        .where(
            Meeting.course_id == course.id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on >= session.today,
        )
        .order_by(Meeting.starts_at)
    ).all()
    if not meetings:
        raise UserError("letter.no_meetings")
    return {
        "programme": session.get_one(Programme, course.programme_id).name,
        "meetings": tuple(LetterMeeting.of(each.starts_at, each.ends_at) for each in meetings),
        "place": course.place,
    }


def _half_year(session: Transaction, pathway: Pathway) -> dict[str, Any]:
    follow_up = session.scalars(
        select(FollowUp)
        .where(
            FollowUp.pathway_id == pathway.id,
            FollowUp.kind == FollowUpKind.HALF_YEAR,
            FollowUp.outcome.is_(None),
        )
        .limit(1)
    ).first()
    if follow_up is None:
        raise UserError("letter.no_half_year_call")
    return {"call_span": (max(follow_up.due_from, session.today), follow_up.due_to)}
