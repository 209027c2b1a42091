"""Who a letter goes to: her GP, the department that referred her, or whoever referred her (domain 5.4)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import select

from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.letter import ReceiverKind
from counsellor_app.kinds.referral import LetterStatus, PartyCode
from counsellor_app.models import (
    DirectoryEntry,
    HospitalDepartment,
    MunicipalDepartment,
    Participant,
    Pathway,
    Practice,
    Referral,
)
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Receiver:
    """One address. Without GLN and identifier the letter can only be printed or copied."""

    kind: ReceiverKind
    name: str
    address: tuple[str, ...] = ()
    gln: str = ""
    identifier: str = ""
    identifier_code: PartyCode | None = None
    practice_id: uuid.UUID | None = None
    department_id: uuid.UUID | None = None

    @property
    def electronic(self) -> bool:
        """Whether a MedCom letter can be addressed to it."""
        return bool(self.gln and self.identifier and self.identifier_code)

    @property
    def lines(self) -> tuple[str, ...]:
        """Name and address as they stand on paper."""
        return (self.name, *self.address)


def receiver(
    session: Transaction,
    pathway: Pathway,
    kind: ReceiverKind,
    entry_id: uuid.UUID | None = None,
) -> Receiver | None:
    """The receiver of this kind for a pathway, None when there is none.

    `entry_id` is the offer to which it is going to be passed on, before that is done.
    """
    if kind is ReceiverKind.MUNICIPALITY:
        return _municipality(session, entry_id or pathway.passed_on_to_id)
    if kind is ReceiverKind.PRACTICE:
        person = session.get_one(Participant, pathway.participant_id)
        return _practice(session, person.practice_id, kind)
    if kind is ReceiverKind.PARTICIPANT:
        return _participant(session.get_one(Participant, pathway.participant_id))
    letter = referral_of(session, pathway.id)
    if letter is None:
        return None
    found = _department(session, letter.department_id, kind)
    if found is None and kind is ReceiverKind.REFERRER:
        found = (
            _practice(session, letter.practice_id, kind)
            or _municipal(session, letter.municipal_department_id, kind)
            or _sender(letter)
        )
    return found


class Addressed(Protocol):
    """What a letter keeps of the one to whom it went."""

    @property
    def practice_id(self) -> uuid.UUID | None: ...
    @property
    def department_id(self) -> uuid.UUID | None: ...
    @property
    def receiver_kind(self) -> ReceiverKind: ...
    @property
    def receiver_name(self) -> str: ...


def of_letter(session: Transaction, letter: Addressed, pathway: Pathway | None = None) -> Receiver:
    """To whom a letter went, with the address as it is now; by name alone where that is another's.

    The pathway is asked where the letter went to no practice and no department.
    """
    to = None
    if letter.practice_id is not None:
        to = _practice(session, letter.practice_id, letter.receiver_kind)
    elif letter.department_id is not None:
        to = _department(session, letter.department_id, letter.receiver_kind)
    elif pathway is not None:
        to = receiver(session, pathway, letter.receiver_kind)
    if to is None or to.name != letter.receiver_name:
        return Receiver(letter.receiver_kind, letter.receiver_name)
    return to


def _participant(person: Participant) -> Receiver:
    """She herself; a protected address stands on no paper (domain 6.2)."""
    hidden = person.address_protected or person.name_protected
    town = f"{person.post_code} {person.town}".strip()
    lines = () if hidden else tuple(line for line in (person.street, town) if line)
    name = f"{person.given_name} {person.surname}".strip()
    return Receiver(ReceiverKind.PARTICIPANT, name, lines)


def referral_of(session: Transaction, pathway_id: uuid.UUID) -> Referral | None:
    """The letter that the pathway answers: the newest that is not a cancellation."""
    return session.scalars(
        select(Referral)
        .where(Referral.pathway_id == pathway_id, Referral.status != LetterStatus.CANCELLED)
        .order_by(Referral.received_on.desc(), Referral.registered_at.desc(), Referral.id.desc())
        .limit(1)
    ).first()


def _practice(
    session: Transaction, practice_id: uuid.UUID | None, kind: ReceiverKind
) -> Receiver | None:
    practice = session.get(Practice, practice_id) if practice_id else None
    if practice is None:
        return None
    return Receiver(
        kind,
        practice.name,
        _lines("", practice),
        practice.gln,
        practice.practice_number,
        PartyCode.PRACTICE,
        practice_id=practice.id,
    )


def _department(
    session: Transaction, department_id: uuid.UUID | None, kind: ReceiverKind
) -> Receiver | None:
    department = session.get(HospitalDepartment, department_id) if department_id else None
    if department is None:
        return None
    return Receiver(
        kind,
        department.name or department.hospital,
        _lines(department.hospital if department.name else "", department),
        department.gln,
        department.department_number,
        PartyCode.HOSPITAL_DEPARTMENT,
        department_id=department.id,
    )


def _municipal(
    session: Transaction, department_id: uuid.UUID | None, kind: ReceiverKind
) -> Receiver | None:
    """A part of the municipality; by its GLN where it has one, for it has no number of its own."""
    department = session.get(MunicipalDepartment, department_id) if department_id else None
    if department is None:
        return None
    return Receiver(
        kind,
        department.name,
        _lines(department.area, department),
        department.gln,
        department.gln,
        PartyCode.LOCATION if department.gln else None,
    )


def _lines(
    above: str, place: Practice | HospitalDepartment | MunicipalDepartment
) -> tuple[str, ...]:
    town = f"{place.post_code} {place.town}".strip()
    return tuple(line for line in (above, place.street, town) if line)


def _municipality(session: Transaction, entry_id: uuid.UUID | None) -> Receiver | None:
    """Another municipality by its entry in the directory; its place may have several lines."""
    entry = session.get(DirectoryEntry, entry_id) if entry_id else None
    if entry is None or entry.kind is not EntryKind.MUNICIPALITY:
        return None
    return Receiver(
        ReceiverKind.MUNICIPALITY,
        entry.name,
        tuple(line.strip() for line in entry.place.split(",") if line.strip()),
        entry.gln,
        entry.municipality_code,
        PartyCode.MUNICIPALITY,
    )


def _sender(letter: Referral) -> Receiver | None:
    """The sender as the letter names it, where the address book does not know it."""
    name = letter.sender_department or letter.sender_organisation or letter.referrer_name
    if not name:
        return None
    above = letter.sender_organisation if letter.sender_department else ""
    return Receiver(
        ReceiverKind.REFERRER,
        name,
        (above,) if above else (),
        letter.sender_gln,
        letter.sender_identifier,
        letter.sender_code,
    )
