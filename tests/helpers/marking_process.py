"""A process that forks markers: each marks attendance as fast as it can until it is killed.

python -m tests.helpers.marking_process DATABASE USER UNIT

A line on standard input is the name of a round: a child is forked, told as "child PID". It says "try
CELL NOTE" before each write and "done CELL NOTE" after the write was acknowledged. "gone" follows its end.
Forking spares the half second in which a new interpreter imports the program.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from counsellor_app.clock import FixedClock
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.people import Role
from counsellor_app.models import Enrolment, Meeting
from counsellor_app.services.actor import Actor
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.backend import Backend
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import open_engine
from tests.helpers.builders import TODAY
from tests.helpers.databases import KEY


def say(text: str) -> None:
    """One write for one line, so that the lines of two processes do not mix."""
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


def cells(session: Transaction) -> list[tuple[UUID, UUID]]:
    meetings = session.scalars(select(Meeting.id).where(Meeting.held_on <= TODAY)).all()
    people = session.scalars(select(Enrolment.id)).all()
    return [(meeting, person) for meeting in sorted(meetings) for person in sorted(people)]


def mark_on_and_on(path: Path, actor: Actor, round_name: str) -> None:
    engine = open_engine(path, KEY)
    backend = Backend(engine, FixedClock(TODAY), actor)
    places = backend.read(cells)
    chance = random.Random(round_name)
    for number in range(100_000):
        cell = chance.randrange(len(places))
        note = f"{round_name}-{number}"
        draft = MarkDraft(*places[cell], chance.choice(list(AttendanceMark)), note=note)
        say(f"try {cell} {note}")
        backend.write(attendance.mark_attendance, draft)
        say(f"done {cell} {note}")


def main(path: Path, actor: Actor) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            mark_on_and_on(path, actor, line.strip())
            os._exit(0)
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    user, unit = UUID(sys.argv[2]), UUID(sys.argv[3])
    main(Path(sys.argv[1]), Actor(user, "MH", "Mette Holm", Role.COUNSELLOR, unit))
