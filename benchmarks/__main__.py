"""Measures start, search, lists, marking and the rest against their floors, and prints one table.

python -m benchmarks                        20,000 people, a few minutes
python -m benchmarks --people 100000        the size for which the bars are meant
python -m benchmarks --people 100000 --only read --only open     every list, and the look that opens it
python -m benchmarks --only write --referrals 10000    a full folder of letters
python -m benchmarks --people 1000000 --keep DIR --only start    the long run
python -m benchmarks --only figures --pathways 1000000    a quarter with all cuts; takes 5 GB while it runs
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import (
    evening,
    figures,
    lists,
    log,
    medicine,
    opening,
    papers,
    reading,
    starting,
    writing,
)
from benchmarks.measuring import ROUNDS, Line, as_table, turns_ms
from benchmarks.town import Town, make

PARTS = ("start", "read", "open", "write", "papers", "medicine", "lists", "log")
FIGURES = "figures"


def main() -> int:
    """Always 0: machines differ, so a bar that is passed is a line to look at, not a failure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Plain)
    parser.add_argument("--people", type=int, default=20_000, metavar="N")
    parser.add_argument(
        "--only", choices=(*PARTS, FIGURES), action="append", help="measure just this part"
    )
    parser.add_argument(
        "--pathways", type=int, default=100_000, metavar="N", help="of the part figures"
    )
    parser.add_argument("--referrals", type=int, default=writing.LETTERS, metavar="N")
    parser.add_argument(
        "--rows", type=int, default=lists.ROWS, metavar="N", help="of a spreadsheet"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the database for next time")
    chosen = parser.parse_args()
    if chosen.keep:
        chosen.keep.mkdir(parents=True, exist_ok=True)
        _measure(chosen.keep, chosen)
    else:
        with tempfile.TemporaryDirectory() as place:
            _measure(Path(place), chosen)
    return 0


_Plain = argparse.RawDescriptionHelpFormatter


def _measure(place: Path, chosen: argparse.Namespace) -> None:
    people = chosen.people
    if chosen.only == [FIGURES]:
        _tell([figures.line(place, chosen.pathways)], f"{chosen.pathways} pathways", [])
        return
    print(f"Making {people} people …", file=sys.stderr)
    folder = make(place / str(people), people)
    lines, turns = [], []
    for line in _lines(folder, chosen.only or PARTS, chosen.referrals, chosen.rows):
        print(f"  {line.name}", file=sys.stderr)
        lines.append(line)
        turns.append(turns_ms())
    if FIGURES in (chosen.only or ()):
        lines.append(figures.line(place, chosen.pathways))
    _tell(lines, f"{people} people", turns)


def _tell(lines: list[Line], size: str, before: list[float]) -> None:
    turns = statistics.median([*before, *(turns_ms() for _ in range(ROUNDS))])
    print(f"{size}, medians, {os.cpu_count()} cores, a million empty turns take {turns:.0f} ms")
    print(as_table(lines))
    over = [line.name for line in lines if not line.ok]
    print(f"over their bar: {', '.join(over)}" if over else "every bar is kept")


def _lines(folder: Path, parts: tuple[str, ...], referrals: int, rows: int) -> Iterator[Line]:
    if "start" in parts:
        yield starting.line(folder)
    town = Town(folder)
    if "read" in parts:
        yield from reading.lines(town)
    if "papers" in parts:
        yield from papers.lines(town)
    if "medicine" in parts:
        yield from medicine.lines(town)
    town.database.close()
    if "open" in parts:
        yield from opening.lines(folder)
    if "write" in parts:
        yield from writing.lines(folder, referrals)
        yield from evening.lines(folder)
    if "lists" in parts:
        yield from lists.lines(folder, rows)
    if "log" in parts:
        yield from log.lines(folder)


if __name__ == "__main__":
    sys.exit(main())
