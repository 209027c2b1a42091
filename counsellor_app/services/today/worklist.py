"""What is to be done today: the three folds, each a union of what its subjects say is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkFold
from counsellor_app.services.actor import Actor, Right
from counsellor_app.services.operation import query
from counsellor_app.services.today import (
    worklist_calls,
    worklist_course,
    worklist_day,
    worklist_interview,
    worklist_letters,
    worklist_office,
    worklist_paper,
    worklist_planning,
)
from counsellor_app.services.today.work_rows import WorkRow, WorkSection
from counsellor_app.services.transaction import Transaction

Source = Callable[[Transaction, bool], WorkSection]

SOURCES: dict[WorkFold, tuple[Source, ...]] = {
    WorkFold.CALL_NOW: (
        worklist_calls.absences,
        worklist_planning.notice_calls,
        worklist_calls.call_backs,
        worklist_calls.half_year_calls,
    ),
    WorkFold.TODAY: (worklist_day.agreements,),
    WorkFold.PAPERWORK: (
        worklist_calls.used_up,
        worklist_paper.overdue_interviews,
        worklist_interview.begun_interviews,
        worklist_interview.interpreters_to_book,
        worklist_paper.interviews_to_come,
        worklist_course.unmarked_meetings,
        worklist_paper.vouchers,
        worklist_paper.offers_to_choose,
        worklist_planning.offers_run_out,
        worklist_course.courses_to_close,
        worklist_planning.rolling_to_close,
        worklist_letters.receipts,
        worklist_course.epikrises,
        worklist_letters.half_year_letters,
        worklist_paper.replies,
        worklist_paper.missing_data,
        worklist_interview.deletions_to_ask,
        worklist_interview.requests_to_answer,
        worklist_paper.forms_to_type,
        worklist_planning.training_due,
        worklist_paper.reminders,
        worklist_office.offers_to_confirm,
        worklist_office.seen_by_nobody,
        worklist_office.looks_to_review,
    ),
    WorkFold.WAITING: (worklist_calls.awaited,),
}


@dataclass(frozen=True, slots=True)
class FoldRows:
    """One fold: its first rows, and how many there are in all."""

    fold: WorkFold
    rows: tuple[WorkRow, ...]
    count: int


@query(Right.CASE)
def work_today(session: Transaction, mine: bool = True) -> tuple[FoldRows, ...]:
    """The folds in their order; `mine` leaves out what colleagues have taken."""
    folds = (_fold(session, fold, sources, mine) for fold, sources in SOURCES.items())
    return tuple(fold for fold in folds if fold.fold is not WorkFold.WAITING or fold.rows)


def counts_team(actor: Actor) -> bool:
    """Whether what waits for this user is what waits for her team: a team lead looks after everybody's."""
    return actor.role is Role.TEAM_LEAD


@query(Right.CASE)
def count_due(session: Transaction) -> int:
    """How many things wait: the number beside "I dag"; a team lead's are the team's."""
    folds = work_today(session, not counts_team(session.actor))
    return sum(fold.count for fold in folds if fold.fold is not WorkFold.WAITING)


def _fold(
    session: Transaction, fold: WorkFold, sources: tuple[Source, ...], mine: bool
) -> FoldRows:
    sections = [source(session, mine) for source in sources]
    rows = tuple(row for section in sections for row in section.rows)
    return FoldRows(fold, rows, sum(section.count for section in sections))
