"""A row of a list as it was read: who she is, what is said of her, and what is wrong or to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counsellor_app.errors import FieldError
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.interview import ConsentForm
from counsellor_app.kinds.people import CprState, Sex
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning

C = ListColumn


@dataclass(frozen=True, slots=True)
class ListPerson:
    """Who a row is about, as she would be kept."""

    given_name: str = ""
    surname: str = ""
    cpr: str = ""
    cpr_state: CprState = CprState.MISSING
    birth_date: date | None = None
    sex: Sex | None = None
    phone: str = ""
    other_phone: str = ""
    email: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""

    @property
    def name(self) -> str:
        """In the order that it is spoken."""
        return f"{self.given_name} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row as it was read; with `problems` it cannot come in."""

    line: int
    person: ListPerson = field(default_factory=ListPerson)
    values: Mapping[ListColumn, Any] = field(default_factory=dict)
    marks: tuple[tuple[date, AttendanceMark], ...] = ()
    attempts: tuple[date, ...] = ()
    note: str = ""
    warnings: tuple[ListWarning, ...] = ()
    problems: tuple[FieldError, ...] = ()
    fingerprint: str = ""

    def day(self, column: ListColumn) -> date | None:
        """A day, None where the cell is empty."""
        found = self.values.get(column)
        return found if isinstance(found, date) else None


def consent_form(row: ListRow) -> ConsentForm:
    """How her consent was given; STOPbasen's is asked for on paper, so that is what a list means by yes."""
    found = row.values.get(C.CONSENT_FORM)
    return found if isinstance(found, ConsentForm) else ConsentForm.WRITTEN
