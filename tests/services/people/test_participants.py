"""Master data: what is refused, what is asked about, who may see it, and the logged CPR number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import AccessDenied, ConflictError, FieldError, NeedsConfirmation
from counsellor_app.kinds.people import CprState
from counsellor_app.models import AuditEntry, Participant
from counsellor_app.services.people import contact_persons, participants
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, a_participant, a_pathway, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def test_a_name_and_a_phone_are_enough_and_numbers_follow_each_other(office: Office) -> None:
    for name in ("Ida", "Bo"):
        draft = ParticipantDraft(given_name=name, phone="20 22 23 24")
        office.backend.write(participants.register_participant, draft)
    found = office.backend.read(
        lambda session: session.scalars(select(Participant).order_by(Participant.number)).all()
    )
    assert [(each.number, each.phone) for each in found] == [(1, "+4520222324"), (2, "+4520222324")]


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"surname": "", "phone": ""}, "surname", "participant.needs_name_or_phone"),
        ({"phone": "hej"}, "phone", "participant.no_phone_number"),
        ({"cpr": "12"}, "cpr", "participant.cpr_malformed"),
        ({"birth_date": date(2030, 1, 1)}, "birth_date", "participant.born_in_future"),
    ],
)
def test_what_cannot_be_kept_is_named(
    office: Office, values: dict[str, object], field: str, code: str
) -> None:
    draft = replace(ParticipantDraft(surname="Olsen"), **values)  # type: ignore[arg-type]
    with pytest.raises(FieldError, match=code) as raised:
        office.backend.write(participants.register_participant, draft)
    assert raised.value.field == field


def test_a_number_that_fails_the_check_is_asked_about_and_kept(office: Office) -> None:
    draft = ParticipantDraft(surname="Olsen", cpr="251248-4917")
    with pytest.raises(NeedsConfirmation, match="cpr_check_digit"):
        office.backend.write(participants.register_participant, draft)
    person_id = office.backend.write(participants.register_participant, draft, confirmed=True)
    person = office.backend.read(lambda session: session.get_one(Participant, person_id))
    assert (person.cpr, person.cpr_state) == ("2512484917", CprState.CHECK)
    assert person.birth_date == date(1948, 12, 25)


def test_editing_leaves_an_untouched_cpr_number_and_minds_the_version(office: Office) -> None:
    person_id = a_participant(office)
    draft = office.backend.read(participants.participant_draft, person_id)
    assert draft.cpr is None
    office.backend.write(participants.edit_participant, replace(draft, surname="Berg"))
    person = office.backend.read(lambda session: session.get_one(Participant, person_id))
    assert (person.surname, person.cpr) == ("Berg", "2512484916")
    with pytest.raises(ConflictError):
        office.backend.write(participants.edit_participant, replace(draft, surname="Bjerg"))


def test_revealing_the_number_is_logged(office: Office) -> None:
    person_id = a_participant(office)
    assert office.backend.look(participants.reveal_cpr, person_id) == "251248-4916"

    def logged(session: Transaction) -> object:
        return session.scalars(
            select(AuditEntry.participant_id).where(AuditEntry.action == "reveal_cpr")
        ).one()

    assert office.backend.read(logged) == person_id


def test_a_person_of_another_unit_is_closed(office: Office) -> None:
    person_id = a_participant(office)
    a_pathway(office, person_id)
    stranger = replace(office.counsellor, unit_id=office.municipality_id)
    with pytest.raises(AccessDenied):
        office.as_actor(stranger).look(participants.reveal_cpr, person_id)


def test_contact_persons_come_and_go(office: Office) -> None:
    person_id = a_participant(office)
    draft = ContactDraft(person_id, "Kaj", phone="20 22 23 25", may_be_called=True)
    office.backend.write(contact_persons.save_contact, draft)
    (row,) = office.backend.read(contact_persons.contact_persons, person_id)
    assert (row.name, row.phone, row.version) == ("Kaj", "+4520222325", 1)
    office.backend.write(contact_persons.save_contact, replace(row, name="Kaj Ole"))
    office.backend.write(contact_persons.remove_contact, row.id)
    assert office.backend.read(contact_persons.contact_persons, person_id) == ()
