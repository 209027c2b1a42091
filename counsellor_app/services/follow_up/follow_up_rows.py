"""Rows of follow-ups: what the list, a pathway and the call pane say of each, with its attempts and what they lack."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.call import CallDirection, CallOutcome
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.models import Call, FollowUp, Participant, Pathway, User
from counsellor_app.services.follow_up.follow_up_attempts import Missing, missing
from counsellor_app.services.listed import listed
from counsellor_app.services.office import rules
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among


@listed
class AttemptRow:
    """One call about a follow-up."""

    id: uuid.UUID
    at: datetime
    outcome: CallOutcome
    counts: bool  # lies in the window
    call_again_on: date | None
    call_again_time: str
    note: str
    counsellor: str


@listed
class AnswersRow:
    """What she answered beside smoking and satisfaction; None where it was not asked or not said."""

    smoke_free_14_days: bool | None = None
    nicotine_free: bool | None = None
    nicotine: tuple[NicotineProduct, ...] = ()
    medicine: tuple[MedicineProduct, ...] | None = None
    medicine_weeks: int | None = None
    wants_new_attempt: bool | None = None


NO_ANSWERS = AnswersRow()


@listed
class FollowUpRow:
    """A follow-up in the list: first what is stored, in the order of `_STORED`, then what is made of it."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    kind: FollowUpKind
    after_months: int | None  # None: an extra one on a day of its own
    base_on: date
    base_missing: bool
    due_from: date
    ideal_on: date
    due_to: date
    outcome: FollowUpOutcome | None
    closed_on: date | None
    smoke_free: bool | None
    satisfaction: int | None
    reason: str
    counsellor: str
    name: str
    age: int | None
    in_window: bool
    days_left: int  # until the window closes; negative afterwards
    attempts: tuple[AttemptRow, ...]
    missing: Missing
    answers: AnswersRow

    @property
    def valid(self) -> bool:
        """Whether it is the one that counts in the indicator."""
        return self.kind is FollowUpKind.HALF_YEAR


# The columns that a row is made of: entities of 200 people take several times as long as their rows,
# and a column asked for by its name takes ten times as long as one in its place.
_STORED = (
    FollowUp.id,
    FollowUp.pathway_id,
    Pathway.participant_id,
    FollowUp.kind,
    FollowUp.after_months,
    FollowUp.base_on,
    FollowUp.base_missing,
    FollowUp.due_from,
    FollowUp.ideal_on,
    FollowUp.due_to,
    FollowUp.outcome,
    FollowUp.closed_on,
    FollowUp.smoke_free,
    FollowUp.satisfaction,
    FollowUp.reason,
    func.coalesce(User.initials, "").label("initials"),
)
_WINDOW = slice(_STORED.index(FollowUp.due_from), _STORED.index(FollowUp.due_to) + 1)
_PERSON = (Participant.given_name, Participant.surname, Participant.birth_date)
_ANSWERS = (
    FollowUp.smoke_free_14_days,
    FollowUp.nicotine_free,
    FollowUp.nicotine_products,
    FollowUp.medicine_products,
    FollowUp.medicine_weeks,
    FollowUp.wants_new_attempt,
)
_SAID = len(_STORED) + len(_PERSON)  # where the answers begin
_NOTHING = (None,) * len(_ANSWERS)


def joined() -> Select[*tuple[Any, ...]]:
    """What rows are made of, to be narrowed."""
    return (
        select(*_STORED, *_PERSON, *_ANSWERS)
        .select_from(FollowUp)
        .join(Pathway, Pathway.id == FollowUp.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
    )


# Made once, so that they are put together and compiled once.
_ONE = joined().where(FollowUp.id == bindparam("id"))
_OF_PATHWAY = (
    joined()
    .where(FollowUp.pathway_id == bindparam("pathway"))
    .order_by(FollowUp.kind, FollowUp.due_from)
)
_CALLS = (
    select(
        Call.follow_up_id,
        Call.id,
        Call.at,
        Call.outcome,
        Call.call_again_on,
        Call.call_again_time,
        Call.note,
        User.initials,
    )
    .join(User, User.id == Call.user_id)
    .where(
        among(Call.follow_up_id, "ids"),
        Call.direction == CallDirection.OUT,
        Call.undone_at.is_(None),
    )
    .order_by(Call.at, Call.id)
)


def of_one(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpRow:
    """The row of one follow-up."""
    (row,) = rows(session, session.rows(_ONE, {"id": follow_up_id}))
    return row


def of_pathway(session: Transaction, pathway_id: uuid.UUID) -> tuple[FollowUpRow, ...]:
    """Those of a pathway, the half-year one first."""
    return rows(session, session.rows(_OF_PATHWAY, {"pathway": pathway_id}))


def rows(session: Transaction, found: Sequence[Any]) -> tuple[FollowUpRow, ...]:
    """The rows of what `joined` gave, in its order; all their attempts in one statement."""
    calls = _calls(session, [each[0] for each in found])
    rule = rules.in_force(session, rules.FollowUpRule, session.today)
    return tuple(_row(session.today, rule, each, calls.get(each[0], ())) for each in found)


def _row(today: date, rule: rules.FollowUpRule, found: Any, calls: Sequence[Any]) -> FollowUpRow:
    stored = found[: len(_STORED)]
    due_from, _, due_to = stored[_WINDOW]
    given_name, surname, born = found[len(_STORED) : _SAID]
    said = found[_SAID:]
    read_at = [local(at) for _, _, at, *_ in calls]  # as people read it
    made: tuple[Any, ...] = (
        *stored,
        f"{given_name} {surname}".strip(),
        age_on(born, today) if born else None,
        due_from <= today <= due_to,
        (due_to - today).days,
        tuple(
            _attempt(call, due_from <= at.date() <= due_to)
            for call, at in zip(calls, read_at, strict=True)
        ),
        missing(read_at, due_from, due_to, rule),
        NO_ANSWERS if said == _NOTHING else _answers(*said),
    )
    return FollowUpRow(*made)


def _attempt(call: Any, counts: bool) -> AttemptRow:
    _, own_id, at, outcome, again_on, again_time, note, initials = call
    return AttemptRow(own_id, at, outcome, counts, again_on, again_time, note, initials)


def _answers(
    smoke_free_14_days: bool | None,
    nicotine_free: bool | None,
    nicotine: Sequence[str] | None,
    medicine: Sequence[str] | None,
    *more: Any,
) -> AnswersRow:
    return AnswersRow(
        smoke_free_14_days,
        nicotine_free,
        tuple(map(NicotineProduct, nicotine or ())),
        None if medicine is None else tuple(map(MedicineProduct, medicine)),
        *more,
    )


def _calls(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[Any]]:
    """The attempts by their follow-up, as they were made."""
    found: dict[uuid.UUID, list[Any]] = defaultdict(list)
    if ids:
        for call in session.rows(_CALLS, {"ids": ids}):
            found[call[0]].append(call)
    return found
