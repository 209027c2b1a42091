"""What a list of a course says of the course itself: its name, programme, days and hour, and whether it is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from counsellor_app.errors import FieldError, UserError
from counsellor_app.files import cell_values
from counsellor_app.files.table_reading import Table
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn
from counsellor_app.services.spreadsheets.list_plan import Plan

C = ListColumn
_USUAL_HOUR = time(16, 30)
_OVER_AFTER = timedelta(days=14)  # since the last meeting, where nobody says
_SHEETS_WITHOUT_NAME = ("ark", "sheet")
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """The course of an attendance sheet."""

    name: str = ""
    programme: str = ""  # as written; empty: the first group programme in force
    days: tuple[date, ...] = ()
    place: str = ""
    starts: time = _USUAL_HOUR
    counsellor: str = ""
    quit_on: date | None = None
    over: bool = False


def course_facts(plan: Plan, table: Table, file_stem: str, today: date) -> CourseFacts:
    """From what is said for the whole list, else from the titles above it, the sheet and the file.

    FieldError at the field where what is said cannot be read.
    """
    days = tuple(sorted(day for _, day in plan.meetings))
    said = plan.for_all
    over = _answer(said.get(C.COURSE_OVER, ""))
    return CourseFacts(
        name=proposed_name(plan, table, file_stem)[:_LONGEST],
        programme=said.get(C.PROGRAMME, "").strip(),
        days=days,
        place=said.get(C.PLACE, "").strip()[:_LONGEST],
        starts=_clock(said.get(C.STARTS, "")),
        counsellor=said.get(C.COUNSELLOR, "").strip(),
        quit_on=_day(said.get(C.QUIT_DATE, ""), today),
        over=is_over(days, today) if over is None else over,
    )


def proposed_name(plan: Plan, table: Table, file_stem: str) -> str:
    """What the course is called: as said, else what stands above the titles, the sheet's name, the file's."""
    said = plan.for_all.get(C.COURSE_NAME, "").strip()
    if said:
        return said
    above = [text for text in table.above if any(letter.isalpha() for letter in text)]
    if above:
        return above[0]
    named = table.sheet and not fold(table.sheet).startswith(_SHEETS_WITHOUT_NAME)
    return table.sheet if named else file_stem


def is_over(days: tuple[date, ...], today: date) -> bool:
    """Whether the last meeting lies so long back that nobody comes any more."""
    return bool(days) and days[-1] + _OVER_AFTER < today


def read_clock(text: str) -> time | None:
    """16.30, 16:30, kl. 16; None where it is no time of day."""
    digits = text.lower().removeprefix("kl").strip(" .").replace(":", ".")
    hours, _, minutes = digits.partition(".")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None


def _clock(text: str) -> time:
    if not text.strip():
        return _USUAL_HOUR
    found = read_clock(text)
    if found is None:
        raise FieldError(C.STARTS.value, "list.clock")
    return found


def _day(text: str, today: date) -> date | None:
    try:
        return cell_values.day(text.strip() or None, today=today)
    except UserError as error:
        raise FieldError(C.QUIT_DATE.value, error.code) from error


def _answer(text: str) -> bool | None:
    try:
        return cell_values.yes_or_no(text.strip() or None)
    except UserError as error:
        raise FieldError(C.COURSE_OVER.value, error.code) from error
