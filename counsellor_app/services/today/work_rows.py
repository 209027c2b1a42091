"""One row of "I dag" whatever it asks for, and what every source of rows needs."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, func, or_, select, true

from counsellor_app.clock import age_on, instant
from counsellor_app.kinds.course import EnrolmentState, NoticeKind, ProgrammeFormat
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    CallCover,
    Course,
    Enrolment,
    Participant,
    Pathway,
    Programme,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among


@dataclass(frozen=True, slots=True)
class WorkRow:
    """What is to be done: about whom or what, since when, until when, and where it comes from."""

    id: str
    kind: WorkKind
    name: str = ""
    age: int | None = None
    participant_id: uuid.UUID | None = None
    pathway_id: uuid.UUID | None = None
    course_id: uuid.UUID | None = None
    appointment_id: uuid.UUID | None = None
    starts_at: datetime | None = None
    since: date | None = None  # from when the waiting counts
    waited: int = 0  # days until she was spoken with, as the service target counts
    due_on: date | None = None  # the last day in time
    over_target: bool = False  # the first call was not tried within the service target
    number: int = 0  # which attempt or meeting, or how many
    of: int = 0
    people: int = 0
    agreed_time: str = ""
    place: str = ""  # the sender, the course or the room
    source: ReferralSource | None = None
    counsellor: str = ""
    needs_interpreter: bool = False
    missing_late: bool = False  # an attempt after 17 is still missing
    extra_months: int | None = None  # of an extra follow-up; 0 for one planned by hand
    phone: str = ""
    subject_id: uuid.UUID | None = None  # the notice, offer, training or follow-up it is about
    notice: NoticeKind | None = None
    was_at: datetime | None = None  # when a meeting should have been
    moved_to: datetime | None = None
    absences: int = 0  # how many meetings on end she did not come to
    best_time: str = ""  # when she asked to be called
    reply_by: date | None = None  # she was asked to call until this day
    reason: str = ""  # why a letter was refused

    def with_id(self, row_id: str) -> WorkRow:
        """The same row where one person may have several."""
        return replace(self, id=row_id)


@dataclass(frozen=True, slots=True)
class WorkSection:
    """The first rows of one kind, and how many there are in all."""

    rows: tuple[WorkRow, ...]
    count: int


NOTHING = WorkSection((), 0)

# Of a pathway and of its person what the rows say, and no more: the list is read again after each
# key, and entities of fifty columns take longer to set up than the statement that finds them.
PATHWAY = (
    Pathway.id,
    Pathway.source,
    Pathway.received_on,
    Pathway.due_from,
    Pathway.due_to,
    Pathway.call_not_before,
    Pathway.call_not_later_than,
)
PERSON = (
    Participant.id,
    Participant.given_name,
    Participant.surname,
    Participant.birth_date,
    Participant.interpreter_language,
    Participant.best_time,
)


class _Pathway(NamedTuple):
    id: uuid.UUID
    source: ReferralSource
    received_on: date
    due_from: date | None
    due_to: date | None
    call_not_before: date | None
    call_not_later_than: date | None


class _Person(NamedTuple):
    id: uuid.UUID
    given_name: str
    surname: str
    birth_date: date | None
    interpreter_language: str
    best_time: str


def cases(found: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Of a statement that begins with `PATHWAY` and `PERSON` those two by name, then the rest."""
    first, rest = len(PATHWAY), len(PATHWAY) + len(PERSON)
    return [
        (_Pathway._make(row[:first]), _Person._make(row[first:rest]), *row[rest:]) for row in found
    ]


def whose_pathways(session: Transaction, mine: bool) -> ColumnElement[bool]:
    """The team's pathways, or the actor's, those that nobody has taken, and those she covers today."""
    own = access.own_pathways(session)
    if not mine:
        return own
    me = session.actor.user_id
    covered = exists().where(
        CallCover.pathway_id == Pathway.id,
        CallCover.on_day == session.today,
        CallCover.user_id == me,
    )
    return own & or_(Pathway.counsellor_id == me, Pathway.counsellor_id.is_(None), covered)


def whose_courses(session: Transaction, mine: bool) -> ColumnElement[bool]:
    """The courses of the unit, or those that the actor leads."""
    actor = session.actor
    own = true() if actor.system else Course.unit_id == actor.unit_id
    if not mine:
        return own
    return own & or_(
        Course.counsellor_id == actor.user_id, Course.second_counsellor_id == actor.user_id
    )


def pathway_row(
    session: Transaction,
    kind: WorkKind,
    pathway: Any,
    person: Any,
    initials: str | None,
    **more: Any,
) -> WorkRow:
    """A row about a person on her way, read as `PATHWAY` and `PERSON`."""
    return WorkRow(
        id=f"{kind}:{pathway.id}",
        kind=kind,
        name=name_of(person),
        age=age_of(session, person),
        participant_id=person.id,
        pathway_id=pathway.id,
        source=pathway.source,
        counsellor=initials or "",
        needs_interpreter=bool(person.interpreter_language),
        **more,
    )


def name_of(person: Any) -> str:
    """Given name and surname as they stand."""
    return f"{person.given_name} {person.surname}".strip()


def age_of(session: Transaction, person: Any) -> int | None:
    """Her age today, where the birth date is known."""
    return age_on(person.birth_date, session.today) if person.birth_date else None


def count_of(session: Transaction, statement: Select[*tuple[Any, ...]]) -> int:
    """How many rows a statement has beyond its page."""
    inner = statement.order_by(None).limit(None).offset(None).subquery()
    return session.scalar(select(func.count()).select_from(inner)) or 0


def day_span(day: date) -> tuple[datetime, datetime]:
    """The instants between which a civil day lies."""
    return instant(day, time.min), instant(day + timedelta(days=1), time.min)


def with_person(session: Transaction, rows: list[WorkRow]) -> list[WorkRow]:
    """Rows of individual courses under the name of the one who is on them."""
    wanted = [row.course_id for row in rows if row.course_id and row.people <= 1]
    if not wanted:
        return rows
    found = session.execute(
        select(Enrolment.course_id, Pathway.id, Participant)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(
            Enrolment.course_id.in_(wanted),
            Programme.format != ProgrammeFormat.GROUP,
            Programme.format != ProgrammeFormat.ROLLING,
            Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
        )
    )
    people = {course_id: (pathway_id, person) for course_id, pathway_id, person in found}
    return [_named(session, row, people.get(row.course_id)) for row in rows]


def _named(
    session: Transaction, row: WorkRow, found: tuple[uuid.UUID, Participant] | None
) -> WorkRow:
    if found is None:
        return row
    pathway_id, person = found
    return replace(
        row,
        name=name_of(person),
        age=age_of(session, person),
        participant_id=person.id,
        pathway_id=pathway_id,
        needs_interpreter=bool(person.interpreter_language),
    )


_SENDERS = (
    select(Referral.pathway_id, Referral.sender_department, Referral.sender_organisation)
    .where(among(Referral.pathway_id, "ids"))
    .order_by(Referral.registered_at)
)


def senders(session: Transaction, pathway_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Who referred each pathway, by name; the newest letter counts."""
    pathway_ids = list(pathway_ids)
    if not pathway_ids:
        return {}
    return {
        pathway_id: department or organisation
        for pathway_id, department, organisation in session.rows(_SENDERS, {"ids": pathway_ids})
        if department or organisation
    }
