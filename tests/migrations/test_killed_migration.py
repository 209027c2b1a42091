"""A stored database of every schema, killed at each step of being brought up to date, ends the same (quality 15)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.store.schema import NEWEST
from tests.helpers import command_line
from tests.helpers.torture import Torture
from tests.migrations.test_stored_databases import KNOWN

ROOT = Path(__file__).resolve().parents[2]
STORED = ROOT / "tests" / "data" / "databases"
SCHEMAS = sorted(folder.name for folder in STORED.iterdir() if folder.name != NEWEST)
PERIOD = ("--from", "2020-01-01", "--to", "2026-12-31")

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="forks and kills; Windows has neither"),
    pytest.mark.usefixtures("qapp"),
]


@pytest.fixture
def migrating() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.migrating_process"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def migrate(process: subprocess.Popen[str], moment: int, folder: Path) -> int | None:
    """How many moments there were, or None when it was killed."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{moment} {folder}\n")
    process.stdin.flush()
    said = list(iter(process.stdout.readline, "gone\n"))
    return int(said[0].split()[1]) if said else None


def tells_the_same(schema: str, folder: Path, what: str) -> None:
    out = folder.parent / "pathways.csv"
    ran = command_line.run(folder, "export", "pathways", *PERIOD, "--out", out)
    assert ran.code == 0, f"{what}: {ran.err}"
    assert out.read_text("utf-8") == (STORED / schema / "pathways.csv").read_text("utf-8"), what
    found = command_line.run(folder, "check")
    told = [line for line in found.out.splitlines() if not line.startswith(KNOWN.get(schema, "\0"))]
    assert (found.code, found.err) == (int(schema in KNOWN), ""), f"{what}: {found.out}"
    assert told == [] or schema not in KNOWN, f"{what}: {found.out}"
    left = [path.name for path in folder.iterdir() if ".new" in path.name or "pending" in path.name]
    assert left == [], what


def kill_and_go_on(
    process: subprocess.Popen[str], schema: str, place: Path, share: float, torture: Torture
) -> int:
    """Some of the moments, those at which files change places among them; how many."""
    whole = shutil.copytree(STORED / schema, place / "whole")
    moments = migrate(process, 0, whole)
    assert moments is not None
    ends = range(moments - 8, moments - 1)  # in these the files change places
    chance = torture.chance(schema)
    some = chance.sample(range(1, moments - 8), round(share * (moments - 9)))
    chosen = sorted({*some, *ends}) if some else [chance.choice(ends)]
    for moment in chosen:
        folder = shutil.copytree(STORED / schema, place / str(moment))
        assert migrate(process, moment, folder) is None, "it was not killed"
        tells_the_same(schema, folder, f"schema {schema}, killed at {moment} of {moments}")
        shutil.rmtree(folder)
    return len(chosen)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_killed_now_and_then_a_stored_database_ends_the_same(
    schema: str, migrating: subprocess.Popen[str], tmp_path: Path, torture: Torture
) -> None:
    kill_and_go_on(migrating, schema, tmp_path, 0, torture)


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("schema", SCHEMAS)
def test_killed_at_every_moment_a_stored_database_ends_the_same(
    schema: str, migrating: subprocess.Popen[str], tmp_path: Path, torture: Torture
) -> None:
    share = torture.times(1_000) / 1_000
    killed = kill_and_go_on(migrating, schema, tmp_path, share, torture)
    torture.count(stored_databases_killed_on_their_way=killed, that_ended_otherwise=0)
