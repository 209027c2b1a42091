"""Takes over the day of a colleague who is away: appointments, meetings and calls, as one act."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import or_, select

from counsellor_app.clock import instant
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import CourseState, MeetingState
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.people import SEES_CITIZENS
from counsellor_app.models import (
    Appointment,
    CallCover,
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    User,
    WorkingHours,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.planning.calendar_spans import leads, taken_spans
from counsellor_app.services.today.work_rows import day_span, name_of
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_TO_CALL = (NextAct.CALL, NextAct.FOLLOW_UP_CALL)


@dataclass(frozen=True, slots=True)
class TakeoverDraft:
    """Whose day, which day, and who shares it."""

    away_id: uuid.UUID
    day: date
    taking_ids: tuple[uuid.UUID, ...]


@dataclass(frozen=True, slots=True)
class TakeoverRow:
    """One thing of the day. Without `to_id` nobody is free then: it has to be moved or called off."""

    id: uuid.UUID
    kind: AppointmentKind | None  # None: the meeting of a course
    starts_at: datetime
    ends_at: datetime
    title: str
    to_id: uuid.UUID | None = None
    to_name: str = ""
    second: str = ""  # the colleague who leads the meeting besides


@dataclass(frozen=True, slots=True)
class TakeoverPlan:
    """What would be taken over by whom; calls without a time are shared out."""

    rows: tuple[TakeoverRow, ...]
    calls: tuple[tuple[uuid.UUID, uuid.UUID], ...]  # pathway, to whom
    names: dict[uuid.UUID, str]

    @property
    def left(self) -> tuple[TakeoverRow, ...]:
        """What could not be taken over."""
        return tuple(row for row in self.rows if row.to_id is None)

    @property
    def moved(self) -> tuple[TakeoverRow, ...]:
        """What is somebody else's now."""
        return tuple(row for row in self.rows if row.to_id is not None)

    def calls_of(self, user_id: uuid.UUID) -> int:
        """How many calls this colleague gets."""
        return sum(to == user_id for _, to in self.calls)


@query(Right.CASE)
def takeover_plan(session: Transaction, draft: TakeoverDraft) -> TakeoverPlan:
    """What would happen: in clock order, each thing to the colleague who is free and has least."""
    users = _users(session, draft)
    rows = _day_of(session, draft)
    shared = _Sharing(session, draft)
    planned = [shared.give(row, users) for row in rows]
    calls = [(pathway_id, shared.least(users)) for pathway_id in _calls_of(session, draft) if users]
    return TakeoverPlan(tuple(planned), tuple(calls), users)


@use_case(Right.CASE)
def take_over_day(session: Transaction, draft: TakeoverDraft) -> TakeoverPlan:
    """Does what the plan says; gives it, so that what is left can be told. One act to take back."""
    for user_id in sorted((draft.away_id, *draft.taking_ids), key=str):
        # Whoever books for one of them meanwhile waits, or we do.
        session.execute(select(User.id).where(User.id == user_id).with_for_update(key_share=True))
    plan = takeover_plan(session, draft)
    if not plan.moved and not plan.calls:
        raise UserError("takeover.nothing", left=len(plan.left))
    appointments, meetings = _move(session, plan)
    covers = [
        CallCover(id=new_id(), on_day=draft.day, pathway_id=pathway_id, user_id=to)
        for pathway_id, to in plan.calls
    ]
    session.add_all(covers)
    session.flush()
    _refresh(session, appointments)
    audit.record(
        session,
        "take_over_day",
        subject="app_user",
        subject_id=draft.away_id,
        on=draft.day,
        moved=len(plan.moved),
        calls=len(plan.calls),
        left=len(plan.left),
    )
    undo.offer(
        session,
        "take_over_day",
        undo_take_over_day,
        expects=[*appointments, *meetings],
        away_id=draft.away_id,
        appointments=[each.id for each in appointments],
        meetings=[each.id for each in meetings],
        covers=[each.id for each in covers],
    )
    return plan


@undo.inverse
def undo_take_over_day(
    session: Transaction,
    away_id: str,
    appointments: list[str],
    meetings: list[str],
    covers: list[str],
) -> None:
    """She came after all: everything is hers again."""
    back = [access.load(session, Appointment, uuid.UUID(each)) for each in appointments]
    for appointment in back:
        appointment.user_id = uuid.UUID(away_id)
    for meeting_id in meetings:
        access.load(session, Meeting, uuid.UUID(meeting_id)).substitute_id = None
    for cover_id in covers:
        session.delete(access.load(session, CallCover, uuid.UUID(cover_id)))
    session.flush()
    _refresh(session, back)


@dataclass
class _Sharing:
    """Remembers what each colleague has on the day while it is shared out."""

    session: Transaction
    draft: TakeoverDraft
    _taken: dict[uuid.UUID, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    _hours: dict[uuid.UUID, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    _given: Counter[uuid.UUID] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        start, end = day_span(self.draft.day)
        for span in taken_spans(self.session, self.draft.taking_ids, start, end):
            self._taken.setdefault(span.user_id, []).append((span.starts_at, span.ends_at))
        hours = self.session.scalars(
            select(WorkingHours).where(
                WorkingHours.user_id.in_(self.draft.taking_ids),
                WorkingHours.weekday == self.draft.day.weekday(),
            )
        )
        for each in hours:
            day = self.draft.day
            span_of_day = (instant(day, each.starts), instant(day, each.ends))
            self._hours.setdefault(each.user_id, []).append(span_of_day)

    def give(self, row: TakeoverRow, users: dict[uuid.UUID, str]) -> TakeoverRow:
        """The row with who takes it; those at work come before those who would come in for it."""
        free = [each for each in users if self._is_free(each, row)]
        if not free:
            return row
        taker = min(free, key=lambda each: (not self._at_work(each, row), *self._load(each)))
        self._taken.setdefault(taker, []).append((row.starts_at, row.ends_at))
        self._given[taker] += 1
        return TakeoverRow(
            row.id, row.kind, row.starts_at, row.ends_at, row.title, taker, users[taker], row.second
        )

    def least(self, users: dict[uuid.UUID, str]) -> uuid.UUID:
        """Who gets the next call: the one with the least so far."""
        taker = min(users, key=self._load)
        self._given[taker] += 1
        return taker

    def _load(self, user_id: uuid.UUID) -> tuple[int, int]:
        return self._given[user_id], self.draft.taking_ids.index(user_id)

    def _is_free(self, user_id: uuid.UUID, row: TakeoverRow) -> bool:
        taken = self._taken.get(user_id, ())
        return not any(start < row.ends_at and end > row.starts_at for start, end in taken)

    def _at_work(self, user_id: uuid.UUID, row: TakeoverRow) -> bool:
        hours = self._hours.get(user_id, ())
        return any(start <= row.starts_at and row.ends_at <= end for start, end in hours)


def _users(session: Transaction, draft: TakeoverDraft) -> dict[uuid.UUID, str]:
    """Those who take over, by id in the order they were chosen; all of the actor's unit."""
    users = session.scalars(
        select(User).where(User.id.in_((draft.away_id, *draft.taking_ids)))
    ).all()
    found = {user.id: user for user in users}
    for user_id in (draft.away_id, *draft.taking_ids):
        user = found.get(user_id)
        if user is None or user.unit_id != session.actor.unit_id:
            raise AccessDenied("access.case")
        if user_id != draft.away_id and (not user.active or user.role not in SEES_CITIZENS):
            raise FieldError("taking_ids", "planning.counsellor")
    if draft.day < session.today:
        raise FieldError("day", "takeover.past", first=session.today)
    if not draft.taking_ids or draft.away_id in draft.taking_ids:
        raise FieldError("taking_ids", "takeover.nobody")
    return {user_id: found[user_id].name for user_id in dict.fromkeys(draft.taking_ids)}


def _day_of(session: Transaction, draft: TakeoverDraft) -> list[TakeoverRow]:
    rows = [*_appointments(session, draft), *_meetings(session, draft)]
    return sorted(rows, key=lambda row: (row.starts_at, row.title))


def _appointments(session: Transaction, draft: TakeoverDraft) -> list[TakeoverRow]:
    start, end = day_span(draft.day)
    found = session.execute(
        select(Appointment, Participant)
        .join(Pathway, Pathway.id == Appointment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(
            Appointment.user_id == draft.away_id,
            Appointment.state == AppointmentState.BOOKED,
            Appointment.starts_at >= start,
            Appointment.starts_at < end,
        )
    )
    return [
        TakeoverRow(each.id, each.kind, each.starts_at, each.ends_at, name_of(person))
        for each, person in found
    ]


def _meetings(session: Transaction, draft: TakeoverDraft) -> list[TakeoverRow]:
    """The meetings that she leads; where she is the second one, the first leads alone."""
    found = session.execute(
        select(Meeting, Course.name, User.name)
        .join(Course, Course.id == Meeting.course_id)
        .outerjoin(User, User.id == Course.second_counsellor_id)
        .where(
            leads((draft.away_id,)),
            or_(
                Course.second_counsellor_id.is_(None), Course.second_counsellor_id != draft.away_id
            ),
            Course.state != CourseState.CANCELLED,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on == draft.day,
        )
    )
    return [
        TakeoverRow(each.id, None, each.starts_at, each.ends_at, course, second=second or "")
        for each, course, second in found
    ]


def _calls_of(session: Transaction, draft: TakeoverDraft) -> Sequence[uuid.UUID]:
    """Her pathways that are to be called on the day, or whose participant was absent yesterday."""
    absent = (
        select(Enrolment.pathway_id)
        .where(Enrolment.pathway_id == Pathway.id, Enrolment.absent_since.is_not(None))
        .exists()
    )
    covered = (
        select(CallCover.id)
        .where(CallCover.pathway_id == Pathway.id, CallCover.on_day == draft.day)
        .exists()
    )
    due = Pathway.next_act.in_(_TO_CALL) & (Pathway.due_from <= draft.day)
    return session.scalars(
        select(Pathway.id)
        .where(
            Pathway.counsellor_id == draft.away_id,
            Pathway.closed_on.is_(None),
            access.own_pathways(session),
            due | absent,
            ~covered,
        )
        .order_by(Pathway.due_to, Pathway.received_on, Pathway.id)
    ).all()


def _move(session: Transaction, plan: TakeoverPlan) -> tuple[list[Appointment], list[Meeting]]:
    appointments: list[Appointment] = []
    meetings: list[Meeting] = []
    for row in plan.moved:
        assert row.to_id is not None
        if row.kind is None:
            meeting = access.load(session, Meeting, row.id)
            meeting.substitute_id = row.to_id
            meetings.append(meeting)
        else:
            appointment = access.load(session, Appointment, row.id)
            appointment.user_id = row.to_id
            appointments.append(appointment)
    session.flush()
    return appointments, meetings


def _refresh(session: Transaction, appointments: Sequence[Appointment]) -> None:
    pathways.refresh_all(session, [each.pathway_id for each in appointments if each.pathway_id])
