"""Opens a case for a use case: loads it and checks the relation of the actor to it (quality 17)."""

from __future__ import annotations

import uuid
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, exists, or_, select, true
from sqlalchemy.orm import aliased

from counsellor_app.errors import AccessDenied, ConflictError, UserError
from counsellor_app.models import AccessReason, Base, Course, Participant, Pathway, Unit
from counsellor_app.services.transaction import Transaction

E = TypeVar("E", bound=Base)

# An alias, so that it can be asked of a statement that has a pathway of its own; made once, since
# a statement with a new alias is compiled anew each time.
_OTHER = aliased(Pathway)
_TWO_UNITS = select(Unit.id).limit(2)


def load(session: Transaction, model: type[E], entity_id: uuid.UUID) -> E:
    """The entity; UserError("entity.gone") when it is not there."""
    found = session.get(model, entity_id)
    if found is None:
        raise UserError("entity.gone", entity=model.__tablename__)
    return found


def load_for_edit(session: Transaction, model: type[E], entity_id: uuid.UUID, version: int) -> E:
    """The entity as the form saw it; ConflictError when somebody saved since (quality 10)."""
    found = load(session, model, entity_id)
    if getattr(found, "version_id") != version:  # noqa: B009 - not every entity has one
        raise ConflictError(model.__tablename__, theirs=entity_id)
    return found


def open_pathway(session: Transaction, pathway_id: uuid.UUID) -> Pathway:
    """The pathway, if it is of the actor's unit or she gave a reason; AccessDenied("access.case") else."""
    pathway = load(session, Pathway, pathway_id)
    demand_case(session, pathway.id, pathway.unit_id, pathway.participant_id)
    return pathway


def demand_case(
    session: Transaction, pathway_id: uuid.UUID, unit_id: uuid.UUID, participant_id: uuid.UUID
) -> None:
    """As `open_pathway`, of a pathway whose columns are read already."""
    actor = session.actor
    if actor.system or unit_id == actor.unit_id:
        return
    if not gave_reason(session, participant_id):
        raise AccessDenied("access.case", pathway=pathway_id)


def open_participant(session: Transaction, participant_id: uuid.UUID) -> Participant:
    """The person, if one of her pathways belongs to the actor's unit or she has none yet."""
    participant = load(session, Participant, participant_id)
    if session.actor.system:
        return participant
    units = set(
        session.scalars(select(Pathway.unit_id).where(Pathway.participant_id == participant_id))
    )
    demand_one_of(session, participant_id, units)
    return participant


def demand_one_of(session: Transaction, participant_id: uuid.UUID, units: set[uuid.UUID]) -> None:
    """AccessDenied("access.case") when the person has pathways, and none in the actor's unit."""
    actor = session.actor
    if actor.system or not units or actor.unit_id in units:
        return
    if not gave_reason(session, participant_id):
        raise AccessDenied("access.case", participant=participant_id)


def gave_reason(session: Transaction, participant_id: uuid.UUID) -> bool:
    """Whether the actor has said today why she looks at this person outside her team.

    Asked only where the person is of another unit, so routine work pays nothing for it.
    """
    statement = select(AccessReason.id).where(
        AccessReason.user_id == session.actor.user_id,
        AccessReason.participant_id == participant_id,
        AccessReason.valid_to > session.now,
    )
    return session.execute(statement.limit(1)).first() is not None


def open_course(session: Transaction, course_id: uuid.UUID) -> Course:
    """The course, if it belongs to the actor's unit; AccessDenied("access.case") otherwise."""
    course = load(session, Course, course_id)
    if not session.actor.system and course.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case", course=course_id)
    return course


def sees_everybody(session: Transaction) -> bool:
    """Whether there is no other unit than the actor's: then nothing need be left out of a list."""
    if session.actor.system:
        return True
    if session.only_unit is None or session.changes.touches("unit"):
        session.only_unit = _is_only_unit(session)
    return session.only_unit


def _is_only_unit(session: Transaction) -> bool:
    return [row[0] for row in session.rows(_TWO_UNITS)] == [session.actor.unit_id]


def sees_all_rows(session: Transaction) -> bool:
    """The same, and nobody is hidden: then a list of what hangs on pathways need not look at them."""
    return sees_everybody(session) and not session.hidden.ids


def own_courses(session: Transaction) -> ColumnElement[bool]:
    """The condition that keeps lists to the courses of the actor's unit."""
    if session.actor.system:
        return true()
    return Course.unit_id == session.actor.unit_id


def own_pathways(session: Transaction) -> ColumnElement[bool]:
    """The condition that keeps lists to the pathways that the actor may see."""
    if session.actor.system:
        return true()
    return Pathway.unit_id == session.actor.unit_id


def own_participants(session: Transaction) -> ColumnElement[bool]:
    """The condition that keeps lists to the persons that the actor may see."""
    if session.actor.system:
        return true()
    mine = exists().where(
        _OTHER.participant_id == Participant.id, _OTHER.unit_id == session.actor.unit_id
    )
    any_pathway = exists().where(_OTHER.participant_id == Participant.id)
    return or_(mine, ~any_pathway)


def one(session: Transaction, statement: Select[E]) -> E | None:
    """The only entity of a statement, or None."""
    return session.scalars(statement.limit(1)).first()
