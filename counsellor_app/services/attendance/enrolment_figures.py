"""Keeps the stored figures of enrolments equal to what their marks add up to."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import bindparam, select

from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.models import (
    Attendance,
    CourseClosing,
    Enrolment,
    Meeting,
    Programme,
)
from counsellor_app.services.attendance.attendance_figures import Figures, MeetingMark, figures
from counsellor_app.services.office import rules
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


@dataclass(slots=True)
class SheetLine:
    """The meetings of one enrolment's course in their order, with her marks."""

    format: ProgrammeFormat = ProgrammeFormat.GROUP
    phone_counts: bool = False  # by the rule of the programme
    meetings: dict[uuid.UUID, MeetingMark] = field(default_factory=dict)


def recompute(session: Transaction, enrolments: Sequence[Enrolment]) -> None:
    """Adds the marks up again and stores what is different; versions of the rest stay."""
    session.flush()
    for enrolment, found in derived(session, enrolments):
        _store(enrolment, found)
    session.flush()


def recompute_course(session: Transaction, course_id: uuid.UUID) -> None:
    """Everybody on a course, after one of its meetings was held, moved or cancelled."""
    statement = select(Enrolment).where(
        Enrolment.course_id == course_id, Enrolment.state.not_in(_NO_PLACE)
    )
    recompute(session, session.scalars(statement).all())


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
        enrolment.absences_running,
    )


def derived(
    session: Transaction, enrolments: Sequence[Enrolment]
) -> Iterator[tuple[Enrolment, Figures]]:
    """What the marks of each say, with three statements for all of them."""
    if not enrolments:
        return
    ends = _ends(session, enrolments)
    lines = sheet_lines(session, [one.id for one in enrolments])
    phone = phone_counts(session)
    for enrolment in enrolments:
        line = lines.get(enrolment.id, SheetLine())
        yield enrolment, _figures(enrolment, line, ends.get(enrolment.id), phone)


def store_running(session: Transaction, enrolment: Enrolment, line: SheetLine) -> None:
    """Stores what a line adds up to, for somebody whose course goes on."""
    _store(enrolment, _figures(enrolment, line, None, phone_counts(session)))


def phone_counts(session: Transaction) -> bool:
    """Whether a telephone contact counts as attended in every programme."""
    return rules.in_force(session, rules.CompletionRules, session.today).phone_counts


def sheet_lines(
    session: Transaction, enrolment_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, SheetLine]:
    """The meetings and marks of some enrolments, in one statement."""
    lines: dict[uuid.UUID, SheetLine] = {}
    rows = session.execute(_LINES, {"ids": list(enrolment_ids)})
    for enrolment_id, format_, phone, meeting_id, held_on, counts, state, mark in rows:
        line = lines.setdefault(enrolment_id, SheetLine(format_, phone))
        line.meetings[meeting_id] = MeetingMark(held_on, counts, state, mark)
    return lines


# Built once: it runs with every mark, and building it takes as long as running it.
_LINES = (
    select(
        Enrolment.id,
        Programme.format,
        Programme.phone_counts,
        Meeting.id,
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
    .where(Enrolment.id.in_(bindparam("ids", expanding=True)), Enrolment.state.not_in(_NO_PLACE))
    .order_by(Meeting.held_on, Meeting.number)
)


def _figures(enrolment: Enrolment, line: SheetLine, ended_on: date | None, phone: bool) -> Figures:
    return figures(
        line.meetings.values(),
        joined_on=enrolment.joined_on,
        ended_on=ended_on,
        format=line.format,
        phone_counts=phone or line.phone_counts,
    )


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
