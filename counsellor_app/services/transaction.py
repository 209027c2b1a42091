"""The session of one use case or query: SQLAlchemy's, with the actor, the clock and what it gathers."""

from __future__ import annotations

import uuid
from array import array
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CursorResult, Engine, Executable, Select, event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from counsellor_app.clock import Clock
from counsellor_app.models import Participant
from counsellor_app.services import hidden_people
from counsellor_app.services.actor import Actor
from counsellor_app.services.changes import Changes
from counsellor_app.services.hidden_people import Hidden

if TYPE_CHECKING:
    from counsellor_app.services.trace.audit import PendingEntry


_PORTION = 10_000
Rows = Sequence[Any]  # each a tuple of what the columns of the statement say


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
        self.only_unit: bool | None = None  # whether the actor's is the only one, once asked
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

    def rows(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Rows:
        """What a statement of columns finds, without what the ORM does for entities (decision 0038).

        Restricted persons are left out of it as of every statement. An entity is asked for by `execute`.
        """
        if self._must_narrow:
            return self.execute(statement, parameters).all()
        return self._plainly(statement, parameters).all()

    def numbers(self, statement: Select[int]) -> array[int]:
        """What the one column of a statement says, as the driver gives it: there may be a million."""
        if not self._must_narrow:
            broken: type[Exception] = self.connection().dialect.loaded_dbapi.Error
            with self._plainly(statement) as found, suppress(broken):
                return array("q", chain.from_iterable(cast("Iterable[tuple[int]]", found.cursor)))
        # A damaged page, a line that broke: asked in the usual way it is told in our words.
        return array("q", self.scalars(statement.execution_options(yield_per=_PORTION)))

    @property
    def _must_narrow(self) -> bool:
        return not self.sees_everyone and bool(self.hidden.options)

    def _plainly(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> CursorResult[Any]:
        if self.autoflush:
            self.flush()
        return self.connection().execute(statement, parameters)

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
