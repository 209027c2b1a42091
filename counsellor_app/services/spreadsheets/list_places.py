"""Who is meant by the words in a list: a ward, a practice, a part of the municipality, a pharmacy, a colleague."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from sqlalchemy import select

from counsellor_app.kinds.names import fold
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    HospitalDepartment,
    MunicipalDepartment,
    Pharmacy,
    Practice,
    User,
)
from counsellor_app.services.transaction import Transaction

PLACE_COLUMNS = ("practice_id", "department_id", "pharmacy_id", "municipal_department_id")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A place that refers: the column of the referral that names it, and what it counts as."""

    column: str
    id: uuid.UUID
    source: ReferralSource
    organisation: str
    department: str = ""


@dataclass(slots=True)
class Words:
    """The places and colleagues of the municipality by their folded names; read once for each handful of rows."""

    places: dict[str, ListPlace] = field(default_factory=dict)
    colleagues: dict[str, uuid.UUID] = field(default_factory=dict)

    def place(self, text: str) -> ListPlace | None:
        """The place that is called so, in full or without its hospital."""
        return self.places.get(fold(text)) if text else None

    def colleague(self, text: str) -> uuid.UUID | None:
        """The user with these initials or this name."""
        return self.colleagues.get(fold(text)) if text else None


def words_of(session: Transaction) -> Words:
    """Everything that is in use; a name that two places share means none of them."""
    found, several = dict[str, ListPlace](), set[str]()

    def add(place: ListPlace, *names: str) -> None:
        for name in {fold(each) for each in names if fold(each)}:
            if name in found and found[name].id != place.id:
                several.add(name)
            found[name] = place

    for ward in session.scalars(select(HospitalDepartment).where(HospitalDepartment.active)):
        source = ReferralSource.PSYCHIATRY if ward.psychiatric else ReferralSource.HOSPITAL
        place = ListPlace("department_id", ward.id, source, ward.hospital, ward.name)
        both = (f"{ward.hospital} {ward.name}", f"{ward.name} {ward.hospital}")
        add(place, ward.department_number, ward.name, *both)
    for practice in session.scalars(select(Practice).where(Practice.active)):
        place = ListPlace("practice_id", practice.id, ReferralSource.GP, practice.name)
        add(place, practice.name, practice.practice_number)
    for part in session.scalars(select(MunicipalDepartment).where(MunicipalDepartment.active)):
        source = ReferralSource.MUNICIPALITY
        add(ListPlace("municipal_department_id", part.id, source, part.name), part.name)
    for pharmacy in session.scalars(select(Pharmacy).where(Pharmacy.active)):
        source = ReferralSource.PHARMACY
        add(ListPlace("pharmacy_id", pharmacy.id, source, pharmacy.name), pharmacy.name)
    users = session.execute(
        select(User.id, User.initials, User.name).where(User.unit_id == session.actor.unit_id)
    )
    colleagues = {fold(word): key for key, *words in users for word in words if fold(word)}
    return Words({name: at for name, at in found.items() if name not in several}, colleagues)
