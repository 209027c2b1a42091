"""The three doors to the database: read, look and write, each one transaction; commits stand only here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from counsellor_app.clock import Clock
from counsellor_app.errors import ConflictError
from counsellor_app.ids import new_id
from counsellor_app.models import AuditEntry, AuditHead
from counsellor_app.services.actor import NOBODY, Actor
from counsellor_app.services.changes import EVERYTHING, Changes
from counsellor_app.services.hidden_people import Hidden
from counsellor_app.services.people import (  # they listen, whoever writes: search rows follow, former notes are kept
    note_versions,  # noqa: F401
    search_index,  # noqa: F401
)
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite
from counsellor_app.store.storage_errors import server_error

P = ParamSpec("P")
T = TypeVar("T")
Function = Callable[Concatenate[Transaction, P], T]

# Who is hidden from the actor is asked anew after this many seconds. What this process writes is
# known to all of its Backends at once; another process is heard as late as by `poll`.
_REMEMBER_HIDDEN = 1.0
_RESTRICTIONS = ("restricted_person", "named_user")
_restricted: WeakKeyDictionary[Engine, int] = WeakKeyDictionary()


class Backend:
    """What screens and flows hold instead of a session."""

    def __init__(self, engine: Engine, clock: Clock, actor: Actor = NOBODY) -> None:
        self._engine = engine
        self._writing = engine.execution_options(immediate=True)
        self.clock = clock
        self.actor = actor
        self._hidden: tuple[Actor, int, float, Hidden] | None = None
        self._listeners: list[Callable[[Changes], None]] = []
        self._seen_sequence: int | None = None

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Calls `listener` after every committed write, on the thread that wrote."""
        self._listeners.append(listener)

    def read(self, query: Function[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a query; nothing is kept."""
        with self._session(self._engine) as session:
            return query(session, *args, **kwargs)

    def look(self, query: Function[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a logged read: the read and its audit row in one write transaction."""
        return self._write(query, args, kwargs)

    def write(self, use_case: Function[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a use case, chains its audit entries, commits, and tells the listeners.

        Raises ConflictError when somebody saved first, StorageError when the disk or the line fails.
        """
        return self._write(use_case, args, kwargs)

    def beside(self) -> Backend:
        """Doors to the same database for somebody else, with nobody signed in yet."""
        return Backend(self._engine, self.clock)

    def poll(self) -> None:
        """Tells the listeners when another process has written; asked each second.

        The head of the audit chain moves with every write, on both databases alike.
        """
        with self._session(self._engine) as session:
            sequence = session.scalar(select(AuditHead.sequence)) or 0
        if self._seen_sequence is not None and sequence != self._seen_sequence:
            self._tell(EVERYTHING)
        self._seen_sequence = sequence

    def close(self) -> None:
        """Gives the connections back."""
        self._engine.dispose()

    def _write(self, function: Callable[..., T], args: Any, kwargs: Any) -> T:
        with self._session(self._writing) as session:
            result = function(session, *args, **kwargs)
            session.flush()
            if session.changes.tables and not session.pending_audit and not session.unlogged:
                raise RuntimeError(f"{function.__name__} wrote without an audit entry")
            span = audit.append_pending(session)
            changes = session.changes
            self._commit(session)
        self._tell(changes if self._only_ours(span) else EVERYTHING)
        return result

    def _only_ours(self, span: tuple[int, int] | None) -> bool:
        if span is None or self._seen_sequence is None:
            return True
        before, after = span
        alone = before == self._seen_sequence
        self._seen_sequence = after
        return alone

    def _commit(self, session: Transaction) -> None:
        try:
            session.commit()
        except DBAPIError as error:
            # The reply to COMMIT may be lost although the write is there (quality 8).
            if not error.connection_invalidated or not self._is_there(session.request_id):
                raise

    def _is_there(self, request_id: UUID) -> bool:
        with self._session(self._engine) as session:
            statement = select(AuditEntry.sequence).where(AuditEntry.request_id == request_id)
            return session.execute(statement.limit(1)).first() is not None

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Transaction]:
        session = Transaction(engine, self.actor, self.clock, new_id())
        session.known_hidden = remembered = self._remembered_hidden()
        try:
            yield session
            self._remember_hidden(session, remembered)
        except StaleDataError as error:
            raise ConflictError("entity") from error
        except DBAPIError as error:
            # The embedded database says it itself; a server's line may break under any statement.
            known = error.orig and not is_sqlite(engine) and server_error(error.orig)
            if not known:
                raise
            raise known from error
        finally:
            session.close()

    def _remembered_hidden(self) -> Hidden | None:
        if self._hidden is None:
            return None
        actor, restricted, until, hidden = self._hidden
        same = actor == self.actor and restricted == _restricted.get(self._engine, 0)
        return hidden if same and time.monotonic() < until else None

    def _remember_hidden(self, session: Transaction, remembered: Hidden | None) -> None:
        restricted = _restricted.get(self._engine, 0)
        if session.changes.touches(*_RESTRICTIONS):
            _restricted[self._engine] = restricted + 1
        elif remembered is None and session.known_hidden is not None:
            until = time.monotonic() + _REMEMBER_HIDDEN
            self._hidden = (session.actor, restricted, until, session.known_hidden)

    def _tell(self, changes: Changes) -> None:
        for listener in self._listeners:
            listener(changes)
