"""Tells what each column of an exported table means, which values it has and how well it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from counsellor_app.files.cells import Cell
from counsellor_app.files.xlsx import Sheet
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import stopbasen
from counsellor_app.reports.period import Period
from counsellor_app.services.interview.forms import Block, Question
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.transaction import Transaction

Words = Mapping[str, str]
HEADER = ("column", "meaning", "values", "source")


def words() -> Words:
    """The phrases of the dictionary."""
    return Texts().phrases("export_columns")


def dictionary(
    session: Transaction,
    kind: ExportKind,
    period: Period,
    columns: Sequence[str],
    *,
    locked: tuple[date, str] | None = None,
    left_out: int = 0,
) -> Sheet:
    """A sheet with a line a column; the first line says of which period, and whether it is locked."""
    said = words()
    fields = _fields(session, period) if kind is ExportKind.STOPBASEN else {}
    lines = [_about(said, period, locked, left_out)]
    lines += [_line(said, name, fields.get(name)) for name in columns]
    return Sheet(said["sheet"], [said[name] for name in HEADER], lines)


def _about(
    said: Words, period: Period, locked: tuple[date, str] | None, left_out: int
) -> Sequence[Cell]:
    """Period, and whether its table can still change."""
    if period.is_everything:
        span = ""
    else:
        span = f"{danish.short_date(period.first)}–{danish.short_date(period.last)}"
    if locked is None:
        state = said["provisional"]
    else:
        day, initials = locked
        state = fill_phrase(said["locked"], dato=danish.short_date(day), initialer=initials)
    left = fill_phrase(said["left_out"], antal=str(left_out)) if left_out else ""
    return [said["period"], span, state, left]


def _fields(session: Transaction, period: Period) -> Mapping[str, tuple[Block, Question]]:
    form = stopbasen.definition_of(session, period)
    return {
        question.key: (block, question) for block in form.blocks for question in block.questions
    }


def _line(said: Words, name: str, field: tuple[Block, Question] | None) -> Sequence[Cell]:
    if field is not None:
        block, question = field
        number = f"{question.number}. " if question.number else ""
        known = said[f"evidence_{question.evidence.value}"]
        return [
            name,
            f"{block.title}: {number}{question.text}",
            "; ".join(_values(said, question)),
            f"{known} ({question.value_from})",
        ]
    meaning, _, values = said[name].partition(" | ")
    return [name, meaning, values, ""]


def _values(said: Words, question: Question) -> Iterator[str]:
    if question.options:
        yield from (f"{option.value} = {option.text}" for option in question.options)
        return
    yield said[_TYPES[question.type]]
    if question.low is not None and question.high is not None:
        yield f"{question.low}–{question.high}"
    if question.unit:
        yield question.unit


_TYPES = {
    AnswerType.TEXT: "type_text",
    AnswerType.LONG_TEXT: "type_text",
    AnswerType.NUMBER: "type_number",
    AnswerType.SCALE: "type_number",
    AnswerType.DECIMAL: "type_decimal",
    AnswerType.YES_NO: "type_yes_no",
    AnswerType.DATE: "type_day",
    AnswerType.CHOICE: "type_text",
}
