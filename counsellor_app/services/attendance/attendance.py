"""Marks attendance: each mark is one act that is saved, derived from, and can be taken back by itself."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.course import AttendanceMark, Lapse
from counsellor_app.models import Attendance, Meeting, User
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance.attendance_keeping import keep
from counsellor_app.services.attendance.attendance_places import (
    EMPTY,
    FIELDS,
    Place,
    open_place,
    open_places,
)
from counsellor_app.services.courses.course_rows import Cell
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

MOST_CO_PPM = 200
MOST_CIGARETTES = 150


class Same(Enum):
    """Stands for "leave it as it is", because None means "not known"."""

    SAME = "same"


SAME = Same.SAME


@dataclass(frozen=True, slots=True)
class MarkDraft:
    """What is to be known of one participant at one meeting; what is not given stays as it is.

    `seen` is the cell as the screen showed it: what a colleague has written there since is not
    written over. A slip or a relapse means that she has smoked.
    """

    meeting_id: uuid.UUID
    enrolment_id: uuid.UUID
    mark: AttendanceMark | Same | None = SAME
    co_ppm: int | Same | None = SAME
    cigarettes_per_day: int | Same | None = SAME
    smoke_free: bool | Same | None = SAME
    note: str | Same = SAME
    lapse: Lapse | Same | None = SAME
    seen: Cell | None = None


@use_case(Right.CASE)
def mark_attendance(session: Transaction, draft: MarkDraft, *, confirmed: bool = False) -> None:
    """Keeps a mark, CO, cigarettes, smoke-free, a lapse or a note; the same again changes nothing.

    UserError("attendance.changed_meanwhile") when a colleague has written something else there
    since the screen was read; NeedsConfirmation for a meeting that lies ahead.
    """
    _check_numbers(draft)
    place = open_place(session, draft.meeting_id, draft.enrolment_id)
    before, row = place.values, _row(place)
    after = _after(draft, before)
    if after == before:
        return
    _check_seen(session, draft, place, after)
    _check_day(session, place.meeting, after[0], confirmed=confirmed)
    keep(session, place, after)
    tell_marked(session, place)
    undo.offer(
        session,
        _label(before, after),
        undo_mark,
        participant_id=place.pathway.participant_id,
        meeting_id=place.meeting.id,
        enrolment_id=place.enrolment.id,
        before=before,
        after=after,
        row=row,
    )


@use_case(Right.CASE)
def clear_attendance(
    session: Transaction,
    meeting_id: uuid.UUID,
    enrolment_id: uuid.UUID,
    seen: Cell | None = None,
) -> None:
    """Takes mark, CO, cigarettes and how she smoked away; a note stays until it is emptied."""
    mark_attendance(
        session,
        MarkDraft(
            meeting_id,
            enrolment_id,
            mark=None,
            co_ppm=None,
            cigarettes_per_day=None,
            smoke_free=None,
            lapse=None,
            seen=seen,
        ),
    )


@use_case(Right.CASE)
def mark_rest_present(
    session: Transaction, meeting_id: uuid.UUID, *, confirmed: bool = False
) -> int:
    """Marks everyone without a mark as present; returns how many."""
    places = [place for place in open_places(session, meeting_id) if not place.mark]
    if not places:
        return 0
    _check_day(session, places[0].meeting, AttendanceMark.PRESENT, confirmed=confirmed)
    marked: list[str] = []
    for place in places:
        keep(session, place, (AttendanceMark.PRESENT, *place.values[1:]))
        tell_marked(session, place)
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
    row: list[str] | None = None,
) -> None:
    """What stood there before comes back as that person's mark, if nobody has written something else since."""
    place = open_place(session, uuid.UUID(meeting_id), uuid.UUID(enrolment_id))
    if place.values != _read(after):
        raise UserError("undo.changed_since", label="mark")
    if row is not None and place.attendance is None:
        place.attendance = Attendance(
            id=uuid.UUID(row[0]), meeting_id=place.meeting.id, enrolment_id=place.enrolment.id
        )
        session.add(place.attendance)
    keep(session, place, _read(before))
    if row is not None and place.attendance is not None:
        place.attendance.marked_at = datetime.fromisoformat(row[1])
        place.attendance.marked_by_id = uuid.UUID(row[2])


def _row(place: Place) -> list[str] | None:
    """Which row it is, and whose mark of when."""
    row = place.attendance
    if row is None:
        return None
    return [str(row.id), row.marked_at.isoformat(), str(row.marked_by_id)]


@undo.inverse
def undo_mark_rest(session: Transaction, meeting_id: str, enrolments: list[str]) -> None:
    """Those who were marked present together have no mark again, but for what was changed since."""
    wanted = set(enrolments)
    for place in open_places(session, uuid.UUID(meeting_id)):
        if place.mark is AttendanceMark.PRESENT and str(place.enrolment.id) in wanted:
            keep(session, place, (None, *place.values[1:]))


def tell_marked(session: Transaction, place: Place) -> None:
    """The audit entry of one mark: what stands there now, without the note."""
    values = place.values
    audit.record(
        session,
        "mark_attendance",
        participant_id=place.pathway.participant_id,
        pathway_id=place.pathway.id,
        subject="meeting",
        subject_id=place.meeting.id,
        mark=values[0],
        co_ppm=values[1],
    )


def _after(draft: MarkDraft, before: tuple[Any, ...]) -> tuple[Any, ...]:
    """What will stand there; how she smoked is one answer in two fields."""
    known = dict(zip(FIELDS, before, strict=True))
    given = {name: value for name in FIELDS if (value := getattr(draft, name)) is not SAME}
    if given.get("lapse") is not None:
        given["smoke_free"] = False
    elif given.get("smoke_free", False) is not False:
        given["lapse"] = None
    return tuple((known | given)[name] for name in FIELDS)


def _check_seen(
    session: Transaction, draft: MarkDraft, place: Place, after: tuple[Any, ...]
) -> None:
    """Nothing that a colleague wrote since the screen was read is written over unseen."""
    row = place.attendance
    if draft.seen is None:
        return
    for name, old, new in zip(FIELDS, place.values, after, strict=True):
        if old != new and getattr(draft.seen, name) != old:
            who = session.get(User, row.marked_by_id) if row else None
            raise UserError("attendance.changed_meanwhile", who=who.name if who else "")


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


def _read(stored: Iterable[Any]) -> tuple[Any, ...]:
    """Values as undo stored them: the mark and the lapse as text."""
    known = [*stored]
    mark, *rest, lapse = [*known, *EMPTY[len(known) :]]
    return (AttendanceMark(mark) if mark else None, *rest, Lapse(lapse) if lapse else None)


def _label(before: tuple[Any, ...], after: tuple[Any, ...]) -> str:
    """What Ctrl+Z offers to take back: "Ida Olsen mødt"."""
    if before[0] != after[0]:
        return f"mark_{after[0].value}" if after[0] else "mark_cleared"
    return "mark_co" if before[1] != after[1] else "mark_details"
