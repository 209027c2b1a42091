"""Finds who is calling by the number on the display."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import ScalarSelect, literal, or_, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import age_on
from counsellor_app.kinds import phone
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import ContactPerson, Participant, ParticipantSearch, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

_MOST_CALLERS = 20


@dataclass(frozen=True, slots=True)
class CallerRow:
    """Somebody who may be the one that calls; `contact` is the relative whose number it is."""

    participant_id: uuid.UUID
    pathway_id: uuid.UUID | None
    name: str
    age: int | None
    contact: str
    stage: Stage | None


@look(Right.CASE)
def find_by_phone(session: Transaction, typed: str) -> tuple[CallerRow, ...]:
    """Whose number this is: her own, her other one, or that of somebody who may be called."""
    variants = _variants(typed)
    found = _callers(session, variants) if variants else ()
    audit.record(session, "find_by_phone", count=len(found))
    return found


def _variants(typed: str) -> tuple[str, ...]:
    """The number as it may be stored: with its country and, for a Danish one, without."""
    numbers = phone.read_all(typed)
    bare = [number.removeprefix("+45") for number in numbers if number.startswith("+45")]
    return (*numbers, *bare)


def _callers(session: Transaction, variants: tuple[str, ...]) -> tuple[CallerRow, ...]:
    columns = (Participant, Pathway.id, Pathway.stage)
    # The search row holds both her numbers, parted by a blank.
    numbers = literal(" ").concat(ParticipantSearch.phone).concat(" ")
    own = (
        select(*columns, literal(""))
        .join(ParticipantSearch, ParticipantSearch.participant_id == Participant.id)
        .where(or_(*(numbers.contains(f" {number} ", autoescape=True) for number in variants)))
    )
    through = (
        select(*columns, ContactPerson.name)
        .join(ContactPerson, ContactPerson.participant_id == Participant.id)
        .where(ContactPerson.phone.in_(variants))
    )
    found: dict[uuid.UUID, CallerRow] = {}
    for statement in (own, through):
        rows = session.execute(
            statement.join(Pathway, Pathway.id == _newest_pathway(session), isouter=True)
            .where(Participant.joined_into_id.is_(None), access.own_participants(session))
            .order_by(Participant.number.desc())
            .limit(_MOST_CALLERS)
        )
        for person, pathway_id, stage, contact in rows:
            age = age_on(person.birth_date, session.today) if person.birth_date else None
            name = f"{person.given_name} {person.surname}".strip()
            row = CallerRow(person.id, pathway_id, name, age, contact, stage)
            found.setdefault(person.id, row)
    return tuple(found.values())


_OTHER = aliased(Pathway)  # made once: a new alias would be compiled again at each call


def _newest_pathway(session: Transaction) -> ScalarSelect[uuid.UUID]:
    statement = select(_OTHER.id).where(_OTHER.participant_id == Participant.id)
    if not session.actor.system:
        statement = statement.where(_OTHER.unit_id == session.actor.unit_id)
    return (
        statement.order_by(
            _OTHER.closed_on.is_not(None), _OTHER.received_on.desc(), _OTHER.id.desc()
        )
        .limit(1)
        .correlate(Participant)
        .scalar_subquery()
    )
