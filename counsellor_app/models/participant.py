"""The citizen: who she is, how she is reached and protected, and the index she is searched by."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Boolean, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.people import CprState, InterpreterBooking, Relation, Sex
from counsellor_app.models.base import (
    Base,
    Id,
    Name,
    SortText,
    Versioned,
    kind_column,
    reference,
    where_filled,
)


class Participant(Versioned, Base):
    """A person; a record joined into another stays, so that the match can be parted again."""

    id: Mapped[Id]
    number: Mapped[int] = mapped_column(Integer, unique=True)  # short, for search and lists
    pseudonym: Mapped[str] = mapped_column(String(12), unique=True)
    cpr: Mapped[str | None] = mapped_column(String(10), index=True)
    cpr_state: Mapped[CprState] = kind_column(CprState, default=CprState.MISSING)
    given_name: Mapped[str] = mapped_column(String(70), default="")
    surname: Mapped[str] = mapped_column(String(70), default="")
    alias: Mapped[str] = mapped_column(
        String(70), default=""
    )  # on lists, where the name is protected
    birth_date: Mapped[date | None] = mapped_column(index=True)
    sex: Mapped[Sex | None] = kind_column(Sex)
    street: Mapped[str] = mapped_column(String(140), default="")
    post_code: Mapped[str] = mapped_column(String(9), default="")
    town: Mapped[str] = mapped_column(String(70), default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    other_phone: Mapped[str] = mapped_column(String(25), default="")
    email: Mapped[str] = mapped_column(String(70), default="")
    name_protected: Mapped[bool] = mapped_column(Boolean, default=False)
    address_protected: Mapped[bool] = mapped_column(Boolean, default=False)
    digital_post_exempt: Mapped[bool] = mapped_column(Boolean, default=False)
    may_leave_message: Mapped[bool | None] = mapped_column(Boolean)
    best_time: Mapped[str] = mapped_column(String(140), default="")
    interpreter_language: Mapped[str] = mapped_column(String(70), default="")
    interpreter_booking: Mapped[InterpreterBooking | None] = kind_column(InterpreterBooking)
    practice_id: Mapped[uuid.UUID | None] = reference("practice.id")
    dead_on: Mapped[date | None]
    joined_into_id: Mapped[uuid.UUID | None] = reference("participant.id", index=False)
    created_at: Mapped[datetime]

    __table_args__ = (
        where_filled("ix_participant_joined_into_id", "joined_into_id"),
        # The first number is found in `participant_search`; few people have another.
        Index(
            "ix_participant_other_phone",
            "other_phone",
            sqlite_where=text("other_phone <> ''"),
            postgresql_where=text("other_phone <> ''"),
        ),
    )


class ContactPerson(Versioned, Base):
    """A relative, support person or ward that may be called instead."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    name: Mapped[Name]
    relation: Mapped[Relation] = kind_column(Relation, default=Relation.RELATIVE)
    phone: Mapped[str] = mapped_column(String(25), default="")
    may_be_called: Mapped[bool] = mapped_column(Boolean, default=False)
    note: Mapped[str] = mapped_column(Text, default="")


class ParticipantSearch(Base):
    """What search and sorted lists look at; made from the participant by `services/people/search`."""

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    participant_id: Mapped[uuid.UUID] = reference("participant.id", index=False, unique=True)
    folded_name: Mapped[str] = mapped_column(String(300), default="")
    sort_key: Mapped[str] = mapped_column(SortText, default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    cpr: Mapped[str] = mapped_column(String(10), default="")

    __table_args__ = (
        # With the name in it: a search that walks this index reads nothing beside it.
        Index("ix_participant_search_sort_key_number", "sort_key", "number", "folded_name"),
        Index("ix_participant_search_phone", "phone"),
        Index("ix_participant_search_cpr", "cpr"),
    )
