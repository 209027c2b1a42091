"""What is said of a list: how many rows end how, why a column is known, what is wrong with a row."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.errors import FieldError, UserError
from counsellor_app.exchange.spreadsheet import ListReport
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.spreadsheet import Because, ListColumn, ListKind, RowFate
from counsellor_app.services.spreadsheets.brought_in import BroughtIn
from counsellor_app.services.spreadsheets.list_judging import RowVerdict
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.spreadsheets.recognising import Recognised
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

TONES = {
    RowFate.REFUSED: Tone.LATE,
    RowFate.KNOWN: Tone.INFO,
    RowFate.ADDED: Tone.INFO,
    RowFate.NEW: Tone.GOOD,
    RowFate.SAME: Tone.NEUTRAL,
}
_TITLES = 12


def summary(report: ListReport) -> str:
    """182 new · 12 known · 3 cannot come in"""
    known = report.count(RowFate.KNOWN, RowFate.ADDED)
    parts = [
        (report.count(RowFate.NEW), translate("lists", "%n new", "", report.count(RowFate.NEW))),
        (known, translate("lists", "%n of people we know", "", known)),
        (
            report.count(RowFate.SAME),
            translate("lists", "%n here already", "", report.count(RowFate.SAME)),
        ),
        (
            len(report.refused),
            translate("lists", "%n cannot come in", "", len(report.refused)),
        ),
    ]
    told = " · ".join(text for count, text in parts if count)
    return told or translate("lists", "There are no rows below the titles.")


def left_out(report: ListReport) -> str:
    """Lines of sums and repeated titles are passed over; said with their numbers."""
    lines = ", ".join(map(str, report.left_out[:_TITLES]))
    text = translate("lists", "Passed over as sums or titles: line {lines}.")
    return text.format(lines=lines) if lines else ""


def because(column: Recognised) -> str:
    """Why a column is taken for what it is."""
    if column.column is None or column.because is None:
        return ""
    if column.word and column.because in (Because.TITLE, Because.WORD, Because.ALIKE):
        return f"{kind_text(column.because)}: »{column.word}«"
    return kind_text(column.because)


def detail(verdict: RowVerdict) -> str:
    """Why not, who it is, and what to look at."""
    parts = [at_its_column(problem) for problem in verdict.problems]
    if verdict.known_name:
        parts.append(translate("lists", "Here as {name}").format(name=verdict.known_name))
    if verdict.twin_line:
        parts.append(translate("lists", "See line {line}").format(line=verdict.twin_line))
    parts += [kind_text(each) for each in verdict.warnings]
    return " · ".join(part[:1].upper() + part[1:] for part in parts)


def at_its_column(problem: UserError) -> str:
    """Telephone: This is no telephone number."""
    if isinstance(problem, FieldError):
        return f"{kind_text(ListColumn(problem.field))}: {sentence(problem)}"
    return sentence(problem)


def facts(kind: ListKind, row: ListRow) -> str:
    """The rest of a row as it will stand here, in a few words."""
    values = row.values
    parts: list[str] = []
    if kind is ListKind.COURSE:
        came = sum(mark is AttendanceMark.PRESENT for _, mark in row.marks)
        parts.append(translate("lists", "came %n time(s)", "", came))
    for column in (ListColumn.RECEIVED_ON, ListColumn.QUIT_DATE, ListColumn.ANSWERED_ON):
        day = row.day(column)
        if day is not None:
            parts.append(f"{kind_text(column)} {written.day(day)}")
    for column in (ListColumn.SOURCE, ListColumn.OUTCOME, ListColumn.CLOSE_REASON):
        if column in values:
            parts.append(kind_text(values[column]))
    for column in (ListColumn.SMOKE_FREE_END, ListColumn.SMOKE_FREE):
        if column in values:
            answer = translate("lists", "Yes") if values[column] else translate("lists", "No")
            parts.append(f"{kind_text(column)}: {answer}")
    return " · ".join(parts)


def became(row: BroughtIn) -> str:
    """Whether a list is in, or was taken back and when."""
    if row.undone_at is not None:
        text = translate("lists", "taken back {when}")
        return text.format(when=written.moment(row.undone_at))
    if not (row.accepted or row.added):
        return translate("lists", "nothing new")
    return translate("lists", "is in")


def unused(titles: Sequence[str]) -> str:
    """Columns that stay behind."""
    if not titles:
        return ""
    text = translate("lists", "Columns that stay behind: {titles}")
    more = " …" if len(titles) > _TITLES else ""
    return text.format(titles=", ".join(titles[:_TITLES]) + more)
