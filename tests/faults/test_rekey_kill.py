"""A new data key survives `kill -9` at any moment: the old code opens or the new one, never neither (quality 5)."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor_app import store
from counsellor_app.errors import FieldError
from counsellor_app.store import keys
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import NoKeyring, SystemKeyring
from tests.helpers.file_keyring import FileKeyring
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


@dataclass
class Rekeying:
    """The process that is killed, and the code that opened the database last."""

    process: subprocess.Popen[str]
    folder: Path
    keyring: SystemKeyring
    code: str
    takes: float = 0.0

    def begin(self, code: str) -> int:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{code}\n")
        self.process.stdin.flush()
        return int(self._hear("child"))

    def end(self) -> int:
        return int(self._hear("gone"))

    def _hear(self, word: str) -> str:
        assert self.process.stdout is not None
        said, what = self.process.stdout.readline().split()
        assert said == word
        return what

    def opens_with(self, code: str) -> bool:
        try:
            database = store.open_database(self.folder, secret=code, keyring=NoKeyring())
        except FieldError:
            return False
        database.close()
        return True


@pytest.fixture
def rekeying(tmp_path: Path) -> Iterator[Rekeying]:
    folder, file = tmp_path / "data", tmp_path / "keyring.json"
    keyring = SystemKeyring(FileKeyring(file))
    new = store.create_database(folder, keyring=keyring)
    new.database.close()
    words = [sys.executable, "-m", "tests.helpers.rekeying_process", str(folder), str(file)]
    process = subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        yield Rekeying(process, folder, keyring, new.recovery_code)
        assert process.stdin is not None
        process.stdin.close()


def rekey_whole(rekeying: Rekeying) -> None:
    """Once without a kill: the former code is worth nothing, and it is known how long it takes."""
    code = keys.new_recovery_code()
    begun = time.monotonic()
    rekeying.begin(code)
    assert rekeying.end() == 0
    rekeying.takes = time.monotonic() - begun
    assert (rekeying.opens_with(rekeying.code), rekeying.opens_with(code)) == (False, True)
    rekeying.code = code


def kill_once(rekeying: Rekeying, chance: random.Random) -> str:
    """Killed at a random moment; which of the two codes opens then."""
    code = keys.new_recovery_code()
    child = rekeying.begin(code)
    time.sleep(chance.uniform(0, rekeying.takes * 1.1))
    with suppress(ProcessLookupError):  # it was done already
        os.kill(child, signal.SIGKILL)
    rekeying.end()

    opened = [rekeying.opens_with(each) for each in (rekeying.code, code)]
    assert sum(opened) == 1, "exactly one of the two codes opens"
    database = store.open_database(rekeying.folder, keyring=rekeying.keyring)  # and this machine
    assert page_findings(database.folder.database, database.key) == []
    database.close()
    left = {path.name for path in rekeying.folder.iterdir()}
    assert not {name for name in left if ".new" in name or "pending" in name}, left
    if opened[1]:
        rekeying.code = code
    return "new" if opened[1] else "old"


def kill_often(rekeying: Rekeying, times: int, torture: Torture) -> Counter[str]:
    chance = torture.chance("rekey", times)
    rekey_whole(rekeying)
    counts = Counter(kill_once(rekeying, chance) for _ in range(times))
    torture.count(rekeys_killed=times, opened_by_neither_key=0)
    return counts


def test_the_old_key_or_the_new_one_opens_after_6_kills(
    rekeying: Rekeying, torture: Torture
) -> None:
    assert sum(kill_often(rekeying, 6, torture).values()) == 6


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_the_old_key_or_the_new_one_opens_after_200_kills(
    rekeying: Rekeying, torture: Torture
) -> None:
    counts = kill_often(rekeying, torture.times(200, 20), torture)
    assert min(counts["old"], counts["new"]) > 0, counts
