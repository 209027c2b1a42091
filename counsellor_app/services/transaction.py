"""The session of one use case or query: SQLAlchemy's, with the actor, the clock and what it gathers."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from counsellor_app.clock import Clock
from counsellor_app.models import Participant
from counsellor_app.services import hidden_people
from counsellor_app.services.actor import Actor
from counsellor_app.services.changes import Changes
from counsellor_app.services.hidden_people import Hidden

if TYPE_CHECKING:
    from counsellor_app.services.trace.audit import PendingEntry


class Transaction(Session):
    """What a use case works in; made and committed by `services/backend` alone.

    `now` and `today` stand still while it runs, so one act has one time.
    """

    def __init__(self, engine: Engine, actor: Actor, clock: Clock, request_id: uuid.UUID) -> None:
        super().__init__(engine, expire_on_commit=False, autoflush=True)
        self.actor = actor
        self.request_id = request_id
        self.now: datetime = clock.now()
        self.today: date = clock.today()
        self.pending_audit: list[PendingEntry] = []
        self.unlogged = False  # set by what is no act: drafts saved while typing
        self.known_hidden: Hidden | None = None  # as the Backend remembers it for a moment
        # Nobody is hidden from the program itself, and before sign-in nobody is shown.
        self.sees_everyone = actor.system or actor.user_id is None
        self.running: list[
            str
        ] = []  # the rights that the running use cases asked for, outermost first
        self.versions_before: dict[tuple[str, uuid.UUID], int] = {}
        self._tables: set[str] = set()
        self._participants: set[uuid.UUID] = set()

    def touched(self, *tables: str, participant_id: uuid.UUID | None = None) -> None:
        """Tells of a write that did not go through an entity."""
        self._tables.update(tables)
        if participant_id is not None:
            self._participants.add(participant_id)

    @property
    def hidden(self) -> Hidden:
        """The persons with restricted access that the actor is not named for."""
        if self.known_hidden is None:
            self.known_hidden = hidden_people.hidden_from(self.connection(), self.actor.user_id)
        return self.known_hidden

    @property
    def changes(self) -> Changes:
        """What was written so far."""
        return Changes(frozenset(self._tables), frozenset(self._participants))


@event.listens_for(Transaction, "before_flush")
def _gather_changes(session: Transaction, _context: UOWTransaction, _instances: Any) -> None:
    for entity in session.dirty:
        version = getattr(entity, "version_id", None)
        if version is not None:
            session.versions_before.setdefault((entity.__tablename__, entity.id), version)
    for entity in (*session.new, *session.dirty, *session.deleted):
        participant_id = getattr(entity, "participant_id", None)
        if isinstance(entity, Participant):
            participant_id = entity.id
        session.touched(entity.__tablename__, participant_id=participant_id)


@event.listens_for(Transaction, "do_orm_execute")
def _leave_out_hidden(state: ORMExecuteState) -> None:
    hidden_people.narrow(state)
