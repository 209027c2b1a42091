"""Looking at somebody outside the own team: found only by who knows her already, opened by a reason (quality 17)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from sqlalchemy import ColumnElement, exists, false, or_, select

from counsellor_app.clock import age_on, instant
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.people import LookReason
from counsellor_app.models import AccessReason, Participant, ParticipantSearch, Pathway, Unit
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.people import search
from counsellor_app.services.people.search import Criterion
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

MOST = 5
LONGEST_WORDS = 300
_LEAST_WORDS = 2  # a given name and a surname


@dataclass(frozen=True, slots=True)
class ElsewhereRow:
    """Somebody of another team: enough to know that it is she, and nothing of her case."""

    id: uuid.UUID
    name: str
    age: int | None
    birth_date: date | None
    unit: str


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """Why the actor looks at this person; OTHER needs words."""

    participant_id: uuid.UUID
    kind: LookReason = LookReason.CITIZEN_CALLED
    words: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.CASE)
def other_teams(session: Transaction) -> bool:
    """Whether there is anybody outside the own team at all; a team of one is never asked."""
    return not access.sees_everybody(session)


@look(Right.CASE)
def find_elsewhere(session: Transaction, text: str) -> tuple[ElsewhereRow, ...]:
    """Who of the other teams has this CPR number, telephone number or whole name; logged.

    Nothing shorter finds anybody: the list of another team is not for reading.
    """
    condition = _exactly(session, text)
    rows = session.execute(
        select(
            Participant.id,
            Participant.given_name,
            Participant.surname,
            Participant.birth_date,
            Unit.name,
        )
        .join(ParticipantSearch, ParticipantSearch.participant_id == Participant.id)
        .join(Pathway, Pathway.participant_id == Participant.id)
        .join(Unit, Unit.id == Pathway.unit_id)
        .where(condition, _elsewhere(session))
        .order_by(Participant.surname, Participant.given_name, Pathway.opened_at.desc())
        .limit(4 * MOST)
    ).all()
    found: dict[uuid.UUID, ElsewhereRow] = {}
    for key, given, surname, born, unit in rows:
        age = age_on(born, session.today) if born else None
        row = ElsewhereRow(key, f"{given} {surname}".strip(), age, born, unit)
        if len(found) < MOST:
            found.setdefault(key, row)
    audit.record(session, "search_elsewhere", criterion=search.criterion(text), hits=len(found))
    return tuple(found.values())


@use_case(Right.CASE)
def give_reason(session: Transaction, draft: ReasonDraft) -> None:
    """Opens the person to the actor until the day ends; what is looked at then is logged as always.

    The words stand with the reason, for the reviewer of the month's sample, not in the log.
    """
    person = access.load(session, Participant, draft.participant_id)
    if session.get(AccessReason, draft.id) is not None:
        return
    words = draft.words.strip()
    if draft.kind is LookReason.OTHER and not words:
        raise FieldError("words", "reason.needs_words")
    if len(words) > LONGEST_WORDS:
        raise FieldError("words", "reason.too_long", longest=LONGEST_WORDS)
    if not _is_elsewhere(session, person.id):
        raise UserError("reason.not_needed")
    session.add(
        AccessReason(
            id=draft.id,
            user_id=session.actor.id,
            participant_id=person.id,
            kind=draft.kind,
            words=words,
            given_at=session.now,
            valid_to=instant(session.today + timedelta(days=1), time()),
        )
    )
    audit.record(
        session,
        "give_reason",
        participant_id=person.id,
        subject="access_reason",
        subject_id=draft.id,
        reason=draft.kind,
        with_words=bool(words),
    )


def _exactly(session: Transaction, text: str) -> ColumnElement[bool]:
    kind = search.criterion(text)
    digits = "".join(each for each in text if each.isdigit())
    if kind is Criterion.CPR:
        return ParticipantSearch.cpr == digits
    if kind is Criterion.NUMBER:
        return _has_number(text)
    words = fold(text).split()
    if len(words) < _LEAST_WORDS:
        return false()
    whole = (" ".join(words), " ".join([*words[1:], words[0]]))  # »Berggren, Nancy« as well
    return ParticipantSearch.folded_name.in_(whole)


def _has_number(text: str) -> ColumnElement[bool]:
    numbers = phone_numbers.read_all(text)
    if not numbers:
        return false()
    stored = [*numbers, *(number.removeprefix("+45") for number in numbers)]
    return or_(Participant.phone.in_(stored), Participant.other_phone.in_(stored))


def _elsewhere(session: Transaction) -> ColumnElement[bool]:
    return ~access.own_participants(session)


def _is_elsewhere(session: Transaction, participant_id: uuid.UUID) -> bool:
    return bool(
        session.scalar(
            select(exists().where(Participant.id == participant_id, _elsewhere(session)))
        )
    )
