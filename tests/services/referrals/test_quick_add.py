"""The quick way to type a referral: new people, known ones, where from, and the undo of each."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.names import split_name
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import Participant, Pathway, Referral
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import address_book
from counsellor_app.services.office.address_book import (
    DepartmentDraft,
    MunicipalDraft,
    PharmacyDraft,
    PracticeDraft,
)
from counsellor_app.services.referrals import origins, quick_add
from counsellor_app.services.referrals.origins import Origin, PlaceKind, PlaceRow
from counsellor_app.services.referrals.quick_add import QuickDraft
from counsellor_app.services.trace import checks, undo
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    office = an_office(database)
    lead = office.as_actor(office.team_lead)
    ward = DepartmentDraft(department_number="6650130", hospital="Testby", name="Lungemedicinsk")
    lead.write(address_book.save_department, ward)
    closed = DepartmentDraft(
        department_number="6650951", hospital="Testby", name="P3", psychiatric=True
    )
    lead.write(address_book.save_department, closed)
    lead.write(
        address_book.save_practice, PracticeDraft(practice_number="79741", name="Lægerne Testgade")
    )
    lead.write(address_book.save_pharmacy, PharmacyDraft(name="Struer Apotek"))
    lead.write(
        address_book.save_municipal_department,
        MunicipalDraft(name="Jobcentret", area="Beskæftigelse", phone="96848400"),
    )
    return office


def place(office: Office, text: str) -> PlaceRow:
    (found,) = office.backend.read(origins.find_places, text)
    return found


def add(office: Office, **values: object) -> Referral:
    made = office.backend.write(quick_add.add_quickly, QuickDraft(**values))  # type: ignore[arg-type]
    return office.backend.read(lambda session: session.get_one(Referral, made.referral_id))


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == "type_referral"
    office.backend.write(undo.undo, row.id)


def counted(office: Office) -> tuple[int, ...]:
    return office.backend.read(
        lambda session: tuple(
            session.scalar(select(func.count()).select_from(model)) or 0
            for model in (Participant, Pathway, Referral)
        )
    )


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Ida Holm Olsen", ("Ida Holm", "Olsen")),
        ("  Ida   Olsen ", ("Ida", "Olsen")),
        ("Olsen, Ida Holm", ("Ida Holm", "Olsen")),
        ("Ida", ("Ida", "")),
        ("", ("", "")),
    ],
)
def test_one_field_holds_the_whole_name(written: str, parts: tuple[str, str]) -> None:
    assert split_name(written) == parts


def test_name_and_telephone_are_enough(office: Office) -> None:
    office.backend.write(form_drafts.keep, quick_add.FORM, None, {"name": "Ida"})
    referral = add(office, name="Ida Olsen", phone="20 22 23 24")
    person, pathway = office.backend.read(
        lambda session: (
            session.get_one(Participant, referral.participant_id),
            session.get_one(Pathway, referral.pathway_id),
        )
    )
    assert (person.given_name, person.surname, person.phone) == ("Ida", "Olsen", "+4520222324")
    assert (pathway.source, pathway.stage) == (ReferralSource.SELF, Stage.RECEIVED)
    assert office.backend.read(form_drafts.kept, quick_add.FORM, None) is None
    undo_last(office)
    assert counted(office) == (0, 0, 0)


@pytest.mark.parametrize("known", [False, True])
def test_a_call_that_was_undone_does_not_stand_in_the_way(office: Office, known: bool) -> None:
    person = a_participant(office, phone="+4520222324") if known else None
    before = counted(office)
    made = add(office, name="Ida Olsen", phone="20222324", participant_id=person)
    assert made.pathway_id is not None
    call = CallDraft(made.pathway_id, CallOutcome.NO_ANSWER, note="Ringer selv")
    office.backend.write(calls.log_call, call)
    (standing,) = [row for row in office.backend.read(undo.last_acts) if row.label != "call"]
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        office.backend.write(undo.undo, standing.id)
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    undo_last(office)
    assert counted(office) == before
    assert office.as_actor(office.team_lead).read(checks.findings) == ()


@pytest.mark.parametrize(
    ("name", "phone", "field"),
    [("", "20222324", "name"), ("Ida", "", "phone"), ("x" * 300, "20222324", "name")],
)
def test_what_is_missing_is_told_at_its_field(
    office: Office, name: str, phone: str, field: str
) -> None:
    with pytest.raises(FieldError) as refused:
        add(office, name=name, phone=phone)
    assert refused.value.field == field
    assert counted(office) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "kind", "source", "column"),
    [
        ("lunge", PlaceKind.DEPARTMENT, ReferralSource.HOSPITAL, "department_id"),
        ("p3", PlaceKind.DEPARTMENT, ReferralSource.PSYCHIATRY, "department_id"),
        ("laegerne", PlaceKind.PRACTICE, ReferralSource.GP, "practice_id"),
        ("struer", PlaceKind.PHARMACY, ReferralSource.PHARMACY, "pharmacy_id"),
        ("jobc", PlaceKind.MUNICIPAL, ReferralSource.MUNICIPALITY, "municipal_department_id"),
    ],
)
def test_a_place_is_found_by_its_first_letters_and_kept(
    office: Office, text: str, kind: PlaceKind, source: ReferralSource, column: str
) -> None:
    found = place(office, text)
    assert (found.kind, found.source) == (kind, source)
    referral = add(office, name="Ida", phone="20222324", origin=Origin(source, found))
    assert referral.source is source
    assert getattr(referral, column) == found.id
    assert referral.sender_organisation in (found.name, found.detail)


def test_what_was_used_last_stands_first_each_once(office: Office) -> None:
    job, ward = place(office, "jobc"), place(office, "lunge")
    for number, origin in enumerate(
        (
            Origin(),
            Origin(job.source, job),
            Origin(ward.source, ward),
            Origin(job.source, job),
        )
    ):
        add(office, name=f"Ida {number}", phone=f"2022232{number}", origin=origin)
    assert office.backend.read(origins.used_last) == (
        Origin(job.source, job),
        Origin(ward.source, ward),
        Origin(),
    )


def test_known_people_are_found_by_telephone_and_by_name(office: Office) -> None:
    by_name = a_participant(office, given_name="Ida Marie", surname="Olsen", phone="+4530303030")
    by_phone = a_participant(office, given_name="Bo", surname="Friis", phone="+4520222324")
    for person in (by_name, by_phone):
        a_pathway(office, person)

    def ids(name: str, phone: str) -> list[uuid.UUID]:
        return [row.id for row in office.backend.read(quick_add.known_people, name, phone)]

    assert ids("Ida Ol", "") == [by_name]
    assert ids("Ida Ol", "20 22 2") == [by_phone, by_name]
    assert ids("Id", "2022") == []


def test_a_known_person_with_a_closed_pathway_gets_a_new_one(office: Office) -> None:
    person = a_participant(office, phone="+4530303030")
    former = a_pathway(
        office,
        person,
        received_on=TODAY - timedelta(days=400),
        closed_on=TODAY - timedelta(days=200),
        close_reason=CloseReason.FINISHED,
    )
    before = counted(office)
    referral = add(office, name="Nancy", phone="20222324", participant_id=person)
    pathway = office.backend.read(lambda session: session.get_one(Pathway, referral.pathway_id))
    assert (pathway.participant_id, pathway.previous_pathway_id) == (person, former)
    other = office.backend.read(lambda session: session.get_one(Participant, person).other_phone)
    assert other == "+4520222324"
    assert office.as_actor(office.team_lead).read(checks.findings) == ()
    undo_last(office)
    assert counted(office) == before
    other = office.backend.read(lambda session: session.get_one(Participant, person).other_phone)
    assert other == ""


def test_a_known_person_on_her_way_keeps_her_pathway(office: Office) -> None:
    person = a_participant(office, phone="+4520222324")
    running = a_pathway(office, person)
    referral = add(
        office, name="Nancy", phone="20222324", participant_id=person, text="Ringer selv"
    )
    assert referral.pathway_id == running
    assert counted(office) == (1, 1, 1)
    undo_last(office)
    assert counted(office) == (1, 1, 0)


def test_the_dead_are_not_added(office: Office) -> None:
    person = a_participant(office, dead_on=TODAY)
    a_pathway(office, person)
    with pytest.raises(UserError, match=r"relapse\.dead"):
        add(office, name="Nancy", phone="20222324", participant_id=person)


def test_sent_twice_it_is_there_once(office: Office) -> None:
    draft = QuickDraft(name="Ida", phone="20222324")
    first = office.backend.write(quick_add.add_quickly, draft)
    again = office.backend.write(quick_add.add_quickly, draft)
    assert (first.referral_id, first.pathway_id) == (again.referral_id, again.pathway_id)
    assert counted(office) == (1, 1, 1)
