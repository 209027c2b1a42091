"""A condition on many values, in one parameter: the statement stays the same however many they are.

A list in brackets has a sign for each value, and to write it out for the two hundred rows of a page takes
longer than to find them. What differs between the databases stands here: a list in JSON, and an array.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection
from datetime import date
from typing import Any, cast

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Dialect,
    SQLColumnExpression,
    String,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


def among(column: SQLColumnExpression[Any], name: str) -> ColumnElement[bool]:
    """Whether the column has one of the values that are given as the parameter `name`: ids, numbers, days."""
    return column.bool_op("IN")(_Unfolded(bindparam(name, type_=_Values(cast("Any", column).type))))


class _Unfolded(FunctionElement[Any]):
    inherit_cache = True


@compiles(_Unfolded, "sqlite")
def _of_json(element: _Unfolded, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **how)}))"


@compiles(_Unfolded, "postgresql")
def _of_array(element: _Unfolded, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT unnest({compiler.process(element.clauses, **how)}))"


class _Values(TypeDecorator[Collection[Any]]):
    impl = String
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        is_sqlite = dialect.name == "sqlite"
        return dialect.type_descriptor(String() if is_sqlite else ARRAY(self.of))

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        values = list(value or ())
        if dialect.name != "sqlite":
            return values
        if values and isinstance(values[0], uuid.UUID):
            values = [each.hex for each in values]
        elif values and isinstance(values[0], date):
            values = [each.isoformat() for each in values]
        return json.dumps(values)
