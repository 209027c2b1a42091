"""One process at a time does the background work."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from counsellor_app.store import lease

NOW = datetime(2026, 10, 5, 14, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def take(engine: Engine, holder: str, now: datetime) -> bool:
    with engine.execution_options(immediate=True).begin() as connection:
        return lease.take(connection, "background", holder, now, MINUTE)


def test_a_lease_belongs_to_one_until_it_runs_out_or_is_given_back(database: Engine) -> None:
    assert take(database, "a", NOW)
    assert not take(database, "b", NOW + MINUTE / 2)
    assert take(database, "a", NOW + MINUTE / 2)
    assert not take(database, "b", NOW + MINUTE)
    assert take(database, "b", NOW + 2 * MINUTE)
    with database.execution_options(immediate=True).begin() as connection:
        lease.give_back(connection, "background", "b")
    assert take(database, "a", NOW + 2 * MINUTE)


def test_a_wrong_clock_does_not_keep_the_lease_for_years(database: Engine) -> None:
    assert take(database, "a", NOW + timedelta(days=4000))
    assert take(database, "b", NOW)
