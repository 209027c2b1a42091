"""A quarter with all cuts over many pathways, against its own statements through the bare driver."""

from __future__ import annotations

import sys
import time
from contextlib import closing
from pathlib import Path

from benchmarks.measuring import Bar, Line, compare
from benchmarks.reading import QUARTER
from benchmarks.statements import written_down
from benchmarks.town import Town, make_for_figures
from counsellor_app.reports import figures

ROUNDS = 5
LIMIT_MS, LIMIT_PATHWAYS = 2_000, 100_000  # what the table asks for besides, and at which size


def line(place: Path, pathways: int) -> Line:
    """Makes the town and measures; the floor fetches the same rows and throws them away."""
    begun = time.monotonic()
    print(f"Laying {pathways} pathways …", file=sys.stderr)
    folder = make_for_figures(place / f"figures-{pathways}", pathways)
    size = sum(each.stat().st_size for each in folder.iterdir()) / 1e9
    print(f"  {size:.1f} GB, {time.monotonic() - begun:.0f} s", file=sys.stderr)
    town = Town(folder)
    try:
        return _measured(town, pathways)
    finally:
        town.database.close()


def _measured(town: Town, pathways: int) -> Line:
    def ours() -> tuple[figures.CutTable, ...]:
        return town.backend.read(figures.by_cuts, QUARTER)

    with written_down(town.database.engine) as statements:
        counted = ours()
    people = counted[0].total["A1"].numerator
    with closing(town.bare()) as connection:
        return compare(
            f"a quarter of {pathways} pathways, all cuts",
            ours,
            lambda: statements.replay(connection),
            Bar(factor=1.5, limit_ms=LIMIT_MS if pathways <= LIMIT_PATHWAYS else None),
            f"{len(statements)} statements, A1 is {people}",
            rounds=ROUNDS,
        )
