"""Demonstrations made once in a test run and handed out as copies: making one takes seconds, copying none."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.store.file_lock import alone

TODAY = date(2026, 11, 20)  # a Friday


class Demonstrations:
    """Folders with a demonstration by number of participants and seed, all of them as of TODAY.

    Processes that test side by side share a place: what one has made the others copy.
    """

    def __init__(self, place: Path) -> None:
        self._place = place

    def original(self, participants: int = 200, seed: int = 1) -> Path:
        """The one that was made; tests that write take a copy."""
        folder = self._place / f"{participants}-{seed}"
        with alone(self._place / f"{folder.name}.lock", wait=300):
            if not folder.exists():
                self._make(folder, participants, seed)
        return folder

    def _make(self, folder: Path, participants: int, seed: int) -> None:
        """Under a name of its own until it is whole: who is killed meanwhile leaves no half one."""
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        make_demonstration(
            unfinished,
            participants=participants,
            seed=seed,
            today=TODAY,
            progress=lambda done, of: None,
        )
        unfinished.rename(folder)

    def copy(self, target: Path, participants: int = 200, seed: int = 1) -> Path:
        """A folder of the test's own with the database, its key slots and the published key."""
        target.mkdir(parents=True)
        original = self.original(participants, seed)
        for name in ("counsellor.db", "counsellor.keys", "demo.key"):
            shutil.copyfile(original / name, target / name)
        return target
