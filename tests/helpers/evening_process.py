"""A counsellor at her own machine: reads the sheet, waits for the word, marks everyone, and says who was taken.

python -m tests.helpers.evening_process DATABASE USER UNIT COURSE MEETING MARK PART

PART is "all", "first" or "second" half of the sheet. It says "ready" when it has read the sheet, begins
with a line on standard input, and ends with "told N": how often a colleague had marked meanwhile.
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from counsellor_app.clock import FixedClock
from counsellor_app.errors import UserError
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.people import Role
from counsellor_app.services.actor import Actor
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.backend import Backend
from counsellor_app.services.courses import course_page
from counsellor_app.store.engine import open_engine
from tests.helpers.builders import TODAY
from tests.helpers.databases import KEY


def main(database: Path, actor: Actor, course_id: UUID, meeting_id: UUID, mark: str) -> None:
    backend = Backend(open_engine(database, KEY), FixedClock(TODAY), actor)
    page = backend.read(course_page.course_page, course_id)
    at = [meeting.id for meeting in page.meetings].index(meeting_id)
    half = len(page.people) // 2
    part = {"all": slice(None), "first": slice(half), "second": slice(half, None)}[sys.argv[7]]
    print("ready", flush=True)
    sys.stdin.readline()
    told = 0
    for person in page.people[part]:
        draft = MarkDraft(meeting_id, person.id, AttendanceMark(mark), seen=person.cells[at])
        try:
            backend.write(attendance.mark_attendance, draft)
        except UserError as error:
            told += error.code == "attendance.changed_meanwhile"
    print(f"told {told}", flush=True)


if __name__ == "__main__":
    user, unit, course, meeting = (UUID(each) for each in sys.argv[2:6])
    who = Actor(user, "XX", "Navn", Role.COUNSELLOR, unit)
    main(Path(sys.argv[1]), who, course, meeting, sys.argv[6])
