"""Two counsellors mark one evening on two machines: no mark is lost, none is written over unseen (quality 9, 10).

The short form, with two threads on either database, stands in tests/services/test_attendance.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.courses import course_page
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.pathway import pathways
from counsellor_app.store.engine import open_engine
from counsellor_app.store.migrate import make_schema
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.databases import KEY

ROOT = Path(__file__).parents[2]
PEOPLE = 12


def mark_together(office: Office, database: Path, page: CoursePage, parts: tuple[str, str]) -> int:
    """Both begin at the same word; gives how often one of them was told of the other."""
    meeting = page.meetings[0].id
    marks = (AttendanceMark.PRESENT, AttendanceMark.EXCUSED)
    people = (office.counsellor, office.team_lead)
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.helpers.evening_process", str(database)),
                *(str(actor.user_id), str(office.unit_id), str(page.id), str(meeting), mark, part),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for actor, mark, part in zip(people, marks, parts, strict=True)
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    told = 0
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        said, complaints = process.communicate(timeout=60)
        assert (process.returncode, complaints) == (0, "")
        told += int(said.split()[-1])
    return told


@pytest.mark.long
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("parts", "expected"), [(("first", "second"), 0), (("all", "all"), PEOPLE)]
)
def test_two_processes_mark_one_evening(
    tmp_path: Path, parts: tuple[str, str], expected: int
) -> None:
    database = tmp_path / "evening.db"
    engine = open_engine(database, KEY, create=True)
    make_schema(engine)
    office = an_office(engine)
    course_id: UUID = a_course(office, starts_on=TODAY - timedelta(days=0))
    for number in range(PEOPLE):
        person = a_participant(office, given_name=f"Person {number}", cpr=None)
        an_enrolment(office, course_id, a_pathway(office, person))
    page = office.backend.read(course_page.course_page, course_id)

    assert mark_together(office, database, page, parts) == expected

    now = office.backend.read(course_page.course_page, course_id)
    assert None not in [person.cells[0].mark for person in now.people]
    assert list(office.system.read(pathways.differences)) == []
    assert list(office.system.read(enrolment_figures.differences)) == []
    engine.dispose()
