"""The disk is full at every n-th write of an evening, a letter, a backup, an export: nothing is lost (quality 4)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.models import Attendance, Pathway
from counsellor_app.store import backup
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.filling_process import MARKS
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
SHIM = ROOT / "tests" / "helpers" / "full_disk.c"
REFUSED = 2

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="preloads as Linux does"),
    pytest.mark.usefixtures("qapp"),
]


@dataclass
class Ended:
    """What an act came to."""

    code: int = 99
    writes: int = 0
    done: list[str] = field(default_factory=list)
    said: str = ""


class Filler:
    """The process on whose disk the room ends."""

    def __init__(self, shim: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.filling_process", str(shim)],
            cwd=ROOT,
            env=os.environ | {"LD_PRELOAD": str(shim), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, at: int, folder: Path, words: list[str]) -> Ended:
        """The act with room for `at - 1` writes below the folder; 0 for room enough."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(" ".join([str(at), str(folder), *words]) + "\n")
        self.process.stdin.flush()
        ended = Ended()
        for line in iter(self.process.stdout.readline, "gone\n"):
            assert line, "the process has ended"
            what, _, rest = line.strip().partition(" ")
            if what == "done":
                ended.done.append(rest)
            elif what == "said":
                ended.said += rest
            elif what == "ended":
                ended.code, ended.writes = map(int, rest.split())
        return ended


@pytest.fixture(scope="module")
def filler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filler]:
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("there is no C compiler")
    shim = tmp_path_factory.mktemp("shim") / "full_disk.so"
    built = ["-shared", "-fPIC", "-O1", "-o", str(shim), str(SHIM), "-ldl"]
    subprocess.run([compiler, *built], check=True)
    made = Filler(shim)
    with made.process:
        yield made
        assert made.process.stdin is not None
        made.process.stdin.close()


@dataclass(frozen=True)
class Act:
    """Words of an act; `{data}`, `{out}` and `{pathway}` are filled in. `file` is what it makes."""

    words: str
    file: str = ""


ACTS = {
    "evening": Act("mark {data}"),
    "letter": Act("{desk} epikrise {pathway} --out {out} --today {today}", "brev.pdf"),
    "backup": Act("{desk} backup {out} --today {today}", "hel.backup"),
    "export": Act("{desk} export pathways --out {out} --today {today}", "forloeb.xlsx"),
}


@dataclass
class Place:
    """A folder in which everything of one run lies: the database and what is made of it."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def target(self) -> Path:
        return self.folder / "ud"


def a_place(demonstrations: Demonstrations, folder: Path) -> Place:
    place = Place(folder)
    demonstrations.copy(place.data)
    place.target.mkdir()
    return place


def a_closed_pathway(data: Path) -> str:
    """One whose course is over, so that there is an epikrise to write."""
    database = store.open_database(data)
    with database.engine.connect() as connection:
        statement = select(Pathway.pseudonym).where(Pathway.close_reason == "finished")
        found = str(connection.scalar(statement.order_by(Pathway.pseudonym).limit(1)))
    database.close()
    return found


def words_of(act: Act, place: Place, pathway: str) -> list[str]:
    filled = act.words.format(
        desk=f"--data-dir {place.data}",
        data=place.data,
        out=place.target / act.file,
        pathway=pathway,
        today=TODAY,
    )
    return filled.split()


def check(act: Act, place: Place, ended: Ended, what: str) -> None:
    """Acknowledged is there, whole or absent, told in words, and nothing is left lying about."""
    assert ended.code in (0, REFUSED), f"{what}: {ended.said}"
    assert "Traceback" not in ended.said, what
    made = {path.name for path in place.target.iterdir()}
    if made and ended.code == REFUSED:  # it stood already when what tells of it found no room
        assert made == {"hel.backup"}, what
        assert str(place.target / act.file) in ended.said, f"{what}: {ended.said}"
        backup.describe(place.target / act.file)
        with zipfile.ZipFile(place.target / act.file) as archive:
            assert archive.testzip() is None, what
    else:
        assert made == ({act.file} if act.file and ended.code == 0 else set()), what
    if ended.code == REFUSED:
        folders = (str(place.data), str(place.target))
        assert any(folder in ended.said for folder in folders), f"{what}: {ended.said}"
    assert not [path.name for path in place.data.glob(".*")], what
    database = store.open_database(place.data)
    with database.engine.connect() as connection:
        notes = set(
            connection.scalars(select(Attendance.note).where(Attendance.note.like("fuld-%")))
        )
    database.close()
    assert set(ended.done) <= notes, what
    assert command_line.run(place.data, "check", "--json").result == {"findings": []}, what


def fill_up(
    demonstrations: Demonstrations, filler: Filler, tmp_path: Path, name: str, most: int
) -> int:
    """The act with less and less room, `most` times spread over its writes; how many times."""
    act = ACTS[name]
    first = a_place(demonstrations, tmp_path / "first")
    pathway = a_closed_pathway(first.data)
    whole = filler.run(0, first.folder, words_of(act, first, pathway))
    assert whole.code == 0, whole.said
    assert whole.writes > 3
    assert len(whole.done) == (MARKS if name == "evening" else 0)
    step = max(1, whole.writes // most)
    moments = sorted({*range(step, whole.writes + 1, step), whole.writes // 2})
    for at in moments:
        place = a_place(demonstrations, tmp_path / str(at))
        ended = filler.run(at, place.folder, words_of(act, place, pathway))
        check(act, place, ended, f"{name} at write {at} of {whole.writes}")
        shutil.rmtree(place.folder)
    return len(moments)


def test_a_disk_that_is_full_in_the_middle_of_an_evening(
    demonstrations: Demonstrations, filler: Filler, tmp_path: Path
) -> None:
    fill_up(demonstrations, filler, tmp_path, "evening", 1)


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("name", ACTS)
def test_a_disk_that_is_full_at_every_write(
    demonstrations: Demonstrations, filler: Filler, tmp_path: Path, name: str, torture: Torture
) -> None:
    moments = fill_up(demonstrations, filler, tmp_path, name, torture.times(400))
    print(f"{name}: {moments}")
    torture.count(times_the_disk_was_full=moments, acknowledged_lost=0, half_files_left=0)
