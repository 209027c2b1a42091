"""Marks attendance: each mark is one act that is saved, derived from, and can be taken back by itself."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import local
from counsellor_app.errors import AccessDenied, FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    MeetingState,
)
from counsellor_app.models import Attendance, Course, CourseClosing, Enrolment, Meeting, Pathway
from counsellor_app.services import audit, enrolment_figures, pathways, undo
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway_facts import CURRENT
from counsellor_app.services.stage import EnrolmentFact
from counsellor_app.services.transaction import Transaction

MOST_CO_PPM = 200
MOST_CIGARETTES = 150


class Same(Enum):
    """Stands for "leave it as it is", because None means "not known"."""

    SAME = "same"


SAME = Same.SAME


@dataclass(frozen=True, slots=True)
class MarkDraft:
    """What is to be known of one participant at one meeting; what is not given stays as it is."""

    meeting_id: uuid.UUID
    enrolment_id: uuid.UUID
    mark: AttendanceMark | Same | None = SAME
    co_ppm: int | Same | None = SAME
    cigarettes_per_day: int | Same | None = SAME
    smoke_free: bool | Same | None = SAME
    note: str | Same = SAME


@dataclass(slots=True)
class _Place:
    """One cell of the attendance sheet with all that hangs on it."""

    meeting: Meeting
    enrolment: Enrolment
    course: Course
    pathway: Pathway
    attendance: Attendance | None
    only_enrolment: bool  # nothing but this place tells where her pathway stands


_FIELDS = ("mark", "co_ppm", "cigarettes_per_day", "smoke_free", "note")
_EMPTY: tuple[Any, ...] = (None, None, None, None, "")


@use_case(Right.CASE)
def mark_attendance(session: Transaction, draft: MarkDraft, *, confirmed: bool = False) -> None:
    """Keeps a mark, CO, cigarettes, smoke-free or a note; the same again changes nothing."""
    _check_numbers(draft)
    place = _open(session, draft.meeting_id, draft.enrolment_id)
    before = _values(place.attendance)
    after = tuple(
        old if (new := getattr(draft, name)) is SAME else new
        for name, old in zip(_FIELDS, before, strict=True)
    )
    if after == before:
        return
    _check_day(session, place.meeting, after[0], confirmed=confirmed)
    _write(session, place, after)
    _tell(session, "mark_attendance", place, after)
    undo.offer(
        session,
        _label(before, after),
        undo_mark,
        participant_id=place.pathway.participant_id,
        meeting_id=place.meeting.id,
        enrolment_id=place.enrolment.id,
        before=before,
        after=after,
    )


@use_case(Right.CASE)
def clear_attendance(session: Transaction, meeting_id: uuid.UUID, enrolment_id: uuid.UUID) -> None:
    """Takes mark, CO, cigarettes and smoke-free away; a note stays until it is emptied."""
    mark_attendance(
        session,
        MarkDraft(
            meeting_id,
            enrolment_id,
            mark=None,
            co_ppm=None,
            cigarettes_per_day=None,
            smoke_free=None,
        ),
    )


@use_case(Right.CASE)
def mark_rest_present(
    session: Transaction, meeting_id: uuid.UUID, *, confirmed: bool = False
) -> int:
    """Marks everyone without a mark as present; returns how many."""
    places = [place for place in _open_all(session, meeting_id) if not _mark(place)]
    if not places:
        return 0
    _check_day(session, places[0].meeting, AttendanceMark.PRESENT, confirmed=confirmed)
    marked: list[str] = []
    for place in places:
        after = (AttendanceMark.PRESENT, *_values(place.attendance)[1:])
        _write(session, place, after)
        _tell(session, "mark_attendance", place, after)
        marked.append(str(place.enrolment.id))
    undo.offer(session, "mark_rest", undo_mark_rest, meeting_id=meeting_id, enrolments=marked)
    return len(marked)


@undo.inverse
def undo_mark(
    session: Transaction,
    meeting_id: str,
    enrolment_id: str,
    before: list[Any],
    after: list[Any],
) -> None:
    """What stood there before comes back, if nobody has written something else since."""
    place = _open(session, uuid.UUID(meeting_id), uuid.UUID(enrolment_id))
    if _values(place.attendance) != _read(after):
        raise UserError("undo.changed_since", label="mark")
    _write(session, place, _read(before))


@undo.inverse
def undo_mark_rest(session: Transaction, meeting_id: str, enrolments: list[str]) -> None:
    """Those who were marked present together have no mark again, but for what was changed since."""
    wanted = set(enrolments)
    for place in _open_all(session, uuid.UUID(meeting_id)):
        present = _mark(place) is AttendanceMark.PRESENT
        if present and str(place.enrolment.id) in wanted:
            _write(session, place, (None, *_values(place.attendance)[1:]))


def _open(session: Transaction, meeting_id: uuid.UUID, enrolment_id: uuid.UUID) -> _Place:
    """Meeting, enrolment, course and pathway in one statement, with what is known already."""
    found = session.execute(_ONE, {"meeting_id": meeting_id, "enrolment_id": enrolment_id}).first()
    if found is None:
        raise UserError("attendance.not_enrolled")
    place = _Place(*found)
    _check_place(session, place)
    return place


def _open_all(session: Transaction, meeting_id: uuid.UUID) -> list[_Place]:
    places = [_Place(*row) for row in session.execute(_ALL, {"meeting_id": meeting_id})]
    for place in places:
        _check_place(session, place)
    return places


_EXISTS_CLOSING = exists().where(CourseClosing.pathway_id == Pathway.id)
_OTHER = aliased(Enrolment)
_EXISTS_OTHER = exists().where(
    _OTHER.pathway_id == Pathway.id, _OTHER.id != Enrolment.id, _OTHER.state.in_(CURRENT)
)
# Built once: they run with every mark, and building them takes as long as running them.
_PLACES = (
    select(
        Meeting,
        Enrolment,
        Course,
        Pathway,
        Attendance,
        ~_EXISTS_CLOSING & ~_EXISTS_OTHER,
    )
    .join(Course, Course.id == Meeting.course_id)
    .join(Enrolment, Enrolment.course_id == Course.id)
    .join(Pathway, Pathway.id == Enrolment.pathway_id)
    .outerjoin(
        Attendance,
        (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == Enrolment.id),
    )
    .where(Meeting.id == bindparam("meeting_id"))
)
_ONE = _PLACES.where(Enrolment.id == bindparam("enrolment_id"))
_ALL = _PLACES.where(
    Enrolment.state == EnrolmentState.ENROLLED,
    (Enrolment.joined_on.is_(None)) | (Enrolment.joined_on <= Meeting.held_on),
).order_by(Enrolment.listed_at, Enrolment.id)


def _check_place(session: Transaction, place: _Place) -> None:
    actor = session.actor
    if not actor.system and place.pathway.unit_id != actor.unit_id:
        raise AccessDenied("access.case", pathway=place.pathway.id)
    if place.enrolment.state is EnrolmentState.WAITING:
        raise UserError("attendance.not_enrolled")
    if place.meeting.state is MeetingState.CANCELLED:
        raise UserError("attendance.meeting_cancelled", on=place.meeting.held_on)
    joined = place.enrolment.joined_on
    if joined is not None and place.meeting.held_on < joined:
        raise UserError("attendance.before_joined", on=joined)


def _check_numbers(draft: MarkDraft) -> None:
    if isinstance(draft.co_ppm, int) and not 0 <= draft.co_ppm <= MOST_CO_PPM:
        raise FieldError("co_ppm", "attendance.co_out_of_range", most=MOST_CO_PPM)
    cigarettes = draft.cigarettes_per_day
    if isinstance(cigarettes, int) and not 0 <= cigarettes <= MOST_CIGARETTES:
        raise FieldError(
            "cigarettes_per_day", "attendance.cigarettes_out_of_range", most=MOST_CIGARETTES
        )


def _check_day(session: Transaction, meeting: Meeting, mark: Any, *, confirmed: bool) -> None:
    """Excuses come in advance; a present before the day is most often the wrong column."""
    ahead = meeting.held_on > session.today and mark not in (None, AttendanceMark.EXCUSED)
    if ahead and not confirmed:
        raise NeedsConfirmation("attendance.meeting_ahead", on=meeting.held_on)


def _write(session: Transaction, place: _Place, values: tuple[Any, ...]) -> None:
    """Keeps the values and everything that follows from them."""
    _keep(session, place, values)
    session.touched("attendance", participant_id=place.pathway.participant_id)
    settled = _settle_meeting(session, place)
    running = place.enrolment.state is EnrolmentState.ENROLLED and place.pathway.closed_on is None
    if settled and running and place.only_enrolment:
        _derive(session, place)
        return
    if place.course.state is CourseState.PLANNED and place.meeting.state is MeetingState.HELD:
        place.course.state = CourseState.OPEN
    # Everybody on the course has one meeting more, or less, behind her.
    enrolment_figures.recompute_course(session, place.course.id)
    pathways.refresh(session, place.pathway)


def _derive(session: Transaction, place: _Place) -> None:
    """Figures, stage and next act from her line of the sheet alone."""
    enrolment = place.enrolment
    with session.no_autoflush:
        lines = enrolment_figures.sheet_lines(session, [enrolment.id])
        line = lines[enrolment.id]
        known = line.meetings[place.meeting.id]
        line.meetings[place.meeting.id] = replace(known, mark=_mark(place))
        enrolment_figures.store_running(session, enrolment, line)
    joined = enrolment.joined_on or date.min
    hers = [
        each
        for each in line.meetings.values()
        if each.state is not MeetingState.CANCELLED and each.day >= joined
    ]
    fact = EnrolmentFact(
        waiting=False,
        listed_on=local(enrolment.listed_at).date(),
        first_meeting_on=enrolment.first_meeting_on,
        next_unmarked_on=next((each.day for each in hers if each.mark is None), None),
        last_meeting_planned_on=hers[-1].day if hers else None,
    )
    pathways.refresh_on_course(place.pathway, fact)


def _keep(session: Transaction, place: _Place, values: tuple[Any, ...]) -> None:
    row = place.attendance
    if values == _EMPTY:
        if row is not None:
            session.delete(row)
            place.attendance = None
        return
    if row is None:
        row = Attendance(id=new_id(), meeting_id=place.meeting.id, enrolment_id=place.enrolment.id)
        session.add(row)
        place.attendance = row
    for name, value in zip(_FIELDS, values, strict=True):
        setattr(row, name, value)
    row.marked_at = session.now
    row.marked_by_id = session.actor.id


def _settle_meeting(session: Transaction, place: _Place) -> bool:
    """The first mark tells that the meeting was held; without any mark it is planned again.

    True when the meeting was in the right state already.
    """
    meeting = place.meeting
    held = _tells_held(session, meeting.held_on, _mark(place)) or _others_tell(session, place)
    state = MeetingState.HELD if held else MeetingState.PLANNED
    if state is meeting.state:
        return True
    meeting.state = state
    return False


def _others_tell(session: Transaction, place: _Place) -> bool:
    if place.meeting.state is MeetingState.HELD and _mark(place):
        return True
    marks = session.scalars(
        select(Attendance.mark).where(
            Attendance.meeting_id == place.meeting.id,
            Attendance.enrolment_id != place.enrolment.id,
            Attendance.mark.is_not(None),
        )
    )
    return any(_tells_held(session, place.meeting.held_on, mark) for mark in marks)


def _tells_held(session: Transaction, held_on: date, mark: AttendanceMark | None) -> bool:
    if mark is AttendanceMark.EXCUSED:
        return held_on <= session.today
    return mark is not None


def _mark(place: _Place) -> AttendanceMark | None:
    return place.attendance.mark if place.attendance else None


def _values(row: Attendance | None) -> tuple[Any, ...]:
    return _EMPTY if row is None else tuple(getattr(row, name) for name in _FIELDS)


def _read(stored: Iterable[Any]) -> tuple[Any, ...]:
    """Values as undo stored them: the mark as text."""
    mark, *rest = stored
    return (AttendanceMark(mark) if mark else None, *rest)


def _label(before: tuple[Any, ...], after: tuple[Any, ...]) -> str:
    """What Ctrl+Z offers to take back: "Ida Olsen mødt"."""
    if before[0] != after[0]:
        return f"mark_{after[0].value}" if after[0] else "mark_cleared"
    return "mark_co" if before[1] != after[1] else "mark_details"


def _tell(session: Transaction, action: str, place: _Place, values: tuple[Any, ...]) -> None:
    audit.record(
        session,
        action,
        participant_id=place.pathway.participant_id,
        pathway_id=place.pathway.id,
        subject="meeting",
        subject_id=place.meeting.id,
        mark=values[0],
        co_ppm=values[1],
    )
