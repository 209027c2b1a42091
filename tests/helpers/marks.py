"""An evening at which attendance is marked by processes that may not live long: what they said, and what is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import Engine, func, select

from counsellor_app.models import Attendance, AuditEntry
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, an_enrolment, an_office
from tests.helpers.marking_process import cells


@dataclass
class Told:
    """What the markers said: acknowledged notes by cell, and the write that each kill cut short."""

    acknowledged: dict[int, str] = field(default_factory=dict)
    writes: int = 0
    in_flight: tuple[int, str] | None = None

    def hear(self, line: str) -> None:
        what, cell, note = line.split()
        if what == "try":
            self.in_flight = int(cell), note
        else:
            self.acknowledged[int(cell)] = note
            self.writes += 1
            self.in_flight = None


def an_evening(engine: Engine) -> Office:
    """Six people and the meetings of six weeks."""
    made = an_office(engine)
    course_id = a_course(made, starts_on=TODAY - timedelta(days=42))
    for _ in range(6):
        an_enrolment(made, course_id)
    return made


def notes(session: Transaction) -> dict[int, str]:
    """What stands in the database, by cell."""
    numbers = {cell: number for number, cell in enumerate(cells(session))}
    rows = session.execute(select(Attendance.meeting_id, Attendance.enrolment_id, Attendance.note))
    return {numbers[meeting, person]: note for meeting, person, note in rows}


def marks_logged(session: Transaction) -> int:
    logged = select(func.count()).where(AuditEntry.action == "mark_attendance")
    return session.scalar(logged) or 0


def check(office: Office, told: Told) -> None:
    """Each acknowledged mark is there; of the one that was cut short all or nothing."""
    found = office.backend.read(notes)
    expected = dict(told.acknowledged)
    landed = told.in_flight is not None and found.get(told.in_flight[0]) == told.in_flight[1]
    if told.in_flight is not None and landed:
        expected[told.in_flight[0]] = told.in_flight[1]
        told.acknowledged[told.in_flight[0]] = told.in_flight[1]
        told.writes += 1
    assert found == expected
    assert office.backend.read(marks_logged) == told.writes
    told.in_flight = None


def demand_whole(office: Office) -> None:
    """Chain, figures, stages and pages are as they must be."""
    backend = office.backend
    assert backend.read(audit.verify) == []
    assert backend.read(lambda session: list(enrolment_figures.differences(session))) == []
    assert backend.read(lambda session: list(pathways.differences(session))) == []
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall() == []
