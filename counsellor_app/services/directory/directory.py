"""The directory of offers: looked up by everybody, confirmed by whoever asked, kept by the team lead."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds import gln as gln_numbers
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.names import fold, sort_key
from counsellor_app.models import DirectoryEntry, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.directory import starting_directory
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit, undo
from counsellor_app.services.transaction import Transaction

_LONGEST = {"place": 300, "note": 4000}
_LONG = 140
_CODE = 3
# What the form and a file may say; who confirmed is an act of its own.
WRITTEN = (
    *("kind", "name", "municipality", "municipality_code", "gln", "formats", "place", "phone"),
    *("email", "web", "hours", "waiting", "note", "active"),
)
_ORDER = {kind: place for place, kind in enumerate(EntryKind)}


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """One offer, as a row of the list and as its form; `old` says that it is to be confirmed."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    kind: EntryKind = EntryKind.MUNICIPALITY
    name: str = ""
    municipality: str = ""
    municipality_code: str = ""
    gln: str = ""
    formats: tuple[OfferFormat, ...] = ()
    place: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    hours: str = ""
    waiting: str = ""
    note: str = ""
    active: bool = True
    confirmed_on: date | None = None
    confirmed_by: str = ""  # initials
    old: bool = False


@query(Right.SIGNED_IN)
def entries(
    session: Transaction,
    text: str = "",
    inactive: bool = False,
    kinds: frozenset[EntryKind] = frozenset(EntryKind),
) -> tuple[EntryDraft, ...]:
    """The offers: our own first, then by name; with `text` those whose words begin so."""
    statement = select(DirectoryEntry, User.initials).outerjoin(
        User, User.id == DirectoryEntry.confirmed_by_id
    )
    if not inactive:
        statement = statement.where(DirectoryEntry.active)
    oldest = _oldest(session)
    found = [_draft(each, by, oldest) for each, by in session.execute(statement)]
    wanted = fold(text).split()
    hits = [each for each in found if each.kind in kinds and _is_meant(each, wanted)]
    # Whose name is typed stands before those that only mention it.
    return tuple(
        sorted(
            hits,
            key=lambda each: (
                not _begin_so(fold(each.name).split(), wanted),
                _ORDER[each.kind],
                sort_key(each.name),
            ),
        )
    )


@query(Right.SIGNED_IN)
def entry(session: Transaction, entry_id: uuid.UUID) -> EntryDraft:
    """One of them, also one that is not in use any more."""
    found = access.load(session, DirectoryEntry, entry_id)
    by = session.get(User, found.confirmed_by_id) if found.confirmed_by_id else None
    return _draft(found, by.initials if by else "", _oldest(session))


@query(Right.SIGNED_IN)
def count_old(session: Transaction) -> int:
    """How many entries in use nobody has confirmed for longer than the rule allows."""
    return sum(each.old for each in entries(session))


@query(Right.RULES)
def starting_entries_missing(session: Transaction) -> int:
    """How many of the national services are not in the directory, in use or not."""
    return len(_missing(session))


@use_case(Right.RULES)
@as_before.undoable("save_entry")
def save_entry(session: Transaction, draft: EntryDraft) -> uuid.UUID:
    """A new offer, or what has changed at one; what is typed now is confirmed by who typed it.

    ConflictError when somebody saved since.
    """
    values = checked(draft)
    found = session.get(DirectoryEntry, draft.id)
    if found is not None and found.version_id != draft.version:
        if not draft.version:
            return draft.id  # the same form sent twice
        raise ConflictError("directory_entry", mine=draft, theirs=entry(session, draft.id))
    if found is None:
        found = DirectoryEntry(id=draft.id)
        session.add(found)
    for name, value in values.items():
        setattr(found, name, value)
    found.confirmed_on, found.confirmed_by_id = session.today, session.actor.user_id
    _tell(session, "save_directory_entry", draft.id)
    return draft.id


@use_case(Right.SIGNED_IN)
def confirm_entry(session: Transaction, entry_id: uuid.UUID) -> None:
    """Somebody has asked, and it is all as it stands here."""
    found = access.load(session, DirectoryEntry, entry_id)
    before = found.confirmed_on, found.confirmed_by_id
    found.confirmed_on, found.confirmed_by_id = session.today, session.actor.user_id
    _tell(session, "confirm_directory_entry", entry_id)
    undo.offer(
        session,
        "confirm_directory_entry",
        undo_confirm_entry,
        expects=[found],
        entry_id=entry_id,
        confirmed_on=before[0].isoformat() if before[0] else None,
        confirmed_by_id=before[1],
    )


@undo.inverse
def undo_confirm_entry(
    session: Transaction, entry_id: str, confirmed_on: str | None, confirmed_by_id: str | None
) -> None:
    """As old as it was."""
    found = access.load(session, DirectoryEntry, uuid.UUID(entry_id))
    found.confirmed_on = date.fromisoformat(confirmed_on) if confirmed_on else None
    found.confirmed_by_id = uuid.UUID(confirmed_by_id) if confirmed_by_id else None


@use_case(Right.RULES)
@as_before.undoable("add_starting_entries")
def add_starting_entries(session: Transaction) -> int:
    """Puts the national services into a directory that lacks them; how many."""
    missing = _missing(session)
    for values in missing:
        session.add(DirectoryEntry(id=new_id(), **values))
    audit.record(session, "add_starting_entries", subject="directory_entry", count=len(missing))
    return len(missing)


def checked(draft: EntryDraft) -> dict[str, Any]:
    """The values to keep; FieldError names the one that cannot be."""
    values = {name: getattr(draft, name) for name in WRITTEN}
    values = {
        name: value.strip()
        if isinstance(value, str) and not isinstance(value, EntryKind)
        else value
        for name, value in values.items()
    }
    if not values["name"]:
        raise FieldError("name", "address_book.name_missing")
    if values["gln"] and not gln_numbers.is_valid(values["gln"]):
        raise FieldError("gln", "address_book.gln")
    code = values["municipality_code"]
    if code and not (len(code) == _CODE and code.isascii() and code.isdigit()):
        raise FieldError("municipality_code", "founding.municipality_code")
    if values["phone"]:
        values["phone"] = _phone(values["phone"])
    for name, value in values.items():
        longest = _LONGEST.get(name, _LONG)
        if isinstance(value, str) and len(value) > longest:
            raise FieldError(name, "address_book.too_long", longest=longest)
    values["formats"] = [OfferFormat(each).value for each in draft.formats]
    return values


def _phone(typed: str) -> str:
    number = phone_numbers.read(typed)
    if number is None:
        raise FieldError("phone", "address_book.phone")
    return number


def _oldest(session: Transaction) -> date:
    """What was confirmed before this day is to be confirmed again."""
    return session.today - timedelta(
        days=rules.in_force(session, rules.DirectoryRule, session.today).days
    )


def _draft(found: DirectoryEntry, by: str | None, oldest: date) -> EntryDraft:
    own = {each.name for each in fields(EntryDraft)} - {"version", "formats", "confirmed_by", "old"}
    known = {each.value for each in OfferFormat}
    return EntryDraft(
        version=found.version_id,
        formats=tuple(OfferFormat(each) for each in found.formats if each in known),
        confirmed_by=by or "",
        old=found.active and (found.confirmed_on is None or found.confirmed_on < oldest),
        **{name: getattr(found, name) for name in own},
    )


def _is_meant(each: EntryDraft, wanted: list[str]) -> bool:
    """Some hundreds at most, so the words are compared here, kind to æ, ø and accents."""
    said = fold(f"{each.name} {each.municipality} {each.place} {each.note} {each.phone}").split()
    said.append(each.phone.removeprefix("+45"))
    return _begin_so(said, wanted)


def _begin_so(said: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(w) for word in said) for w in wanted)


def _missing(session: Transaction) -> list[dict[str, Any]]:
    there = {
        (fold(name), phone)
        for name, phone in session.execute(select(DirectoryEntry.name, DirectoryEntry.phone))
    }
    return [
        values
        for values in starting_directory.national_entries()
        if (fold(values["name"]), values["phone"]) not in there
    ]


def _tell(session: Transaction, action: str, entry_id: uuid.UUID) -> None:
    audit.record(session, action, subject="directory_entry", subject_id=entry_id)
