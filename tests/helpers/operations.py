"""Every operation of the program, and plausible arguments for it made from its annotations."""

from __future__ import annotations

import dataclasses
import enum
import importlib
import inspect
import pkgutil
import types
import typing
import uuid
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Engine, select

from counsellor_app import reports, services
from counsellor_app.clock import instant
from counsellor_app.ids import new_id
from counsellor_app.models import Base
from counsellor_app.services.operation import OPERATIONS, Operation
from tests.helpers.demonstrations import TODAY

# What an id in an argument or a draft is the id of, where its name does not say so.
_TABLES = {
    "user": "app_user",
    "definition": "form_definition",
    "person": "participant",
    "request": "citizen_request",
    "removed": "removed_thing",
    "hold": "retention_hold",
    "known": "participant",
    "contact": "contact_person",
    "grant": "scheme_grant",
    "line": "settlement_line",
    "refused": "refused_letter",
    "batch": "import_batch",
    "mapping": "list_mapping",
    "closed": "closed_day",
    "hours": "working_hours",
    "record": "undo_record",
    "previous": "pathway",
    "same_pathway": "pathway",
    "opened_pathway": "pathway",
    "counsellor": "app_user",
    "second_counsellor": "app_user",
    "second_person": "app_user",
    "offer": "place_offer",
    "notice": "meeting_notice",
    "away": "app_user",
    "taking": "app_user",
    "department": "hospital_department",
    "entry": "directory_entry",
    "typed": "typed_form",
    "referring_department": "hospital_department",
    "sample": "look_sample",
    "look": "sampled_look",
}


def all_operations() -> dict[str, Operation]:
    """Imports each module of services and reports, so that none is missing for not being imported."""
    for package in (services, reports):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    return dict(sorted(OPERATIONS.items()))


class Arguments:
    """Arguments that name what is really there, in the demonstration behind an engine."""

    def __init__(self, engine: Engine) -> None:
        self._ids: dict[str, uuid.UUID] = {}
        self.engine = engine
        with engine.connect() as connection:
            for table in Base.metadata.sorted_tables:
                key = table.c.get("id")
                if key is not None:
                    found = connection.execute(select(key).order_by(key).limit(1)).scalar()
                    if isinstance(found, uuid.UUID):
                        self._ids[table.name] = found

    def first(self, table: str) -> uuid.UUID:
        """The id of a row that is there; a new one where there is none."""
        return self._ids.get(table) or new_id()

    def of(self, operation: Operation, **given: Any) -> dict[str, Any]:
        """What the operation asks for; what has a default and is no id is left to it."""
        function = inspect.unwrap(operation.function)
        asked = types.SimpleNamespace(__annotations__=dict(function.__annotations__))
        asked.__annotations__.pop("return", None)  # array[int] is only for the type checker
        hints = typing.get_type_hints(asked, function.__globals__)
        made = {}
        for parameter in list(inspect.signature(function).parameters.values())[1:]:
            kind, name = hints[parameter.name], parameter.name
            if name in given:
                made[name] = given[name]
            elif parameter.default is parameter.empty or self._is_id(name, kind):
                made[name] = self._value(name, kind, given)
        return made

    def _is_id(self, name: str, kind: Any) -> bool:
        if name.startswith("new_") or not name.endswith("_id"):
            return False
        return kind is uuid.UUID or uuid.UUID in typing.get_args(kind)

    def _value(self, name: str, kind: Any, given: dict[str, Any]) -> Any:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin in (types.UnionType, typing.Union):
            return self._value(name, inner[0], given)
        if origin in (tuple, list, set, frozenset) or origin is Sequence:
            several = [self._value(name, inner[0], given)] if inner else []
            return tuple(several) if origin in (tuple, Sequence) else origin(several)
        if kind is uuid.UUID:
            return self._id(name)
        if dataclasses.is_dataclass(kind):
            return self._draft(kind, given)
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            return next(iter(kind))
        return self._plain(name, kind)

    def _draft(self, kind: Any, given: dict[str, Any]) -> Any:
        hints = typing.get_type_hints(kind)
        values = {}
        for field in dataclasses.fields(kind):
            bare = (
                field.default is dataclasses.MISSING
                and field.default_factory is dataclasses.MISSING
            )
            if field.name in given:
                values[field.name] = given[field.name]
            elif field.init and (bare or self._is_id(field.name, hints[field.name])):
                values[field.name] = self._value(field.name, hints[field.name], given)
        return kind(**values)

    def _id(self, name: str) -> uuid.UUID:
        subject = name.removesuffix("_ids").removesuffix("_id").removesuffix("s")
        return self._ids.get(_TABLES.get(subject, subject)) or new_id()

    def _plain(self, name: str, kind: Any) -> Any:
        plain: dict[Any, Any] = {
            str: "a text",
            int: 1,
            bool: False,
            float: 1.0,
            bytes: b"<x/>",
            Decimal: Decimal(100),
            date: TODAY,
            datetime: instant(TODAY, time(10)),
            time: time(10),
            timedelta: timedelta(minutes=1),
        }
        if kind in plain:
            return plain[kind]
        return {} if typing.get_origin(kind) is dict else None
