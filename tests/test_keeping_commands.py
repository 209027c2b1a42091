"""`backup` and `restore` to the letter of the commands: nothing is replaced unseen, the former is kept and named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from counsellor_app.errors import StorageError
from counsellor_app.services.office import backups
from counsellor_app.store import backup
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def data(demonstrations: Demonstrations, tmp_path: Path) -> Path:
    return demonstrations.copy(tmp_path / "data", participants=20)


def test_a_backup_is_made_named_and_never_over_another(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.backup"
    made = command_line.run(data, "backup", target)
    assert (made.code, made.out.strip()) == (0, str(target))
    before = target.read_bytes()

    again = command_line.run(data, "backup", target, "--json")

    assert (again.code, again.out) == (2, "")
    assert "a.backup" in again.err
    assert target.read_bytes() == before


def test_a_restore_says_where_the_former_lies(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.backup"
    command_line.run(data, "backup", target)
    restored = command_line.run(data, "restore", target, "--json")
    assert restored.code == 0
    told = json.loads(restored.out)
    assert told["file"] == str(target)
    assert Path(told["former"]).parent == data
    assert Path(told["former"]).stat().st_size > 0
    assert told["deleted_again"] == 0
    assert command_line.run(data, "check", "--json").result == {"findings": []}
    elsewhere = tmp_path / "another machine"
    assert command_line.run(elsewhere, "restore", target).out.splitlines() == [str(elsewhere)]
    assert command_line.run(elsewhere, "audit", "verify").code == 0


def test_what_is_no_backup_is_refused_in_words_and_changes_nothing(
    data: Path, tmp_path: Path
) -> None:
    before = (data / "counsellor.db").read_bytes()
    wrong = tmp_path / "brev.backup"
    wrong.write_bytes(b"a letter")
    for file in (wrong, tmp_path / "absent.backup", data):
        refused = command_line.run(data, "restore", file)
        assert (refused.code, refused.out) == (2, "")
        assert refused.err
        assert "Traceback" not in refused.err
    assert (data / "counsellor.db").read_bytes() == before
    assert not list(data.glob("before-restore-*"))


def test_who_may_not_keep_backups_may_not_replace_the_database(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.backup"
    command_line.run(data, "backup", target)
    before = (data / "counsellor.db").read_bytes()
    for words in (("backup", tmp_path / "b.backup"), ("restore", target)):
        refused = command_line.run(data, "--user", "MH", *words)
        assert refused.code == 2
        assert refused.err
    assert not (tmp_path / "b.backup").exists()
    assert (data / "counsellor.db").read_bytes() == before


def test_verify_says_with_what_the_log_was_compared_and_finds_an_older_copy(
    data: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copied away"
    shutil.copytree(data, copy)
    target = tmp_path / "a.backup"
    kept = command_line.run(data, "backup", target, "--json").result["log"]
    verified = command_line.run(data, "audit", "verify", "--json")
    assert verified.code == 0
    assert {
        (each["place"], each["standing"], each["entry"]) for each in verified.result["anchors"]
    } == {("machine", "holds", kept["entry"] + 1), ("backup", "none", 0)}
    shutil.copy(copy / "counsellor.db", data / "counsellor.db")  # by hand, past the program

    found = command_line.run(data, "audit", "verify", "--json")
    assert (found.code, found.err) == (1, "")
    assert [each["code"] for each in found.result["findings"]] == ["audit.anchor"]
    in_words = command_line.run(data, "audit", "verify")
    assert in_words.code == 1
    assert str(kept["entry"] + 1) in in_words.out.splitlines()[0]

    # What the program itself puts back is lawful, and stands in the log.
    assert command_line.run(data, "restore", target).code == 0
    again = command_line.run(data, "audit", "verify")
    assert (again.code, again.err) == (0, "")
    assert len(again.out.splitlines()) == 3  # all is well, this machine, the backups


def test_a_backup_that_stands_is_told_although_the_log_found_no_room(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_session: object) -> None:
        raise StorageError("storage.disk_full", folder=str(data))

    target = tmp_path / "a.backup"
    with monkeypatch.context() as patch:
        patch.setattr(backups, "record_backup", full)
        made = command_line.run(data, "backup", target)
    assert made.code == 2  # not all of it is done
    assert made.out.strip() == str(target)
    assert str(target) in made.err  # it stands; and where there is no room:
    assert str(data) in made.err
    assert backup.is_whole(target)
    assert command_line.run(data, "restore", target).code == 0
