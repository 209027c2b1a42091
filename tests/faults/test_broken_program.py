"""A program in which everything breaks: each is told once, the window goes on, what was typed is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.models import FormDraft
from tests.helpers import failing_program
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
WAYS = 5


@pytest.mark.long  # the short form is tests/ui/test_last_resort.py
def test_everything_breaks_and_the_program_goes_on(
    demonstrations: Demonstrations, tmp_path: Path, torture: Torture
) -> None:
    folder = demonstrations.copy(tmp_path / "data")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.failing_program", str(folder)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, f"told {WAYS}\n"), ran.stderr
    database = store.open_database(folder)
    with database.engine.connect() as connection:
        kept = [
            content["note"]
            for content in connection.scalars(select(FormDraft.content))
            if "note" in content
        ]
    database.close()
    assert failing_program.NOTE in kept
    torture.count(ways_in_which_the_program_broke=WAYS, times_that_it_ended=0)
