"""Where a referral comes from: every place in one search, as a tree, and those that were used last."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    HospitalDepartment,
    MunicipalDepartment,
    Pathway,
    Pharmacy,
    Practice,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office.address_book import (
    departments,
    municipal_departments,
    pharmacies,
    practices,
)
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_FIRST = 12
_LOOKED_THROUGH, _USED_LAST = 60, 5


class PlaceKind(StrEnum):
    """What a place of a typed referral is."""

    PRACTICE = "practice"
    DEPARTMENT = "department"
    PHARMACY = "pharmacy"
    MUNICIPAL = "municipal"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place that somebody may have come from."""

    kind: PlaceKind
    id: uuid.UUID
    name: str
    detail: str
    psychiatric: bool = False

    @property
    def source(self) -> ReferralSource:
        """What a referral from there counts as."""
        if self.psychiatric:
            return ReferralSource.PSYCHIATRY
        return _SOURCES[self.kind]


_SOURCES = {
    PlaceKind.PRACTICE: ReferralSource.GP,
    PlaceKind.DEPARTMENT: ReferralSource.HOSPITAL,
    PlaceKind.PHARMACY: ReferralSource.PHARMACY,
    PlaceKind.MUNICIPAL: ReferralSource.MUNICIPALITY,
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wishes it, and from which place where that is known."""

    source: ReferralSource = ReferralSource.SELF
    place: PlaceRow | None = None


@query(Right.SIGNED_IN)
def find_places(
    session: Transaction, text: str, kinds: frozenset[PlaceKind] = frozenset(PlaceKind)
) -> tuple[PlaceRow, ...]:
    """The first places whose words begin so, while somebody types."""
    return _places(session, text, kinds)[:_FIRST]


@query(Right.SIGNED_IN)
def all_places(session: Transaction) -> tuple[PlaceRow, ...]:
    """Every place in use, for the tree; wards stand under their hospital by `detail`."""
    return _places(session, "", frozenset(PlaceKind))


@query(Right.CASE)
def used_last(session: Transaction) -> tuple[Origin, ...]:
    """What the unit has typed last, newest first, each once."""
    columns = (
        Referral.source,
        Referral.department_id,
        Referral.practice_id,
        Referral.pharmacy_id,
        Referral.municipal_department_id,
    )
    # Ids are made in the order of time, and their index serves the order.
    typed = session.execute(
        select(*columns)
        .join(Pathway, Pathway.id == Referral.pathway_id)
        .where(~Referral.electronic, access.own_pathways(session))
        .order_by(Referral.id.desc())
        .limit(_LOOKED_THROUGH)
    )
    places = {place.id: place for place in all_places(session)}
    found: dict[Origin, None] = {}
    for source, *ids in typed:
        place_id = next((each for each in ids if each is not None), None)
        if place_id is None or place_id in places:
            found.setdefault(Origin(source, places.get(place_id) if place_id else None))
    return tuple(found)[:_USED_LAST]


def _places(session: Transaction, text: str, kinds: frozenset[PlaceKind]) -> tuple[PlaceRow, ...]:
    found: list[PlaceRow] = []
    if PlaceKind.DEPARTMENT in kinds:
        found += [
            PlaceRow(PlaceKind.DEPARTMENT, each.id, each.name, each.hospital, each.psychiatric)
            for each in departments(session, text)
        ]
    if PlaceKind.PRACTICE in kinds:
        found += [
            PlaceRow(PlaceKind.PRACTICE, each.id, each.name, each.town)
            for each in practices(session, text)
        ]
    if PlaceKind.MUNICIPAL in kinds:
        found += [
            PlaceRow(PlaceKind.MUNICIPAL, each.id, each.name, each.area)
            for each in municipal_departments(session, text)
        ]
    if PlaceKind.PHARMACY in kinds:
        found += [
            PlaceRow(PlaceKind.PHARMACY, each.id, each.name, each.town)
            for each in pharmacies(session, text)
        ]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Sender:
    """What a typed referral keeps of its place."""

    organisation: str
    department: str
    gln: str
    phone: str


def sender_of(session: Transaction, kind: PlaceKind, place_id: uuid.UUID) -> Sender:
    """The place as the referral names it, whatever becomes of its entry; UserError("entity.gone")."""
    if kind is PlaceKind.DEPARTMENT:
        ward = access.load(session, HospitalDepartment, place_id)
        return Sender(ward.hospital[:70], ward.name[:70], ward.gln, ward.phone)
    if kind is PlaceKind.PRACTICE:
        practice = access.load(session, Practice, place_id)
        return Sender(practice.name[:70], "", practice.gln, practice.phone)
    if kind is PlaceKind.MUNICIPAL:
        part = access.load(session, MunicipalDepartment, place_id)
        return Sender(part.name[:70], "", part.gln, part.phone)
    pharmacy = access.load(session, Pharmacy, place_id)
    return Sender(pharmacy.name[:70], "", pharmacy.gln, pharmacy.phone)
