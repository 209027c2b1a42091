"""Writes down what is asked of the database, for tests that hold how often it is asked, and by which index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

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


def plans(engine: Engine, act: Callable[[], object]) -> list[str]:
    """How the embedded database goes about every statement of an act: the steps of each in one line."""
    asked: list[tuple[str, Any]] = []

    def note(_connection, _cursor, statement, values, *_rest) -> None:  # type: ignore[no-untyped-def]
        if statement.startswith("SELECT"):
            asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        return [
            " · ".join(
                row[3]
                for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            )
            for statement, values in asked
        ]
