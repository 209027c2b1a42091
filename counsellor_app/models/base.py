"""What every stored entity has: an id made by the program, a version, and column types for both databases."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    Uuid,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from counsellor_app.ids import new_id


class UtcInstant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """On the embedded database in one step from its text: a page of a list has hundreds."""
        sqlite = dialect.name == "sqlite"
        return _instant_of if sqlite else super().result_processor(dialect, coltype)


def _instant_of(text_: str | None) -> datetime | None:
    return None if text_ is None else datetime.fromisoformat(text_ + "+00:00")


class Key(Uuid[uuid.UUID]):
    """An id. On the embedded database, which keeps it as text, it is made without the checks of `UUID`."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """A page of a list has six hundred ids, and the checks take as long as the rest of the page."""
        by_server: Callable[..., Any] = super().result_processor
        return _id_of if dialect.name == "sqlite" else by_server(dialect, coltype)


# An id does not let itself be written to, its slots do.
_bare, _UNKNOWN = object.__new__, uuid.SafeUUID.unknown
_set_number, _set_is_safe = (vars(uuid.UUID)[slot].__set__ for slot in ("int", "is_safe"))


def _id_of(hexadecimal: str | None) -> uuid.UUID | None:
    if hexadecimal is None:
        return None
    made = _bare(uuid.UUID)
    _set_number(made, int(hexadecimal, 16))
    _set_is_safe(made, _UNKNOWN)
    return made


class EnumText(TypeDecorator[StrEnum]):
    """An enum of `kinds`, kept as its value in text: a new member needs no migration."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """The members by their values: lists of thousands of rows need not make each one anew."""
        return _Members(self.kind).__getitem__

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """The values by members and by values."""
        return _Values(self.kind).__getitem__


class _Members(dict[str | None, StrEnum | None]):
    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__({None: None})
        self.update((each.value, each) for each in kind)
        self._kind = kind

    def __missing__(self, value: str) -> StrEnum:
        return self._kind(value)


class _Values(dict[str | None, str | None]):
    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__({None: None})
        self.update((each.value, each.value) for each in kind)
        self._kind = kind

    def __missing__(self, value: str) -> str:
        return self._kind(value).value


class SortText(TypeDecorator[str]):
    """A sort key, compared as bytes on both databases (platform: not by an ICU version)."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(String(300, collation="C"))
        return dialect.type_descriptor(String(300))


Id = Annotated[uuid.UUID, mapped_column(Key, primary_key=True, default=new_id)]
Name = Annotated[str, mapped_column(String(140))]
Words = Annotated[str, mapped_column(Text)]

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(DeclarativeBase):
    """The one registry of entities; the table is named after the class."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcInstant,
        uuid.UUID: Key,
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805
        name = cls.__name__
        return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


class Versioned:
    """An entity that people edit: a stale save is noticed (quality 10)."""

    version_id: Mapped[int] = mapped_column(Integer, default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.version_id}


def kind_column(kind: type[StrEnum], **options: Any) -> Any:
    """A column for an enum of `kinds`."""
    return mapped_column(EnumText(kind), **options)


def reference(target: str, *, index: bool = True, **options: Any) -> Any:
    """A foreign key to `target` ("participant.id"), indexed unless said otherwise."""
    return mapped_column(Key, ForeignKey(target), index=index, **options)


def where_filled(name: str, column: str, *more: str) -> Index:
    """An index of a column that is empty in many rows, over the others alone; by `more` after it.

    A whole one would lead "is empty" through all rows: without statistics it looks selective.
    """
    filled = text(f"{column} IS NOT NULL")
    return Index(name, column, *more, sqlite_where=filled, postgresql_where=filled)
