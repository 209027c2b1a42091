"""Finds out who the rows of a list are: somebody of a row above, somebody we know, or somebody new.

What the inbox would propose is taken as the same person where the CPR number, or the name with birth date or
telephone, is the same; a telephone alone is left for the inbox to be decided by a person.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace

from sqlalchemy import bindparam, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import MatchReason
from counsellor_app.models import CourseClosing, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.referrals import matching
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow
from counsellor_app.services.transaction import Transaction

_NEWEST = 2**31  # later than everybody: all are known before a row that is read now
_TRUSTED = (CprState.OK, CprState.REPLACEMENT)
_SURE = (
    MatchReason.CPR,
    MatchReason.BIRTH_DATE_AND_NAME,
    MatchReason.PHONE_AND_NAME,
)


@dataclass(slots=True)
class PathwayFact:
    """A pathway of somebody, as far as a list asks."""

    id: uuid.UUID
    received_on: date
    open: bool  # no course closed, and not closed itself
    closed: bool


@dataclass(slots=True)
class Somebody:
    """A person whom we know, or whom a row above has made."""

    id: uuid.UUID | None  # none: only judged, not yet made
    name: str
    cpr: str
    cpr_trusted: bool
    line: int = 0  # of the file, where she was met first
    dead: bool = False
    reason: MatchReason | None = None
    pathways: list[PathwayFact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """Who a row is about; nobody known where `somebody` is none."""

    somebody: Somebody | None = None
    may_be_known: bool = False


@dataclass(slots=True)
class Seen:
    """Everybody whom the file has named so far, so that a person stands in it once."""

    by_key: dict[tuple[str, ...], Somebody] = field(default_factory=dict)
    fingerprints: dict[str, int] = field(default_factory=dict)

    def find(self, person: ListPerson, *, alike: bool) -> Somebody | None:
        """Somebody of a row above who is the same."""
        for key in _keys(person, alike=alike):
            known = self.by_key.get(key)
            if known is not None and not _other_cpr(person, known):
                return known
        return None

    def add(self, person: ListPerson, somebody: Somebody) -> None:
        """She has been met."""
        for key in _keys(person, alike=True):
            self.by_key.setdefault(key, somebody)


def _keys(person: ListPerson, *, alike: bool) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = []
    if person.cpr:
        keys.append(("cpr", person.cpr))
    if not alike:
        return keys
    name = (fold(person.surname), fold(person.given_name).partition(" ")[0])
    if person.birth_date and any(name):
        keys.append(("born", person.birth_date.isoformat(), *name))
    if any(name):
        keys += [
            ("phone", number, *name) for number in (person.phone, person.other_phone) if number
        ]
    return keys


def _other_cpr(person: ListPerson, known: Somebody) -> bool:
    """Two numbers that can both be trusted and differ are two persons, whatever they are called."""
    trusted = person.cpr_state in _TRUSTED and known.cpr_trusted
    return bool(trusted and person.cpr and known.cpr and person.cpr != known.cpr)


def find_people(
    session: Transaction, rows: Sequence[ListRow], seen: Seen, *, alike: bool
) -> dict[int, Found]:
    """Who each row is about, by its line; a handful of statements for all of them."""
    found: dict[int, Found] = {}
    asked: dict[uuid.UUID, ListRow] = {}
    for row in rows:
        above = seen.find(row.person, alike=alike)
        if above is not None:
            found[row.line] = Found(above)
        else:
            asked[new_id()] = row
    sure = _by_number(session, asked)
    rest = [_asking(key, row) for key, row in asked.items() if key not in sure]
    candidates = sure | matching.candidates(session, rest)
    known = _somebodies(session, {one for each in candidates.values() for one in each})
    for key, row in asked.items():
        found[row.line] = _surest(row.person, candidates.get(key, {}), known, alike=alike)
    return found


def _by_number(
    session: Transaction, asked: Mapping[uuid.UUID, ListRow]
) -> dict[uuid.UUID, dict[uuid.UUID, MatchReason]]:
    """Those whose CPR number one person has: nobody else need be looked for, which takes the most time."""
    numbers = {row.person.cpr for row in asked.values() if row.person.cpr}
    holders = matching.with_number(session, numbers)
    return {
        key: {holders[row.person.cpr][0]: MatchReason.CPR}
        for key, row in asked.items()
        if len(holders.get(row.person.cpr, ())) == 1
    }


def _asking(key: uuid.UUID, row: ListRow) -> SimpleNamespace:
    person = row.person
    return SimpleNamespace(
        id=key,
        number=_NEWEST,
        joined_into_id=None,
        cpr=person.cpr or None,
        birth_date=person.birth_date,
        given_name=person.given_name,
        surname=person.surname,
        phone=person.phone,
        other_phone=person.other_phone,
    )


def _surest(
    person: ListPerson,
    candidates: Mapping[uuid.UUID, MatchReason],
    known: Mapping[uuid.UUID, Somebody],
    *,
    alike: bool,
) -> Found:
    if not candidates:
        return Found()
    sure = _SURE if alike else (MatchReason.CPR,)
    for reason in sure:
        fitting = [
            known[each] for each, why in candidates.items() if why is reason and each in known
        ]
        fitting = [each for each in fitting if not _other_cpr(person, each)]
        if len(fitting) == 1:
            fitting[0].reason = reason
            return Found(fitting[0])
        if fitting:
            break  # several: only a person can tell
    return Found(may_be_known=True)


def _somebodies(session: Transaction, ids: set[uuid.UUID]) -> dict[uuid.UUID, Somebody]:
    if not ids:
        return {}
    found = {
        row.id: Somebody(
            row.id,
            f"{row.given_name} {row.surname}".strip(),
            row.cpr or "",
            row.cpr_state in _TRUSTED,
            dead=row.dead_on is not None,
        )
        for row in session.execute(_PEOPLE, {"ids": list(ids)})
    }
    for person_id, facts in pathways_of(session, ids).items():
        found[person_id].pathways = facts
    return found


def pathways_of(
    session: Transaction, person_ids: set[uuid.UUID]
) -> dict[uuid.UUID, list[PathwayFact]]:
    """The pathways of some people in the actor's unit, the newest first."""
    found: dict[uuid.UUID, list[PathwayFact]] = defaultdict(list)
    rows = session.execute(_PATHWAYS.where(access.own_pathways(session)), {"ids": list(person_ids)})
    for person_id, pathway_id, received_on, closed_on, closing_id in rows:
        fact = PathwayFact(
            pathway_id, received_on, closed_on is None and closing_id is None, closed_on is not None
        )
        found[person_id].append(fact)
    return found


_PEOPLE = select(
    Participant.id,
    Participant.given_name,
    Participant.surname,
    Participant.cpr,
    Participant.cpr_state,
    Participant.dead_on,
).where(Participant.id.in_(bindparam("ids", expanding=True)))
_PATHWAYS = (
    select(
        Pathway.participant_id,
        Pathway.id,
        Pathway.received_on,
        Pathway.closed_on,
        CourseClosing.id,
    )
    .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
    .where(
        Pathway.participant_id.in_(bindparam("ids", expanding=True)),
        Pathway.joined_into_id.is_(None),
    )
    .order_by(Pathway.received_on.desc(), Pathway.opened_at.desc(), Pathway.id.desc())
)
