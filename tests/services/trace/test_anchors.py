"""Where the head of the log is kept outside: a cut end and an older copy are found, a lawful restore never is."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import ProgrammingError

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.office import AnchorPlace, AnchorStanding
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import restoring
from counsellor_app.services.trace import anchors, audit, checks, log_breaks, log_checks
from counsellor_app.services.trace.anchors import Outside
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup, server_anchor
from counsellor_app.store.keyring_access import KeyringIsLocked, NoKeyring, SystemKeyring
from counsellor_app.store.keyring_anchor import AnchorRing, RingState
from tests.helpers.builders import an_office
from tests.helpers.memory_keyring import MemoryKeyring

Cut = Callable[["Machine"], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A real database, and its recovery code: no keyring knows it yet."""
    folder = tmp_path_factory.mktemp("made") / "data"
    new = store.create_database(folder, keyring=NoKeyring())
    new.database.close()
    return folder, new.recovery_code


@dataclass
class Machine:
    """A computer with the database, its keyring, and the file with the anchors."""

    data: Path
    anchors: Path
    clock: FixedClock
    database: store.Database
    code: str

    @property
    def backend(self) -> Backend:
        return Backend(self.database.engine, self.clock, SYSTEM)

    @property
    def outside(self) -> Outside:
        return anchors.outside_of(self.database, self.anchors)

    def look(self, times: int) -> None:
        for _ in range(times):
            self.clock.advance(timedelta(seconds=1))
            self.backend.write(lambda session: audit.record(session, "open_log"))

    def keep(self) -> None:
        at = self.outside
        anchors.set_anchor(self.backend, at.path, at.database, at.ring)

    def back_up(self, name: str = "") -> Path:
        self.database.folder.backups.mkdir(exist_ok=True)
        target = backup.automatic_name(self.database.folder.backups, self.clock.now())
        self.clock.advance(timedelta(seconds=1))
        return backup.create(self.database, target, self.clock.now()).path

    def standings(self) -> dict[AnchorPlace, AnchorStanding]:
        compared = anchors.compare(self.backend, self.outside)
        return {each.place: each.standing for each in compared}

    def put_back(self, file: Path) -> None:
        self.database.close()
        self.clock.advance(timedelta(seconds=1))
        restoring.put_back(file, self.data, self.anchors, self.clock)
        self.reopen()

    def reopen(self) -> None:
        self.database = store.open_database(self.data)


@pytest.fixture
def machine(made: tuple[Path, str], tmp_path: Path) -> Iterator[Machine]:
    folder, code = made
    data = Path(shutil.copytree(folder, tmp_path / "data"))
    database = store.open_database(data, secret=code)  # this keyring knows it from now on
    clock = FixedClock(datetime(2026, 11, 26, 9, tzinfo=UTC))
    ready = Machine(data, tmp_path / "state" / "anchors.json", clock, database, code)
    ready.look(6)
    yield ready
    ready.database.close()


def cut_tail(machine: Machine) -> None:
    """The last three entries go and the head is set back: the chain itself fits."""
    raw: Any = machine.database.engine.raw_connection()
    run = raw.driver_connection.execute
    for trigger in ("audit_entry_refuses_update", "audit_entry_refuses_delete"):
        run(f"DROP TRIGGER IF EXISTS {trigger}")
    run("DELETE FROM audit_entry WHERE sequence > (SELECT sequence - 3 FROM audit_head)")
    run(
        "UPDATE audit_head SET sequence = (SELECT max(sequence) FROM audit_entry), "
        "hash = (SELECT hash FROM audit_entry ORDER BY sequence DESC LIMIT 1)"
    )
    raw.close()


def older_copy(machine: Machine) -> None:
    """Files copied away before and put back by hand, with the log of the engine."""
    machine.database.close()
    shutil.rmtree(machine.data)
    shutil.copytree(machine.data.with_name("copied away"), machine.data)
    machine.reopen()


@pytest.mark.parametrize("attack", [cut_tail, older_copy])
def test_a_cut_end_and_an_older_copy_are_found_by_each_place_alone(
    machine: Machine, attack: Cut
) -> None:
    shutil.copytree(machine.data, machine.data.with_name("copied away"))
    machine.look(4)
    machine.keep()
    kept = machine.back_up()
    stick = machine.data.with_name("stick")
    stick.mkdir()
    shutil.copy(kept, stick)
    assert set(machine.standings().values()) == {AnchorStanding.HOLDS}

    attack(machine)

    assert machine.backend.read(audit.verify) == []  # the chain alone sees nothing
    at = anchors.outside_of(machine.database, machine.anchors, stick)
    compared = anchors.compare(machine.backend, at)
    assert {each.place for each in compared if each.standing is AnchorStanding.BROKEN} == {
        AnchorPlace.MACHINE,
        AnchorPlace.KEYRING,
        AnchorPlace.BACKUP,
    }
    assert {finding.code for finding in log_checks.findings(compared)} == {"audit.anchor"}
    machine.anchors.unlink()  # whoever writes files can remove this one
    assert anchors.first_broken(machine.backend, at) is not None


def test_a_lawful_restore_is_no_alarm_and_leaves_its_trace(
    machine: Machine, memory_keyring: MemoryKeyring
) -> None:
    old = machine.back_up()
    machine.look(10)
    machine.back_up()  # of what is given up by the restore
    machine.keep()
    colleagues = dict(memory_keyring.entries)  # of another user of this computer

    machine.put_back(old)

    assert machine.standings() == {
        AnchorPlace.MACHINE: AnchorStanding.HOLDS,
        AnchorPlace.KEYRING: AnchorStanding.HOLDS,
        AnchorPlace.BACKUP: AnchorStanding.RESTORED,
    }
    memory_keyring.entries.update(colleagues)
    assert machine.standings()[AnchorPlace.KEYRING] is AnchorStanding.RESTORED
    assert log_breaks.notice(machine.backend, machine.outside) is None
    assert machine.backend.read(checks.chain_findings) == ()
    notes = log_checks.notes(anchors.compare(machine.backend, machine.outside))
    assert "audit.restored" in {note.code for note in notes}


@pytest.mark.parametrize("attack", [cut_tail, older_copy])
def test_a_restore_long_ago_explains_no_cut_of_today(machine: Machine, attack: Cut) -> None:
    old = machine.back_up()
    machine.look(20)
    machine.put_back(old)
    machine.database.close()
    shutil.copytree(machine.data, machine.data.with_name("copied away"))
    machine.reopen()
    machine.look(5)
    machine.keep()

    attack(machine)

    assert machine.standings()[AnchorPlace.MACHINE] is AnchorStanding.BROKEN
    assert machine.standings()[AnchorPlace.KEYRING] is AnchorStanding.BROKEN


def test_a_restore_killed_before_its_anchors_are_renewed_is_no_alarm(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = machine.back_up()
    machine.look(5)
    machine.keep()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "carry_out_deletions", killed)
        with pytest.raises(KeyboardInterrupt):
            machine.put_back(old)
    machine.reopen()

    assert machine.standings()[AnchorPlace.KEYRING] is AnchorStanding.RESTORED
    assert log_breaks.notice(machine.backend, machine.outside) is None


def test_a_drill_in_another_folder_does_not_touch_the_real_anchor(
    machine: Machine, tmp_path: Path
) -> None:
    file = machine.back_up()
    machine.look(3)
    machine.keep()
    drill = tmp_path / "drill"
    restoring.put_back(file, drill, drill / "anchors.json", machine.clock, secret=machine.code)
    assert machine.standings()[AnchorPlace.KEYRING] is AnchorStanding.HOLDS


def test_a_break_stays_in_the_log_until_a_team_lead_answers_for_it(machine: Machine) -> None:
    machine.keep()
    cut_tail(machine)

    assert log_breaks.notice(machine.backend, machine.outside) is not None
    machine.keep()  # the window goes on, and its anchors with it

    assert set(machine.standings().values()) <= {AnchorStanding.HOLDS, AnchorStanding.NONE}
    (found,) = machine.backend.read(checks.chain_findings)
    assert (found.code, found.facts["place"]) == ("audit.broken", AnchorPlace.MACHINE)
    assert log_breaks.notice(machine.backend, machine.outside) is None  # told once
    machine.backend.write(log_breaks.settle_breaks)
    assert machine.backend.read(checks.chain_findings) == ()
    assert machine.backend.read(audit.verify) == []


class LockedKeyring:
    """Asks the user for her password, and gets none; or never answers."""

    def __init__(self, waits: float = 0) -> None:
        self.waits, self.asked = waits, 0

    def get(self, name: str) -> str | None:
        self.asked += 1
        time.sleep(self.waits)
        raise KeyringIsLocked

    def put(self, name: str, secret: str) -> None:
        self.get(name)

    def remove(self, name: str) -> None:
        self.get(name)


@pytest.mark.parametrize(
    ("keyring", "standing", "code"),
    [
        (LockedKeyring(), AnchorStanding.LOCKED, "audit.keyring_locked"),
        (LockedKeyring(waits=0.5), AnchorStanding.LOCKED, "audit.keyring_locked"),
        (NoKeyring(), AnchorStanding.ABSENT, "audit.no_keyring"),
    ],
)
def test_a_keyring_that_does_not_answer_keeps_nobody_from_opening(
    machine: Machine, keyring: Any, standing: AnchorStanding, code: str
) -> None:
    ring = AnchorRing(machine.database.id, machine.data, keyring, patience=0.1)
    at = Outside(machine.anchors, machine.database.id, ring)
    begun = time.monotonic()
    assert log_breaks.notice(machine.backend, at) is None
    for _ in range(5):
        anchors.set_anchor(machine.backend, at.path, at.database, ring)
    assert time.monotonic() - begun < 0.4  # it is not asked again and again
    compared = {each.place: each for each in anchors.compare(machine.backend, at)}
    assert compared[AnchorPlace.KEYRING].standing is standing
    assert compared[AnchorPlace.MACHINE].standing is AnchorStanding.HOLDS
    assert code in {note.code for note in log_checks.notes(compared.values())}
    assert log_checks.findings(compared.values()) == []


def test_what_stands_damaged_in_the_keyring_is_no_anchor(
    machine: Machine, memory_keyring: MemoryKeyring
) -> None:
    machine.keep()
    name = next(key for key in memory_keyring.entries if "/anchor/" in key[1])
    good = '"hash": "ab", "at": "2026-11-26T10:00:00'
    for damaged in (
        *("", "{", '{"sequence": "x"}', "[1]", '{"sequence": 1, "hash": 2, "at": 3}'),
        f'{{"sequence": {10**30}, {good}+00:00"}}',
        f'{{"sequence": 1e999, {good}+00:00"}}',
        f'{{"sequence": 5, {good}"}}',  # no time zone
    ):
        memory_keyring.entries[name] = damaged
        ring = AnchorRing(machine.database.id, machine.data, SystemKeyring(memory_keyring))
        assert ring.read() is None
        assert ring.state is RingState.OK


def test_the_users_role_on_the_server_neither_rewrites_the_log_nor_its_anchors(
    postgres_database: Engine, tmp_path: Path
) -> None:
    """The clerk has the database's password, and psql."""
    office = an_office(postgres_database)
    with postgres_database.begin() as connection:
        connection.execute(text("DROP ROLE IF EXISTS clerk_of_the_test"))
        connection.execute(text("CREATE ROLE clerk_of_the_test"))
        server_anchor.let_work(connection, "clerk_of_the_test")

    def look(session: Transaction) -> None:
        for _ in range(120):
            audit.record(session, "open_log")

    clerk = postgres_database.execution_options(immediate=True)
    try:
        with clerk.begin() as connection:
            connection.execute(text("SET LOCAL ROLE clerk_of_the_test"))
            for statement in (
                "UPDATE audit_entry SET action = 'x'",
                "UPDATE audit_anchor SET hash = 'x'",
                "DELETE FROM audit_anchor",
                "DELETE FROM audit_head",
                "INSERT INTO audit_anchor SELECT id, sequence, hash, at FROM audit_entry LIMIT 1",
            ):
                refused = pytest.raises(ProgrammingError, match="permission denied")
                with refused, connection.begin_nested():
                    connection.execute(text(statement))
            with pytest.raises(Exception, match="only grows"), connection.begin_nested():
                connection.execute(text("UPDATE audit_head SET sequence = sequence - 1"))
            connection.execute(text("SELECT keep_audit_anchor()"))  # that she may
        office.backend.write(look)
        office.backend.write(look)
        with postgres_database.connect() as connection:
            kept = connection.scalar(text("SELECT count(*) FROM audit_anchor"))
        assert kept >= 3  # of her own accord once, by the server twice
        with postgres_database.begin() as connection:  # by whoever owns the tables
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            connection.execute(text("DELETE FROM audit_entry WHERE sequence > 20"))
            connection.execute(
                text(
                    "UPDATE audit_head SET sequence = 20, "
                    "hash = (SELECT hash FROM audit_entry WHERE sequence = 20)"
                )
            )
        found = anchors.first_broken(office.system, Outside(tmp_path / "none", office.unit_id))
        assert found is not None
        assert found[0] is AnchorPlace.SERVER
    finally:
        with postgres_database.begin() as connection:
            connection.execute(text("DROP OWNED BY clerk_of_the_test"))
            connection.execute(text("DROP ROLE clerk_of_the_test"))
