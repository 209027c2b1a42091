"""Folders in which a database would be torn are refused, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor_app import store
from counsellor_app.errors import StorageError
from counsellor_app.store.location import Hazard, Refusal, refusal_of

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/f\\040drev cifs rw 0 0
server:/export /net nfs4 rw 0 0
tmpfs /net/local tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "share"),
    [
        ("/home/mh/data", None),
        ("/mnt/f drev/rygestop", "//server/share"),
        ("/net/a/b", "server:/export"),
        ("/net/local/a", None),
        ("/network", None),
    ],
)
def test_a_network_share_is_seen_by_its_mount(folder: str, share: str | None) -> None:
    wanted = Refusal(Hazard.NETWORK, share) if share else None
    assert refusal_of(Path(folder), mounts=MOUNTS) == wanted


def test_a_windows_share_is_seen_by_its_name() -> None:
    found = refusal_of(Path("\\\\server\\rygestop"), mounts="")
    assert found == Refusal(Hazard.NETWORK, "\\\\server\\rygestop")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Strandby Kommune/data", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Nextcloud/a/b", "Nextcloud"),
        ("Library/Mobile Documents/x", "iCloud"),
        ("onedriver", None),
        ("box/data", None),
    ],
)
def test_a_synced_folder_is_seen_by_its_name(
    tmp_path: Path, folder: str, service: str | None
) -> None:
    found = refusal_of(tmp_path / folder, mounts="")
    assert found == (Refusal(Hazard.SYNCED, service) if service else None)


def test_a_synced_folder_is_seen_by_its_mark_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "cloud" / "inner").mkdir(parents=True)
    (tmp_path / "cloud" / ".stfolder").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "cloud" / "inner", target_is_directory=True)
    assert refusal_of(tmp_path / "plain", mounts="") == Refusal(Hazard.SYNCED, "Syncthing")


def test_neither_making_nor_opening_happens_there(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    for act in (store.create_database, store.open_database):
        with pytest.raises(StorageError) as error:
            act(folder)
        assert error.value.code == "storage.folder_synced"
        assert error.value.facts["what"] == "Dropbox"
    assert not folder.exists()
