"""How figures are cut: by time, place, who she is and what she was offered (domain 4.2 "strata")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any

from counsellor_app.clock import age_on
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.interview import Education
from counsellor_app.kinds.people import Sex
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.reports.case_rows import AT, WIDTH, Columns, Row


class Cut(StrEnum):
    """What the rows of a table of figures stand for."""

    QUARTER = "quarter"
    MONTH = "month"
    YEAR = "year"
    UNIT = "unit"
    SOURCE = "source"
    DEPARTMENT = "department"
    EDUCATION = "education"
    SHORT_EDUCATION = "short_education"
    HEAVY_SMOKER = "heavy_smoker"
    SEX = "sex"
    AGE = "age"
    PSYCHIATRY = "psychiatry"
    PROGRAMME = "programme"
    FORMAT = "format"
    SCHEME = "scheme"
    COUNSELLOR = "counsellor"  # for the team itself; never printed


MONTHS = {Cut.MONTH: 1, Cut.QUARTER: 3, Cut.YEAR: 12}
"""The cuts by time, with the months of one part."""

NESTED: tuple[tuple[Cut, Cut], ...] = (
    (Cut.EDUCATION, Cut.SHORT_EDUCATION),
    (Cut.PROGRAMME, Cut.FORMAT),
    (Cut.DEPARTMENT, Cut.SOURCE),
    (Cut.QUARTER, Cut.YEAR),
    (Cut.MONTH, Cut.YEAR),
    (Cut.MONTH, Cut.QUARTER),
)
"""Fine cuts and the coarse ones whose values are sums of theirs, the coarsest first."""

INTERNAL = frozenset({Cut.COUNSELLOR})
"""Never in what leaves the house (domain 4.2)."""

AGES = (18, 25, 35, 45, 55, 65)  # as STOPbasen analyses them (domain 1.3.3)

YES, NO = "yes", "no"
UNKNOWN = ""

Value = str

# The order of values that have one; the others stand in the order of their words.
ORDER: dict[Cut, tuple[Value, ...]] = {
    Cut.SOURCE: tuple(each.value for each in ReferralSource),
    Cut.EDUCATION: tuple(each.value for each in Education),
    Cut.SHORT_EDUCATION: (YES, NO),
    Cut.HEAVY_SMOKER: (YES, NO),
    Cut.PSYCHIATRY: (YES, NO),
    Cut.SEX: tuple(each.value for each in Sex),
    Cut.AGE: ("0-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"),
    Cut.FORMAT: tuple(each.value for each in ProgrammeFormat),
}


def values(cut: Cut, rows: Sequence[Row]) -> list[Value]:
    """The value of each row; "" where it is not known."""
    return [named(cut, found) for found in raw(cut, columns_of(rows))]


def columns_of(rows: Sequence[Row]) -> Columns:
    """Rows turned round; each cut looks at a column or two."""
    return list(zip(*rows, strict=True)) if rows else [()] * WIDTH


def raw(cut: Cut, columns: Columns) -> Iterable[Any]:
    """As the rows have it, for counting: only different ones need be put into words."""
    if cut is Cut.AGE:
        days = zip(columns[AT.birth_date], columns[AT.received_on], strict=True)
        return [None if born is None else age_on(born, on) for born, on in days]
    if cut is Cut.PSYCHIATRY:
        return zip(columns[_SOURCE], columns[AT.psychiatric_illness], strict=True)
    return columns[_COLUMN[cut]]


def named(cut: Cut, found: Any) -> Value:
    """The value that a raw one stands for."""
    if found is None or found == "":
        return UNKNOWN
    if cut is Cut.AGE:
        return age_group(found)
    if cut is Cut.PSYCHIATRY:
        return is_psychiatric(*found)
    if cut in _TRUTHS:
        return YES if found else NO
    return str(found)


def in_order(cut: Cut, found: Sequence[Value]) -> list[Value]:
    """The values as a table has them, unknown last."""
    known = ORDER.get(cut)
    if known is not None:
        return [value for value in (*known, UNKNOWN) if value in found]
    if cut is Cut.SCHEME:
        return sorted(found, key=lambda value: (value == UNKNOWN, int(value or 0)))
    return sorted(found, key=lambda value: (value == UNKNOWN, value))


@lru_cache(maxsize=256)
def age_group(age: int) -> Value:
    """The span of years in which an age lies."""
    reached = [edge for edge in AGES if age >= edge]
    if not reached:
        return f"0-{AGES[0] - 1}"
    low = reached[-1]
    higher = [edge for edge in AGES if edge > low]
    return f"{low}-{higher[0] - 1}" if higher else f"{low}+"


def is_psychiatric(source: str, illness: Any) -> Value:
    """Referred by psychiatry, or she told of a psychiatric illness."""
    if source == _PSYCHIATRY or illness:
        return YES
    return UNKNOWN if illness is None else NO


_PSYCHIATRY = ReferralSource.PSYCHIATRY.value
_SOURCE, _FORMAT, _SHORT, _HEAVY = (AT.facts + number for number in (0, 2, 9, 10))
_TRUTHS = frozenset({Cut.SHORT_EDUCATION, Cut.HEAVY_SMOKER})


_COLUMN: dict[Cut, int] = {
    Cut.UNIT: AT.unit,
    Cut.SOURCE: _SOURCE,
    Cut.DEPARTMENT: AT.department,
    Cut.EDUCATION: AT.education,
    Cut.SHORT_EDUCATION: _SHORT,
    Cut.HEAVY_SMOKER: _HEAVY,
    Cut.SEX: AT.sex,
    Cut.PROGRAMME: AT.programme,
    Cut.FORMAT: _FORMAT,
    Cut.SCHEME: AT.scheme_weeks,
    Cut.COUNSELLOR: AT.counsellor,
}
