"""What each meeting of a programme is made of: the municipality's own text, else the program's proposal."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.models import Course, Meeting, MeetingGuide, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letter_texts, letterheads
from counsellor_app.services.letters.sheets import MeetingPlanSheet, PlanItem
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

LONGEST = 4_000
_MINUTES = re.compile(r"(\d{1,3})\s*(?:min\.?)?\s+(.*)")


@dataclass(frozen=True, slots=True)
class GuideRow:
    """The plan of one meeting as it is in force; `own` where the municipality wrote it."""

    meeting_id: uuid.UUID
    programme_id: uuid.UUID  # the first version of the programme, which keeps the texts of all
    programme: str
    number: int  # 0: the same each evening, in a rolling group
    theme: str
    text: str
    items: tuple[PlanItem, ...]
    own: bool
    version: int  # 0: nothing is stored yet


@dataclass(frozen=True, slots=True)
class GuideDraft:
    """A plan as it is written: one point a line, minutes first. Empty is the program's proposal."""

    programme_id: uuid.UUID
    number: int
    text: str
    version: int = 0


@query(Right.CASE)
def guide_of(session: Transaction, meeting_id: uuid.UUID) -> GuideRow:
    """The plan of this meeting, with the times of its points."""
    meeting = access.load(session, Meeting, meeting_id)
    course = access.open_course(session, meeting.course_id)
    return _guide(session, meeting, course)


@query(Right.CASE)
def plan_sheet(session: Transaction, meeting_id: uuid.UUID) -> MeetingPlanSheet:
    """The same on paper."""
    meeting = access.load(session, Meeting, meeting_id)
    course = access.open_course(session, meeting.course_id)
    guide = _guide(session, meeting, course)
    return MeetingPlanSheet(
        meeting_id=meeting.id,
        letterhead=letterheads.letterhead(session, course.unit_id),
        course=course.name,
        number=meeting.number,
        on=meeting.held_on,
        theme=guide.theme,
        place=meeting.place or course.place,
        items=guide.items,
    )


@use_case(Right.RULES)
def save_guide(session: Transaction, draft: GuideDraft) -> None:
    """Puts a text in force for this meeting of every course of the programme.

    ConflictError when somebody saved since it was read; FieldError for more than ten pages.
    """
    if len(draft.text) > LONGEST:
        raise FieldError("text", "meeting_guide.too_long", longest=LONGEST)
    access.load(session, Programme, draft.programme_id)
    found = _stored(session, draft.programme_id, draft.number)
    text = draft.text.strip()
    if (found.version_id if found else 0) != draft.version:
        if found is not None and found.text == text:
            return  # the same form sent twice
        raise ConflictError("meeting_guide")
    before = found.text if found else ""
    if text == before:
        return
    _keep(session, draft.programme_id, draft.number, text)
    undo.offer(
        session,
        "meeting_guide",
        undo_save_guide,
        programme_id=draft.programme_id,
        number=draft.number,
        before=before,
        after=text,
    )


@undo.inverse
def undo_save_guide(
    session: Transaction, programme_id: str, number: int, before: str, after: str
) -> None:
    """The former text, or the program's proposal, is in force again."""
    found = _stored(session, uuid.UUID(programme_id), number)
    if found is None or found.text != after:
        raise ConflictError("meeting_guide")
    _keep(session, uuid.UUID(programme_id), number, before)


def items_of(text: str, starts_at: datetime | None = None) -> tuple[PlanItem, ...]:
    """ "10 Velkomst" is ten minutes; the clock runs on as long as every point has its minutes."""
    items: list[PlanItem] = []
    clock = starts_at
    for line in filter(None, (each.strip(" -•\t") for each in text.splitlines())):
        found = _MINUTES.fullmatch(line)
        minutes = int(found[1]) if found else None
        words = found[2] if found else line
        items.append(PlanItem(words, minutes, local(clock).time() if clock else None))
        clock = clock + timedelta(minutes=minutes) if clock and minutes is not None else None
    return tuple(items)


def minutes_of(items: Iterable[PlanItem]) -> int:
    """How long the points take together."""
    return sum(item.minutes or 0 for item in items)


def _guide(session: Transaction, meeting: Meeting, course: Course) -> GuideRow:
    programme = session.get_one(Programme, course.programme_id)
    family = programme.family_id or programme.id
    rolling = programme.format is ProgrammeFormat.ROLLING
    number = 0 if rolling else meeting.number
    found = _stored(session, family, number)
    own = found is not None and bool(found.text)
    text = found.text if found is not None and own else _proposal(session, programme, number)
    return GuideRow(
        meeting_id=meeting.id,
        programme_id=family,
        programme=programme.name,
        number=number,
        theme=meeting.theme,
        text=text,
        items=items_of(text, meeting.starts_at),
        own=own,
        version=found.version_id if found else 0,
    )


def _proposal(session: Transaction, programme: Programme, number: int) -> str:
    phrases = letter_texts.texts_in_force(session).phrases("meeting_plan")
    text = phrases.get(f"{programme.stopbasen_type}_{number}", "")
    return "\n".join(part.strip() for part in text.split("|") if part.strip())


def _stored(session: Transaction, programme_id: uuid.UUID, number: int) -> MeetingGuide | None:
    return session.scalars(
        select(MeetingGuide).where(
            MeetingGuide.programme_id == programme_id, MeetingGuide.number == number
        )
    ).first()


def _keep(session: Transaction, programme_id: uuid.UUID, number: int, text: str) -> None:
    found = _stored(session, programme_id, number)
    if found is None:
        found = MeetingGuide(id=new_id(), programme_id=programme_id, number=number)
        session.add(found)
    found.text = text
    audit.record(
        session, "save_meeting_guide", subject="programme", subject_id=programme_id, number=number
    )
