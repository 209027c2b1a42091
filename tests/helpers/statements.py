"""Writes down what is asked of the database, for tests that hold how often it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event

_FRAME = ("BEGIN", "SET", "PRAGMA")


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Every statement within the block, but for what only frames a transaction."""
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:  # type: ignore[no-untyped-def]
        if not statement.startswith(_FRAME):
            seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
