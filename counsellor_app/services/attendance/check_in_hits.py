"""Who may be meant by three letters at the check-in: those of the group first, then everybody known; pure."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from counsellor_app.kinds.course import AttendanceMark, EnrolmentState
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import Stage
from counsellor_app.services.attendance.completion import Outlook
from counsellor_app.services.courses.course_rows import CoursePage, MeetingRow, PersonRow
from counsellor_app.services.people.person_lists import PersonRow as KnownRow


@dataclass(frozen=True, slots=True)
class CheckInHit:
    """Somebody who can be checked in by Enter."""

    id: uuid.UUID  # of the participant
    name: str
    age: int | None
    enrolment_id: uuid.UUID | None = None  # of this group
    here: bool = False  # checked in already
    outlook: Outlook | None = None
    stage: Stage | None = None  # of somebody from outside the group
    elsewhere: str = ""  # the course where she has a place


@dataclass(frozen=True, slots=True)
class HereRow:
    """Somebody who is checked in tonight."""

    id: uuid.UUID  # of the enrolment
    participant_id: uuid.UUID
    name: str
    age: int | None
    outlook: Outlook
    interviewed: bool
    co_ppm: int | None


def hits(page: CoursePage, known: Sequence[KnownRow], text: str) -> tuple[CheckInHit, ...]:
    """The group's own people whose names have words that begin so, then the others that were found."""
    words = fold(text).split()
    found_by_number = {each.id for each in known}
    group = {person.participant_id: person for person in page.people if _enrolled(person)}
    ours = [
        person
        for person in group.values()
        if person.participant_id in found_by_number or _begins(person, words)
    ]
    return (
        *(_of_group(page, person) for person in ours),
        *(_from_outside(each) for each in known if each.id not in group and not each.dead),
    )


def here_tonight(page: CoursePage, meeting: MeetingRow) -> tuple[HereRow, ...]:
    """Who is checked in, the newest first."""
    at = page.meetings.index(meeting)
    here = [person for person in page.people if person.cells[at].mark is AttendanceMark.PRESENT]
    here.sort(key=lambda person: str(person.cells[at].marked_at), reverse=True)
    return tuple(
        HereRow(
            id=person.id,
            participant_id=person.participant_id,
            name=person.name,
            age=person.age,
            outlook=person.outlook,
            interviewed=person.interviewed,
            co_ppm=person.cells[at].co_ppm,
        )
        for person in here
    )


def _enrolled(person: PersonRow) -> bool:
    return person.state is EnrolmentState.ENROLLED


def _begins(person: PersonRow, words: Sequence[str]) -> bool:
    names = fold(f"{person.given_name} {person.surname}").split()
    return bool(words) and all(any(name.startswith(word) for name in names) for word in words)


def _of_group(page: CoursePage, person: PersonRow) -> CheckInHit:
    meeting = page.current_meeting
    cell = person.cells[page.meetings.index(meeting)] if meeting else None
    return CheckInHit(
        id=person.participant_id,
        name=person.name,
        age=person.age,
        enrolment_id=person.id,
        here=cell is not None and cell.mark is AttendanceMark.PRESENT,
        outlook=person.outlook,
    )


def _from_outside(row: KnownRow) -> CheckInHit:
    return CheckInHit(row.id, row.name, row.age, stage=row.stage, elsewhere=row.course)
