"""The forms at the end of courses as tables of a report: how many answered, and what they answered."""

from __future__ import annotations

from collections.abc import Iterator

from counsellor_app.kinds.interview import AnswerType
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.hiding import Share, hidden_shares
from counsellor_app.reports.period import Period
from counsellor_app.reports.survey_figures import QuestionFigure, SurveyFigure, survey_figures
from counsellor_app.services.actor import Right
from counsellor_app.services.interview.interview_answers import NO, YES
from counsellor_app.services.letters import danish
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_FORMS = (
    *(Column("form", Kind.TEXT), Column("form_answered"), Column("form_closed")),
    Column("form_source", Kind.TEXT),
)
_ANSWERS = (
    *(
        Column("form", Kind.TEXT),
        Column("question", Kind.TEXT),
        Column("question_words", Kind.TEXT),
    ),
    *(Column("given", Kind.TEXT), Column("given_words", Kind.TEXT), Column("given_count")),
)
_AVERAGES = (
    *(
        Column("form", Kind.TEXT),
        Column("question", Kind.TEXT),
        Column("question_words", Kind.TEXT),
    ),
    *(Column("form_answers"), Column("average", Kind.DAYS), Column("answers_words", Kind.TEXT)),
)


@query(Right.NUMBERS)
def survey_book(session: Transaction, period: Period, hide: bool = False) -> Book:
    """Forms, averages of scales, and each answer; with `hide` without answers of few."""
    words, found = BookWords(), survey_figures(session, period)
    notes = (words.word("note_hidden_answers"),) if hide else ()
    tables = (
        Table("surveys", _FORMS, tuple(_form(each, hide) for each in found)),
        Table("survey_averages", _AVERAGES, tuple(_averages(words, found, hide))),
        Table("survey_answers", _ANSWERS, tuple(_answers(words, found, hide))),
    )
    return Book("surveys", period, tables, notes)


def _form(figure: SurveyFigure, hide: bool) -> Row:
    name, source = figure.definition.name, figure.definition.source
    if hide and Share(figure.answered, None).small:
        return [name, None, figure.closed, source]
    return [name, figure.answered, figure.closed, source]


def _averages(words: BookWords, found: tuple[SurveyFigure, ...], hide: bool) -> Iterator[Row]:
    """One row a question. With its number an average tells of two hidden answers how many gave each; of
    three it does not."""
    for figure, each in _questions(found):
        few = hide and (Share(each.n, None).small or 0 < len(_hidden(each)) < _ENOUGH_HIDDEN)
        cells = [None, None] if few else [each.n, each.average]
        told = _told(words, each, hide)
        yield [figure.definition.name, each.question.key, each.question.text, *cells, told]


_ENOUGH_HIDDEN = 3


def _told(words: BookWords, each: QuestionFigure, hide: bool) -> str:
    """Every answer and how many gave it, on one line."""
    hidden = _hidden(each) if hide else set()
    parts = []
    for place, (value, text) in enumerate(_options(words, each)):
        count = "–" if place in hidden else danish.number(each.counts.get(value, 0))
        parts.append(f"{text}: {count}")
    return " · ".join(parts)


def _answers(words: BookWords, found: tuple[SurveyFigure, ...], hide: bool) -> Iterator[Row]:
    for figure, each in _questions(found):
        hidden = _hidden(each) if hide else set()
        for place, (value, text) in enumerate(_options(words, each)):
            count = None if place in hidden else each.counts.get(value, 0)
            asked = (figure.definition.name, each.question.key, each.question.text)
            yield [*asked, value, text, count]


def _questions(
    found: tuple[SurveyFigure, ...],
) -> Iterator[tuple[SurveyFigure, QuestionFigure]]:
    for figure in found:
        for each in figure.questions:
            yield figure, each


def _hidden(each: QuestionFigure) -> set[int]:
    """The places of the answers that few gave, and of one more where it would be what is left."""
    values = [value for value, _ in _options(BookWords(), each)]
    return hidden_shares([Share(each.counts.get(value, 0), None) for value in values])


def _options(words: BookWords, each: QuestionFigure) -> list[tuple[str, str]]:
    question = each.question
    if question.type is AnswerType.YES_NO:
        return [(YES, words.word("yes")), (NO, words.word("no"))]
    if question.type is AnswerType.SCALE:
        scale = range(question.low or 0, (question.high or 10) + 1)
        return [(str(number), str(number)) for number in scale]
    return [(option.value, option.text) for option in question.options]
