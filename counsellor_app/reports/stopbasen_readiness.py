"""Whose STOPbasen forms are ready, what is missing for whom and where it is answered, by what it is worth.

What an answer is worth follows from the year's certificates: where few more good answers reach a target,
each of those who can give one stands first (domain 1.5). The order helps the work; it decides nothing.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.names import sort_key
from counsellor_app.kinds.stopbasen import AnswerPlace, TypingState
from counsellor_app.models import FollowUp
from counsellor_app.reports import certificates, stopbasen
from counsellor_app.reports.case_rows import key_of
from counsellor_app.reports.certificate_cases import Case, parted_by, read_cases
from counsellor_app.reports.certificates import Certificate, Standing
from counsellor_app.reports.period import of_year
from counsellor_app.reports.stopbasen import FilledForm
from counsellor_app.reports.stopbasen_pages import Page, place_of
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """Something that nobody has answered yet, and where it is answered."""

    key: str
    text: str  # as the form asks
    form: str  # the title of the form
    place: AnswerPlace


@dataclass(frozen=True, slots=True)
class Worth:
    """What one more good answer does for the year's certificates."""

    certificates: tuple[str, ...]  # that it can still help, the nearest to its target first
    score: float
    by: date  # until when something can be done


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One person in the list."""

    id: uuid.UUID  # the pathway
    participant_id: uuid.UUID
    course_id: uuid.UUID
    name: str
    course: str
    course_closed_on: date | None
    state: TypingState
    pages: tuple[Page, ...]
    missing: tuple[MissingAnswer, ...]
    call_now: bool  # the half-year call can be made today
    worth: Worth | None

    def of(self, state: TypingState) -> int:
        """How many of her forms stand so."""
        return sum(page.state is state for page in self.pages)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The list of a year with what the certificates still need."""

    year: int
    rows: tuple[ReadyRow, ...]
    near: tuple[Certificate, ...]  # targets that can be reached, the nearest first

    def __len__(self) -> int:
        """How many people are in it."""
        return len(self.rows)


@query(Right.CASE)
def readiness(session: Transaction, year: int) -> Readiness:
    """Everyone who may be registered and whose course started in the year, the most worth first."""
    filled = list(stopbasen.filled_forms(session, of_year(year)))
    cases = read_cases(session, year)
    found = certificates.certificates_of(session, year, cases)
    helps = _helps(found, cases, session.today)
    callable_now = _callable(session, [form.id for form in filled])
    rows = [_row(form, form.id in callable_now, helps.get(form.id, {})) for form in filled]
    near = sorted(
        (each for each in found if each.standing is Standing.POSSIBLE and each.id in _ANSWERED),
        key=lambda each: (each.needed, each.id),
    )
    return Readiness(year, tuple(sorted(rows, key=_order)), tuple(near))


@look(Right.CASE)
def open_readiness(session: Transaction, year: int) -> Readiness:
    """The list is opened, which is logged."""
    found = readiness(session, year)
    audit.record(session, "open_typing_list", year=year, count=len(found.rows))
    return found


def find(
    backend: Backend, year: int, opened: bool, progress: Callable[[int, int], object] | None = None
) -> Readiness:
    """A flow: the list, for a large municipality a matter of seconds. `opened` is a gesture."""
    if opened:
        return backend.look(open_readiness, year)
    return backend.read(readiness, year)


def missing_answers(form: FilledForm) -> tuple[MissingAnswer, ...]:
    """What is missing on the forms for which it is time, each question once."""
    found: dict[str, MissingAnswer] = {}
    for page in form.pages:
        if page.state is not TypingState.MISSING:
            continue
        for question in page.missing:
            answer = MissingAnswer(
                question.key, question.text, page.block.title, place_of(question)
            )
            found.setdefault(question.value_from, answer)
    return tuple(found.values())


def state_of(pages: Sequence[Page]) -> TypingState:
    """How she stands as a whole: what asks for an act comes first."""
    states = {page.state for page in pages}
    for state in _FIRST:
        if state in states:
            return state
    return TypingState.WAITING


_FIRST = (
    TypingState.CHANGED,
    TypingState.READY,
    TypingState.MISSING,
    TypingState.WAITING,
    TypingState.TYPED,
)


def _row(form: FilledForm, call_now: bool, helps: Mapping[str, _Help]) -> ReadyRow:
    missing = missing_answers(form)
    served = set(_BY_CALL) if call_now else set()
    if any(each.place is AnswerPlace.CLOSING for each in missing):
        served.add(_BY_CLOSING)
    return ReadyRow(
        id=form.id,
        participant_id=form.participant_id,
        course_id=form.course_id,
        name=str(form.values.get("name") or ""),
        course=form.course_name,
        course_closed_on=form.closed_on,
        state=state_of(form.pages),
        pages=form.pages,
        missing=missing,
        call_now=call_now,
        worth=_worth([helps[key] for key in sorted(served & helps.keys())]),
    )


def _order(row: ReadyRow) -> tuple[object, ...]:
    """What is worth most now, the soonest first; then what can be typed; then the rest, by name."""
    score, by = (row.worth.score, row.worth.by) if row.worth else (0.0, date.max)
    return (-score, by, _FIRST.index(row.state), sort_key(row.name), str(row.id))


@dataclass(frozen=True, slots=True)
class _Help:
    """That one more good answer of somebody would help a certificate that still needs so many."""

    certificate: str
    needed: int
    by: date


_BY_CALL = ("S3", "S4", "S5")  # what the half-year call answers
_BY_CLOSING = "S2"
_ANSWERED = (_BY_CLOSING, *_BY_CALL)


def _helps(
    found: Sequence[Certificate], cases: Sequence[Case], today: date
) -> Mapping[uuid.UUID, Mapping[str, _Help]]:
    """By pathway and certificate, where the target can still be reached."""
    helps: dict[uuid.UUID, dict[str, _Help]] = defaultdict(dict)
    for each in found:
        if each.standing is Standing.POSSIBLE:
            for case in parted_by(each.id, cases, today).open:
                by = case.by(each.id, today)
                helps[key_of(case.key)][each.id] = _Help(each.id, each.needed, by)
    return helps


def _worth(helps: Sequence[_Help]) -> Worth | None:
    """An answer that is one of n still needed counts one nth."""
    if not helps:
        return None
    nearest = sorted(helps, key=lambda each: (each.needed, each.certificate))
    return Worth(
        tuple(each.certificate for each in nearest),
        sum(1 / each.needed for each in helps),
        min(each.by for each in helps),
    )


def _callable(session: Transaction, ids: Sequence[uuid.UUID]) -> set[uuid.UUID]:
    """Whose half-year window is open today, and nobody has closed it."""
    found: set[uuid.UUID] = set()
    for start in range(0, len(ids), 1000):
        statement = select(FollowUp.pathway_id).where(
            FollowUp.pathway_id.in_(ids[start : start + 1000]),
            FollowUp.kind == FollowUpKind.HALF_YEAR,
            FollowUp.outcome.is_(None),
            FollowUp.due_from <= session.today,
            FollowUp.due_to >= session.today,
        )
        found.update(session.scalars(statement))
    return found
