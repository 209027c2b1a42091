"""What citizens say when a course ends: each form with its questions, averages and answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.kinds.interview import AnswerType
from counsellor_app.reports.survey_figures import QuestionFigure, SurveyFigure
from counsellor_app.services.interview.interview_answers import NO, YES
from counsellor_app.ui import format as written
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


@dataclass(frozen=True)
class SurveyLine:
    """One question as it stands in the table."""

    form: str
    question: str
    number: str
    average: str
    answers: str


class SurveyCard(Card):
    """Passive."""

    rule_requested = Signal()

    def __init__(self) -> None:
        title = translate("indicators", "Forms at the end of the course")
        super().__init__(title, name="surveyFigures")
        self.summary = label("", name="surveySummary")
        self.table: RowTableView[SurveyLine] = RowTableView(
            _columns(), name="surveyTable", title=title
        )
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table)
        row = QHBoxLayout()
        text = translate("indicators", "Choose which forms are used")
        row.addWidget(button(text, self.rule_requested.emit, link=True, name="rule_surveys"))
        row.addStretch(1)
        self.body.addLayout(row)

    def show_figures(self, figures: Sequence[SurveyFigure]) -> None:
        """The forms of the period; without any it says how to begin."""
        lines = [line for figure in figures for line in _lines(figure)]
        self.table.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.table.fit(len(lines))
        if not figures:
            text = translate(
                "indicators",
                "No form is used. Two stand ready: satisfaction, and six questions about involvement.",
            )
            self.summary.setText(text)
            return
        self.summary.setText("\n".join(_summary(figure) for figure in figures))


def _columns() -> list[Column[SurveyLine]]:
    return [
        Column(
            "question",
            translate("indicators", "Question"),
            text=lambda row: row.question,
            least=300,
        ),
        Column(
            "number",
            translate("indicators", "Answers"),
            text=lambda row: row.number,
            width=80,
            right=True,
        ),
        Column(
            "average",
            translate("indicators", "Average"),
            text=lambda row: row.average,
            width=120,
            right=True,
        ),
        Column(
            "answers",
            translate("indicators", "How many answered what"),
            text=lambda row: row.answers,
            second=True,
            width=300,
        ),
    ]


def _summary(figure: SurveyFigure) -> str:
    text = translate("indicators", "{form}: {answered} answered, {closed} courses ended. {source}.")
    return text.format(
        form=figure.definition.name,
        answered=written.number(figure.answered),
        closed=written.number(figure.closed),
        source=figure.definition.source,
    )


def _lines(figure: SurveyFigure) -> Iterator[SurveyLine]:
    for each in figure.questions:
        average = "" if each.average is None else written.number(each.average, 1)
        yield SurveyLine(
            figure.definition.name,
            each.question.text,
            written.number(each.n),
            average,
            _answers(each),
        )


def _answers(figure: QuestionFigure) -> str:
    question = figure.question
    if question.type is AnswerType.YES_NO:
        words = {YES: translate("indicators", "yes"), NO: translate("indicators", "no")}
    elif question.type is AnswerType.SCALE:
        scale = range(question.low or 0, (question.high or 10) + 1)
        words = {str(number): str(number) for number in scale}
    else:
        words = {option.value: option.text for option in question.options}
    return " · ".join(
        f"{text}: {written.number(figure.counts.get(value, 0))}" for value, text in words.items()
    )
