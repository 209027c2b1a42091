"""Founds a municipality in an empty database: unit, first users, programmes, schemes, rules and forms."""

from __future__ import annotations

import functools
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import gln
from counsellor_app.kinds.people import Role
from counsellor_app.models import (
    DatabaseIdentity,
    DatedRule,
    DirectoryEntry,
    FormDefinition,
    Municipality,
    Participant,
    Programme,
    Scheme,
    Unit,
    User,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.directory import starting_directory
from counsellor_app.services.interview import forms
from counsellor_app.services.office import passwords, starting_rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

MakeId = Callable[[], uuid.UUID]


@dataclass(frozen=True, slots=True)
class FirstUser:
    """One of the users that a new municipality starts with."""

    initials: str
    name: str
    role: Role
    password: str = field(repr=False)
    title: str = ""


@dataclass(frozen=True, slots=True)
class FoundingDraft:
    """What the first start asks for."""

    name: str
    code: str  # kommunenummer
    unit_name: str
    users: tuple[FirstUser, ...]
    gln: str = ""
    invoice_gln: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    web: str = ""
    voucher_prefix: str = ""
    valid_from: date | None = None  # of programmes, schemes and rules; the first of January else
    heavy_smokers: int | None = None  # the population behind indicator A2
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Founded:
    """The ids of what was made."""

    municipality_id: uuid.UUID
    unit_id: uuid.UUID
    users: dict[str, uuid.UUID]  # by initials


@query(Right.ANYONE)
def is_founded(session: Transaction) -> bool:
    """Whether there is a user: else the first start is due."""
    return session.scalar(select(User.id).limit(1)) is not None


@query(Right.ANYONE)
def is_empty(session: Transaction) -> bool:
    """Whether no work has been done yet, so that somebody may be told how to begin."""
    return session.scalar(select(Participant.id).limit(1)) is None


@use_case(Right.ANYONE)
def found_municipality(
    session: Transaction, draft: FoundingDraft, make_id: MakeId = new_id
) -> Founded:
    """Makes all that work needs. Only in a database without users: nobody can be signed in yet.

    UserError("founding.already") where somebody was before.
    """
    if is_founded(session):
        raise UserError("founding.already")
    check(draft)
    _identify(session, draft, make_id)
    founded = _make_places_and_users(session, draft, make_id)
    since = draft.valid_from or date(session.today.year, 1, 1)
    for values in starting_rules.programmes(since):
        session.add(Programme(id=make_id(), **values))
    for values in starting_rules.schemes(since):
        session.add(Scheme(id=make_id(), **values))
    prefix = draft.voucher_prefix or _prefix(draft.name)
    for rule in starting_rules.dated_rules(since, prefix, draft.heavy_smokers):
        session.add(DatedRule(id=make_id(), **rule))
    _make_forms(session, make_id)
    for entry in starting_directory.national_entries():
        session.add(DirectoryEntry(id=make_id(), **entry))
    audit.record(
        session,
        "found_municipality",
        subject="municipality",
        subject_id=founded.municipality_id,
        users=list(founded.users.values()),
        demonstration=draft.demonstration,
    )
    return founded


def check(draft: FoundingDraft) -> None:
    """FieldError where the draft cannot be; asked before a database is made for it."""
    for name in ("name", "unit_name"):
        if not getattr(draft, name).strip():
            raise FieldError(name, "field.required")
    if not (len(draft.code) == 3 and draft.code.isascii() and draft.code.isdigit()):
        raise FieldError("code", "founding.municipality_code")
    for name in ("gln", "invoice_gln"):
        number = getattr(draft, name)
        if number and not gln.is_valid(number):
            raise FieldError(name, "field.gln")
    if not draft.demonstration:
        _check_roles(draft)
    initials = [user.initials.strip().upper() for user in draft.users]
    if not all(initials) or len(set(initials)) != len(initials):
        raise FieldError("users", "founding.initials")
    for user in draft.users:
        passwords.demand_good(user.password)


def _check_roles(draft: FoundingDraft) -> None:
    # Somebody must be able to make users, and somebody to see the figures and change the rules.
    roles = {user.role for user in draft.users}
    if not {Role.ADMINISTRATOR, Role.TEAM_LEAD} <= roles:
        raise FieldError("users", "founding.roles")


def _identify(session: Transaction, draft: FoundingDraft, make_id: MakeId) -> None:
    # A file gets its identity when it is made; an empty PostgreSQL database gets it here.
    if session.scalar(select(DatabaseIdentity.id).limit(1)) is None:
        session.add(
            DatabaseIdentity(
                id=make_id(), created_at=session.now, demonstration=draft.demonstration
            )
        )


def _make_places_and_users(session: Transaction, draft: FoundingDraft, make_id: MakeId) -> Founded:
    place = {name: getattr(draft, name) for name in ("street", "post_code", "town", "phone")}
    municipality_id, unit_id = make_id(), make_id()
    session.add(
        Municipality(
            id=municipality_id,
            name=draft.name.strip(),
            code=draft.code,
            gln=draft.gln,
            invoice_gln=draft.invoice_gln or draft.gln,
            web=draft.web,
            **place,
        )
    )
    session.flush()
    session.add(
        Unit(id=unit_id, municipality_id=municipality_id, name=draft.unit_name.strip(), **place)
    )
    session.flush()
    users: dict[str, uuid.UUID] = {}
    hash_of = functools.cache(passwords.make_hash) if draft.demonstration else passwords.make_hash
    for first in draft.users:
        initials = first.initials.strip().upper()
        users[initials] = make_id()
        session.add(_user(users[initials], unit_id, initials, first, hash_of(first.password)))
    session.flush()
    return Founded(municipality_id, unit_id, users)


def _user(
    user_id: uuid.UUID, unit_id: uuid.UUID, initials: str, first: FirstUser, password_hash: str
) -> User:
    return User(
        id=user_id,
        unit_id=unit_id,
        initials=initials,
        name=first.name.strip(),
        title=first.title,
        role=first.role,
        password_hash=password_hash,
    )


def _make_forms(session: Transaction, make_id: MakeId) -> None:
    for form in forms.SHIPPED:
        definition: dict[str, Any] = forms.shipped(form)
        session.add(
            FormDefinition(
                id=make_id(),
                form=form,
                valid_from=date.fromisoformat(definition["valid_from"]),
                name=definition["name"],
                definition=definition,
            )
        )


def _prefix(name: str) -> str:
    letters = [letter for letter in name.upper() if letter.isalpha()]
    return "".join(letters[:3]) or "STR"
