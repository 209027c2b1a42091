"""Potential, average cost and the cluster: the sources' own figures, and sums that are true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import UserError
from counsellor_app.files import tables
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.reports import average_cost, book_pages, cluster, potential
from counsellor_app.reports.cluster import Part, PartRow
from counsellor_app.reports.funnel import Stop
from counsellor_app.reports.hiding import is_small
from counsellor_app.reports.indicators import indicators
from counsellor_app.reports.period import of_quarter, of_year
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import rules, rules_editing, sign_in
from counsellor_app.services.office.rules_editing import RuleDraft
from counsellor_app.services.trace import exports
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.unknown_rules import forget

YEAR = of_year(2025)


@pytest.fixture(scope="module")
def lead(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("potential") / "demo")
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    forget(backend, rules.Potential())
    forget(backend, rules.CourseCosts())
    yield backend
    database.close()


def test_the_case_of_the_source() -> None:
    want, help_ = potential.chain(15_700, rules.Potential())
    assert round(want, -2) == 11_100
    assert round(help_, -2) == 5_200


def test_the_shares_are_a_dated_rule_with_its_source(lead: Backend) -> None:
    before = lead.read(potential.potential, YEAR)
    assert before.population is None
    assert before.want_help is None
    values = rules.Potential(population=98_125).values()
    draft = RuleDraft(RuleKind.POTENTIAL, values, valid_from=YEAR.first, source="Sundhedsprofil")
    lead.write(rules_editing.save_rule, draft)

    found = lead.read(potential.potential, YEAR)

    assert (found.daily_smokers, found.want_to_stop, found.want_help) == (15_700, 11_147, 5_239)
    assert (found.source, found.since) == ("Sundhedsprofil", YEAR.first)
    assert found.referred >= found.started >= found.smoke_free > 0
    earlier = lead.read(potential.potential, of_year(2024))
    assert earlier.population is None


def test_the_average_cost_is_meetings_and_medicine_by_who_began(lead: Backend) -> None:
    assert lead.read(average_cost.average_cost, YEAR).average is None
    prices = rules.CourseCosts(1_500, 600, 250)
    draft = RuleDraft(RuleKind.COURSE_COSTS, prices.values(), valid_from=YEAR.first)
    lead.write(rules_editing.save_rule, draft)

    found = lead.read(average_cost.average_cost, YEAR)

    assert found.course_cost == sum(
        Decimal(prices.of(format_) or 0) * count for format_, count in found.meetings.items()
    )
    assert found.total is not None
    assert found.average == found.total / found.participants
    assert average_cost.course_cost({ProgrammeFormat.GROUP: 2}, rules.CourseCosts()) is None
    assert average_cost.course_cost({}, rules.CourseCosts()) == 0


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_a_municipality_sends_is_read_back(lead: Backend, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"klynge.{ending}"
    cluster.save(lead, YEAR, path)

    assert cluster.read(path) == lead.read(cluster.part, YEAR)
    assert lead.read(exports.export_log)[0].kind is ExportKind.CLUSTER


def test_six_municipalities_added_up(lead: Backend) -> None:
    own = lead.read(cluster.part, YEAR)
    parts = tuple(replace(own, code=str(code), municipality=f"K{code}") for code in range(6))

    table, way = lead.read(cluster.together, parts).tables

    rows = {row[0]: dict(zip(table.keys, row, strict=True)) for row in table.rows}
    for one in lead.read(indicators, YEAR):
        row = rows[one.id]
        assert row["municipalities"] + row["municipalities_hidden"] == 6  # type: ignore[operator]
        if not row["municipalities_hidden"]:
            assert row["numerator"] == 6 * one.numerator
            if one.id != "A2" and one.denominator is not None:
                assert row["denominator"] == 6 * one.denominator
    sent = {row.figure: row.yes for row in own.rows}
    assert len(way.rows) == len(Stop)
    for stop, words, count, *_ in way.rows:
        assert words != f"stop_{stop}"
        alone = sent[f"stop_{stop}"]
        assert count == (None if alone is None else 6 * alone)


def test_no_small_group_leaves_the_house(lead: Backend) -> None:
    found = lead.read(cluster.part, of_quarter(2026, 3))
    assert any(row.hidden for row in found.rows)
    for row in found.rows:
        assert not any(is_small(count or 0) for count in (row.yes, row.no, row.unknown))


def test_what_cannot_be_added_is_refused_in_words(lead: Backend, tmp_path: Path) -> None:
    part = Part("671", "Struer", YEAR, (PartRow("A3", 10, 10, 0),))
    with pytest.raises(UserError) as refused:
        lead.read(cluster.together, (part, part))
    assert refused.value.code == "cluster.twice"
    with pytest.raises(UserError) as refused:
        lead.read(cluster.together, (part, replace(part, code="661", period=of_year(2024))))
    assert refused.value.code == "cluster.period"
    other = tmp_path / "andet.csv"
    tables.write(other, ("navn", "tal"), [["a", 1]])
    with pytest.raises(UserError) as refused:
        cluster.read(other)
    assert refused.value.code == "cluster.not_one"
    newer = tmp_path / "ny.csv"
    row: list[Cell] = [
        "stopforloeb-klynge-9",
        "671",
        "Struer",
        YEAR.first,
        YEAR.last,
        "A3",
        1,
        1,
        0,
        False,
    ]
    tables.write(newer, cluster.COLUMNS, [row])
    with pytest.raises(UserError) as refused:
        cluster.read(newer)
    assert refused.value.code == "cluster.version"


def test_a_chain_is_drawn_beside_its_rows_and_hides_what_they_hide(lead: Backend) -> None:
    bars = {}
    for hide in (False, True):
        book = lead.read(potential.potential_book, of_quarter(2025, 4), hide)
        table = lead.read(book_pages.pages, book).tables[0]
        bars[hide] = dict(zip((row[0] for row in table.rows), table.bars, strict=True))
        # No bar for everybody: nothing else would be seen beside it.
        assert bars[hide]["Befolkning"] is None
    assert bars[False]["Røgfri"]
    assert bars[True]["Røgfri"] is None
