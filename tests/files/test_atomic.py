"""A file is whole or absent, whatever happens while it is written (quality 4, 13)."""

import errno
import os
import time
from pathlib import Path

import pytest

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic


def test_replaces_the_whole_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "brev.pdf"
    target.write_bytes(b"a much longer former letter")
    atomic.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["brev.pdf"]


def test_an_error_while_writing_keeps_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "brev.pdf"
    target.write_bytes(b"former")

    def write_half() -> None:
        with atomic.writing(target) as file:
            file.write(b"half")
            raise KeyError("a row that was not there")

    with pytest.raises(KeyError):
        write_half()
    assert target.read_bytes() == b"former"
    assert os.listdir(tmp_path) == ["brev.pdf"]


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_full_disk_names_the_folder_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def write_half() -> None:
        with atomic.writing(tmp_path / "brev.pdf") as file:
            file.write(b"half")
            if step == "write":
                full()

    if step != "write":
        monkeypatch.setattr(os, step, full)
    with pytest.raises(StorageError) as raised:
        write_half()
    assert raised.value.code == "storage.disk_full"
    assert raised.value.facts["folder"] == str(tmp_path)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device /dev/full (Linux)")
def test_a_full_device_is_seen_when_the_buffer_is_written(tmp_path: Path) -> None:
    with (
        pytest.raises(StorageError, match="disk_full"),
        atomic.beside(tmp_path / "brev.pdf"),
        open("/dev/full", "wb") as full,
    ):
        full.write(b"x" * 100_000)
    assert os.listdir(tmp_path) == []


def test_waits_for_a_virus_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace
    refused: list[Path] = []

    def held(source: Path, target: Path) -> None:
        if len(refused) < 3:
            refused.append(target)
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    atomic.write_bytes(tmp_path / "brev.pdf", b"whole")
    assert (tmp_path / "brev.pdf").read_bytes() == b"whole"


def test_a_file_held_for_good_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    with pytest.raises(StorageError) as raised:
        atomic.write_bytes(tmp_path / "brev.pdf", b"whole")
    assert raised.value.code == "storage.file_held"
    assert raised.value.facts["file"] == "brev.pdf"
    assert os.listdir(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as raised:
        atomic.write_bytes(tmp_path / "væk" / "brev.pdf", b"x")
    assert raised.value.code == "storage.folder_missing"
    assert raised.value.facts["folder"] == str(tmp_path / "væk")


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "breve").mkdir()
    with pytest.raises(StorageError, match="not_allowed"):
        atomic.write_bytes(tmp_path / "breve", b"x")
