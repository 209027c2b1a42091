"""Practices, wards, pharmacies and municipal departments: found from letters, and kept by the team lead."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from sqlalchemy import bindparam, select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds import gln as gln_numbers
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.names import fold, sort_key
from counsellor_app.models import HospitalDepartment, MunicipalDepartment, Pharmacy, Practice
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction

_PRACTICE_NUMBER, _LONGEST_POST_CODE = 6, 9


@dataclass(frozen=True, slots=True)
class PracticeDraft:
    """A general practice, as a row of the list and as its form."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    practice_number: str = ""
    name: str = ""
    gln: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class DepartmentDraft:
    """A ward or clinic, as a row of the list and as its form."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    department_number: str = ""
    hospital: str = ""
    name: str = ""
    gln: str = ""
    psychiatric: bool = False
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class PharmacyDraft:
    """A pharmacy, as a row of the list and as its form."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    name: str = ""
    gln: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class MunicipalDraft:
    """A part of the municipality that sends people."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    name: str = ""
    area: str = ""
    gln: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """What a letter or a form says of the place that it comes from."""

    number: str
    name: str
    department: str = ""
    gln: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    psychiatric: bool = False


@query(Right.SIGNED_IN)
def practices(
    session: Transaction, text: str = "", inactive: bool = False
) -> tuple[PracticeDraft, ...]:
    """The practices by name; with `text` those whose words begin so."""
    shown = _shown(session, Practice, PracticeDraft, inactive)
    return _found(shown, text, lambda each: f"{each.name} {each.practice_number} {each.town}")


@query(Right.SIGNED_IN)
def departments(
    session: Transaction, text: str = "", inactive: bool = False
) -> tuple[DepartmentDraft, ...]:
    """The wards and clinics by hospital and name."""
    shown = _shown(session, HospitalDepartment, DepartmentDraft, inactive)
    return _found(shown, text, lambda each: f"{each.hospital} {each.name}")


@query(Right.SIGNED_IN)
def pharmacies(
    session: Transaction, text: str = "", inactive: bool = False
) -> tuple[PharmacyDraft, ...]:
    """The pharmacies by name."""
    shown = _shown(session, Pharmacy, PharmacyDraft, inactive)
    return _found(shown, text, lambda each: f"{each.name} {each.town}")


@query(Right.SIGNED_IN)
def municipal_departments(
    session: Transaction, text: str = "", inactive: bool = False
) -> tuple[MunicipalDraft, ...]:
    """The parts of the municipality by name."""
    shown = _shown(session, MunicipalDepartment, MunicipalDraft, inactive)
    return _found(shown, text, lambda each: f"{each.name} {each.area}")


@use_case(Right.RULES)
@as_before.undoable("save_practice")
def save_practice(session: Transaction, draft: PracticeDraft) -> uuid.UUID:
    """A new practice, or another address of one; ConflictError when somebody saved since."""
    number = draft.practice_number.strip().zfill(_PRACTICE_NUMBER)
    if not number.isdigit() or len(number) != _PRACTICE_NUMBER or not int(number):
        raise FieldError("practice_number", "address_book.practice_number")
    _demand_free(session, Practice.practice_number, number, draft.id, "practice_number")
    return _save(session, Practice, draft, "name", practice_number=number)


@use_case(Right.RULES)
@as_before.undoable("save_department")
def save_department(session: Transaction, draft: DepartmentDraft) -> uuid.UUID:
    """A new ward or clinic, or another name of one."""
    number = draft.department_number.strip()
    if not number or len(number) > 17:
        raise FieldError("department_number", "address_book.department_number")
    _demand_free(
        session, HospitalDepartment.department_number, number, draft.id, "department_number"
    )
    return _save(session, HospitalDepartment, draft, "hospital", department_number=number)


@use_case(Right.RULES)
@as_before.undoable("save_pharmacy")
def save_pharmacy(session: Transaction, draft: PharmacyDraft) -> uuid.UUID:
    """A new pharmacy, or another address of one."""
    return _save(session, Pharmacy, draft, "name")


# Made once: an import asks for each of its letters.
_PRACTICE = select(Practice).where(Practice.practice_number == bindparam("number"))
_DEPARTMENT = select(HospitalDepartment).where(
    HospitalDepartment.department_number == bindparam("number")
)


@use_case(Right.RULES)
@as_before.undoable("save_municipal_department")
def save_municipal_department(session: Transaction, draft: MunicipalDraft) -> uuid.UUID:
    """A new part of the municipality, or another name of one."""
    return _save(session, MunicipalDepartment, draft, "name")


def practice_of(session: Transaction, place: Address) -> Practice | None:
    """The practice with this ydernummer, made when a letter names it for the first time.

    What the team lead has written is left as it is; None where the number cannot be one.
    """
    number = place.number.strip()
    if not number.isdigit() or len(number) > _PRACTICE_NUMBER:
        return None
    number = number.zfill(_PRACTICE_NUMBER)
    known = session.scalars(_PRACTICE, {"number": number}).one_or_none()
    if known is not None:
        return known
    made = Practice(
        id=new_id(),
        practice_number=number,
        gln=place.gln[:13],
        name=place.name or number,
        street=place.street,
        post_code=place.post_code,
        town=place.town,
        phone=phone_numbers.read(place.phone) or place.phone,
    )
    session.add(made)
    session.flush()
    return made


def department_of(session: Transaction, place: Address) -> HospitalDepartment | None:
    """The ward or clinic with this number, made when a letter names it for the first time."""
    number = place.number.strip()[:17]
    if not number:
        return None
    known = session.scalars(_DEPARTMENT, {"number": number}).one_or_none()
    if known is not None:
        return known
    made = HospitalDepartment(
        id=new_id(),
        department_number=number,
        gln=place.gln[:13],
        hospital=place.name or number,
        name=place.department,
        psychiatric=place.psychiatric,
        phone=phone_numbers.read(place.phone) or place.phone,
    )
    session.add(made)
    session.flush()
    return made


D = TypeVar("D", PracticeDraft, DepartmentDraft, PharmacyDraft, MunicipalDraft)


def _shown(session: Transaction, model: Any, kind: type[D], inactive: bool) -> list[D]:
    statement = select(model)
    chosen = statement if inactive else statement.where(model.active)
    return [_draft(kind, each) for each in session.scalars(chosen)]


def _draft(kind: type[D], entity: Any) -> D:
    values = {
        each.name: getattr(entity, each.name) for each in fields(kind) if each.name != "version"
    }
    return kind(version=entity.version_id, **values)


def _found(drafts: list[D], text: str, words_of: Any) -> tuple[D, ...]:
    """Some hundreds at most, so the words are compared here, kind to æ, ø and accents."""
    wanted = fold(text).split()
    hits = [
        each
        for each in drafts
        if all(any(word.startswith(w) for word in fold(words_of(each)).split()) for w in wanted)
    ]
    return tuple(sorted(hits, key=lambda each: sort_key(words_of(each))))


def _demand_free(
    session: Transaction, column: Any, number: str, own_id: uuid.UUID, name: str
) -> None:
    owner = session.scalars(select(column.class_.id).where(column == number)).one_or_none()
    if owner not in (None, own_id):
        raise FieldError(name, "address_book.number_taken", number=number)


def _save(session: Transaction, model: Any, draft: Any, required: str, **settled: Any) -> uuid.UUID:
    values = {each.name: getattr(draft, each.name) for each in fields(draft)} | settled
    version, own_id = values.pop("version"), uuid.UUID(str(draft.id))
    values = {
        name: value.strip() if isinstance(value, str) else value for name, value in values.items()
    }
    _check(values, required)
    entity = session.get(model, draft.id)
    if entity is not None and entity.version_id != version:
        if not version:
            return own_id  # the same form sent twice
        raise ConflictError(model.__tablename__, mine=draft, theirs=_draft(type(draft), entity))
    if entity is None:
        session.add(model(**values))
    else:
        for name, value in values.items():
            setattr(entity, name, value)
    action = f"save_{model.__tablename__}"
    audit.record(session, action, subject=model.__tablename__, subject_id=own_id)
    session.flush()
    return own_id


def _check(values: dict[str, Any], required: str) -> None:
    if not values[required]:
        raise FieldError(required, "address_book.name_missing")
    if values["gln"] and not gln_numbers.is_valid(values["gln"]):
        raise FieldError("gln", "address_book.gln")
    if values["phone"]:
        number = phone_numbers.read(values["phone"])
        if number is None:
            raise FieldError("phone", "address_book.phone")
        values["phone"] = number
    for name, value in values.items():
        longest = _LONGEST_POST_CODE if name == "post_code" else 140
        if name == "town":
            longest = 70
        if isinstance(value, str) and len(value) > longest:
            raise FieldError(name, "address_book.too_long", longest=longest)
