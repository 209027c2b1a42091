"""A disk that fills up in the middle: what was there stays, no half file is left, the folder is named (quality 4)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit the size of a file"),
    pytest.mark.usefixtures("qapp"),
]

# A file may grow to so many bytes; writing on fails as on a full disk. The signal that comes with
# it is ignored, as a full disk sends none.
LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from counsellor_app.__main__ import main
sys.exit(main(sys.argv[2:]))
"""


def run_limited(most_bytes: int, folder: Path, *words: str | Path) -> tuple[int, str, str]:
    command = [sys.executable, "-c", LIMITED, str(most_bytes), "--data-dir", str(folder)]
    ran = subprocess.run(
        [*command, *map(str, words), "--today", TODAY.isoformat()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr


def everything_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


ACTS = {
    "pathways": (("export", "pathways", "--out", "{out}"), "p.csv", 4_000),
    "attendance as xlsx": (
        ("export", "attendance", "--year", "2025", "--out", "{out}"),
        "a.xlsx",
        4_000,
    ),
    "indicators": (
        ("report", "indicators", "--year", "2025", "--format", "pdf", "--out", "{out}"),
        "i.pdf",
        4_000,
    ),
    "backup": (("backup", "{out}"), "whole.backup", 300_000),
}


@pytest.mark.parametrize("name", ACTS)
def test_a_full_disk_leaves_no_half_file_and_names_the_folder(
    demonstrations: Demonstrations, tmp_path: Path, name: str
) -> None:
    words, file, room = ACTS[name]
    folder = demonstrations.copy(tmp_path / "data")
    target = tmp_path / "out"
    target.mkdir()
    if name != "backup":  # which refuses a file that is there
        (target / file).write_text("what stood there before")
    before = everything_in(target)

    code, _, told = run_limited(room, folder, *(word.format(out=target / file) for word in words))

    assert code == 2
    assert str(target) in told or str(folder) in told, told
    assert "Traceback" not in told
    assert everything_in(target) == before
    if before:
        assert (target / file).read_text() == "what stood there before"
    assert command_line.run(folder, "check", "--json").result == {"findings": []}
    left = {path.name for path in folder.iterdir() if path.name.startswith(".")}
    assert left == set()


def test_a_demonstration_that_finds_no_room_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"

    code, _, told = run_limited(400_000, folder, "demo", "--participants", "50")

    assert code == 2
    assert "Traceback" not in told
    assert not folder.exists() or not any(folder.iterdir())


def test_with_room_again_the_same_act_succeeds(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    folder = demonstrations.copy(tmp_path / "data")
    out = tmp_path / "p.csv"
    assert run_limited(4_000, folder, "export", "pathways", "--out", out)[0] == 2

    assert command_line.run(folder, "export", "pathways", "--out", out).code == 0
    assert len(out.read_text("utf-8").splitlines()) > 200
