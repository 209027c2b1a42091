"""Keeps persons with restricted access out of everything that a user reads who is not named (quality 17).

It works under every statement of a transaction, so that a list, a search, an export or a print that
somebody writes tomorrow keeps to it too (decision "restricted persons").
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, exists, select
from sqlalchemy.orm import ORMExecuteState, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from counsellor_app.models import (
    NamedUser,
    Participant,
    ParticipantSearch,
    Pathway,
    RestrictedPerson,
)

if TYPE_CHECKING:
    from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Hidden:
    """The persons that a user does not see, and the conditions that leave them out."""

    ids: frozenset[uuid.UUID] = frozenset()
    options: tuple[ExecutableOption, ...] = ()


NOBODY_HIDDEN = Hidden()

_NAMED = exists().where(NamedUser.participant_id == RestrictedPerson.participant_id)


def hidden_from(connection: Connection, user_id: uuid.UUID | None) -> Hidden:
    """Whom this user does not see. A plain statement, beside those that it narrows."""
    statement = (
        select(RestrictedPerson.participant_id, Participant.number)
        .join(Participant, Participant.id == RestrictedPerson.participant_id)
        .where(~_NAMED.where(NamedUser.user_id == user_id))
    )
    rows = connection.execute(statement).all()
    if not rows:
        return NOBODY_HIDDEN
    ids, numbers = [row[0] for row in rows], [row[1] for row in rows]
    return Hidden(
        frozenset(ids),
        (
            with_loader_criteria(Participant, Participant.id.not_in(ids), include_aliases=True),
            with_loader_criteria(Pathway, Pathway.participant_id.not_in(ids), include_aliases=True),
            # By its number, which stands in the index that a search walks.
            with_loader_criteria(ParticipantSearch, ParticipantSearch.number.not_in(numbers)),
        ),
    )


def narrow(state: ORMExecuteState) -> None:
    """Adds the conditions to a statement on its way to the database."""
    session: Transaction = state.session  # type: ignore[assignment]
    if not (state.is_select and state.is_orm_statement) or state.is_column_load:
        return
    if session.sees_everyone:
        return
    options = session.hidden.options
    if options:
        state.statement = state.statement.options(*options)


@contextmanager
def counting_everyone(session: Transaction) -> Iterator[None]:
    """For what names nobody: figures, numbers without gaps, checks, and settling by number.

    What is read inside must not leave the use case as somebody's row.
    """
    before, session.sees_everyone = session.sees_everyone, True
    try:
        yield
    finally:
        session.sees_everyone = before
