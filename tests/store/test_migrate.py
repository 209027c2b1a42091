"""A newer program brings a database up to date on a copy: nothing is lost, whenever it is killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from counsellor_app import store
from counsellor_app.errors import StorageError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.models import Base, ContactPerson, Participant, ParticipantSearch
from counsellor_app.store import migrate, schema, search_index
from counsellor_app.store.database import Database
from counsellor_app.store.integrity import page_findings
from tests.helpers import second_step
from tests.helpers.torture import Torture

ROOT = Path(__file__).parents[2]
PEOPLE = 30


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    return second_step.write_scripts(tmp_path)


@pytest.fixture
def old(folder: Path, template: Path) -> Path:
    """A database of the first schema with people and their contacts in it."""
    shutil.copytree(template, folder)
    database = store.open_database(folder)
    with database.engine.execution_options(immediate=True).begin() as connection:
        session = Session(connection)
        for number in range(PEOPLE):
            session.add(person := a_person(number))
            session.flush()
            session.add(ContactPerson(participant_id=person.id, name="Pårørende"))
            session.add(in_search(person))
        session.flush()
    database.close()
    return folder


def a_person(number: int) -> Participant:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Participant(id=new_id(), number=number, pseudonym=new_pseudonym(), created_at=now)


def in_search(person: Participant) -> ParticipantSearch:
    return ParticipantSearch(
        number=person.number, participant_id=person.id, folded_name=f"person nr{person.number}"
    )


def counts(database: Database) -> dict[str, int]:
    with database.engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in Base.metadata.sorted_tables
        }


def require_whole(database: Database) -> None:
    """Everything that was there, triggers and search included, in the new schema."""
    assert counts(database)["contact_person"] == counts(database)["participant"] == PEOPLE
    with database.engine.connect() as connection:
        assert schema.schema_version(connection) == second_step.NEXT
        shoes = connection.exec_driver_sql("SELECT DISTINCT shoe_size FROM participant").all()
        assert shoes == [(43,)]
        assert not search_index.disagrees(connection)
        triggers = "SELECT count(*) FROM sqlite_master WHERE name = 'audit_entry_refuses_update'"
        assert connection.exec_driver_sql(triggers).scalar() == 1
    assert page_findings(database.folder.database, database.key) == []


def test_children_survive_the_rebuilding_of_their_parents(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second_step.become_newer(scripts, monkeypatch.setattr)
    database = store.open_database(old)
    require_whole(database)
    database.close()
    assert [path.suffix for path in old.glob(f"before-{second_step.NEXT}-*")] == [".db"]


def test_an_older_program_refuses_a_newer_database_and_changes_nothing(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        second_step.become_newer(scripts, newer.setattr)
        store.open_database(old).close()
    before = (old / "counsellor.db").read_bytes()
    with pytest.raises(StorageError, match=r"storage\.too_new"):
        store.open_database(old)
    assert (old / "counsellor.db").read_bytes() == before


def test_nobody_migrates_under_another_who_has_it_open(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = store.open_database(old)
    second_step.become_newer(scripts, monkeypatch.setattr)
    with pytest.raises(StorageError, match=r"storage\.in_use"):
        store.open_database(old)
    assert counts(first)["participant"] == PEOPLE
    first.close()


def test_a_failing_step_leaves_the_database_as_it_was(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (scripts / "versions" / f"{second_step.NEXT}_shoe_size.py").write_text(
        second_step.STEP + '\n    op.execute("DELETE FROM participant")\n'
    )
    with monkeypatch.context() as newer:
        second_step.become_newer(scripts, newer.setattr)
        with pytest.raises(StorageError, match=r"storage\.migration_failed"):
            store.open_database(old)
    assert not list(old.glob("*.new*"))
    database = store.open_database(old)
    assert counts(database)["participant"] == PEOPLE
    database.close()


def test_a_full_disk_while_copying_leaves_the_database_as_it_was(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as newer:
        second_step.become_newer(scripts, newer.setattr)
        newer.setattr(migrate.shutil, "copyfile", full)  # type: ignore[attr-defined]
        with pytest.raises(StorageError) as error:
            store.open_database(old)
    assert (error.value.code, error.value.facts["folder"]) == ("storage.disk_full", str(old))
    assert not list(old.glob("*.new*"))
    store.open_database(old).close()


def run(data: Path, scripts: Path, moment: int) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "tests.helpers.second_step",
        str(data),
        str(scripts),
        str(moment),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def kill_and_go_on(old: Path, scripts: Path, tmp_path: Path, moment: int) -> None:
    data = tmp_path / f"killed at {moment}"
    shutil.copytree(old, data)
    assert run(data, scripts, moment).returncode == -9
    with pytest.MonkeyPatch.context() as newer:
        second_step.become_newer(scripts, newer.setattr)
        database = store.open_database(data)
        require_whole(database)
        database.close()
    assert not [
        path.name for path in data.iterdir() if ".new" in path.name or "pending" in path.name
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_at_some_moments_it_ends_the_same(old: Path, scripts: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(old, whole)
    moments = int(run(whole, scripts, 0).stdout)
    assert moments > 40
    # The last moments are those in which files change places.
    for moment in (moments // 3, *range(moments - 6, moments - 1)):
        kill_and_go_on(old, scripts, tmp_path, moment)


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.timeout(3600)
def test_killed_at_every_moment_it_ends_the_same(
    old: Path, scripts: Path, tmp_path: Path, torture: Torture
) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(old, whole)
    moments = range(1, int(run(whole, scripts, 0).stdout))
    chosen = sorted(torture.chance().sample(moments, torture.times(len(moments))))
    for moment in chosen:
        kill_and_go_on(old, scripts, tmp_path, moment)
    torture.count(migrations_killed=len(chosen), migrations_that_ended_otherwise=0)
