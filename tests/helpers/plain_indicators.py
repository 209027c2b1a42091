"""The indicators in plain Python over nothing but the columns of `export pathways` (commands "report indicators")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

Row = dict[str, str]
QUARTER, HALF, FOUR = "share_75", "share_50", "meetings_4"
RULES = {
    "region": QUARTER,
    "region_rolling": HALF,
    "stopbasen": QUARTER,
    "stopbasen_rolling": FOUR,
}


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def truth(text: str) -> bool | None:
    return {"true": True, "false": False, "": None}[text]


def share(rows: list[Row], answer: Callable[[Row], bool | None]) -> tuple[int, int]:
    """Of those with an answer."""
    answers = [found for found in map(answer, rows) if found is not None]
    return answers.count(True), len(answers)


def content(*columns: str) -> Callable[[Row], bool | None]:
    """Satisfaction 4 or 5 in the first column that is filled."""

    def answer(row: Row) -> bool | None:
        marks = [int(row[column]) for column in columns if row[column]]
        return marks[0] >= 4 if marks else None

    return answer


def at_least(row: Row, part: Fraction) -> bool:
    counted = int(row["meetings_counted"] or 0)
    return (
        counted > 0
        and int(row["meetings_attended"] or 0) > 0
        and Fraction(int(row["meetings_attended"] or 0), counted) >= part
    )


def by_rule(row: Row, rule: str) -> bool:
    if not row["format"]:
        return False
    if rule == FOUR:
        return int(row["meetings_attended"] or 0) >= 4 and int(row["meetings_counted"] or 0) > 0
    return at_least(row, Fraction(3, 4) if rule == QUARTER else Fraction(1, 2))


def completed(row: Row, rules: Mapping[str, str], who: str) -> bool:
    return by_rule(row, rules[f"{who}_rolling" if row["format"] == "rolling" else who])


def work_out(
    pathways: list[Row],
    first: date,
    last: date,
    today: date,
    *,
    population: int | None,
    rules: Mapping[str, str] = RULES,
) -> dict[str, tuple[int, int | None]]:
    """commands.md, read again, over nothing but the columns of the file."""

    def within(row: Row, column: str) -> bool:
        found = day(row[column])
        return found is not None and first <= found <= last

    def electronic_from(*sources: str) -> int:
        return sum(
            within(row, "received_on")
            and row["electronic"] == "true"
            and row["referral_source"] in sources
            for row in pathways
        )

    began = [row for row in pathways if within(row, "first_meeting_on")]
    attended = [row for row in pathways if row["first_meeting_on"]]
    a = [row for row in attended if within(row, "course_closed_on")]
    k = [row for row in a if completed(row, rules, "region")]
    a_short = [row for row in a if row["short_education"] == "true"]
    k_short = [row for row in k if row["short_education"] == "true"]
    b = [
        row
        for row in attended
        if within(row, "course_started_on") and row["stopbasen_consent"] == "true"
    ]
    ks = [row for row in b if completed(row, rules, "stopbasen")]
    window_closed = [
        row
        for row in ks
        if row["follow_up_consent"] == "true" and (day(row["follow_up_due_to"]) or today) < today
    ]
    followed_up = [
        row
        for row in window_closed
        if row["follow_up_outcome"] == "answered" or int(row["follow_up_attempts"] or 0) >= 1
    ]
    smoke_free_end: Any = lambda row: truth(row["smoke_free_end"])  # noqa: E731
    smoke_free_later: Any = lambda row: truth(row["smoke_free_half_year"])  # noqa: E731
    return {
        "A1": (electronic_from("hospital", "psychiatry"), None),
        "A2": (sum(row["heavy_smoker"] == "true" for row in began), population),
        "A3": (len(k), len(a)),
        "A4": share(k, smoke_free_end),
        "A5": share(k, smoke_free_later),
        "B1": share(a, lambda row: truth(row["short_education"])),
        "B2": (len(k_short), len(a_short)),
        "B3": share(k_short, smoke_free_end),
        "B4": share(k_short, smoke_free_later),
        "C1": (electronic_from("psychiatry"), None),
        "Q1": share(k, content("satisfaction_half_year", "satisfaction_end")),
        "S1": (
            sum(bool(row["course_closed_on"]) for row in ks),
            sum(bool(row["course_closed_on"]) for row in b),
        ),
        "S2": share(ks, smoke_free_end),
        "S3": (len(followed_up), len(window_closed)),
        "S4": share(ks, smoke_free_later),
        "S5": share(ks, content("satisfaction_half_year")),
    }
