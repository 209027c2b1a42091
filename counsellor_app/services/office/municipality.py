"""The municipality and its units as the settings show and change them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds import gln
from counsellor_app.models import Municipality, Unit
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class MunicipalityForm:
    """What stands in letters and on vouchers."""

    id: uuid.UUID
    version: int
    name: str
    code: str
    gln: str
    invoice_gln: str
    street: str
    post_code: str
    town: str
    phone: str
    web: str


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A team at one place, as a row and as its form."""

    name: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.SIGNED_IN)
def the_municipality(session: Transaction) -> MunicipalityForm:
    """The one that this database belongs to."""
    found = session.scalars(select(Municipality).limit(1)).one()
    names = [each.name for each in fields(MunicipalityForm) if each.name != "version"]
    return MunicipalityForm(
        version=found.version_id, **{name: getattr(found, name) for name in names}
    )


@use_case(Right.RULES)
@as_before.undoable("change_municipality")
def change_municipality(session: Transaction, form: MunicipalityForm) -> None:
    """Another name, address or number; letters written before stay as they were."""
    found = access.load(session, Municipality, form.id)
    if found.version_id != form.version:
        raise ConflictError("municipality", mine=form, theirs=the_municipality(session))
    if not form.name.strip():
        raise FieldError("name", "field.required")
    if not (len(form.code) == 3 and form.code.isascii() and form.code.isdigit()):
        raise FieldError("code", "founding.municipality_code")
    for name in ("gln", "invoice_gln"):
        if getattr(form, name) and not gln.is_valid(getattr(form, name)):
            raise FieldError(name, "field.gln")
    for each in fields(MunicipalityForm):
        if each.name not in {"id", "version"}:
            setattr(found, each.name, getattr(form, each.name).strip())
    audit.record(session, "change_municipality", subject="municipality", subject_id=found.id)


@query(Right.SIGNED_IN)
def units(session: Transaction) -> tuple[UnitDraft, ...]:
    """The units in their order."""
    found = session.scalars(select(Unit).order_by(Unit.position, Unit.name))
    return tuple(
        UnitDraft(u.name, u.street, u.post_code, u.town, u.phone, u.version_id, u.id) for u in found
    )


@use_case(Right.RULES)
@as_before.undoable("save_unit")
def save_unit(session: Transaction, draft: UnitDraft) -> uuid.UUID:
    """A new unit, or another address of one."""
    if not draft.name.strip():
        raise FieldError("name", "field.required")
    found = session.get(Unit, draft.id)
    if found is None:
        municipality_id = session.scalars(select(Municipality.id).limit(1)).one()
        found = Unit(id=draft.id, municipality_id=municipality_id)
        session.add(found)
    elif found.version_id != draft.version:
        if not draft.version:
            return draft.id  # the same form sent twice
        raise ConflictError("unit", mine=draft)
    for name in ("name", "street", "post_code", "town", "phone"):
        setattr(found, name, getattr(draft, name).strip())
    audit.record(session, "save_unit", subject="unit", subject_id=draft.id)
    return draft.id
