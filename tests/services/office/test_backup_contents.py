"""What a backup holds beside what is here: counts, the end of the log, what would be lost (quality 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.citizen import DeletionReason, RetentionKind
from counsellor_app.models import Participant
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import deletion, tombstones
from counsellor_app.services.office import backup_contents, restoring
from counsellor_app.services.office.backup_contents import COUNTED, Comparison, Kinship
from counsellor_app.services.trace import anchors, audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import anchor, backup
from counsellor_app.store.restoring import look_into
from tests.helpers.demonstrations import TODAY, Demonstrations

MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
CLOCK = FixedClock(TODAY)


@pytest.fixture
def data(demonstrations: Demonstrations, tmp_path: Path) -> Path:
    return demonstrations.copy(tmp_path / "data", participants=20)


@pytest.fixture
def database(data: Path) -> Iterator[store.Database]:
    opened = store.open_database(data)
    yield opened
    opened.close()


def act(database: store.Database, *actions: str) -> None:
    def done(session: Transaction) -> None:
        for each in actions:
            audit.record(session, each)

    Backend(database.engine, CLOCK, SYSTEM).write(done)


def delete_one(database: store.Database) -> None:
    """For good, as an approved deletion does it."""

    def gone(session: Transaction) -> None:
        first = session.scalars(select(Participant.id).order_by(Participant.number)).first()
        assert first is not None
        deleted = deletion.delete_people(session, [first])
        kind, reason = next(iter(RetentionKind)), next(iter(DeletionReason))
        deletion.write_receipt(session, kind, deleted, reason=reason)

    Backend(database.engine, CLOCK, SYSTEM).write(gone)


def compared(file: Path, database: store.Database | None, looking: Path) -> Comparison:
    looked = look_into(file, looking)
    try:
        here = Backend(database.engine, CLOCK, SYSTEM) if database else None
        stones = here.read(tombstones.kept) if here else ()
        return backup_contents.compare(Backend(looked.engine, CLOCK, SYSTEM), here, stones)
    finally:
        looked.close()
        assert not list(looking.glob(".looking-*"))


def test_a_backup_is_told_by_its_log_from_what_came_since(
    database: store.Database, tmp_path: Path
) -> None:
    backup.create(database, tmp_path / "a.backup", MADE)
    looking = tmp_path / "looking"
    same = compared(tmp_path / "a.backup", database, looking)
    assert same.kinship is Kinship.SAME
    assert same.now is not None
    assert same.backup.counts == same.now.counts
    assert set(same.backup.counts) == set(COUNTED)
    assert same.backup.counts["participants"] > 15
    assert same.backup.newest_act_at is not None

    act(database, "log_call", "open_person", "write_note")  # two acts and a look
    earlier = compared(tmp_path / "a.backup", database, looking)
    assert (earlier.kinship, earlier.acts_since) == (Kinship.EARLIER, 2)
    backup.create(database, tmp_path / "b.backup", MADE)
    assert compared(tmp_path / "b.backup", None, looking).kinship is Kinship.UNKNOWN


def test_a_newer_backup_and_another_branch_are_told(
    database: store.Database, data: Path, tmp_path: Path
) -> None:
    backup.create(database, tmp_path / "old.backup", MADE)
    act(database, "log_call")
    backup.create(database, tmp_path / "new.backup", MADE)
    database.close()
    anchors = tmp_path / "anchors.json"
    restoring.put_back(tmp_path / "old.backup", data, anchors, CLOCK)
    again = store.open_database(data)
    looking = tmp_path / "looking"
    # The restore itself is in the log, so the two have gone different ways.
    assert compared(tmp_path / "new.backup", again, looking).kinship is Kinship.OTHER
    assert compared(tmp_path / "old.backup", again, looking).kinship is Kinship.EARLIER
    again.close()


def test_who_was_deleted_does_not_come_back_with_an_old_backup(
    database: store.Database, data: Path, tmp_path: Path
) -> None:
    backup.create(database, tmp_path / "a.backup", MADE)
    before = Backend(database.engine, CLOCK, SYSTEM).read(backup_contents.contents).counts
    delete_one(database)
    assert compared(tmp_path / "a.backup", database, tmp_path / "looking").deleted_again == 1
    database.close()
    kept = anchor.Anchor(database.id, 5, "f" * 64, MADE)
    anchor.write(tmp_path / "anchors.json", kept)

    done = restoring.put_back(tmp_path / "a.backup", data, tmp_path / "anchors.json", CLOCK)

    assert done.deleted_again == 1
    assert done.restored.former is not None
    assert done.restored.former.exists()
    restored = store.open_database(data)
    renewed = anchor.read(tmp_path / "anchors.json", database.id)
    assert renewed is not None
    assert renewed.restored_at == CLOCK.now()
    assert Backend(restored.engine, CLOCK, SYSTEM).read(anchors.head) == (
        renewed.sequence,
        renewed.hash,
    )
    now = Backend(restored.engine, CLOCK, SYSTEM).read(backup_contents.contents).counts
    assert now["participants"] == before["participants"] - 1
    restored.close()


def test_killed_between_the_restore_and_the_deletions_the_next_opening_carries_them_out(
    database: store.Database, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup.create(database, tmp_path / "a.backup", MADE)
    delete_one(database)
    many = Backend(database.engine, CLOCK, SYSTEM).read(backup_contents.contents).counts
    database.close()

    def killed(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "carry_out_deletions", killed)
        with pytest.raises(KeyboardInterrupt):
            restoring.put_back(tmp_path / "a.backup", data, tmp_path / "anchors.json", CLOCK)

    again = store.open_database(data)
    system = Backend(again.engine, CLOCK, SYSTEM)
    assert restoring.carry_out_deletions(system, data, again.id) == 1
    assert restoring.carry_out_deletions(system, data, again.id) == 0
    assert system.read(backup_contents.contents).counts == many
    again.close()


def test_a_damaged_database_leaves_its_deletions_in_the_file_beside_it(
    database: store.Database, data: Path, tmp_path: Path
) -> None:
    backup.create(database, tmp_path / "a.backup", MADE)
    delete_one(database)
    Backend(database.engine, CLOCK, SYSTEM).read(tombstones.write_file, data)
    database.close()
    for file in data.glob("counsellor.db*"):
        file.write_bytes(bytes(4096))

    done = restoring.put_back(tmp_path / "a.backup", data, tmp_path / "anchors.json", CLOCK)

    assert done.deleted_again == 1


def test_what_a_killed_look_left_is_removed_by_the_next_one(
    database: store.Database, tmp_path: Path
) -> None:
    backup.create(database, tmp_path / "a.backup", MADE)
    looking = tmp_path / "looking"
    left = looking / ".looking-0123456789ab"
    left.mkdir(parents=True)
    (left / "counsellor.db").write_bytes(b"encrypted")
    looked = look_into(tmp_path / "a.backup", looking)
    assert not left.exists()
    second = look_into(tmp_path / "a.backup", looking)  # beside the first, which stays
    assert len(list(looking.glob(".looking-*"))) == 2
    second.close()
    looked.close()
