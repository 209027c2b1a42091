"""Writes down the statements of an act, and runs the same ones through the bare driver on the same file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from counsellor_app.store.engine import connect


@dataclass
class Statements:
    """Statements with their parameters, in their order, with the commits between them."""

    seen: list[tuple[str, Any, bool]] = field(default_factory=list)

    def __len__(self) -> int:
        """Without begin, commit and rollback."""
        return sum(not sql.startswith(("BEGIN", "COMMIT", "ROLLBACK")) for sql, _, _ in self.seen)

    def replay(self, connection: Any) -> None:
        """Runs them as they stand and fetches what they give."""
        for sql, parameters, many in self.seen:
            if many:
                connection.executemany(sql, parameters)
            elif parameters:
                connection.execute(sql, parameters).fetchall()
            else:
                connection.execute(sql).fetchall()


@contextmanager
def written_down(engine: Engine) -> Iterator[Statements]:
    """Every statement that the engine runs within the block."""
    found = Statements()

    def before(_c: Any, _cursor: Any, sql: str, parameters: Any, _x: Any, many: bool) -> None:
        found.seen.append((sql, parameters, many))

    def ended(word: str) -> Callable[[Connection], None]:
        return lambda _connection: found.seen.append((word, None, False))

    listeners: list[tuple[str, Callable[..., Any]]] = [
        ("before_cursor_execute", before),
        ("commit", ended("COMMIT")),
        ("rollback", ended("ROLLBACK")),
    ]
    for name, listener in listeners:
        event.listen(engine, name, listener)
    try:
        yield found
    finally:
        for name, listener in listeners:
            event.remove(engine, name, listener)


def bare(path: Path, key: bytes) -> Any:
    """The driver's own connection, prepared as the program's are."""
    return connect(path, key)
