"""What the forms at the end of courses say: how many answered, and the answers question by question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from counsellor_app.kinds.interview import AnswerType
from counsellor_app.models import CourseClosing, Pathway, Survey, SurveyAnswer
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.forms import FormDefinition, Question
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_COUNTED = (AnswerType.SCALE, AnswerType.YES_NO, AnswerType.CHOICE)


@dataclass(frozen=True, slots=True)
class QuestionFigure:
    """One question: how many answered what. Words of one's own are read on the page of each."""

    question: Question
    counts: Mapping[str, int]

    @property
    def n(self) -> int:
        """How many answered it."""
        return sum(self.counts.values())

    @property
    def average(self) -> Decimal | None:
        """Of a scale; None without answers, or of a question that is no scale."""
        if self.question.type is not AnswerType.SCALE or not self.n:
            return None
        total = sum((int(answer) * count for answer, count in self.counts.items()), 0)
        return Decimal(total) / self.n


@dataclass(frozen=True, slots=True)
class SurveyFigure:
    """One form in a period, by the day on which it was answered."""

    definition: FormDefinition
    answered: int
    closed: int  # for how many a course ended in the period
    questions: tuple[QuestionFigure, ...]


@query(Right.NUMBERS)
def survey_figures(session: Transaction, period: Period) -> tuple[SurveyFigure, ...]:
    """The forms that are used today, and those that somebody answered in the period."""
    answered = _answered(session, period)
    wanted = rules.in_force(session, rules.SurveyRule, session.today).forms
    names = [form for form in forms.SURVEYS if form in wanted or form in answered]
    if not names:
        return ()
    closed, said = _closed(session, period), _answers(session, period)
    return tuple(
        _figure(session, form, answered.get(form, 0), closed, said[form]) for form in names
    )


def _figure(
    session: Transaction,
    form: str,
    answered: int,
    closed: int,
    said: Mapping[str, Mapping[str, int]],
) -> SurveyFigure:
    definition = forms.in_force_or_none(session, form, session.today)
    definition = definition or forms.read(forms.shipped(form))
    counted = (each for each in definition.questions() if each.type in _COUNTED)
    questions = tuple(QuestionFigure(each, said.get(each.key, {})) for each in counted)
    return SurveyFigure(definition, answered, closed, questions)


def _answered(session: Transaction, period: Period) -> dict[str, int]:
    found: dict[str, int] = {}
    rows = session.execute(
        select(Survey.form, func.count(Survey.id))
        .join(Pathway, Pathway.id == Survey.pathway_id)
        .where(
            access.own_pathways(session),
            Survey.answered_on >= period.first,
            Survey.answered_on <= period.last,
        )
        .group_by(Survey.form)
    )
    for form, number in rows:
        found[form] = number
    return found


def _closed(session: Transaction, period: Period) -> int:
    found = session.scalar(
        select(func.count(CourseClosing.id))
        .join(Pathway, Pathway.id == CourseClosing.pathway_id)
        .where(
            access.own_pathways(session),
            CourseClosing.closed_on >= period.first,
            CourseClosing.closed_on <= period.last,
        )
    )
    return found or 0


def _answers(session: Transaction, period: Period) -> dict[str, dict[str, dict[str, int]]]:
    """How often each answer was given, by form and question; free words are left out."""
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    rows = session.execute(
        select(Survey.form, SurveyAnswer.question, SurveyAnswer.answer, func.count())
        .join(SurveyAnswer, SurveyAnswer.survey_id == Survey.id)
        .join(Pathway, Pathway.id == Survey.pathway_id)
        .where(
            access.own_pathways(session),
            Survey.answered_on >= period.first,
            Survey.answered_on <= period.last,
            func.length(SurveyAnswer.answer) <= _LONGEST_COUNTED,
        )
        .group_by(Survey.form, SurveyAnswer.question, SurveyAnswer.answer)
    )
    for form, question, answer, number in rows:
        found[form][question][answer] = number
    return found


_LONGEST_COUNTED = 60  # the values of options; what is longer was written with one's own words
