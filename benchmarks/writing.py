"""Marks and referrals: the program on one copy of the file, its very statements through the bare driver on another."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

from benchmarks import town as towns
from benchmarks.letters import letters_in
from benchmarks.measuring import Bar, Line, milliseconds
from benchmarks.statements import Statements, written_down
from benchmarks.town import Town
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.exchange.xref15 import OurAddress, read
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.attendance.attendance import MarkDraft, mark_attendance

MARKS = 60
WARM = 10
LETTERS = 500
MANY = 2_000  # from so many on once is enough
P95_MS = 20.0

CELLS = (
    "SELECT meeting.id || enrolment.id FROM meeting JOIN enrolment USING (course_id) "
    "LEFT JOIN attendance ON meeting_id = meeting.id AND enrolment_id = enrolment.id "
    "WHERE enrolment.state = 'enrolled' AND meeting.state <> 'cancelled' "
    "AND held_on <= '2026-11-20' AND held_on >= coalesce(joined_on, held_on) "
    "AND (mark IS NULL OR mark <> 'excused') "
    f"GROUP BY enrolment.id ORDER BY meeting.held_on DESC LIMIT {MARKS + WARM}"
)


def lines(folder: Path, letters: int = LETTERS) -> Iterator[Line]:
    """Everything that writes, on copies that are thrown away."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        first = Town(towns.copy(folder, Path(place) / "first"))
        second = Town(towns.copy(folder, Path(place) / "second"))
        yield _mark(first, second)
        yield _import(first, second, Path(place), letters)
        first.database.close()
        second.database.close()


def _mark(first: Town, second: Town) -> Line:
    """Each mark is an act of its own: mark, figures, stage, undo and log, and a commit on the disk."""
    cells = [(UUID(cell[:32]), UUID(cell[32:])) for cell in first.ids(CELLS)]
    ours: list[float] = []
    floor: list[float] = []
    with closing(second.bare()) as connection:
        for meeting_id, enrolment_id in cells:
            draft = MarkDraft(meeting_id, enrolment_id, AttendanceMark.EXCUSED)
            with written_down(first.database.engine) as statements:
                ours.append(milliseconds(first.backend.write, mark_attendance, draft))
            floor.append(milliseconds(statements.replay, connection))
    ours, floor = ours[WARM:], floor[WARM:]
    p95 = statistics.quantiles(ours, n=20)[-1]
    note = f"p95 {p95:.1f} ms of {P95_MS:g}; {len(statements)} statements; {len(ours)} marks"
    medians = statistics.median(ours), statistics.median(floor)
    return Line("mark attendance", *medians, Bar(plus_ms=6), note, also=p95 < P95_MS)


def _import(first: Town, second: Town, place: Path, letters: int = LETTERS) -> Line:
    """The floor parses the same letters and runs the same statements and commits."""
    ours: list[float] = []
    floor: list[float] = []
    address = OurAddress(frozenset({"5790001659592"}), "671")
    for part in range(3 if letters < MANY else 1):
        folder = place / f"letters {part}"
        files = letters_in(folder, letters, part)
        with written_down(first.database.engine) as statements:
            ours.append(milliseconds(import_referrals, first.backend, [folder]))
        with closing(second.bare()) as connection:
            floor.append(milliseconds(_parse_and_write, files, statements, connection, address))
    name = f"import of {letters} referrals"
    return Line(name, statistics.median(ours), statistics.median(floor), Bar(factor=3))


def _parse_and_write(
    files: list[Path], statements: Statements, connection: object, address: OurAddress
) -> None:
    for path in files:
        read(path.read_bytes(), address)
    statements.replay(connection)
