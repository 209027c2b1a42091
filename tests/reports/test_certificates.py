"""The certificate forecast: minimal, true to the indicators when the year is over, and honest about what is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.reports import certificates
from counsellor_app.reports.certificates import Publication, Standing, needed_of, standing_of
from counsellor_app.reports.indicators import indicators
from counsellor_app.reports.period import of_year
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from tests.helpers.builders import an_office
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.histories import Town
from tests.reports.test_figures import one

counts = st.integers(0, 60)


@given(counts, counts, counts, st.sampled_from([0.5, 0.8, 0.9]))
def test_what_is_needed_is_just_enough(yes: int, no: int, still: int, target: float) -> None:
    needed = needed_of(yes, no, still, target)
    among = yes + no + still
    if not among:
        assert standing_of(yes, no, still, needed) is Standing.EMPTY
        return
    assert (yes + needed) / among >= target - 1e-9
    assert not needed or (yes + needed - 1) / among < target
    best = (yes + still) / among
    lost = standing_of(yes, no, still, needed) is Standing.LOST
    assert lost == (best < target - 1e-9)


@pytest.fixture(scope="module")
def lead(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("certificates") / "demo")
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    yield backend
    database.close()


def test_a_year_that_is_over_has_the_figures_of_its_indicators(lead: Backend) -> None:
    told = {one.id: one for one in lead.read(indicators, of_year(2024))}
    for found in lead.read(certificates.forecast, 2024):
        indicator = told[found.id]
        assert (found.yes, found.yes + found.no) == (indicator.numerator, indicator.denominator)
        assert found.target == indicator.target
        if found.id != "S2":  # an answer at the end can be asked for later
            assert found.open == 0


def test_the_list_has_those_who_are_open_and_is_logged(lead: Backend) -> None:
    for found in lead.read(certificates.forecast, 2026):
        entries = lead.look(certificates.to_call, 2026, found.id)
        assert len(entries) == found.open
        days = [entry.day for entry in entries]
        assert days == sorted(days)
        if days:
            assert (days[0], days[-1]) == (found.first_day, found.last_day)
            assert days[0] >= TODAY
    (entry,) = lead.read(audit_log.page, LogFilter(), 0, 1)
    assert entry.action == "open_figure_list"


def test_an_empty_year(database: Engine) -> None:
    office = an_office(database)
    for found in office.as_actor(office.team_lead).read(certificates.forecast, 2026):
        assert found.standing is Standing.EMPTY
        assert found.publication is Publication.NO
        assert found.rate is None


def test_an_open_window_can_still_be_won_and_a_closed_one_is_lost(database: Engine) -> None:
    office = an_office(database, date(2026, 6, 20))
    town = Town(office)
    lead = office.as_actor(office.team_lead)
    shared = {
        "received": 65,  # 5 January 2026
        "course": 0,
        "format": "group",
        "attended": 5,
        "closed": (42, True, 5),
        "registration": True,
        "follow_up": True,
    }
    town.write(
        lead.actor,
        [
            one(window=(120, None, None, None), **shared),  # open until 5 July
            one(window=(60, None, None, None), **shared),  # closed on 6 May without an attempt
        ],
    )
    third = lead.read(certificates.forecast, 2026)[2]
    assert (third.id, third.yes, third.no, third.open) == ("S3", 0, 1, 1)
    assert third.standing is Standing.LOST  # one of two is 50 %, 80 are asked for
    assert third.best == 0.5
