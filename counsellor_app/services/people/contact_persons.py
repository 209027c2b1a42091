"""Relatives, support persons and wards: who may be called instead of the citizen."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.people import Relation
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import ContactPerson
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit, recycle_bin
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """One contact person; version 0 is a new one. It is also the row of the list."""

    participant_id: uuid.UUID
    name: str = ""
    relation: Relation = Relation.RELATIVE
    phone: str = ""
    may_be_called: bool = False
    note: str = ""
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.CASE)
def contact_persons(session: Transaction, participant_id: uuid.UUID) -> tuple[ContactDraft, ...]:
    """Those of one citizen, who may be called first."""
    access.open_participant(session, participant_id)
    found = session.scalars(
        select(ContactPerson)
        .where(ContactPerson.participant_id == participant_id)
        .order_by(ContactPerson.may_be_called.desc(), ContactPerson.name)
    )
    return tuple(_row(each) for each in found)


@use_case(Right.CASE)
@as_before.undoable("save_contact")
def save_contact(session: Transaction, draft: ContactDraft) -> uuid.UUID:
    """A new contact person, or other words about a known one."""
    access.open_participant(session, draft.participant_id)
    if not draft.name.strip():
        raise FieldError("name", "contact.needs_name")
    number = phone_numbers.read(draft.phone) if draft.phone.strip() else ""
    if number is None:
        raise FieldError("phone", "participant.no_phone_number")
    contact = session.get(ContactPerson, draft.id)
    if contact is None:
        contact = ContactPerson(id=draft.id, participant_id=draft.participant_id)
        session.add(contact)
    elif draft.version:
        contact = access.load_for_edit(session, ContactPerson, draft.id, draft.version)
    contact.name, contact.relation, contact.phone = draft.name.strip(), draft.relation, number
    contact.may_be_called, contact.note = draft.may_be_called, draft.note.strip()
    _tell(session, "save_contact", contact)
    session.flush()
    return contact.id


@use_case(Right.CASE)
def remove_contact(session: Transaction, contact_id: uuid.UUID) -> None:
    """She is no contact person any more."""
    contact = access.load(session, ContactPerson, contact_id)
    access.open_participant(session, contact.participant_id)
    _tell(session, "remove_contact", contact)
    content = {
        "id": str(contact.id),
        "participant_id": str(contact.participant_id),
        "name": contact.name,
        "relation": contact.relation.value,
        "phone": contact.phone,
        "may_be_called": contact.may_be_called,
        "note": contact.note,
    }
    session.delete(contact)
    recycle_bin.put(
        session,
        RemovedKind.CONTACT,
        content,
        words=contact.name,
        participant_id=contact.participant_id,
    )


@recycle_bin.restores(RemovedKind.CONTACT)
def bring_contact_back(session: Transaction, content: dict[str, Any]) -> None:
    """She is a contact person again, as she was."""
    values = content | {
        "id": uuid.UUID(content["id"]),
        "participant_id": uuid.UUID(content["participant_id"]),
        "relation": Relation(content["relation"]),
    }
    session.add(ContactPerson(**values))


def _row(contact: ContactPerson) -> ContactDraft:
    return ContactDraft(
        participant_id=contact.participant_id,
        name=contact.name,
        relation=contact.relation,
        phone=contact.phone,
        may_be_called=contact.may_be_called,
        note=contact.note,
        version=contact.version_id,
        id=contact.id,
    )


def _tell(session: Transaction, action: str, contact: ContactPerson) -> None:
    audit.record(
        session,
        action,
        participant_id=contact.participant_id,
        subject="contact_person",
        subject_id=contact.id,
    )
