"""How one file is read: what each of its columns is, what holds for all rows, and what signs mean; kept by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from counsellor_app.errors import UserError
from counsellor_app.files.table_reading import Table
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import Because, ListColumn, ListKind
from counsellor_app.services.spreadsheets.list_columns import REPEATED, heading
from counsellor_app.services.spreadsheets.recognising import Recognised, recognise


@dataclass(frozen=True, slots=True)
class ListMeaning:
    """What is kept under a name: the columns by their titles, what holds for all, the municipality's signs."""

    kind: ListKind
    columns: Mapping[str, ListColumn | None] = field(default_factory=dict)  # by folded title
    for_all: Mapping[ListColumn, str] = field(default_factory=dict)
    signs: Mapping[str, AttendanceMark] = field(default_factory=dict)
    join_alike: bool = True

    def content(self) -> dict[str, Any]:
        """As it is stored."""
        return {
            "columns": {title: column and column.value for title, column in self.columns.items()},
            "for_all": {column.value: text for column, text in self.for_all.items()},
            "signs": {sign: mark.value for sign, mark in self.signs.items()},
            "join_alike": self.join_alike,
        }

    @classmethod
    def read(cls, kind: ListKind, content: Mapping[str, Any]) -> ListMeaning:
        """As it was stored; what a newer program has kept besides is left aside."""
        columns = {
            title: ListColumn(value) if value else None
            for title, value in content.get("columns", {}).items()
            if not value or value in _COLUMNS
        }
        for_all = {
            ListColumn(name): str(text)
            for name, text in content.get("for_all", {}).items()
            if name in _COLUMNS
        }
        signs = {
            sign: AttendanceMark(mark)
            for sign, mark in content.get("signs", {}).items()
            if mark in _MARKS
        }
        return cls(kind, columns, for_all, signs, bool(content.get("join_alike", True)))


_COLUMNS = frozenset(column.value for column in ListColumn)
_MARKS = frozenset(mark.value for mark in AttendanceMark)


@dataclass(frozen=True, slots=True)
class Plan:
    """How one file is read."""

    kind: ListKind
    titles: tuple[str, ...]
    columns: tuple[Recognised, ...]
    for_all: Mapping[ListColumn, str] = field(default_factory=dict)
    signs: Mapping[str, AttendanceMark] = field(default_factory=dict)
    join_alike: bool = True

    def places(self, column: ListColumn) -> tuple[int, ...]:
        """Where in a row this column stands."""
        return tuple(p for p, each in enumerate(self.columns) if each.column is column)

    @property
    def meetings(self) -> tuple[tuple[int, date], ...]:
        """The columns of the attendance sheet with their days."""
        return tuple(
            (place, each.day)
            for place, each in enumerate(self.columns)
            if each.column is ListColumn.MEETING and each.day is not None
        )

    @property
    def unused(self) -> tuple[str, ...]:
        """The titles of the columns that stay behind."""
        pairs = zip(self.titles, self.columns, strict=True)
        return tuple(title for title, each in pairs if title and each.column is None)

    def with_column(self, place: int, column: ListColumn | None) -> Plan:
        """The user says what a column is; no other keeps what only one can be."""
        columns = list(self.columns)
        if column is not None and column not in REPEATED:
            columns = [Recognised(None) if each.column is column else each for each in columns]
        columns[place] = replace(
            Recognised(column, Because.CHOSEN if column else None), day=self.columns[place].day
        )
        return replace(self, columns=tuple(columns))

    def mapping(self) -> ListMeaning:
        """What is to be remembered of it; meetings are found anew by their days."""
        pairs = zip(self.titles, self.columns, strict=True)
        return ListMeaning(
            self.kind,
            {
                fold(title): each.column
                for title, each in pairs
                if fold(title) and each.column is not ListColumn.MEETING
            },
            dict(self.for_all),
            dict(self.signs),
            self.join_alike,
        )


def plan_for(table: Table, mapping: ListMeaning, today: date) -> Plan:
    """The remembered columns by their titles, and the rest as they are recognised."""
    found = list(recognise(mapping.kind, table, today))
    remembered: set[ListColumn] = set()
    for place, title in enumerate(table.header):
        if fold(title) in mapping.columns and found[place].column is not ListColumn.MEETING:
            column = mapping.columns[fold(title)]
            if column in remembered and column not in REPEATED:
                continue
            found[place] = Recognised(column, Because.REMEMBERED if column else None)
            remembered |= {column} if column else set()
    for place, each in enumerate(found):
        taken = each.column in remembered and each.column not in REPEATED
        if taken and each.because is not Because.REMEMBERED:
            found[place] = Recognised(None)
    return Plan(
        mapping.kind,
        table.header,
        tuple(found),
        mapping.for_all,
        mapping.signs,
        mapping.join_alike,
    )


def demand_columns(plan: Plan) -> None:
    """UserError where what every row needs stands in no column."""
    has = {each.column for each in plan.columns} | {c for c, text in plan.for_all.items() if text}
    if not has & {ListColumn.NAME, ListColumn.GIVEN_NAME, ListColumn.SURNAME}:
        raise UserError("list.no_column", column=heading(ListColumn.NAME))
    if not has & {ListColumn.CPR, ListColumn.PHONE, ListColumn.OTHER_PHONE}:
        raise UserError(
            "list.no_column_of_two",
            first=heading(ListColumn.PHONE),
            second=heading(ListColumn.CPR),
        )
    if plan.kind is ListKind.COURSE and not plan.meetings:
        raise UserError("list.no_meetings")
    demand_days(plan)


def demand_days(plan: Plan) -> None:
    """UserError where two columns are the meeting of one day."""
    days: Sequence[date] = [day for _, day in plan.meetings]
    for day in days:
        if days.count(day) > 1:
            raise UserError("course.two_meetings_a_day", on=day)
