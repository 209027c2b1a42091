"""A process on whose disk there is room for n writes; preloaded with `full_disk.c`, it forks for each act.

python -m tests.helpers.filling_process SHIM

A line on standard input is "N FOLDER WORDS…": in a child the n-th write into that folder fails, and all after
it. WORDS are "mark DATA" (an evening at which attendance is marked) or those of a command. The child says
"done NOTE" for each mark that was acknowledged and "said …" for what a command complains of; "ended CODE
WRITES" follows its end.
"""

from __future__ import annotations

import ctypes
import io
import os
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from sqlalchemy import select

from counsellor_app import store
from counsellor_app.__main__ import main as command
from counsellor_app.clock import FixedClock
from counsellor_app.errors import StorageError
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.models import Enrolment, Meeting
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from tests.helpers.demonstrations import TODAY
from tests.helpers.marking_process import say

MARKS = 8
REFUSED = 2


def mark(data: Path) -> int:
    """Marks the places of the first meetings; what cannot be stored is told, and the next is tried."""
    code = 0
    database = store.open_database(data)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "MH")
    with database.engine.connect() as connection:
        places = connection.execute(
            select(Meeting.id, Enrolment.id)
            .join(Enrolment, Enrolment.course_id == Meeting.course_id)
            .where(Meeting.held_on <= TODAY, Enrolment.joined_on <= Meeting.held_on)
            .order_by(Meeting.id, Enrolment.id)
            .limit(MARKS)
        ).all()
    for number, (meeting_id, enrolment_id) in enumerate(places):
        note = f"fuld-{number}"
        draft = MarkDraft(meeting_id, enrolment_id, AttendanceMark.EXCUSED, note=note)
        try:
            backend.write(attendance.mark_attendance, draft)
            say(f"done {note}")
        except StorageError as error:
            say(f"said {error.code} {error.facts}")
            code = REFUSED
    database.close()
    return code


def run(words: list[str]) -> int:
    """The act; a StorageError at its very beginning counts as refused."""
    if words[0] == "mark":
        try:
            return mark(Path(words[1]))
        except StorageError as error:
            say(f"said {error.code} {error.facts}")
            return REFUSED
    told = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(told):
        code = command(words)
    if told.getvalue():
        say("said " + " ".join(told.getvalue().split()))
    return code


def main(shim: str) -> None:
    disk = ctypes.CDLL(shim)
    for line in sys.stdin:
        at, folder, *words = line.split()
        child = os.fork()
        if child == 0:
            code = 99
            disk.full_disk_at(int(at), folder.encode())
            try:
                code = run(words)
            except BaseException:
                say("said Traceback " + " ".join(traceback.format_exc().split()))
            writes = disk.full_disk_writes()
            disk.full_disk_at(0, b"")
            say(f"ended {code} {writes}")
            os._exit(0)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main(sys.argv[1])
