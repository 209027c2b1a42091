"""The explanation of a figure and the list behind it, as tables: pseudonyms alone leave the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counsellor_app.reports.behind import Entry, PersonRow
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.hiding import Share, hidden_shares, is_small
from counsellor_app.reports.period import Period
from counsellor_app.reports.shown_figures import share_of


def explanation_book(found: Explanation, hide: bool = False) -> Book:
    """Definition, rules with their dates, and how many were counted and left out. With `hide` no count
    is under five, nor what is left when one is taken from another."""
    words = BookWords()
    indicator = found.indicator
    facts: list[Row] = [
        [words.word("fact_name"), f"{indicator.id} {indicator.name}"],
        [words.word("fact_definition"), indicator.rule],
        [words.word("fact_source"), found.source],
        [words.word("fact_basis"), words.word(f"basis_{found.basis.value}")],
        [words.word("fact_worked_out"), found.worked_out_on],
    ]
    steps = [[words.word(key), count] for key, count in _steps(found, hide)]
    rules: list[Row] = [
        [words.word(f"rule_{rule.kind.value}"), rule.valid_from, rule.source]
        for rule in found.rules
    ]
    text, what = Column("fact", Kind.TEXT), Column("what", Kind.TEXT)
    return Book(
        "explained",
        found.period,
        (
            Table("definition", (what, text), tuple(facts)),
            Table("counting", (what, Column("how_many")), tuple(steps)),
            Table(
                "rules_used",
                (what, Column("valid_from", Kind.DAY), Column("rule_source", Kind.TEXT)),
                tuple(rules),
            ),
        ),
    )


def _steps(found: Explanation, hide: bool) -> Iterator[tuple[str, int | None]]:
    """From everybody in the period to those who count; None is hidden."""
    out = [number for _, number in found.left_out]
    hidden = _hidden_parts(found.in_period, [*out, found.belonging]) if hide else frozenset()
    yield "count_in_period", None if hide and is_small(found.in_period) else found.in_period
    for place, (key, number) in enumerate(found.left_out):
        yield f"left_out_{key}", None if place in hidden else -number
    few = len(out) in hidden
    yield "count_belonging", None if few else found.belonging
    twice = found.belonging - found.persons
    alone = hide and (few or is_small(found.persons) or is_small(twice))
    yield "count_persons", None if alone else found.persons
    item = found.indicator
    few = hide and (few or share_of(item.figure).small)
    yield "count_unknown", None if few else item.unknown
    if found.answers_without_course:
        without = found.answers_without_course
        yield "answers_without_course", None if hide and is_small(without) else without
    yield "count_denominator", None if few else item.denominator
    yield "count_numerator", None if few else item.numerator


def _hidden_parts(whole: int, parts: Sequence[int]) -> frozenset[int]:
    if is_small(whole):
        return frozenset(range(len(parts)))
    return frozenset(hidden_shares([Share(part, None) for part in parts]))


def list_book(period: Period, entries: tuple[Entry, ...], people: tuple[PersonRow, ...]) -> Book:
    """The pathways behind a figure under their pseudonyms."""
    words = BookWords()
    columns = (
        *(Column("pathway", Kind.TEXT), Column("day", Kind.DAY)),
        *(Column("answer", Kind.TEXT), Column("answer_words", Kind.TEXT)),
    )
    rows = tuple(
        [row.pseudonym, row.day, row.answer.value, words.word(f"answer_{row.answer.value}")]
        for row in people
    )
    assert len(rows) <= len(entries)
    notes = (words.word("note_internal"),)
    return Book("behind", period, (Table("behind", columns, rows),), notes)
