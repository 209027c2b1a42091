"""Lists follow-ups: who is in the window, who leaves it when, the attempts and what they still lack."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.call import CallDirection, CallOutcome
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.models import (
    Call,
    FollowUp,
    Participant,
    Pathway,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calls import no_contact
from counsellor_app.services.follow_up import follow_up_words
from counsellor_app.services.follow_up.follow_up_attempts import Missing, missing
from counsellor_app.services.letters import letter_proposals
from counsellor_app.services.letters.letter_proposals import HalfYearLetter
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.pathway import relapse
from counsellor_app.services.people import consent_state
from counsellor_app.services.today.work_rows import kept
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class FollowUpScope(StrEnum):
    """Which follow-ups the list shows."""

    IN_WINDOW = "in_window"
    WINDOW_CLOSED = "window_closed"
    AHEAD = "ahead"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What the list shows."""

    scope: FollowUpScope = FollowUpScope.IN_WINDOW
    mine: bool = False


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class AnswersRow:
    """What she answered beside smoking and satisfaction; None where it was not asked or not said."""

    smoke_free_14_days: bool | None = None
    nicotine_free: bool | None = None
    nicotine: tuple[NicotineProduct, ...] = ()
    medicine: tuple[MedicineProduct, ...] | None = None
    medicine_weeks: int | None = None
    wants_new_attempt: bool | None = None


NO_ANSWERS = AnswersRow()


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A follow-up in the list."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    kind: FollowUpKind
    after_months: int | None  # None: an extra one on a day of its own
    name: str
    age: int | None
    base_on: date
    base_missing: bool
    due_from: date
    ideal_on: date
    due_to: date
    in_window: bool
    days_left: int  # until the window closes; negative afterwards
    attempts: tuple[AttemptRow, ...]
    missing: Missing
    outcome: FollowUpOutcome | None
    closed_on: date | None
    smoke_free: bool | None
    satisfaction: int | None
    answers: AnswersRow
    reason: str
    counsellor: str

    @property
    def valid(self) -> bool:
        """Whether it is the one that counts in the indicator."""
        return self.kind is FollowUpKind.HALF_YEAR


@dataclass(frozen=True, slots=True)
class FollowUpPane:
    """One person on the telephone about her follow-up, with the questions as they are asked today."""

    row: FollowUpRow
    phones: tuple[str, ...]
    may_leave_message: bool | None
    best_time: str
    interpreter_language: str
    consent_given: bool
    late_hour: int
    asked: rules.FollowUpQuestions
    questions: Mapping[str, str]
    standing_consents: tuple[ConsentKind, ...]
    has_new_pathway: bool
    announced_on: date | None = None  # by SMS
    issued: tuple[MedicineProduct, ...] = ()  # by voucher or handed out, during the course
    issued_weeks: int | None = None
    letter: HalfYearLetter | None = None  # that may be written when she has answered


@query(Right.CASE)
def count(session: Transaction, wanted: FollowUpFilter) -> int:
    """How many follow-ups the list has."""
    all_rows = access.sees_all_rows(session)
    statement = kept(session, lambda: _counted(session, wanted), wanted, all_rows)
    found: int | None = session.scalar(statement.whole)
    return found or 0


@query(Right.CASE)
def count_in_window(session: Transaction) -> int:
    """How many follow-up calls may be made now."""
    return count(session, FollowUpFilter())


@query(Right.CASE)
def page(
    session: Transaction, wanted: FollowUpFilter, offset: int = 0, limit: int = 200
) -> tuple[FollowUpRow, ...]:
    """The follow-ups from place `offset`: who leaves the window first comes first."""
    all_rows = access.sees_all_rows(session)
    statement = kept(session, lambda: _listed(session, wanted), wanted, all_rows)
    found = session.execute(statement.whole, {"first": offset, "most": limit}).all()
    return _rows(session, found)


@query(Right.CASE)
def follow_ups_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[FollowUpRow, ...]:
    """The follow-ups of a pathway, the half-year one first."""
    access.open_pathway(session, pathway_id)
    return _rows(session, session.execute(_OF_PATHWAY, {"pathway": pathway_id}).all())


@look(Right.CASE)
def open_follow_up_list(session: Transaction) -> int:
    """The list was opened: how many people are in the window."""
    found = count_in_window(session)
    audit.record(session, "open_follow_up_list", count=found)
    return found


@look(Right.CASE)
def open_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The row was chosen: a look at the person."""
    pane = read_follow_up(session, follow_up_id)
    audit.record(
        session,
        "open_follow_up",
        participant_id=pane.row.participant_id,
        pathway_id=pane.row.pathway_id,
        subject="follow_up",
        subject_id=follow_up_id,
    )
    return pane


@query(Right.CASE)
def read_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The same, read again because something was written."""
    follow_up = access.load(session, FollowUp, follow_up_id)
    pathway = access.open_pathway(session, follow_up.pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    (row,) = _rows(session, session.execute(_ONE, {"id": follow_up_id}).all())
    today = session.today
    issued, weeks = _issued(session, pathway.id)
    return FollowUpPane(
        row=row,
        phones=tuple(filter(None, (person.phone, person.other_phone))),
        may_leave_message=person.may_leave_message,
        best_time=person.best_time,
        interpreter_language=person.interpreter_language,
        consent_given=consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP),
        late_hour=rules.in_force(session, rules.FollowUpRule, today).late_hour,
        asked=rules.in_force(session, rules.FollowUpQuestions, today),
        questions=follow_up_words.questions(session, today),
        standing_consents=relapse.standing_consents(session, pathway.id),
        has_new_pathway=relapse.is_running(session, person.id),
        announced_on=no_contact.announced(session, [pathway.id]).get(pathway.id),
        issued=issued,
        issued_weeks=weeks,
        letter=letter_proposals.half_year_letter(session, pathway) if row.valid else None,
    )


# The columns that a row is made of: entities of 200 people take several times as long as their rows.
_COLUMNS = (
    FollowUp.id,
    FollowUp.pathway_id,
    Pathway.participant_id,
    FollowUp.kind,
    FollowUp.after_months,
    Participant.given_name,
    Participant.surname,
    Participant.birth_date,
    FollowUp.base_on,
    FollowUp.base_missing,
    FollowUp.due_from,
    FollowUp.ideal_on,
    FollowUp.due_to,
    FollowUp.outcome,
    FollowUp.closed_on,
    FollowUp.smoke_free,
    FollowUp.satisfaction,
    FollowUp.smoke_free_14_days,
    FollowUp.nicotine_free,
    FollowUp.nicotine_products,
    FollowUp.medicine_products,
    FollowUp.medicine_weeks,
    FollowUp.wants_new_attempt,
    FollowUp.reason,
    func.coalesce(User.initials, "").label("initials"),
)


def _joined() -> Select[*tuple[Any, ...]]:
    return (
        select(*_COLUMNS)
        .select_from(FollowUp)
        .join(Pathway, Pathway.id == FollowUp.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
    )


# Made once, so that they are put together and compiled once.
_ONE = _joined().where(FollowUp.id == bindparam("id"))
_OF_PATHWAY = (
    _joined()
    .where(FollowUp.pathway_id == bindparam("pathway"))
    .order_by(FollowUp.kind, FollowUp.due_from)
)
_CALLS = (
    select(
        Call.id,
        Call.follow_up_id,
        Call.at,
        Call.outcome,
        Call.call_again_on,
        Call.call_again_time,
        Call.note,
        User.initials,
    )
    .join(User, User.id == Call.user_id)
    .where(
        Call.follow_up_id.in_(bindparam("ids", expanding=True)),
        Call.direction == CallDirection.OUT,
        Call.undone_at.is_(None),
    )
    .order_by(Call.at, Call.id)
)


def _counted(session: Transaction, wanted: FollowUpFilter) -> Select[*tuple[Any, ...]]:
    return _found(session, wanted, func.count(FollowUp.id))


def _listed(session: Transaction, wanted: FollowUpFilter) -> Select[*tuple[Any, ...]]:
    """First the ids of the page, which the index gives in their order; then what their rows say."""
    order: tuple[Any, ...] = (FollowUp.due_to, FollowUp.id)
    if wanted.scope is FollowUpScope.CLOSED:
        order = (FollowUp.closed_on.desc(), FollowUp.id.desc())
    ids = _found(session, wanted, FollowUp.id).order_by(*order)
    shown = ids.offset(bindparam("first")).limit(bindparam("most")).subquery()
    return _joined().join(shown, shown.c.id == FollowUp.id).order_by(*order)


def _found(session: Transaction, wanted: FollowUpFilter, what: Any) -> Select[*tuple[Any, ...]]:
    statement = select(what)
    if wanted.scope is FollowUpScope.CLOSED and not wanted.mine and access.sees_all_rows(session):
        return statement.where(FollowUp.closed_on.is_not(None))  # years of them: the index alone
    joined = statement.join(Pathway, Pathway.id == FollowUp.pathway_id)
    return joined.where(*_conditions(session, wanted))


def _conditions(session: Transaction, wanted: FollowUpFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [access.own_pathways(session)]
    today = session.today
    if wanted.scope is FollowUpScope.CLOSED:
        conditions.append(FollowUp.closed_on.is_not(None))
    else:
        conditions.extend((FollowUp.outcome.is_(None), Pathway.closed_on.is_(None)))
    if wanted.scope is FollowUpScope.IN_WINDOW:
        conditions.extend((FollowUp.due_from <= today, FollowUp.due_to >= today))
    elif wanted.scope is FollowUpScope.WINDOW_CLOSED:
        conditions.append(FollowUp.due_to < today)
    elif wanted.scope is FollowUpScope.AHEAD:
        conditions.append(FollowUp.due_from > today)
    if wanted.mine:
        conditions.append(Pathway.counsellor_id == session.actor.user_id)
    return conditions


def _rows(session: Transaction, found: Sequence[Any]) -> tuple[FollowUpRow, ...]:
    spans = {row.id: (row.due_from, row.due_to) for row in found}
    calls = _calls(session, spans)
    rule = rules.in_force(session, rules.FollowUpRule, session.today)
    return tuple(_row(session.today, rule, row, calls.get(row.id, ())) for row in found)


def _row(
    today: date, rule: rules.FollowUpRule, found: Any, calls: Sequence[AttemptRow]
) -> FollowUpRow:
    born, due_from, due_to = found.birth_date, found.due_from, found.due_to
    return FollowUpRow(
        id=found.id,
        pathway_id=found.pathway_id,
        participant_id=found.participant_id,
        kind=found.kind,
        after_months=found.after_months,
        name=f"{found.given_name} {found.surname}".strip(),
        age=age_on(born, today) if born else None,
        base_on=found.base_on,
        base_missing=found.base_missing,
        due_from=due_from,
        ideal_on=found.ideal_on,
        due_to=due_to,
        in_window=due_from <= today <= due_to,
        days_left=(due_to - today).days,
        attempts=tuple(calls),
        missing=missing([call.at for call in calls], due_from, due_to, rule),
        outcome=found.outcome,
        closed_on=found.closed_on,
        smoke_free=found.smoke_free,
        satisfaction=found.satisfaction,
        answers=NO_ANSWERS if found.outcome is None else _answers(found),
        reason=found.reason,
        counsellor=found.initials,
    )


def _answers(found: Any) -> AnswersRow:
    medicine = found.medicine_products
    return AnswersRow(
        found.smoke_free_14_days,
        found.nicotine_free,
        tuple(map(NicotineProduct, found.nicotine_products or ())),
        None if medicine is None else tuple(map(MedicineProduct, medicine)),
        found.medicine_weeks,
        found.wants_new_attempt,
    )


def _calls(
    session: Transaction, spans: Mapping[uuid.UUID, tuple[date, date]]
) -> dict[uuid.UUID, list[AttemptRow]]:
    found: dict[uuid.UUID, list[AttemptRow]] = defaultdict(list)
    if not spans:
        return found
    for call in _read_calls(session, spans):
        due_from, due_to = spans[call.follow_up_id]
        found[call.follow_up_id].append(
            AttemptRow(
                call.id,
                call.at,
                call.outcome,
                due_from <= local(call.at).date() <= due_to,
                call.call_again_on,
                call.call_again_time,
                call.note,
                call.initials,
            )
        )
    return found


def _issued(
    session: Transaction, pathway_id: uuid.UUID
) -> tuple[tuple[MedicineProduct, ...], int | None]:
    """The products of her vouchers in their order, and up to which week they went."""
    found = session.execute(
        select(VoucherProduct.product, Voucher.week_to)
        .join(Voucher, Voucher.id == VoucherProduct.voucher_id)
        .where(Voucher.pathway_id == pathway_id, Voucher.state != VoucherState.CANCELLED)
        .order_by(Voucher.week_from, Voucher.number, VoucherProduct.position)
    ).all()
    products = tuple(dict.fromkeys(row.product for row in found))
    return products, max((row.week_to for row in found), default=None)


def _read_calls(session: Transaction, ids: Iterable[uuid.UUID]) -> Sequence[Any]:
    return session.execute(_CALLS, {"ids": list(ids)}).all()
