"""Points out where a text about one person seems to name another, to be read before it is sent (domain 6.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from counsellor_app.kinds.names import fold
from counsellor_app.models import ContactPerson, Participant, ParticipantSearch, User
from counsellor_app.services.transaction import Transaction

# What people write in their own words; everything else is a choice, a number or a day.
_FREE: Final = frozenset(
    {"note", "text", "clinical_text", "close_note", "answer", "spoke_with", "reason", "assessment"}
    | {"best_time", "call_not_before_reason", "content", "wish", "not_completed_reason"}
)
_WORD: Final = r"[A-ZÆØÅÉÜÖ][a-zæøåéüöä]+(?:-[A-ZÆØÅ][a-zæøå]+)?"
_SEVERAL: Final = re.compile(rf"\b{_WORD}(?: {_WORD})+\b")
_RELATED: Final = re.compile(
    r"\b(?:mand|kone|ægtefælle|samlever|kæreste|mor|far|søn|datter|bror|søster|nabo|ven|veninde|chef|"
    rf"kollega|svigermor|svigerfar|barnebarn|kontaktperson)(?:en|s)?,? (?:hedder )?({_WORD})"
)
_AROUND: Final = 30


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that may be somebody else's, and the words around it."""

    section: str
    label: str
    name: str
    excerpt: str


def is_free_text(table: str, column: str) -> bool:
    """Whether somebody may have written a name there."""
    return column in _FREE and table != "contact_person"


class Known:
    """Whose names are known: her own, which are none, and those of relatives and other citizens."""

    def __init__(self, session: Transaction, person: Participant) -> None:
        self._session = session
        own = f"{person.given_name} {person.surname} {person.alias}"
        self._own = set(fold(own).split())
        staff = session.scalars(select(User.name))
        self._staff = {fold(name) for name in staff}
        contacts = session.scalars(
            select(ContactPerson.name).where(ContactPerson.participant_id == person.id)
        )
        self._contacts = sorted({name.strip() for name in contacts if name.strip()})

    def mentions(self, section: str, label: str, text: str) -> Iterator[Mention]:
        """Each name once a text."""
        for name in dict.fromkeys(self._names(text)):
            yield Mention(section, label, name, _around(text, name))

    def _names(self, text: str) -> Iterator[str]:
        for contact in self._contacts:
            if contact in text:
                yield contact
        for found in _RELATED.finditer(text):
            if self._is_somebody_else(found.group(1)):
                yield found.group(1)
        for found in _SEVERAL.finditer(text):
            name = found.group(0)
            if self._is_somebody_else(name) and self._is_a_citizen(name):
                yield name

    def _is_somebody_else(self, name: str) -> bool:
        folded = fold(name)
        return folded not in self._staff and not set(folded.split()) <= self._own

    def _is_a_citizen(self, name: str) -> bool:
        statement = select(ParticipantSearch.number).where(
            ParticipantSearch.folded_name == fold(name)
        )
        return self._session.execute(statement.limit(1)).first() is not None


def _around(text: str, name: str) -> str:
    place = text.find(name)
    first, last = max(0, place - _AROUND), place + len(name) + _AROUND
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{' '.join(text[first:last].split())}{after}"
