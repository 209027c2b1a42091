"""An evening at the telephone: who lacks an attempt after 17, and who asked to be called then."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from sqlalchemy import select

from counsellor_app.kinds import best_time, phone
from counsellor_app.kinds.call import PartOfDay
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Participant, Unit
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.letterheads import letterhead
from counsellor_app.services.letters.sheets import PhoneLine, PhoneList
from counsellor_app.services.operation import look, query
from counsellor_app.services.today import worklist_calls
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@query(Right.CASE)
def evening_calls(session: Transaction, mine: bool = True) -> tuple[WorkRow, ...]:
    """Calls that are due and belong to the evening, those that leave their window first."""
    half_year = worklist_calls.half_year_calls(session, mine).rows
    first = worklist_calls.call_backs(session, mine).rows
    return (
        *(row for row in half_year if row.missing_late or _is_for_the_evening(row)),
        *(row for row in first if _is_for_the_evening(row)),
    )


@look(Right.CASE)
def evening_list(session: Transaction, mine: bool = True) -> PhoneList | None:
    """The same on paper, with names and numbers but no address: a look at everybody on it."""
    rows = evening_calls(session, mine)
    audit.record(session, "print_phone_list", count=len(rows))
    if not rows:
        return None
    unit_id = session.actor.unit_id or session.scalars(select(Unit.id).limit(1)).one()
    people = _people(session, (row.participant_id for row in rows if row.participant_id))
    lines = tuple(_line(row, people[row.participant_id]) for row in rows if row.participant_id)
    return PhoneList(letterhead(session, unit_id), session.today, lines)


def _is_for_the_evening(row: WorkRow) -> bool:
    """Asked for by her, agreed with her, or planned after attempts in the day."""
    planned = row.agreed_time == PartOfDay.LATE.value
    wishes = (best_time.wanted_part(words) for words in (row.agreed_time, row.best_time))
    return planned or PartOfDay.LATE in wishes


def _people(session: Transaction, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, Participant]:
    found = session.scalars(select(Participant).where(Participant.id.in_(list(ids))))
    return {person.id: person for person in found}


def _line(row: WorkRow, person: Participant) -> PhoneLine:
    numbers = [phone.show(each) for each in (person.phone, person.other_phone) if each]
    return PhoneLine(
        name=row.name,
        age=row.age,
        phones=tuple(numbers),
        best_time=row.best_time,
        half_year=row.kind is WorkKind.FOLLOW_UP_CALL,
        extra_months=row.extra_months,
        attempt=row.number,
        by=row.due_on,
        interpreter=person.interpreter_language,
        may_leave_message=person.may_leave_message,
    )
