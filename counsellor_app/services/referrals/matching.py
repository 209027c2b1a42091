"""Proposes which known person a new referral may be about; a person decides (screens "Henvisninger")."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, literal_column, or_, select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import MatchReason
from counsellor_app.models import (
    MatchRefused,
    Participant,
    ParticipantSearch,
    Pathway,
    Practice,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among
from counsellor_app.store.search_index import starts_with

_MOST = 5
_STEP_OF_NUMBERS = 10
_STRENGTH = {reason: place for place, reason in enumerate(MatchReason)}


@dataclass(frozen=True, slots=True)
class EarlierPathway:
    """A pathway of the known person, so that the counsellor sees whether it is a relapse."""

    id: uuid.UUID
    received_on: date
    stage: Stage
    closed_on: date | None
    close_reason: CloseReason | None
    counsellor: str

    @property
    def open(self) -> bool:
        """Whether a new letter may belong to it."""
        return self.closed_on is None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What stands side by side in a proposal; the CPR number is masked."""

    id: uuid.UUID
    name: str
    cpr: str
    birth_date: date | None
    phone: str
    other_phone: str
    address: str
    email: str
    practice: str
    dead: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A known person who may be the one of the letter."""

    reason: MatchReason
    new: PersonFacts
    known: PersonFacts
    differing: frozenset[str]
    pathways: tuple[EarlierPathway, ...]


@query(Right.CASE)
def proposals(session: Transaction, pathway_id: uuid.UUID) -> tuple[Proposal, ...]:
    """Known persons of the own unit, the surest reason first; those refused are left out."""
    pathway = access.open_pathway(session, pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    found = candidates(session, [person]).get(person.id, {})
    ranked = sorted(found.items(), key=lambda pair: (_STRENGTH[pair[1]], pair[0]))[:_MOST]
    new = _facts(session, person)
    made = []
    for known_id, reason in ranked:
        known = _facts(session, access.load(session, Participant, known_id))
        made.append(
            Proposal(reason, new, known, _differing(new, known), _pathways(session, known_id))
        )
    return tuple(made)


@use_case(Right.CASE)
def refuse_match(
    session: Transaction, pathway_id: uuid.UUID, known_ids: tuple[uuid.UUID, ...]
) -> None:
    """They are different persons: not proposed again."""
    pathway = access.open_pathway(session, pathway_id)
    refused = [
        MatchRefused(
            id=new_id(),
            participant_id=pathway.participant_id,
            other_id=access.open_participant(session, known_id).id,
            decided_at=session.now,
            decided_by_id=session.actor.id,
        )
        for known_id in known_ids
    ]
    if not refused:
        raise UserError("match.nobody")
    session.add_all(refused)
    audit.record(
        session,
        "refuse_match",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        others=list(known_ids),
    )
    undo.offer(
        session,
        "refuse_match",
        undo_refuse_match,
        participant_id=pathway.participant_id,
        refused_ids=[each.id for each in refused],
    )


@undo.inverse
def undo_refuse_match(session: Transaction, refused_ids: list[str]) -> None:
    """Proposed again."""
    for refused_id in refused_ids:
        session.delete(access.load(session, MatchRefused, uuid.UUID(refused_id)))


Candidates = dict[uuid.UUID, dict[uuid.UUID, MatchReason]]


def candidates_of(session: Transaction, person_ids: Collection[uuid.UUID]) -> Candidates:
    """As `candidates`, by their ids."""
    if not person_ids:
        return {}
    return candidates(session, _seen(session, _PEOPLE, ids=person_ids))


def candidates(session: Transaction, people: Sequence[Any]) -> Candidates:
    """Who may be whom, for a page of the inbox at once: five statements, however many people.

    Only those registered before are proposed, so that two new letters do not point at each other.
    """
    found: Candidates = defaultdict(dict)
    people = [person for person in people if person.joined_into_id is None]
    if not people:
        return found
    by_cpr, by_birth, by_phone = _lookups(session, people)
    refused = _refused(session, people)
    folded = _Folded()
    for person in people:
        same_cpr = by_cpr.get(person.cpr or "-", [])
        same_birth = by_birth.get(person.birth_date, []) if person.birth_date else []
        same_phone = [known for number in _numbers(person) for known in by_phone.get(number, [])]
        called = {known.number for known in same_phone}  # a number is quicker to look up than an id
        each_once = {each.number: each for each in (*same_cpr, *same_birth, *same_phone)}
        for known in each_once.values():
            if known.joined_into_id is not None or known.number >= person.number:
                continue
            reason = _reason(person, known, known.number in called, folded)
            if reason is not None and frozenset((person.id, known.id)) not in refused:
                found[person.id][known.id] = reason
    return found


def with_number(session: Transaction, numbers: Collection[str]) -> dict[str, list[uuid.UUID]]:
    """Who has these CPR numbers; people of records that were joined are left out."""
    found: dict[str, list[uuid.UUID]] = defaultdict(list)
    if numbers:
        known = select(Participant.cpr, Participant.id).where(
            Participant.cpr.in_(numbers), Participant.joined_into_id.is_(None)
        )
        if not access.sees_everybody(session):
            known = known.where(access.own_participants(session))
        for number, person_id in session.execute(known):
            found[number or ""].append(person_id)
    return found


class _Folded(dict[str, str]):
    """Names as they are compared, each folded once for a page."""

    def __missing__(self, name: str) -> str:
        found = self[name] = fold(name)
        return found


def _reason(person: Any, known: Any, same_phone: bool, folded: _Folded) -> MatchReason | None:
    if person.cpr and person.cpr == known.cpr:
        return MatchReason.CPR
    same_name = _same_name(person, known, folded)
    if same_name and person.birth_date and person.birth_date == known.birth_date:
        return MatchReason.BIRTH_DATE_AND_NAME
    if same_phone:
        return MatchReason.PHONE_AND_NAME if same_name else MatchReason.PHONE
    return None


def _same_name(person: Any, known: Any, folded: _Folded) -> bool:
    """The same surname, and a given name in common (letters often leave the middle names out)."""
    if folded[person.surname] != folded[known.surname]:
        return False
    ours, theirs = (set(folded[each.given_name].split()) for each in (person, known))
    return bool(ours & theirs) or not (ours and theirs)


# Written as the partial index has it.
_HAS_ANOTHER: ColumnElement[bool] = literal_column("participant.other_phone <> ''")
Statement = Select[*tuple[Any, ...]]
# What the comparison looks at: columns, since hundreds are compared for one page of the inbox.
_SEEN: Statement = select(
    Participant.id,
    Participant.number,
    Participant.joined_into_id,
    Participant.cpr,
    Participant.birth_date,
    Participant.given_name,
    Participant.surname,
    Participant.phone,
    Participant.other_phone,
)
_PEOPLE = _SEEN.where(among(Participant.id, "ids"))
_WITH_CPR = _SEEN.where(among(Participant.cpr, "numbers"))
_BORN = _SEEN.where(among(Participant.birth_date, "days"))
_WITH_OTHER = _SEEN.where(_HAS_ANOTHER, among(Participant.other_phone, "phones"))
_REFUSED = select(MatchRefused.participant_id, MatchRefused.other_id).where(
    or_(among(MatchRefused.participant_id, "ids"), among(MatchRefused.other_id, "ids"))
)
Found = dict[object, list[Any]]


class _Seen(NamedTuple):
    """A person as she is compared, in the order of `_SEEN`."""

    id: uuid.UUID
    number: int
    joined_into_id: uuid.UUID | None
    cpr: str | None
    birth_date: date | None
    given_name: str
    surname: str
    phone: str
    other_phone: str


def _seen(session: Transaction, statement: Statement, **values: Any) -> list[_Seen]:
    """Whom a statement finds, of those whom the actor may see."""
    return list(map(_Seen._make, session.rows(statement, values)))


def _lookups(session: Transaction, people: Sequence[Any]) -> tuple[Found, Found, Found]:
    # Whether they are joined is asked in `candidates`: nearly all lie in the index of "is null".
    by_cpr: Found = defaultdict(list)
    numbers = {person.cpr for person in people if person.cpr}
    if numbers:
        for each in _seen(session, _own(session, _WITH_CPR), numbers=numbers):
            by_cpr[each.cpr].append(each)
    by_birth: Found = defaultdict(list)
    births = {person.birth_date for person in people if person.birth_date}
    if births:
        for each in _seen(session, _own(session, _BORN), days=births):
            by_birth[each.birth_date].append(each)
    by_phone: Found = defaultdict(list)
    phones = {number for person in people for number in _numbers(person)}
    if phones:
        first = _seen(session, _own(session, _begin_with(session, phones)))
        second = _seen(session, _own(session, _WITH_OTHER), phones=phones)
        for each in {each.id: each for each in (*first, *second)}.values():
            for number in _numbers(each):
                by_phone[number].append(each)
    return by_cpr, by_birth, by_phone


def _own(session: Transaction, statement: Statement) -> Statement:
    everybody = access.sees_everybody(session)
    return statement if everybody else statement.where(access.own_participants(session))


def _begin_with(session: Transaction, phones: Collection[str]) -> Statement:
    search, connection = ParticipantSearch, session.connection()
    begins = [starts_with(connection, search.phone, number) for number in _filled_up(phones)]
    return _SEEN.join(search, search.participant_id == Participant.id).where(or_(*begins))


def _filled_up(phones: Collection[str]) -> list[str]:
    """The same numbers, the last of them some more times: a statement of the same length is compiled once."""
    found = sorted(phones)
    return found + [found[-1]] * (-len(found) % _STEP_OF_NUMBERS)


def _numbers(person: Any) -> tuple[str, ...]:
    """The numbers that can be called; what could not be read is no reason."""
    return tuple(number for number in (person.phone, person.other_phone) if number.startswith("+"))


def _refused(session: Transaction, people: Sequence[Any]) -> set[frozenset[uuid.UUID]]:
    ids = [person.id for person in people]
    return {frozenset(pair) for pair in session.rows(_REFUSED, {"ids": ids})}


def _facts(session: Transaction, person: Participant) -> PersonFacts:
    practice = session.get(Practice, person.practice_id) if person.practice_id else None
    place = f"{person.post_code} {person.town}".strip()
    return PersonFacts(
        id=person.id,
        name=f"{person.given_name} {person.surname}".strip(),
        cpr=cpr_numbers.mask(person.cpr or ""),
        birth_date=person.birth_date,
        phone=person.phone,
        other_phone=person.other_phone,
        address=", ".join(filter(None, (person.street, place))),
        email=person.email,
        practice=practice.name if practice else "",
        dead=person.dead_on is not None,
    )


def _differing(new: PersonFacts, known: PersonFacts) -> frozenset[str]:
    """Where both say something and it is not the same; masked numbers are compared by their start."""
    names = ("name", "cpr", "birth_date", "phone", "other_phone", "address", "email", "practice")
    return frozenset(
        name
        for name in names
        if getattr(new, name)
        and getattr(known, name)
        and _bare(getattr(new, name)) != _bare(getattr(known, name))
    )


def _bare(value: object) -> object:
    return fold(value) if isinstance(value, str) else value


def _pathways(session: Transaction, person_id: uuid.UUID) -> tuple[EarlierPathway, ...]:
    rows = session.execute(
        select(Pathway, User.initials)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(
            Pathway.participant_id == person_id,
            Pathway.joined_into_id.is_(None),
            access.own_pathways(session),
        )
        .order_by(Pathway.closed_on.is_not(None), Pathway.received_on.desc(), Pathway.id.desc())
    )
    return tuple(
        EarlierPathway(
            each.id,
            each.received_on,
            each.stage,
            each.closed_on,
            each.close_reason,
            initials or "",
        )
        for each, initials in rows
    )
