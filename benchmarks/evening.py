"""A group evening of thirty: opening the sheet, and one mark on it, against their own statements."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from uuid import UUID

from benchmarks import town as towns
from benchmarks.measuring import Bar, Line, compare, milliseconds
from benchmarks.statements import written_down
from benchmarks.town import Town
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.attendance.attendance import MarkDraft, mark_attendance
from counsellor_app.services.courses import course_page, course_rows
from counsellor_app.store.engine import connect

PEOPLE = 30
WARM = 5
P95_MS = 20.0

COURSE = (
    "SELECT course.id FROM course JOIN programme ON programme.id = course.programme_id "
    "JOIN meeting ON meeting.course_id = course.id WHERE programme.format = 'group' "
    "AND course.state = 'open' AND meeting.held_on <= '2026-11-20' "
    "GROUP BY course.id ORDER BY count(*) DESC LIMIT 1"
)
FOUND = (
    "SELECT enrolment.id FROM enrolment JOIN programme ON programme.id = enrolment.programme_id "
    "WHERE enrolment.state = 'enrolled' AND programme.format = 'group' "
    f"ORDER BY course_id = ? DESC LIMIT {PEOPLE}"
)


def lines(folder: Path) -> Iterator[Line]:
    """On copies that are thrown away, both with the same course of thirty."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        made = towns.copy(folder, Path(place) / "first")
        course_id = _fill_a_course(made)
        first, second = Town(made), Town(towns.copy(made, Path(place) / "second"))
        yield _open(first, course_id)
        yield _mark(first, second, course_id)
        first.database.close()
        second.database.close()


def _fill_a_course(folder: Path) -> UUID:
    """Thirty people on one course that runs, none of them marked yet."""
    town = Town(folder)
    course = town.ids(COURSE)[0]
    town.database.close()
    with closing(connect(town.path, town.key)) as connection:
        people = [row[0] for row in connection.execute(FOUND, (course,)).fetchall()]
        connection.execute("BEGIN IMMEDIATE")
        for person in people:
            connection.execute("DELETE FROM attendance WHERE enrolment_id = ?", (person,))
            connection.execute(
                "UPDATE enrolment SET course_id = ?, joined_on = NULL WHERE id = ?",
                (course, person),
            )
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return UUID(course)


def _open(town: Town, course_id: UUID) -> Line:
    def ours() -> course_rows.CoursePage:
        return town.backend.read(course_page.course_page, course_id)

    ours()
    with written_down(town.database.engine) as statements:
        page = ours()
    note = f"{len(statements)} statements; {len(page.people)} people, {len(page.meetings)} meetings"
    with closing(town.bare()) as connection:
        floor = partial(statements.replay, connection)
        return compare("open a course of 30", ours, floor, Bar(plus_ms=15, limit_ms=50), note)


def _mark(first: Town, second: Town, course_id: UUID) -> Line:
    page = first.backend.read(course_page.course_page, course_id)
    meeting = page.current_meeting
    assert meeting is not None
    ours: list[float] = []
    floor: list[float] = []
    with closing(second.bare()) as connection:
        for person in page.people:
            draft = MarkDraft(meeting.id, person.id, AttendanceMark.PRESENT)
            with written_down(first.database.engine) as statements:
                ours.append(milliseconds(first.backend.write, mark_attendance, draft))
            floor.append(milliseconds(statements.replay, connection))
    ours, floor = ours[WARM:], floor[WARM:]
    p95 = statistics.quantiles(ours, n=20)[-1]
    note = f"p95 {p95:.1f} ms of {P95_MS:g}; {len(statements)} statements; {len(ours)} marks"
    medians = statistics.median(ours), statistics.median(floor)
    return Line("mark one of 30", *medians, Bar(plus_ms=6), note, also=p95 < P95_MS)
