"""Tells the attempts of a pathway apart: each relapse ends one, and a quit date after it begins the next.

A slip (smutter) ends nothing; a relapse within an open course is a new attempt on the same pathway
(domain 2.7). Both are facts of a meeting; which attempt runs is worked out from them and never stored.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from counsellor_app.kinds.course import EnrolmentState, Lapse, MeetingState
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import Attendance, Course, Enrolment, Meeting, QuitDate
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Attempt:
    """From a quit date until a relapse was told; the last one may still run."""

    number: int
    quit_on: date
    relapsed_on: date | None = None


def attempts(
    own: Sequence[date], common: date | None, relapses: Iterable[date]
) -> tuple[Attempt, ...]:
    """The attempts in their order.

    `own` are her quit dates in the order in which they were set (the newest counts), `common` is the
    one of her course, `relapses` the days of the meetings at which a relapse was told. A relapse
    before any quit date ends nothing, and a date moved without a relapse is the same attempt.
    """
    dates = [*([common] if common else []), *own]
    found: list[Attempt] = []
    since = date.min
    for ended in [*sorted(set(relapses)), None]:
        hers = [day for day in dates if day >= since and (ended is None or day < ended)]
        if hers:
            found.append(Attempt(len(found) + 1, hers[-1], ended))
        if ended is not None:
            since = ended
    return tuple(found)


@query(Right.CASE)
def attempts_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[Attempt, ...]:
    """The attempts of one pathway, for the page of a person."""
    access.open_pathway(session, pathway_id)
    own = dates_set(session, [pathway_id]).get(pathway_id, [])
    relapses = session.scalars(
        select(Meeting.held_on)
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .where(
            Enrolment.pathway_id == pathway_id,
            Attendance.lapse == Lapse.RELAPSE,
            Meeting.state != MeetingState.CANCELLED,
        )
    )
    common = session.scalar(
        select(Course.quit_on)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .where(
            Enrolment.pathway_id == pathway_id,
            Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
        )
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    )
    return attempts(own, common, relapses)


def dates_set(
    session: Transaction, pathway_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, list[date]]:
    """The smoke-free dates of many pathways as they were set, those withdrawn left out."""
    found: dict[uuid.UUID, list[date]] = {}
    for pathway_id, quit_on in session.execute(_DATES, {"ids": list(pathway_ids)}):
        found.setdefault(pathway_id, []).append(quit_on)
    return found


_DATES = (  # built once: it runs with every mark
    select(QuitDate.pathway_id, QuitDate.quit_on)
    .where(
        QuitDate.pathway_id.in_(bindparam("ids", expanding=True)),
        QuitDate.kind == QuitKind.SMOKE_FREE,
        QuitDate.withdrawn_at.is_(None),
    )
    .order_by(QuitDate.set_at, QuitDate.id)
)
