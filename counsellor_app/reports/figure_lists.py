"""The explanation of a figure and the list behind it, as tables: pseudonyms alone leave the window."""

from __future__ import annotations

from counsellor_app.reports.behind import Entry, PersonRow
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.period import Period


def explanation_book(found: Explanation) -> Book:
    """Definition, rules with their dates, and how many were counted and left out."""
    words = BookWords()
    indicator = found.indicator
    facts: list[Row] = [
        [words.word("fact_name"), f"{indicator.id} {indicator.name}"],
        [words.word("fact_definition"), indicator.rule],
        [words.word("fact_source"), found.source],
        [words.word("fact_basis"), words.word(f"basis_{found.basis.value}")],
        [words.word("fact_worked_out"), found.worked_out_on],
    ]
    steps: list[Row] = [[words.word("count_in_period"), found.in_period]]
    steps += [[words.word(f"left_out_{key}"), -number] for key, number in found.left_out]
    steps.append([words.word("count_belonging"), found.belonging])
    steps.append([words.word("count_persons"), found.persons])
    steps.append([words.word("count_unknown"), indicator.unknown])
    if found.answers_without_course:
        steps.append([words.word("answers_without_course"), found.answers_without_course])
    steps.append([words.word("count_denominator"), indicator.denominator])
    steps.append([words.word("count_numerator"), indicator.numerator])
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
    return Book("behind", period, (Table("behind", columns, rows),))
