"""Moves, cancels and adds the meetings of a course; what follows for its people is derived again."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState
from counsellor_app.models import Attendance, Course, Enrolment, Meeting
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import attached, enrolment_figures
from counsellor_app.services.courses.course_planning import new_meeting
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class MeetingEdit:
    """A meeting as the form has it; `version` is the one that the form saw."""

    draft: MeetingDraft
    version: int


@use_case(Right.CASE)
def edit_meeting(session: Transaction, edit: MeetingEdit) -> None:
    """Moves a meeting, or changes its place, theme or whether it counts."""
    meeting = access.load_for_edit(session, Meeting, edit.draft.id, edit.version)
    before = values_of(meeting)
    apply_edit(session, meeting, edit)
    audit.record(
        session,
        "edit_meeting",
        subject="meeting",
        subject_id=meeting.id,
        before=before["starts_at"],
        after=meeting.starts_at,
    )
    undo.offer(
        session,
        "edit_meeting",
        undo_edit_meeting,
        expects=[meeting],
        meeting_id=meeting.id,
        **(before | {name: before[name].isoformat() for name in ("starts_at", "ends_at")}),
    )


def apply_edit(session: Transaction, meeting: Meeting, edit: MeetingEdit) -> None:
    """The edit itself, as part of an act that tells people of it besides."""
    course = _open_running(session, meeting.course_id)
    if meeting.state is MeetingState.CANCELLED:
        raise UserError("attendance.meeting_cancelled", on=meeting.held_on)
    _check_day_free(session, edit.draft, meeting.course_id)
    _set(meeting, _values_of_draft(edit.draft))
    _settle(session, course)


@undo.inverse
def undo_edit_meeting(session: Transaction, meeting_id: str, **before: Any) -> None:
    """The meeting goes back to its former time and place."""
    meeting = access.load(session, Meeting, uuid.UUID(meeting_id))
    put_back(session, meeting, [before[name] for name in _EDITED])


def put_back(session: Transaction, meeting: Meeting, before: list[Any]) -> None:
    """Time, place, theme and whether it counts as `as_plain` kept them."""
    course = _open_running(session, meeting.course_id)
    values = dict(zip(_EDITED, before, strict=True))
    times = {name: datetime.fromisoformat(values[name]) for name in ("starts_at", "ends_at")}
    _set(meeting, values | times)
    _settle(session, course)


def as_plain(values: dict[str, Any]) -> list[Any]:
    """What `values_of` gave, as an undo keeps it."""
    return [
        each.isoformat() if isinstance(each, datetime) else each
        for each in (values[name] for name in _EDITED)
    ]


@use_case(Right.CASE)
def add_meeting(session: Transaction, course_id: uuid.UUID, draft: MeetingDraft) -> uuid.UUID:
    """One more meeting; the same draft again changes nothing."""
    course = _open_running(session, course_id)
    if session.get(Meeting, draft.id) is not None:
        return draft.id
    _check_day_free(session, draft, course_id)
    session.add(new_meeting(course_id, 0, draft))
    _settle(session, course)
    audit.record(session, "add_meeting", subject="meeting", subject_id=draft.id, on=draft.held_on)
    undo.offer(session, "add_meeting", undo_add_meeting, meeting_id=draft.id)
    return draft.id


@undo.inverse
def undo_add_meeting(session: Transaction, meeting_id: str) -> None:
    """A meeting without a mark, of which nobody was told, is taken out again."""
    meeting = access.load(session, Meeting, uuid.UUID(meeting_id))
    course = _open_running(session, meeting.course_id)
    if attached.anything_hangs_on(session, "meeting", meeting.id):
        raise UserError("undo.changed_since", label="add_meeting")
    session.delete(meeting)
    _settle(session, course)


@use_case(Right.CASE)
def cancel_meeting(session: Transaction, meeting_id: uuid.UUID, *, confirmed: bool = False) -> None:
    """Calls a meeting off; it no longer counts, and marks that it has are left in peace."""
    meeting = access.load(session, Meeting, meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        access.open_course(session, meeting.course_id)
        return
    before = meeting.state
    call_off(session, meeting, confirmed=confirmed)
    audit.record(session, "cancel_meeting", subject="meeting", subject_id=meeting_id)
    undo.offer(
        session,
        "cancel_meeting",
        undo_cancel_meeting,
        expects=[meeting],
        meeting_id=meeting_id,
        state=before,
    )


def call_off(session: Transaction, meeting: Meeting, *, confirmed: bool) -> None:
    """The calling off itself; NeedsConfirmation where the meeting has marks."""
    course = _open_running(session, meeting.course_id)
    marks = _marks(session, meeting.id)
    if marks and not confirmed:
        raise NeedsConfirmation("course.cancel_marked_meeting", count=marks)
    meeting.state = MeetingState.CANCELLED
    _settle(session, course)


@undo.inverse
def undo_cancel_meeting(session: Transaction, meeting_id: str, state: str) -> None:
    """The meeting takes place after all."""
    meeting = access.load(session, Meeting, uuid.UUID(meeting_id))
    course = _open_running(session, meeting.course_id)
    meeting.state = MeetingState(state)
    _settle(session, course)


def _open_running(session: Transaction, course_id: uuid.UUID) -> Course:
    course = access.open_course(session, course_id)
    if course.state in (CourseState.CLOSED, CourseState.CANCELLED):
        raise UserError("course.not_open")
    return course


def _check_day_free(session: Transaction, draft: MeetingDraft, course_id: uuid.UUID) -> None:
    other = session.scalar(
        select(Meeting.id).where(
            Meeting.course_id == course_id,
            Meeting.held_on == draft.held_on,
            Meeting.id != draft.id,
            Meeting.state != MeetingState.CANCELLED,
        )
    )
    if other is not None:
        raise FieldError("held_on", "course.two_meetings_a_day", on=draft.held_on)


_EDITED = ("starts_at", "ends_at", "place", "theme", "counts")


def values_of(meeting: Meeting) -> dict[str, Any]:
    """What an edit can change, as it stands now."""
    return {name: getattr(meeting, name) for name in _EDITED}


def _values_of_draft(draft: MeetingDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _EDITED}


def _set(meeting: Meeting, values: dict[str, Any]) -> None:
    for name in _EDITED:
        setattr(meeting, name, values[name])
    meeting.held_on = local(meeting.starts_at).date()


def _settle(session: Transaction, course: Course) -> None:
    """Numbers, first and last day, figures and stages after the meetings are others than before."""
    session.flush()
    meetings = session.scalars(
        select(Meeting)
        .where(Meeting.course_id == course.id)
        .order_by(Meeting.starts_at, Meeting.id)
    ).all()
    for number, meeting in enumerate(meetings, start=1):
        if meeting.number != number:
            meeting.number = number
    days = [each.held_on for each in meetings if each.state is not MeetingState.CANCELLED]
    began_on = course.starts_on
    if days:
        course.starts_on, course.ends_on = days[0], days[-1]
    enrolled = session.scalars(
        select(Enrolment).where(
            Enrolment.course_id == course.id, Enrolment.state == EnrolmentState.ENROLLED
        )
    ).all()
    for enrolment in enrolled:
        # Who was there from the first meeting is so also when that meeting is moved.
        if enrolment.joined_on == began_on and began_on != course.starts_on:
            enrolment.joined_on = course.starts_on
    session.flush()
    enrolment_figures.recompute_course(session, course.id)
    pathways.refresh_all(session, [enrolment.pathway_id for enrolment in enrolled])


def _marks(session: Transaction, meeting_id: uuid.UUID) -> int:
    statement = select(Attendance.id).where(
        Attendance.meeting_id == meeting_id, Attendance.mark.is_not(None)
    )
    return len(session.scalars(statement).all())
