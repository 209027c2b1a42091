"""A list of half-year calls: those still to be made, with their window, and those that were answered (domain 1.6)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from sqlalchemy import select

from counsellor_app.clock import instant
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning, RowFate
from counsellor_app.models import Call, CourseClosing, Enrolment, FollowUp, Pathway
from counsellor_app.services import access
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.follow_up_window import window
from counsellor_app.services.office import rules
from counsellor_app.services.people import consent_state
from counsellor_app.services.spreadsheets.list_cases import (
    Case,
    keep_consents,
    keep_quit_date,
    make_pathway,
    make_person,
)
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict, refusal
from counsellor_app.services.spreadsheets.list_people import Found, Somebody, find_people
from counsellor_app.services.spreadsheets.list_places import Words, words_of
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

C = ListColumn
_HOUR = time(12, 0)  # of a call of which only the day is known
# What an answer may still be put on: nobody has asked her yet.
_UNASKED = (None, FollowUpOutcome.NOT_TRIED, FollowUpOutcome.NO_CONSENT)
_CALLED = (FollowUpOutcome.ANSWERED, FollowUpOutcome.NOT_REACHED, FollowUpOutcome.REFUSED)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the list says of the call; no outcome while it is still to be made."""

    outcome: FollowUpOutcome | None
    on: date | None
    smoke_free: bool | None
    satisfaction: int | None


@dataclass(frozen=True, slots=True)
class _Decision:
    verdict: RowVerdict
    somebody: Somebody | None = None
    follow_up: FollowUp | None = None
    pathway_id: uuid.UUID | None = None


def judge(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """What would become of some rows; nothing is written."""
    return tuple(decision.verdict for _, decision in _decided(session, intake, rows))


def take_in(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """The same, and what is new is written."""
    words, verdicts = words_of(session), list[RowVerdict]()
    for row, decision in _decided(session, intake, rows):
        more: tuple[ListWarning, ...] = ()
        if decision.verdict.fate in (RowFate.NEW, RowFate.KNOWN, RowFate.ADDED):
            more = _write(session, intake, row, decision, words)
        verdicts.append(replace(decision.verdict, warnings=(*decision.verdict.warnings, *more)))
    return tuple(verdicts)


# --- what a row means


def _decided(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> list[tuple[ListRow, _Decision]]:
    good = [row for row in rows if not row.problems]
    found = find_people(session, good, intake.seen, alike=intake.join_alike)
    people = [who.somebody for who in found.values() if who.somebody is not None]
    pathway_ids = [each.id for somebody in people for each in somebody.pathways]
    follow_ups = _follow_ups(session, pathway_ids)
    enrolled = _enrolled(session, pathway_ids)
    decided: list[tuple[ListRow, _Decision]] = []
    for row in rows:
        if row.problems:
            decided.append((row, _Decision(refusal(row))))
            continue
        above = intake.seen.find(row.person, alike=intake.join_alike)
        if above is not None and above.line:
            decided.append((row, _Decision(refusal(row, UserError("list.twice", line=above.line)))))
            continue
        decision = _decide(row, found[row.line], follow_ups, enrolled)
        if decision.verdict.fate is not RowFate.REFUSED:
            somebody = decision.somebody or Somebody(None, row.person.name, row.person.cpr, True)
            somebody.line = row.line
            intake.seen.add(row.person, somebody)
        decided.append((row, decision))
    return decided


def _decide(
    row: ListRow,
    who: Found,
    follow_ups: dict[uuid.UUID, FollowUp],
    enrolled: set[uuid.UUID],
) -> _Decision:
    told = RowVerdict(row.line, RowFate.NEW, row.person.name, warnings=row.warnings)
    answer = _answer(row)
    called = answer.outcome in _CALLED or answer.outcome is None
    wrong = FieldError(C.ANSWERED_ON.value, "list.needs_answer_day")
    if answer.outcome is FollowUpOutcome.ANSWERED and answer.on is None:
        return _Decision(refusal(row, wrong))
    somebody = who.somebody
    if somebody is not None:
        told = replace(told, known_name=somebody.name if somebody.name != row.person.name else "")
        hers = [follow_ups[each.id] for each in somebody.pathways if each.id in follow_ups]
        if hers:
            return _on(row, told, somebody, _meant(row, hers), answer)
        if somebody.dead and called:
            return _Decision(refusal(row, UserError("list.dead")))
        running = next((each for each in somebody.pathways if each.open), None)
        if running is not None and running.id in enrolled:
            return _Decision(refusal(row, UserError("list.still_on_course")))
        fate = RowFate.KNOWN if running is None else RowFate.ADDED
        decision = _Decision(
            replace(told, fate=fate), somebody, None, running.id if running else None
        )
    else:
        if who.may_be_known:
            told = replace(told, warnings=(*row.warnings, ListWarning.MAY_BE_KNOWN))
        decision = _Decision(told)
    if row.day(C.QUIT_DATE) is None and row.day(C.ENDED_ON) is None:
        return _Decision(refusal(row, FieldError(C.QUIT_DATE.value, "list.needs_quit_date")))
    if answer.outcome is None and row.values.get(C.CONSENT_FOLLOW_UP) is not True:
        warned = (*decision.verdict.warnings, ListWarning.NO_CONSENT)
        decision = replace(decision, verdict=replace(decision.verdict, warnings=warned))
    return decision


def _on(
    row: ListRow, told: RowVerdict, somebody: Somebody, follow_up: FollowUp, answer: _Answer
) -> _Decision:
    """Somebody whose half-year call stands here already."""
    there = (follow_up.outcome, follow_up.smoke_free, follow_up.satisfaction)
    if answer.outcome is None or there == (answer.outcome, answer.smoke_free, answer.satisfaction):
        return _Decision(replace(told, fate=RowFate.SAME), somebody, follow_up)
    if follow_up.outcome not in _UNASKED:
        return _Decision(refusal(row, UserError("list.answered_already")), somebody)
    told = replace(told, fate=RowFate.ADDED)
    return _Decision(told, somebody, follow_up, follow_up.pathway_id)


def _meant(row: ListRow, hers: list[FollowUp]) -> FollowUp:
    """The call of the quit date that the list names, else one that nobody has made, else the newest."""
    quit_on = row.day(C.QUIT_DATE)
    same = [each for each in hers if each.base_on == quit_on]
    open_ = [each for each in hers if each.outcome is None]
    return (same or open_ or hers)[0]


def _answer(row: ListRow) -> _Answer:
    smoke_free, satisfaction = row.values.get(C.SMOKE_FREE), row.values.get(C.SATISFACTION)
    outcome = row.values.get(C.OUTCOME)
    if smoke_free is not None or satisfaction is not None:
        outcome = FollowUpOutcome.ANSWERED
    return _Answer(outcome, row.day(C.ANSWERED_ON), smoke_free, satisfaction)


def _follow_ups(
    session: Transaction, pathway_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, FollowUp]:
    found = session.scalars(
        select(FollowUp)
        .where(FollowUp.pathway_id.in_(pathway_ids), FollowUp.kind == FollowUpKind.HALF_YEAR)
        .order_by(FollowUp.due_from)
    )
    return {each.pathway_id: each for each in found}


def _enrolled(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> set[uuid.UUID]:
    statement = select(Enrolment.pathway_id).where(
        Enrolment.pathway_id.in_(pathway_ids), Enrolment.state == EnrolmentState.ENROLLED
    )
    return set(session.scalars(statement))


# --- what is written


def _write(
    session: Transaction, intake: ListIntake, row: ListRow, decision: _Decision, words: Words
) -> tuple[ListWarning, ...]:
    case = Case(row, decision.verdict.fate)
    known = decision.somebody
    case.participant_id = known.id if known and known.id else make_person(session, case)
    warnings: tuple[ListWarning, ...] = ()
    if decision.follow_up is not None:
        follow_up = decision.follow_up
        pathway = access.open_pathway(session, follow_up.pathway_id)
        names = ("outcome", "closed_on", "smoke_free", "satisfaction", "closed_by_id", "closed_at")
        case.changed.append((follow_up, {name: getattr(follow_up, name) for name in names}))
    else:
        pathway, follow_up, warnings = _begin(session, intake, case, decision, words)
    case.pathway_id = pathway.id
    _add_calls(session, case, follow_up, _answer(row))
    _close(session, follow_up, _answer(row))
    session.flush()
    closings.settle(session, pathway)
    if pathway.closed_on == session.today and follow_up.closed_on is not None:
        pathway.closed_on = follow_up.closed_on
        session.flush()
    audit.record(
        session,
        "bring_in_answer",
        participant_id=case.participant_id,
        pathway_id=pathway.id,
        subject="follow_up",
        subject_id=follow_up.id,
        outcome=follow_up.outcome or "open",
    )
    session.touched("follow_up", participant_id=case.participant_id)
    case.keep(session, intake)
    return warnings


def _begin(
    session: Transaction, intake: ListIntake, case: Case, decision: _Decision, words: Words
) -> tuple[Pathway, FollowUp, tuple[ListWarning, ...]]:
    """Her pathway with a course that is over, and the window of her call; the course itself is not known."""
    row = case.row
    quit_on, ended_on = row.day(C.QUIT_DATE), row.day(C.ENDED_ON)
    base = quit_on or ended_on
    assert base is not None
    over_on = min(ended_on or base, session.today)
    if decision.pathway_id is not None:
        pathway = access.open_pathway(session, decision.pathway_id)
    else:
        received = min(base, over_on)
        pathway = make_pathway(session, case, intake, words, received, decision.somebody)
    keep_quit_date(session, case, pathway, quit_on)
    warnings = keep_consents(session, case, pathway, over_on)
    closing = CourseClosing(
        id=new_id(),
        pathway_id=pathway.id,
        closed_on=over_on,
        epikrise_wanted=False,
        closed_by_id=session.actor.id,
        closed_at=session.now,
    )
    span = window(base, rules.in_force(session, rules.FollowUpRule, over_on))
    follow_up = FollowUp(
        id=new_id(),
        pathway_id=pathway.id,
        kind=FollowUpKind.HALF_YEAR,
        base_on=base,
        base_missing=quit_on is None,
        due_from=span.due_from,
        ideal_on=span.ideal_on,
        due_to=span.due_to,
    )
    if not consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP):
        follow_up.outcome, follow_up.closed_on = FollowUpOutcome.NO_CONSENT, over_on
        follow_up.closed_by_id, follow_up.closed_at = session.actor.id, session.now
    case.makes(session, closing, follow_up)
    session.flush()
    return pathway, follow_up, warnings


def _add_calls(session: Transaction, case: Case, follow_up: FollowUp, answer: _Answer) -> None:
    calls = [(day, CallOutcome.NO_ANSWER, "") for day in case.row.attempts]
    if answer.outcome is FollowUpOutcome.ANSWERED and answer.on is not None:
        calls.append((answer.on, CallOutcome.ANSWERED, case.row.note))
    for day, outcome, note in calls:
        call = Call(
            id=new_id(),
            pathway_id=follow_up.pathway_id,
            follow_up_id=follow_up.id,
            at=min(instant(day, _HOUR), session.now),
            direction=CallDirection.OUT,
            purpose=CallPurpose.FOLLOW_UP,
            outcome=outcome,
            note=note,
            user_id=session.actor.id,
        )
        case.makes(session, call)


def _close(session: Transaction, follow_up: FollowUp, answer: _Answer) -> None:
    """What the list says counts as it stands there: the attempts were made before this program knew of them."""
    if answer.outcome is None:
        return
    follow_up.outcome = answer.outcome
    follow_up.smoke_free, follow_up.satisfaction = answer.smoke_free, answer.satisfaction
    follow_up.closed_on = answer.on or min(follow_up.due_to, session.today)
    follow_up.closed_by_id, follow_up.closed_at = session.actor.id, session.now
