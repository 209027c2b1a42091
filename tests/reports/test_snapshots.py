"""Locked periods: the report is the same byte for byte, and later corrections show as a difference."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from counsellor_app.documents import status_page
from counsellor_app.errors import UserError
from counsellor_app.models import CourseClosing
from counsellor_app.reports import snapshots
from counsellor_app.reports.period import Period, of_quarter
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import report_snapshots
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.histories import Town
from tests.reports.test_figures import a_town, one

PERIOD = of_quarter(2026, 1)


@pytest.fixture
def town(database: Engine) -> Town:
    made = a_town(database)
    story = {"format": "group", "attended": 4, "missed": 1, "course": 0, "registration": True}
    made.write(
        made.office.team_lead, [one(received=70, closed=(30, True, 5), **story) for _ in range(7)]
    )
    return made


@pytest.fixture
def lead(town: Town) -> Backend:
    return town.office.as_actor(town.office.team_lead)


def test_a_locked_report_stays_while_corrections_show_beside_it(town: Town, lead: Backend) -> None:
    key = snapshots.lock(lead, PERIOD, "", status_page.to_pdf)
    pages = lead.read(report_snapshots.locked_pages, key)
    (row,) = lead.read(report_snapshots.snapshots)
    assert pages.startswith(b"%PDF")
    assert lead.read(snapshots.differences, row) == ()

    def correct(session: Transaction) -> None:
        closing = session.scalars(select(CourseClosing).limit(1)).one()
        closing.smoke_free = False
        audit.record(session, "close_course_for")

    town.office.system.write(correct)

    (a4, s2) = lead.read(snapshots.differences, row)
    assert (a4.id, a4.then, a4.now) == ("A4", (7, 7, 0), (6, 7, 0))
    assert s2.id == "S2"
    assert lead.read(report_snapshots.locked_pages, key) == pages
    (table,) = lead.read(snapshots.snapshot_book, PERIOD).tables
    assert [line[2] for line in table.rows] == ["A4", "S2"]


def test_a_period_is_locked_once_and_only_when_it_is_over(lead: Backend) -> None:
    snapshots.lock(lead, PERIOD, "", status_page.to_pdf)
    with pytest.raises(UserError) as refused:
        snapshots.lock(lead, PERIOD, "", status_page.to_pdf)
    assert refused.value.code == "snapshot.locked"
    with pytest.raises(UserError) as refused:
        snapshots.lock(lead, of_quarter(2026, 3), "", status_page.to_pdf)
    assert refused.value.code == "snapshot.not_over"
    snapshots.lock(lead, Period(PERIOD.first, PERIOD.first), "", status_page.to_pdf)
    assert len(lead.read(report_snapshots.snapshots)) == 2
