"""Starts an individual or telephone course: a course with one participant and her own meetings."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.models import Course, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.courses import course_planning
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction

SINGLE = (ProgrammeFormat.INDIVIDUAL, ProgrammeFormat.TELEPHONE)


@dataclass(frozen=True, slots=True)
class IndividualDraft:
    """What is agreed with one participant."""

    pathway_id: uuid.UUID
    programme_id: uuid.UUID
    meetings: tuple[MeetingDraft, ...]
    place: str = ""
    counsellor_id: uuid.UUID | None = None
    quit_on: date | None = None
    enrolment_id: uuid.UUID = field(default_factory=new_id)
    id: uuid.UUID = field(default_factory=new_id)  # of the course


@use_case(Right.CASE)
def start_individual(session: Transaction, draft: IndividualDraft) -> uuid.UUID:
    """Makes the course and enrols her; returns the course's id. The same draft again is harmless."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Course, draft.id) is not None:
        return draft.id
    programme = access.load(session, Programme, draft.programme_id)
    if programme.format not in SINGLE:
        raise UserError("course.not_individual")
    if not draft.meetings:
        raise FieldError("meetings", "course.no_meetings")
    course_planning.check_days([each.held_on for each in draft.meetings])
    course_planning.make_course(
        session,
        CourseDraft(
            id=draft.id,
            programme_id=programme.id,
            # The name says nothing of her: it stands in lists and on the attendance sheet.
            name=f"{programme.name} {pathway.pseudonym[:4].upper()}",
            place=draft.place,
            capacity=1,
            counsellor_id=draft.counsellor_id or pathway.counsellor_id,
            quit_on=draft.quit_on,
            meetings=draft.meetings,
            planned_meetings=len(draft.meetings),
        ),
        programme,
    )
    session.flush()
    enrolments.place(
        session,
        EnrolDraft(draft.id, pathway.id, _first_day(draft), id=draft.enrolment_id),
        label="start_individual",
        inverse=undo_start_individual,
    )
    return draft.id


@undo.inverse
def undo_start_individual(
    session: Transaction, enrolment_id: str, state: str, before: list[str | None] | None
) -> None:
    """Neither the place nor the course is there any more, where nothing was marked."""
    course_id = enrolments.course_of(session, uuid.UUID(enrolment_id))
    enrolments.undo_place(session, enrolment_id, state, before)
    if course_id is not None:
        course_planning.undo_plan_course(session, str(course_id))


def _first_day(draft: IndividualDraft) -> date:
    return min(each.held_on for each in draft.meetings)
