"""Keeps the stored figures of enrolments equal to what their marks add up to."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.models import (
    Attendance,
    CourseClosing,
    Enrolment,
    Meeting,
    Programme,
)
from counsellor_app.services import rules
from counsellor_app.services.attendance_figures import Figures, MeetingMark, figures
from counsellor_app.services.transaction import Transaction

CHUNK = 400
_NO_PLACE = (EnrolmentState.WAITING,)


@dataclass(frozen=True, slots=True)
class FiguresFinding:
    """An enrolment whose stored figures differ from its marks."""

    enrolment_id: uuid.UUID
    pathway_id: uuid.UUID
    stored: Figures
    derived: Figures


def recompute(session: Transaction, enrolments: Sequence[Enrolment]) -> None:
    """Adds the marks up again and stores what is different; versions of the rest stay."""
    session.flush()
    for enrolment, found in derived(session, enrolments):
        _store(enrolment, found)
    session.flush()


def recompute_course(
    session: Transaction, course_id: uuid.UUID, *, besides: uuid.UUID | None = None
) -> None:
    """Everybody on a course, after one of its meetings was held, moved or cancelled."""
    statement = select(Enrolment).where(
        Enrolment.course_id == course_id, Enrolment.state.not_in(_NO_PLACE)
    )
    recompute(session, [one for one in session.scalars(statement) if one.id != besides])


def differences(session: Transaction) -> Iterator[FiguresFinding]:
    """Enrolments whose stored figures are not what their marks say (commands "check")."""
    ids = session.scalars(select(Enrolment.id).order_by(Enrolment.id)).all()
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found = session.scalars(select(Enrolment).where(Enrolment.id.in_(chunk))).all()
        for enrolment, figures_now in derived(session, found):
            if stored(enrolment) != figures_now:
                yield FiguresFinding(
                    enrolment.id, enrolment.pathway_id, stored(enrolment), figures_now
                )


def stored(enrolment: Enrolment) -> Figures:
    """What the lists see."""
    return Figures(
        enrolment.meetings_counted,
        enrolment.meetings_attended,
        enrolment.first_meeting_on,
        enrolment.last_meeting_on,
        enrolment.absent_since,
    )


def derived(
    session: Transaction, enrolments: Sequence[Enrolment]
) -> Iterator[tuple[Enrolment, Figures]]:
    """What the marks of each say, with three statements for all of them."""
    if not enrolments:
        return
    ends = _ends(session, enrolments)
    meetings, formats = _meetings(session, enrolments)
    phone = rules.in_force(session, rules.CompletionRules, session.today).phone_counts
    for enrolment in enrolments:
        found = figures(
            meetings.get(enrolment.id, ()),
            joined_on=enrolment.joined_on,
            ended_on=ends.get(enrolment.id),
            format=formats.get(enrolment.id, ProgrammeFormat.GROUP),
            phone_counts=phone,
        )
        yield enrolment, found


def _meetings(
    session: Transaction, enrolments: Iterable[Enrolment]
) -> tuple[dict[uuid.UUID, list[MeetingMark]], dict[uuid.UUID, ProgrammeFormat]]:
    rows = session.execute(
        select(
            Enrolment.id,
            Programme.format,
            Meeting.held_on,
            Meeting.counts,
            Meeting.state,
            Attendance.mark,
        )
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Meeting, Meeting.course_id == Enrolment.course_id)
        .outerjoin(
            Attendance,
            (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == Enrolment.id),
        )
        .where(
            Enrolment.id.in_([one.id for one in enrolments]),
            Enrolment.state.not_in(_NO_PLACE),
        )
    )
    by_enrolment: dict[uuid.UUID, list[MeetingMark]] = defaultdict(list)
    formats: dict[uuid.UUID, ProgrammeFormat] = {}
    for enrolment_id, format_, held_on, counts, state, mark in rows:
        by_enrolment[enrolment_id].append(MeetingMark(held_on, counts, state, mark))
        formats[enrolment_id] = format_
    return by_enrolment, formats


def _ends(session: Transaction, enrolments: Iterable[Enrolment]) -> dict[uuid.UUID, date]:
    """The day on which the course ended for those it is over for."""
    over = [one.id for one in enrolments if one.state is not EnrolmentState.ENROLLED]
    if not over:
        return {}
    rows = session.execute(
        select(Enrolment.id, Enrolment.left_on, CourseClosing.closed_on)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Enrolment.pathway_id)
        .where(Enrolment.id.in_(over))
    )
    ends: dict[uuid.UUID, date] = {}
    for enrolment_id, left_on, closed_on in rows:
        ended_on: date | None = left_on or closed_on
        if ended_on is not None:
            ends[enrolment_id] = ended_on
    return ends


def _store(enrolment: Enrolment, found: Figures) -> None:
    for name in Figures.__dataclass_fields__:
        value = getattr(found, name)
        if getattr(enrolment, name) != value:
            setattr(enrolment, name, value)
