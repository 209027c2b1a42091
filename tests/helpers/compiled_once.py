"""Lets all engines of a run share what SQLAlchemy has compiled: each test has its own engine, but asks the same."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_ROOM = 20_000
_COMPILED: dict[str, LRUCache[Any, Any]] = {}


def compile_once() -> None:
    """Called once for a run. The program itself has one engine a process and needs none of this.

    A statement is kept under its dialect: so the dialects of one kind count as equal here.
    """
    for kind in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        setattr(kind, "__hash__", _hash)  # noqa: B010 - of a class that is not ours
        setattr(kind, "__eq__", _equal)  # noqa: B010
    shared = property(_shared, lambda _engine, _own: None)
    setattr(Engine, "_compiled_cache", shared)  # noqa: B010


def _shared(engine: Engine) -> LRUCache[Any, Any]:
    return _COMPILED.setdefault(engine.dialect.name, LRUCache(_ROOM))


def _hash(dialect: Any) -> int:
    return hash(dialect.name)


def _equal(dialect: Any, other: object) -> bool:
    return type(dialect) is type(other)
