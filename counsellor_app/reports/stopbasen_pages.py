"""Where each of STOPbasen's forms stands for one person: what is missing, what was typed, what changed since.

Each block of the definition is one form, and one page to type. Which forms somebody has follows from the
definition: when it is time, whether it is the course's, and for whom it takes another's place (domain 1.3).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.files.cells import Cell
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.stopbasen import AnswerPlace, FormMoment, FormScope, TypingState
from counsellor_app.reports.stopbasen_sources import Sources
from counsellor_app.services.interview.forms import Block, FormDefinition, Question
from counsellor_app.services.office.typed_forms import Key, Typed


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is not what was typed; both in the form's own terms."""

    question: Question
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Page:
    """One form of one person, or of her course."""

    block: Block
    questions: tuple[Question, ...]  # those that are filled in on a course of this format
    state: TypingState
    about: uuid.UUID  # the pathway, or the course where the form is the course's
    is_of_course: bool
    missing: tuple[Question, ...] = ()
    typed: Typed | None = None
    changes: tuple[Change, ...] = ()

    @property
    def to_type(self) -> bool:
        """Whether it can be typed now, or once more."""
        return self.state in _TO_TYPE


_TO_TYPE = (TypingState.READY, TypingState.MISSING, TypingState.CHANGED)


def text_of(value: Cell) -> str:
    """A value as answers are kept: yes and no, ISO days, the value of an option."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def applies(block: Block, sources: Sources) -> bool:
    """Whether a form is filled in for her at all: the ungeskema only where she was asked by it."""
    return not block.interview or block.interview == sources.interview_form


def is_asked(question: Question, sources: Sources) -> bool:
    """Whether a field is filled in on a course of this format (Kom & Kvit locks items 10 and 11)."""
    format_ = sources.record.format
    return format_ is None or format_.value not in question.not_for


def pages_of(
    pathway_id: uuid.UUID,
    form: FormDefinition,
    sources: Sources,
    values: Mapping[str, Cell],
    typed: Mapping[Key, Typed],
    today: date,
) -> tuple[Page, ...]:
    """Her forms in the order of the definition, the course's own first."""
    hers = [block for block in form.blocks if applies(block, sources)]
    replaced = {key for block in hers for key in block.instead_of}
    pages = []
    for block in hers:
        come = _has_come(block.moment, sources, today)
        if block.key in replaced or come is None:
            continue
        format_ = sources.record.format
        own = format_ is not None and format_.value in block.own_for
        of_course = block.scope is FormScope.COURSE and not own
        about = sources.course.id if of_course else pathway_id
        questions = tuple(each for each in block.questions if is_asked(each, sources))
        missing = tuple(
            each for each in questions if not each.optional and not text_of(values.get(each.key))
        )
        known = typed.get((about, block.key))
        changes = _changes(questions, values, known) if known else ()
        state = _state(come, known, changes, missing)
        pages.append(Page(block, questions, state, about, of_course, missing, known, changes))
    return tuple(sorted(pages, key=lambda page: page.block.scope is not FormScope.COURSE))


def _has_come(moment: FormMoment, sources: Sources, today: date) -> bool | None:
    """Whether it is time; None where it will never be."""
    record = sources.record
    outcome = record.follow_up_outcome
    if moment is FormMoment.COURSE_STARTED:
        return record.course_started_on is not None and record.course_started_on <= today
    if moment is FormMoment.FIRST_MEETING:
        if record.first_meeting_on is not None:
            return True
        return None if record.course_closed_on is not None else False
    if moment is FormMoment.COURSE_CLOSED:
        return record.course_closed_on is not None
    if moment is FormMoment.NOT_FOLLOWED_UP:
        return None if outcome in (None, FollowUpOutcome.ANSWERED) else True
    if outcome is None:
        return False if record.follow_up_consent else None
    return True if outcome is FollowUpOutcome.ANSWERED else None


def _state(
    come: bool | None, typed: Typed | None, changes: Sequence[Change], missing: Sequence[Question]
) -> TypingState:
    if typed is not None:
        return TypingState.CHANGED if changes else TypingState.TYPED
    if not come:
        return TypingState.WAITING
    return TypingState.MISSING if missing else TypingState.READY


def _changes(
    questions: Sequence[Question], values: Mapping[str, Cell], typed: Typed
) -> tuple[Change, ...]:
    """What is different now of that which is known to have been typed."""
    return tuple(
        Change(each, typed.values[each.key], text_of(values.get(each.key)))
        for each in questions
        if each.key in typed.values and typed.values[each.key] != text_of(values.get(each.key))
    )


_PLACES = {
    "participant": AnswerPlace.PERSON,
    "answer": AnswerPlace.INTERVIEW,
    "interview": AnswerPlace.INTERVIEW,
    "consent": AnswerPlace.CONSENT,
    "pathway": AnswerPlace.QUIT_DATE,
    "closing": AnswerPlace.CLOSING,
    "enrolment": AnswerPlace.COURSE,
    "course": AnswerPlace.COURSE,
    "programme": AnswerPlace.SETTINGS,
    "unit": AnswerPlace.SETTINGS,
    "constant": AnswerPlace.SETTINGS,
    "scheme": AnswerPlace.MEDICINE,
    "voucher": AnswerPlace.MEDICINE,
    "follow_up": AnswerPlace.FOLLOW_UP,
}


def place_of(question: Question) -> AnswerPlace:
    """Where in the program a field gets its answer."""
    return _PLACES.get(question.value_from.partition(".")[0], AnswerPlace.SETTINGS)
