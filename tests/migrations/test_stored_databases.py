"""A database of every schema that ever stood on main opens, is brought up to date, and tells the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counsellor_app.store.schema import NEWEST
from tests.helpers import command_line

STORED = Path(__file__).parent.parent / "data" / "databases"
SCHEMAS = sorted(folder.name for folder in STORED.iterdir())
PERIOD = ("--from", "2020-01-01", "--to", "2026-12-31")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_stored_database_is_brought_up_to_date_and_tells_the_same(
    schema: str, tmp_path: Path
) -> None:
    """Each folder holds a demonstration and the exports that the program of its day made of it."""
    folder = shutil.copytree(STORED / schema, tmp_path / "data")

    for table in ("pathways", "attendance", "vouchers"):
        out = tmp_path / f"{table}.csv"
        ran = command_line.run(folder, "export", table, *PERIOD, "--out", out)
        assert ran.code == 0, ran.err
        assert out.read_text("utf-8") == (STORED / schema / f"{table}.csv").read_text("utf-8")
    found = command_line.run(folder, "check")
    assert (found.code, found.err) == (0, ""), found.out
    former = [each.name for each in folder.iterdir() if each.name.startswith("before-")]
    assert bool(former) == (schema != NEWEST), "what was there before is kept"
