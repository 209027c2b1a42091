"""Every figure, cut, funnel and waiting time of random histories against plain Python over the export."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app.files import tables as files
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatedRule
from counsellor_app.reports import behind, explained, figures, tables
from counsellor_app.reports import funnel as funnels
from counsellor_app.reports import outcome_table as outcomes
from counsellor_app.reports import waiting as waits
from counsellor_app.reports.behind import Answer, Question
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.indicator import DEFINITIONS
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.period import Period, of_quarter, of_year
from counsellor_app.services.actor import RIGHTS, Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit, audit_log
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import an_office
from tests.helpers.histories import History, Town, a_unit, histories
from tests.helpers.plain_indicators import RULES, Row, completed, day, truth, work_out

TODAY = date(2026, 6, 20)
POPULATION = 500
CHANGED = date(2026, 3, 1)  # mid-year: half of the meetings, and from ten cigarettes
LATER = RULES | {"region": "share_50", "stopbasen_rolling": "share_75"}
PERIODS = (
    of_quarter(2025, 4),
    of_quarter(2026, 1),
    Period(date(2025, 12, 20), date(2026, 2, 10)),
    of_year(2026),
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Any) -> Any:
    with sqlite_template.copy(tmp_path_factory.mktemp("figures")) as engine:
        yield a_town(engine)


def a_town(engine: Engine) -> Town:
    office = an_office(engine, TODAY)

    def rules(session: Transaction) -> None:
        for kind, since, values in (
            (RuleKind.COMPLETION, date(2020, 1, 1), RULES),
            (RuleKind.COMPLETION, CHANGED, LATER),
            (RuleKind.HEAVY_SMOKER, date(2020, 1, 1), {"cigarettes_per_day": 15}),
            (RuleKind.HEAVY_SMOKER, CHANGED, {"cigarettes_per_day": 10}),
            (RuleKind.POPULATION, date(2020, 1, 1), {"heavy_smokers": POPULATION}),
        ):
            session.add(DatedRule(id=new_id(), kind=kind, valid_from=since, values=dict(values)))
        audit.record(session, "save_rule")

    office.system.write(rules)
    return Town(office)


def rules_of(period: Period) -> dict[str, str]:
    return LATER if period.last >= CHANGED else RULES


def exported(backend: Backend) -> list[Row]:
    """As `export pathways` writes them."""
    rows = backend.read(lambda session: list(tables.pathway_rows(session, Period())))
    text = files.csv_text(tables.PATHWAY_COLUMNS, rows)
    return list(csv.DictReader(StringIO(text)))


def expected(rows: list[Row], period: Period, population: int | None = POPULATION) -> Any:
    return work_out(
        rows, period.first, period.last, TODAY, population=population, rules=rules_of(period)
    )


def told(found: figures.Figures) -> dict[str, tuple[int, int | None]]:
    return {key: (figure.numerator, figure.denominator) for key, figure in found.items()}


@pytest.mark.long
@pytest.mark.timeout(7200)  # the town grows by each example
@given(st.lists(histories, max_size=9), st.sampled_from(PERIODS))
@settings(max_examples=200)
def test_every_figure_of_every_cut_many_times(
    town: Town, stories: list[History], period: Period
) -> None:
    everything_agrees(town, stories, period)


@given(st.lists(histories, min_size=4, max_size=9), st.sampled_from(PERIODS))
@settings(max_examples=4)
def test_every_figure_of_every_cut(town: Town, stories: list[History], period: Period) -> None:
    everything_agrees(town, stories, period)


def everything_agrees(town: Town, stories: list[History], period: Period) -> None:
    backend = Backend(town.office.engine, town.office.clock, a_unit(town.office))
    town.write(backend.actor, stories)

    check(backend, exported(backend), period)


def check(backend: Backend, rows: list[Row], period: Period) -> None:
    """All cuts, the funnel, the waiting, the table of medicine and the lists, from the rows alone."""
    for table in backend.read(figures.by_cuts, period):
        assert told(table.total) == expected(rows, period)
        if table.cut in (Cut.MONTH, Cut.QUARTER, Cut.YEAR):
            parts = period.split({Cut.MONTH: 1, Cut.QUARTER: 3, Cut.YEAR: 12}[table.cut])
            for part, row in zip(parts, table.rows, strict=True):
                assert told(row.figures) == expected(rows, part), (table.cut, part)
            continue
        values = {row.value: told(row.figures) for row in table.rows}
        for value, found in values.items():
            of_value = [row for row in rows if VALUE[table.cut](row) == value]
            assert found == expected(of_value, period, None), (table.cut, value)
    received = [row for row in rows if period.holds(day(row["received_on"]))]
    check_funnel(backend, received, period)
    check_waiting(backend, received, period)
    check_medicine(backend, rows, period)
    check_behind(backend, rows, period)


def age(row: Row) -> str:
    if not row["age"]:
        return ""
    edges = (0, 18, 25, 35, 45, 55, 65)
    low = max(edge for edge in edges if int(row["age"]) >= edge)
    return "65+" if low == 65 else f"{low}-{edges[edges.index(low) + 1] - 1}"


def yes_no(column: str) -> Any:
    return lambda row: {"true": "yes", "false": "no", "": ""}[row[column]]


def psychiatry(row: Row) -> str:
    if row["referral_source"] == "psychiatry":
        return "yes"
    return str(yes_no("psychiatric_illness")(row))


VALUE: dict[Cut, Any] = {
    Cut.UNIT: lambda row: "Sundhedscenter",
    Cut.SOURCE: lambda row: row["referral_source"],
    Cut.DEPARTMENT: lambda row: row["referral_department"],
    Cut.EDUCATION: lambda row: row["education"],
    Cut.SHORT_EDUCATION: yes_no("short_education"),
    Cut.HEAVY_SMOKER: yes_no("heavy_smoker"),
    Cut.SEX: lambda row: row["sex"],
    Cut.AGE: age,
    Cut.PSYCHIATRY: psychiatry,
    Cut.PROGRAMME: lambda row: row["programme"],
    Cut.FORMAT: lambda row: row["format"],
    Cut.SCHEME: lambda row: row["scheme_weeks"],
    Cut.COUNSELLOR: lambda row: row["counsellor"],
}


def check_funnel(backend: Backend, received: list[Row], period: Period) -> None:
    found = backend.read(funnels.funnel, period)
    rules = rules_of(period)

    def done(row: Row) -> bool:
        closed = bool(row["first_meeting_on"] and row["course_closed_on"])
        return closed and completed(row, rules, "region")

    def free(row: Row) -> bool:
        return done(row) and "true" in (row["smoke_free_end"], row["smoke_free_half_year"])

    came: list[Any] = [
        lambda row: True,
        lambda row: row["reached_on"] or row["interview_on"] or row["first_meeting_on"],
        lambda row: row["interview_on"] or row["first_meeting_on"],
        lambda row: row["first_meeting_on"],
        done,
        free,
        lambda row: done(row) and row["smoke_free_half_year"] == "true",
    ]
    counts = [sum(bool(is_there(row)) for row in received) for is_there in came]
    assert [count for _, count in found.stops] == counts
    assert counts == sorted(counts, reverse=True)
    assert found.open == sum(not row["closed_on"] for row in received)


def check_waiting(backend: Backend, received: list[Row], period: Period) -> None:
    table = backend.read(waits.waiting, period, Cut.SOURCE)
    groups = [("", received, table.total)]
    groups += [
        (row.value, [each for each in received if each["referral_source"] == row.value], row)
        for row in table.rows
    ]
    columns = ("first_call_on", "reached_on", "interview_on", "first_meeting_on")
    for _, rows, found in groups:
        for column, step in zip(columns, found.steps, strict=True):
            waited = sorted(
                max(0, (there - begun(row)).days) for row in rows if (there := day(row[column]))
            )
            assert list(step.days) == waited
            assert step.median == (median(waited) if waited else None)
            assert sum(step.distribution) == len(waited)
            if step.within is not None:
                target = timedelta(days=7)
                within = [row for row in rows if in_time(row, column, target)]
                late = [
                    row
                    for row in rows
                    if not in_time(row, column, target)
                    and (day(row[column]) or day(row["closed_on"]) or TODAY) > begun(row) + target
                ]
                assert (step.within, step.late) == (len(within), len(late))


def begun(row: Row) -> date:
    received = day(row["received_on"])
    assert received is not None
    return max(received, day(row["call_not_before"]) or received)


def in_time(row: Row, column: str, target: timedelta) -> bool:
    there = day(row[column])
    return there is not None and there <= begun(row) + target


def check_medicine(backend: Backend, rows: list[Row], period: Period) -> None:
    closed = [
        row
        for row in rows
        if row["first_meeting_on"] and period.holds(day(row["course_closed_on"]))
    ]
    for line in backend.read(outcomes.outcomes, period):
        for cell, is_done in ((line.completed, True), (line.not_completed, False)):
            answers = [
                truth(row["smoke_free_half_year"])
                for row in closed
                if int(row["scheme_weeks"] or 0) == line.weeks
                and completed(row, rules_of(period), "region") is is_done
            ]
            counts = (cell.smoke_free, cell.answered, cell.unanswered)
            known = [answer for answer in answers if answer is not None]
            assert counts == (sum(known), len(known), len(answers) - len(known))


def check_behind(backend: Backend, rows: list[Row], period: Period) -> None:
    figures_now = expected(rows, period)
    for definition in DEFINITIONS:
        numerator, denominator = figures_now[definition.id]
        entries = backend.look(behind.behind, Question(definition.id, period))
        answers = [entry.answer for entry in entries]
        assert answers.count(Answer.YES) == numerator
        if definition.measure is Measure.SHARE:
            assert answers.count(Answer.YES) + answers.count(Answer.NO) == denominator
        found = backend.read(explained.explained, period, definition.id)
        assert found.belonging == len(entries)
        assert len(backend.read(behind.people, entries)) == len(entries)


def one(**values: Any) -> History:
    """A history with nothing known but what is given."""
    nothing: History = dict.fromkeys(
        (
            *("not_before", "sex", "born", "interview", "format", "closed", "registration"),
            *("follow_up", "window", "weeks", "ended"),
        )
    )
    rest: History = {
        **{"received": 10, "department": "", "electronic": False, "calls": [], "undone": False},
        **{"source": "self", "moved": False, "course": 5, "attended": 0, "missed": 0},
        **{"withdrawn": False, "oral": False, "tried": []},
    }
    return nothing | rest | values


def test_an_empty_period_has_no_rates_and_breaks_nothing(database: Engine) -> None:
    office = a_town(database).office
    backend = office.as_actor(office.team_lead)
    period = of_quarter(2026, 1)
    check(backend, [], period)
    (table,) = backend.read(figures.by_cuts, period, (Cut.AGE,))
    assert {figure.rate for key, figure in table.total.items() if key != "A2"} == {None}
    assert backend.read(figures.lens, period)[2].gaps == (None, None)


def test_one_person_of_whom_nothing_is_known(database: Engine) -> None:
    town = a_town(database)
    backend = town.office.as_actor(town.office.team_lead)
    town.write(backend.actor, [one(format="group", attended=4, missed=1, closed=(60, None, None))])
    rows = exported(backend)
    for period in PERIODS:
        check(backend, rows, period)
    total = backend.read(figures.by_cuts, PERIODS[1], (Cut.SEX,))[0].total
    assert (total["A3"].rate, total["A4"].denominator, total["A4"].unknown) == (1.0, 0, 1)
    assert (total["A4"].rate, total["A4"].rate_of_everybody) == (None, 0.0)


def test_the_same_course_by_the_rule_before_and_after_it_changed(database: Engine) -> None:
    """Half of the meetings: not completed in February, completed in March."""
    town = a_town(database)
    backend = town.office.as_actor(town.office.team_lead)
    half = {"format": "group", "attended": 3, "missed": 3, "course": 0}
    town.write(
        backend.actor,
        [
            one(received=80, closed=(20, True, 5), **half),  # closed on 9 February 2026
            one(received=80, closed=(50, True, 5), **half),  # closed on 11 March 2026
        ],
    )
    table = backend.read(figures.by_cut, Period(date(2026, 2, 1), date(2026, 3, 31)), Cut.MONTH)
    february, march = (row.figures["A3"] for row in table.rows)
    assert (february.numerator, february.denominator) == (0, 1)
    assert (march.numerator, march.denominator) == (1, 1)
    # The span ends by the new rule, and is counted by it as a whole.
    assert table.total["A3"].numerator == 2


def test_a_course_over_new_year_belongs_where_its_day_lies(database: Engine) -> None:
    town = a_town(database)
    backend = town.office.as_actor(town.office.team_lead)
    story = one(
        received=40,  # 11 December 2025
        course=9,  # 20 December
        format="group",
        attended=4,
        missed=1,
        closed=(42, True, 4),  # 31 January 2026
        registration=True,
        electronic=True,
        source="psychiatry",
    )
    town.write(backend.actor, [story])
    old, new = (
        {key for key, figure in found.total.items() if figure.numerator}
        for found in (backend.read(figures.by_cut, of_year(year), Cut.SEX) for year in (2025, 2026))
    )
    assert old == {"A1", "C1", "S1", "S2"}
    assert new == {"A3", "A4", "Q1"}


@given(st.lists(histories, min_size=6, max_size=6))
@settings(max_examples=1)
def test_the_same_on_postgresql(postgres_template: Any, stories: list[History]) -> None:
    with postgres_template.copy() as engine:
        town = a_town(engine)
        backend = town.office.as_actor(town.office.team_lead)
        town.write(backend.actor, stories)
        for period in PERIODS[:2]:
            check(backend, exported(backend), period)


def test_the_list_behind_a_figure_is_logged_and_has_names(database: Engine) -> None:
    town = a_town(database)
    lead = town.office.as_actor(town.office.team_lead)
    town.write(lead.actor, [one(received=100, electronic=True, source="hospital")])

    entries = lead.look(behind.behind, Question("A1", of_quarter(2026, 1)))
    (row,) = lead.read(behind.people, entries)

    assert [entry.answer for entry in entries] == [Answer.YES]
    assert row.participant_id is not None
    (entry,) = lead.read(audit_log.page, audit_log.LogFilter(), 0, 1)
    assert entry.action == "open_figure_list"


def test_who_sees_figures_but_no_cases_sees_pseudonyms(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = a_town(database)
    lead = town.office.team_lead
    town.write(lead, [one(received=100, electronic=True, source="hospital")])
    without_cases = RIGHTS[Role.TEAM_LEAD] - {Right.CASE}
    monkeypatch.setitem(RIGHTS, Role.TEAM_LEAD, without_cases)
    backend = town.office.as_actor(lead)

    entries = backend.look(behind.behind, Question("A1", of_quarter(2026, 1)))
    (row,) = backend.read(behind.people, entries)

    assert row.pseudonym
    assert (row.name, row.participant_id) == ("", None)
