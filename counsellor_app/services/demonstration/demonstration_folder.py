"""Makes a demonstration in a folder of its own, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from counsellor_app import store
from counsellor_app.errors import UserError
from counsellor_app.services import demonstration


def make_demonstration(
    folder: Path,
    *,
    participants: int,
    today: date,
    progress: Callable[[int, int], object],
    seed: int = 1,
) -> Path:
    """A flow. Refuses a folder that holds anything; what a stopped making left is removed again."""
    existed = folder.exists()
    if existed and any(folder.iterdir()):
        raise UserError("demo.not_empty", folder=str(folder))
    try:
        _make(folder, participants, seed, today, progress)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if existed:
            folder.mkdir()
        raise
    return folder


def _make(
    folder: Path,
    participants: int,
    seed: int,
    today: date,
    progress: Callable[[int, int], object],
) -> None:
    new = store.create_database(folder, demonstration=True)
    try:
        demonstration.build(
            new.database.engine,
            participants=participants,
            seed=seed,
            today=today,
            progress=progress,
        )
    finally:
        new.database.close()
