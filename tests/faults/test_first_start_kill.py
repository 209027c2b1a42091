"""A first start that `kill -9` ends at any step: the next one begins anew or opens, never locked (quality 5).

Whatever was killed: either nothing is there and a first start is offered and succeeds, or the database is whole
with its users, and opens by the keyring of this machine and by the code that was on paper.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app import store
from counsellor_app.clock import SystemClock
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import founding_folder, sign_in
from counsellor_app.services.trace import audit
from counsellor_app.store import Opening, keyring_access, keys
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import Keyring, NoKeyring, SystemKeyring
from tests.helpers.file_keyring import FileKeyring
from tests.helpers.founding_process import STEPS
from tests.helpers.torture import Torture
from tests.services.office.test_founding import DRAFT, PASSWORD

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


class FirstStarts:
    """The process that is killed, and a folder of its own for each time."""

    def __init__(self, process: subprocess.Popen[str], place: Path) -> None:
        self._process, self._place = process, place
        self.number = 0

    def go(self, when: str) -> dict[str, str]:
        """What the child said before its end, by the first word of the line."""
        self.number += 1
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{when} {self.folder} {self._keyring}\n")
        self._process.stdin.flush()
        said = iter(self._process.stdout.readline, "gone\n")
        return {word: what.strip() for word, _, what in (line.partition(" ") for line in said)}

    @property
    def folder(self) -> Path:
        return self._place / f"first-start-{self.number}"

    @property
    def _keyring(self) -> Path:
        return self._place / f"keyring-{self.number}.json"

    @property
    def keyring(self) -> SystemKeyring:
        """That of this machine; it outlives the process."""
        return SystemKeyring(FileKeyring(self._keyring))


@pytest.fixture
def first_starts(tmp_path: Path) -> Iterator[FirstStarts]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.founding_process"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        yield FirstStarts(process, tmp_path)
        assert process.stdin is not None
        process.stdin.close()


def demand_whole(folder: Path, keyring: Keyring, code: str) -> None:
    """It opens by keyring and by paper alone, nothing is left beside it, and its users can sign in."""
    for known, secret in ((keyring, None), (NoKeyring(), code)):
        database = store.open_database(folder, keyring=known, secret=secret)
        assert page_findings(database.folder.database, database.key) == []
        backend = Backend(database.engine, SystemClock())
        for user in DRAFT.users:
            sign_in.sign_in(backend, user.initials, PASSWORD)
        assert backend.read(audit.verify) == []
        database.close()
    left = [path.name for path in folder.iterdir() if ".new" in path.name or "pending" in path.name]
    assert left == []


def go_on(starts: FirstStarts, when: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Killed there; how the next start ends: "anew" or "opened"."""
    said = starts.go(when)
    assert "lived" not in said, f"{when}: it was not killed"
    monkeypatch.setattr(keyring_access, "system_keyring", lambda: starts.keyring)
    found = store.look(starts.folder, starts.keyring)
    if found.opening is Opening.FIRST_START:
        code = keys.new_recovery_code()
        founding_folder.found_in(starts.folder, replace(DRAFT, name="Ny Kommune"), code)
        demand_whole(starts.folder, starts.keyring, code)
        return "anew"
    assert found.opening is Opening.UNLOCK, f"{when}: {found.file}, {found.key}"
    demand_whole(starts.folder, starts.keyring, said["code"])
    return "opened"


def moments_of(starts: FirstStarts) -> int:
    """How many there are after the code was typed back; the last ones are those of the open database."""
    said = starts.go("0")
    demand_whole(starts.folder, starts.keyring, said["code"])
    return int(said["lived"])


def test_killed_before_the_code_is_typed_back_nothing_is_there(first_starts: FirstStarts) -> None:
    for step in STEPS:
        said = first_starts.go(step)
        assert ("code" in said, "lived" in said) == (STEPS.index(step) > 1, False), step
        assert store.look(first_starts.folder, first_starts.keyring).opening is Opening.FIRST_START
        assert not first_starts.folder.exists(), "nothing was written"


def test_killed_while_it_is_made_a_first_start_begins_anew(
    first_starts: FirstStarts, monkeypatch: pytest.MonkeyPatch, torture: Torture
) -> None:
    early = torture.chance("first start").randrange(5, 60)  # in the making of the schema
    assert go_on(first_starts, str(early), monkeypatch) == "anew"


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_killed_at_every_step_and_moment_a_first_start_ends_anew_or_opens(
    first_starts: FirstStarts, monkeypatch: pytest.MonkeyPatch, torture: Torture
) -> None:
    every = range(1, moments_of(first_starts))
    chance = torture.chance("first start", "long")
    chosen = sorted(chance.sample(every, min(len(every), torture.times(len(every), 40))))
    ends = Counter(go_on(first_starts, str(when), monkeypatch) for when in (*STEPS, *chosen))
    assert min(ends["anew"], ends["opened"]) > 0, ends
    torture.count(
        first_starts_killed=ends.total(),
        that_began_anew=ends["anew"],
        that_opened=ends["opened"],
        that_ended_locked=0,
    )
