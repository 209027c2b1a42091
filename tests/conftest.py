"""What every test stands on: a home of its own, a keyring in memory, and both databases."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from time import monotonic

import hypothesis
import pytest
from sqlalchemy import Engine

from counsellor_app.clock import DayClock, instant
from counsellor_app.store import keyring_access, migrate
from counsellor_app.store.keyring_access import SystemKeyring
from tests.helpers.compiled_once import compile_once
from tests.helpers.databases import PostgresTemplate, SqliteTemplate, make_schema
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.memory_folder import memory_folder
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.postgres import HOW_TO_GET_IT, Cluster, NoPostgres
from tests.helpers.quick_secrets import make_quick
from tests.helpers.torture import Torture

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if in_memory := memory_folder():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(in_memory))
compile_once()
make_quick()

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)

IN_CI = os.environ.get("CI") == "true"
HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}
_without_postgres: list[str] = []

hypothesis.settings.load_profile("ci" if IN_CI else "here")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder: no test reads or writes what belongs to the person who runs it."""
    folder = tmp_path_factory.mktemp("home")
    for variable, inside in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(folder / inside))
    return folder


@pytest.fixture(autouse=True)
def memory_keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """A keyring that is empty at the start of each test; the one of the machine is never reached."""
    backend = MemoryKeyring()
    monkeypatch.setattr(keyring_access, "system_keyring", lambda: SystemKeyring(backend))
    return backend


@pytest.fixture(autouse=True)
def _from_four_in_the_afternoon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever the tests run: the demonstration ends at noon, and at night nothing would be newer."""
    begun = monotonic()

    def now(clock: DayClock) -> datetime:
        return instant(clock.today(), time(16)) + timedelta(seconds=monotonic() - begun)

    monkeypatch.setattr(DayClock, "now", now)


@pytest.fixture(autouse=True)
def _new_databases_without_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two dozen steps for each new folder are most of a test's time; tests/migrations takes them."""
    monkeypatch.setattr(migrate, "make_schema", make_schema)


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the program's log fails the test, unless it is marked `expects_log`."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    lines = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name.startswith("counsellor_app")
    ]
    assert not lines, "unexpected lines in the log"


@pytest.fixture
def torture(record_property: Callable[[str, object], None]) -> Torture:
    """How hard to go, and where the counts are left."""
    return Torture(record_property)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> SqliteTemplate:
    """The encrypted file that each test on SQLite copies."""
    return SqliteTemplate(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def demonstrations(tmp_path_factory: pytest.TempPathFactory) -> Demonstrations:
    """Demonstrations of any size, each made once in a run when it is first asked for."""
    here = tmp_path_factory.getbasetemp()
    place = (here.parent if "PYTEST_XDIST_WORKER" in os.environ else here) / "demonstrations"
    place.mkdir(exist_ok=True)
    return Demonstrations(place)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster | None]:
    """The private cluster; None where there is no PostgreSQL, which CI does not accept."""
    try:
        cluster = Cluster()
    except NoPostgres as reason:
        if IN_CI:
            raise
        _without_postgres.append(str(reason))
        yield None
        return
    cluster.start()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def postgres_template(postgres: Cluster | None) -> PostgresTemplate:
    """The database that each test on PostgreSQL copies."""
    if postgres is None:
        pytest.skip(f"no PostgreSQL: {HOW_TO_GET_IT}")
    return PostgresTemplate(postgres)


@pytest.fixture
def sqlite_database(sqlite_template: SqliteTemplate, tmp_path: Path) -> Iterator[Engine]:
    """An empty encrypted SQLite database with the schema."""
    with sqlite_template.copy(tmp_path) as engine:
        yield engine


@pytest.fixture
def postgres_database(postgres_template: PostgresTemplate) -> Iterator[Engine]:
    """An empty PostgreSQL database with the schema."""
    with postgres_template.copy() as engine:
        yield engine


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Engine:
    """An empty database with the schema; the test runs once on each kind."""
    name = "sqlite_database" if request.param == "sqlite" else "postgres_database"
    engine: Engine = request.getfixturevalue(name)
    return engine


def pytest_xdist_auto_num_workers() -> int:
    """Tests wait a quarter of their time for servers, disks and other processes: two cores feed three."""
    cores = os.cpu_count() or 1
    return cores + cores // 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The journeys first: begun last, the longest of them would leave the other workers idle."""
    items.sort(key=lambda item: "journeys" not in item.path.parts)


def pytest_collection_finish() -> None:
    """What thousands of tests stand on never goes away: the collector need not walk it each time."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One loud line when half of the tests of the database did not run."""
    if _without_postgres:
        count = len(terminalreporter.stats.get("skipped", []))
        terminalreporter.write_line(
            f"SKIPPED {count} TESTS ON POSTGRESQL: {_without_postgres[0]}. "
            f"Get it with: {HOW_TO_GET_IT}",
            red=True,
            bold=True,
        )
