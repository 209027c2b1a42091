"""Reads a row of a list: every cell at its place, all that is wrong with it at once, and what to look at."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from counsellor_app.errors import FieldError, UserError
from counsellor_app.files import cell_values
from counsellor_app.files.table_reading import Table, TableRow, Value
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.names import fold, split_name
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning
from counsellor_app.services.spreadsheets import list_words
from counsellor_app.services.spreadsheets.list_columns import heading
from counsellor_app.services.spreadsheets.list_plan import Plan
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow

C = ListColumn
_SUM_OF = ("i alt ", "total ", "antal i alt")
_SUMS = frozenset(
    {
        *("i alt", "ialt", "total", "sum", "subtotal", "antal", "antal i alt", "totalt"),
        *("fremmøde", "fremmødte", "antal fremmødte", "antal mødt", "mødte i alt"),
    }
)
_LONGEST = {
    **{C.GIVEN_NAME: 70, C.SURNAME: 70, C.EMAIL: 70, C.POST_CODE: 9, C.TOWN: 70, C.REFERRER: 70},
    **{C.STREET: 140, C.BEST_TIME: 140, C.INTERPRETER: 70},
}
_CPR_DIGITS = 10
_SATISFACTION = range(1, 6)
_NOTE = 4000


class RowReader:
    """Reads the rows of one file by its plan."""

    def __init__(self, plan: Plan, table: Table, today: date) -> None:
        self._plan, self._today = plan, today
        self._from_1904 = table.days_from_1904
        self._places = {column: plan.places(column) for column in ListColumn}
        self._meetings = plan.meetings
        self._titles = [fold(title) for title in plan.titles]
        self._first_title = next((title for title in plan.titles if title), "").lower()
        self._signs = {fold(sign) or sign: mark for sign, mark in plan.signs.items()}

    def is_data(self, row: TableRow) -> bool:
        """False for a line of sums and for the titles again, as on each page of a printed list."""
        first = next((cell for cell in row.cells if cell is not None), None)
        if not isinstance(first, str):
            return True
        said = first.strip().lower().rstrip(":. ")
        if said in _SUMS or said.startswith(_SUM_OF):
            return False
        return (
            said != self._first_title
            or [fold(cell_values.text(cell)) for cell in row.cells]
            != self._titles[: len(row.cells)]
        )

    def read(self, row: TableRow) -> ListRow:
        """The row; nothing is raised."""
        reading = _Reading(self, row)
        person = reading.person()
        values = reading.values()
        made = ListRow(
            row.line,
            person,
            values,
            reading.marks(self._meetings, self._signs),
            reading.attempts(),
            reading.note(),
            tuple(dict.fromkeys(reading.warnings)),
            tuple(reading.problems),
        )
        return replace(made, fingerprint=_fingerprint(self._plan, made))

    def cell(self, row: TableRow, column: ListColumn) -> Value:
        """What stands in a column, else what holds for all rows."""
        for place in self._places[column]:
            value = row.at(place)
            if value is not None:
                return value
        return self._plan.for_all.get(column) or None

    def cells(self, row: TableRow, column: ListColumn) -> list[tuple[str, Value]]:
        """Every filled cell of a column that there may be several of, with its title."""
        titles = self._plan.titles
        pairs = [(titles[place], row.at(place)) for place in self._places[column]]
        return [(title, value) for title, value in pairs if value is not None]

    def day(self, value: Value) -> date | None:
        """A day as Danes and Excel write it."""
        return cell_values.day(value, today=self._today, days_from_1904=self._from_1904)

    @property
    def today(self) -> date:
        """The day on which it is read."""
        return self._today


class _Reading:
    def __init__(self, reader: RowReader, row: TableRow) -> None:
        self._reader, self._row = reader, row
        self.problems: list[FieldError] = []
        self.warnings: list[ListWarning] = []
        self._kept: list[str] = []  # what could not be read and goes to the note

    def person(self) -> ListPerson:
        given_name, surname = self._names()
        number = self._cpr()
        phone, other = self._phones()
        born = number.birth_date or self._birth_date()
        person = ListPerson(
            given_name,
            surname,
            number.number if number.problem != "malformed" else "",
            number.state if number.problem != "malformed" else CprState.MISSING,
            born,
            number.sex,
            phone,
            other,
            self._text(C.EMAIL),
            self._text(C.STREET),
            self._text(C.POST_CODE),
            self._text(C.TOWN),
        )
        self._demand(person)
        return person

    def values(self) -> dict[ListColumn, Any]:
        found: dict[ListColumn, Any] = {}
        for column, read in _READERS.items():
            value = self._reader.cell(self._row, column)
            if value is None:
                continue
            try:
                kept = read(self, value)
            except UserError as error:
                self._wrong(column, error)
                continue
            if isinstance(kept, FollowUpOutcome):  # also where the answer would stand
                found.setdefault(C.OUTCOME, kept)
            elif kept is not None:
                found[column] = kept
        self._demand_past(found)
        return found

    def marks(
        self, meetings: tuple[tuple[int, date], ...], signs: Mapping[str, AttendanceMark]
    ) -> tuple[tuple[date, AttendanceMark], ...]:
        found: list[tuple[date, AttendanceMark]] = []
        for place, day in meetings:
            text = cell_values.text(self._row.at(place))
            if not text:
                continue
            mark = signs.get(fold(text) or text) or list_words.exactly(list_words.MARKS, text)
            if mark is None:
                error = FieldError(C.MEETING.value, "list.mark", text=text[:20], day=day)
                self.problems.append(error)
            elif day > self._reader.today and mark is not AttendanceMark.EXCUSED:
                self.problems.append(FieldError(C.MEETING.value, "list.meeting_ahead", day=day))
            else:
                found.append((day, mark))
        return tuple(found)

    def attempts(self) -> tuple[date, ...]:
        found = []
        for _title, value in self._reader.cells(self._row, C.ATTEMPT):
            try:
                day = self._reader.day(value)
            except UserError as error:
                self._wrong(C.ATTEMPT, error)
                continue
            if day is not None and day > self._reader.today:
                self.problems.append(FieldError(C.ATTEMPT.value, "list.day_ahead"))
            elif day is not None:
                found.append(day)
        return tuple(sorted(found))

    def note(self) -> str:
        cells = self._reader.cells(self._row, C.NOTE)
        texts = [(title, cell_values.text(value)) for title, value in cells]
        lines = [texts[0][1]] if len(texts) == 1 else [f"{title}: {text}" for title, text in texts]
        return "\n".join([*lines, *self._kept])[:_NOTE]

    def _names(self) -> tuple[str, str]:
        given, surname = self._text(C.GIVEN_NAME), self._text(C.SURNAME)
        whole = " ".join(cell_values.text(self._reader.cell(self._row, C.NAME)).split())
        if whole and not (given and surname):
            given, surname = (given or whole, surname) if given or surname else split_name(whole)
        for column, name in ((C.GIVEN_NAME, given), (C.SURNAME, surname)):
            if len(name) > _LONGEST[column]:
                self._wrong(C.NAME, UserError("participant.too_long", longest=_LONGEST[column]))
                return "", ""
        return given, surname

    def _cpr(self) -> cpr_numbers.Cpr:
        text = cell_values.text(self._reader.cell(self._row, C.CPR))
        if text.isdigit() and len(text) == _CPR_DIGITS - 1:
            text = text.zfill(_CPR_DIGITS)  # Excel drops the nought of the first days of a month
        number = cpr_numbers.read(text, self._reader.today)
        if number.problem == "malformed":
            born = self._day_alone(text)
            if born is not None:  # "010259" alone under CPR: the birth date
                return cpr_numbers.Cpr("", CprState.MISSING, born)
            self._wrong(C.CPR, UserError("list.cpr"))
        elif number.problem:
            self.warnings.append(ListWarning.CPR_CHECK)
        return number

    def _day_alone(self, text: str) -> date | None:
        digits = text.replace("-", "").replace("x", "").replace("X", "").replace("*", "").strip()
        if len(digits) != 6 or not digits.isdigit():
            return None
        try:
            return _born(cell_values.day(digits, today=self._reader.today), self._reader.today)
        except UserError:
            return None

    def _birth_date(self) -> date | None:
        value = self._reader.cell(self._row, C.BIRTH_DATE)
        try:
            return _born(self._reader.day(value), self._reader.today)
        except UserError as error:
            self._wrong(C.BIRTH_DATE, error)
            return None

    def _phones(self) -> tuple[str, str]:
        numbers: list[str] = []
        for column in (C.PHONE, C.OTHER_PHONE):
            text = cell_values.text(self._reader.cell(self._row, column))
            if not text:
                continue
            read = phone_numbers.read_all(text)
            numbers += read
            if not read:
                self.warnings.append(ListWarning.PHONE_UNREAD)
                self._kept.append(f"{heading(column)}: {text[:70]}")
        first, second, *_ = [*dict.fromkeys(numbers), "", ""]
        return first, second

    def _demand(self, person: ListPerson) -> None:
        if not person.name and not any(each.field == C.NAME for each in self.problems):
            self._wrong(C.NAME, UserError("referral.needs_name"))
        wrong = any(each.field == C.CPR for each in self.problems)
        if not person.phone and not person.cpr and not wrong:
            unread = ListWarning.PHONE_UNREAD in self.warnings
            self._wrong(C.PHONE, UserError("list.phone" if unread else "list.needs_phone_or_cpr"))
        elif not person.phone:
            self.warnings.append(ListWarning.NO_PHONE)

    def _demand_past(self, found: Mapping[ListColumn, Any]) -> None:
        for column in (C.RECEIVED_ON, C.CLOSED_ON, C.ENDED_ON, C.ANSWERED_ON, C.JOINED_ON):
            day = found.get(column)
            if isinstance(day, date) and day > self._reader.today:
                self._wrong(column, UserError("list.day_ahead"))
        received, closed = found.get(C.RECEIVED_ON), found.get(C.CLOSED_ON)
        if C.CLOSE_REASON in found and not closed:
            self._wrong(C.CLOSED_ON, UserError("list.closed_without_day"))
        if received and closed and closed < received:
            self._wrong(C.CLOSED_ON, UserError("list.closed_before"))

    def _text(self, column: ListColumn) -> str:
        text = " ".join(cell_values.text(self._reader.cell(self._row, column)).split())
        longest = _LONGEST[column]
        if len(text) > longest:
            self._wrong(column, UserError("participant.too_long", longest=longest))
            return ""
        return text

    def _wrong(self, column: ListColumn, error: UserError) -> None:
        self.problems.append(FieldError(column.value, error.code, **error.facts))

    # --- one cell each

    def as_day(self, value: Value) -> date | None:
        return self._reader.day(value)

    def as_source(self, value: Value) -> ReferralSource:
        text = cell_values.text(value)
        found = list_words.meant(list_words.SOURCES, text)
        if found is None:
            self.warnings.append(ListWarning.SOURCE_UNKNOWN)
            self._kept.append(f"{heading(C.SOURCE)}: {text[:140]}")
        return found or ReferralSource.OTHER

    def as_words(self, value: Value) -> str:
        return " ".join(cell_values.text(value).split())

    def as_answer(self, value: Value) -> bool | None:
        if isinstance(value, bool):
            return value
        text = fold(cell_values.text(value)) or cell_values.text(value)
        for words, answer in list_words.SMOKED.items():
            if text == (fold(words) or words):
                return answer
        return cell_values.yes_or_no(value)

    def as_half_year(self, value: Value) -> bool | FollowUpOutcome | None:
        """Smoke-free or not; people write "ikke truffet" there too."""
        try:
            return self.as_answer(value)
        except UserError:
            why = list_words.exactly(list_words.OUTCOMES, cell_values.text(value))
            if why in (None, FollowUpOutcome.ANSWERED):
                raise
            return why

    def as_satisfaction(self, value: Value) -> int:
        text = fold(cell_values.text(value))
        for words, mark in list_words.SATISFIED.items():
            if text == words:
                return mark
        found = cell_values.whole(value)
        if found not in _SATISFACTION:
            raise UserError("course_closing.satisfaction")
        assert found is not None
        return found


def _kind(words: Any, code: str) -> Callable[[_Reading, Value], Any]:
    def read(_reading: _Reading, value: Value) -> Any:
        text = cell_values.text(value)
        found = list_words.meant(words, text)
        if found is None:
            raise UserError(code, text=text[:40])
        return found

    return read


_READERS: Mapping[ListColumn, Callable[[_Reading, Value], Any]] = {
    C.RECEIVED_ON: _Reading.as_day,
    C.CALL_NOT_BEFORE: _Reading.as_day,
    C.CLOSED_ON: _Reading.as_day,
    C.JOINED_ON: _Reading.as_day,
    C.QUIT_DATE: _Reading.as_day,
    C.ENDED_ON: _Reading.as_day,
    C.ANSWERED_ON: _Reading.as_day,
    C.SOURCE: _Reading.as_source,
    C.REFERRER: _Reading.as_words,
    C.COUNSELLOR: _Reading.as_words,
    C.BEST_TIME: _Reading.as_words,
    C.INTERPRETER: _Reading.as_words,
    C.CLOSE_REASON: _kind(list_words.CLOSE_REASONS, "list.close_reason"),
    C.OUTCOME: _kind(list_words.OUTCOMES, "list.outcome"),
    C.CONSENT_FORM: _kind(list_words.CONSENT_FORMS, "list.consent_form"),
    C.CONSENT_REGISTER: lambda reading, value: reading.as_answer(value),
    C.CONSENT_FOLLOW_UP: lambda reading, value: reading.as_answer(value),
    C.SMOKE_FREE_END: _Reading.as_answer,
    C.SMOKE_FREE: _Reading.as_half_year,
    C.SATISFACTION_END: _Reading.as_satisfaction,
    C.SATISFACTION: _Reading.as_satisfaction,
}


def _born(day: date | None, today: date) -> date | None:
    """A birth date of two digits in the future was a hundred years before."""
    if day is None or day <= today:
        return day
    if day.year - 100 < 1900:
        raise UserError("participant.born_in_future")
    return day.replace(year=day.year - 100, day=min(day.day, 28) if day.month == 2 else day.day)


def _fingerprint(plan: Plan, row: ListRow) -> str:
    """By which the same row is known again, where nothing surer tells it."""
    person = row.person
    parts = (
        *(plan.kind.value, person.cpr, fold(person.name), person.phone, str(person.birth_date)),
        *(str(row.day(C.RECEIVED_ON)), str(row.day(C.QUIT_DATE))),
    )
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]
