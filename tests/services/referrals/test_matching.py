"""Known persons: proposed, joined, parted without loss, refused; and referrals typed by hand."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, inspect, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.referral import MatchReason, ReferralSource
from counsellor_app.models import (
    Base,
    Call,
    ContactPerson,
    FormDefinition,
    Interview,
    JournalNote,
    MatchRefused,
    Participant,
    ParticipantSearch,
    Pathway,
    Practice,
    Referral,
    RefusedLetter,
)
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.office import address_book
from counsellor_app.services.office.address_book import PracticeDraft
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import journal, search_index
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.referrals import inbox, joining, matching, origins, refused_letters
from counsellor_app.services.referrals.origins import PlaceKind
from counsellor_app.services.referrals.typed_referrals import TypedReferralDraft, type_referral
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.builders import Office, a_contact_person, a_participant, a_pathway, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def known(office: Office) -> uuid.UUID:
    """Ida, with an open pathway from before."""
    person = a_participant(
        office,
        given_name="Ida Marie",
        surname="Prøvesen",
        cpr="2302554001",
        birth_date=date(1955, 2, 23),
        phone="+4540506070",
    )
    a_pathway(office, person)
    return person


def typed(office: Office, **values: Any) -> uuid.UUID:
    """The pathway of a typed referral."""
    given = {"given_name": "Ida", "surname": "Prøvesen", "phone": "20 22 23 24"} | values
    made = office.backend.write(type_referral, TypedReferralDraft(**given), confirmed=True)
    return made.pathway_id


def proposed(office: Office, pathway_id: uuid.UUID) -> list[tuple[uuid.UUID, MatchReason]]:
    found = office.backend.read(matching.proposals, pathway_id)
    return [(each.known.id, each.reason) for each in found]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"cpr": "230255-4001"}, MatchReason.CPR),
        ({"cpr": "230255-1111"}, MatchReason.BIRTH_DATE_AND_NAME),
        ({"phone": "40 50 60 70"}, MatchReason.PHONE_AND_NAME),
        ({"phone": "40 50 60 70", "given_name": "Kaj"}, MatchReason.PHONE),
        ({}, None),
        ({"cpr": "230255-1111", "surname": "Andersen"}, None),
    ],
)
def test_known_persons_are_proposed_with_the_surest_reason(
    office: Office, known: uuid.UUID, values: dict[str, Any], reason: MatchReason | None
) -> None:
    pathway_id = typed(office, **values)
    assert proposed(office, pathway_id) == ([(known, reason)] if reason else [])


def test_the_known_one_is_not_asked_about_the_new_one(office: Office, known: uuid.UUID) -> None:
    typed(office, cpr="230255-4001")
    earlier = office.backend.read(
        lambda session: session.scalars(
            select(Pathway.id).where(Pathway.participant_id == known)
        ).one()
    )
    assert proposed(office, earlier) == []


def test_joining_fills_what_is_empty_and_overwrites_nothing(
    office: Office, known: uuid.UUID
) -> None:
    pathway_id = typed(office, cpr="230255-4001")
    office.backend.write(joining.join, pathway_id, known)

    def found(session: Transaction) -> None:
        person = session.get_one(Participant, known)
        assert (person.phone, person.other_phone) == ("+4540506070", "+4520222324")
        assert person.given_name == "Ida Marie"
        pathway = session.get_one(Pathway, pathway_id)
        assert pathway.participant_id == known
        assert pathway.previous_pathway_id is not None
        referral = session.scalars(select(Referral)).one()
        assert referral.participant_id == known
        assert len(session.scalars(select(ParticipantSearch)).all()) == 1
        assert list(search_index.differences(session)) == []

    office.backend.read(found)


@pytest.mark.parametrize("same_pathway", [False, True])
@pytest.mark.parametrize("way", ["undo", "part"])
def test_parting_puts_everything_back(
    office: Office, known: uuid.UUID, same_pathway: bool, way: str
) -> None:
    pathway_id = typed(office, cpr="230255-4001")
    new_person = office.backend.read(
        lambda session: session.get_one(Pathway, pathway_id).participant_id
    )
    a_contact_person(office, new_person, name="Ole Prøvesen")
    before = office.backend.read(everything)
    onto = office.backend.read(matching.proposals, pathway_id)[0].pathways[0].id
    match_id = office.backend.write(joining.join, pathway_id, known, onto if same_pathway else None)
    assert office.backend.read(everything) != before
    if way == "undo":
        undo_last(office)
    else:
        office.backend.write(joining.part, match_id)
    assert office.backend.read(everything) == before
    if way == "part":
        undo_last(office)
        joined = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
        assert joined.participant_id == known
    office.backend.read(in_order)


def test_the_same_pathway_takes_the_letter_and_leaves_the_lists(
    office: Office, known: uuid.UUID
) -> None:
    pathway_id = typed(office, cpr="230255-4001")
    (proposal,) = office.backend.read(matching.proposals, pathway_id)
    onto = proposal.pathways[0].id
    office.backend.write(joining.join, pathway_id, known, onto)
    referral = office.backend.read(lambda session: session.scalars(select(Referral)).one())
    assert referral.pathway_id == onto
    assert office.backend.read(inbox.count_inbox) == 0
    joined = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    assert (joined.joined_into_id, joined.due_to) == (onto, None)


def test_a_refused_match_is_not_proposed_again_until_undone(
    office: Office, known: uuid.UUID
) -> None:
    pathway_id = typed(office, cpr="230255-4001")
    (row,) = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    assert row.match is MatchReason.CPR
    with pytest.raises(UserError, match=r"match\.undecided"):
        office.backend.write(inbox.handle_referral, row.id)
    office.backend.write(matching.refuse_match, pathway_id, (known,))
    assert proposed(office, pathway_id) == []
    office.backend.write(inbox.handle_referral, row.id, take=True)
    assert office.backend.read(inbox.count_inbox) == 0
    mine = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    assert mine.counsellor_id == office.counsellor.user_id
    undo_last(office)
    undo_last(office)
    assert proposed(office, pathway_id) == [(known, MatchReason.CPR)]


def test_name_and_telephone_are_enough_and_both_are_needed(office: Office) -> None:
    for missing, field in (
        ({"given_name": "", "surname": ""}, "surname"),
        ({"phone": ""}, "phone"),
    ):
        with pytest.raises(FieldError) as refused:
            typed(office, **missing)
        assert refused.value.field == field
    pathway_id = typed(office)
    pathway = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    assert (pathway.source, pathway.electronic) == (ReferralSource.SELF, False)
    assert office.backend.read(inbox.count_inbox) == 0
    undo_last(office)
    assert office.backend.read(lambda session: session.scalars(select(Participant)).all()) == []


def test_a_strange_cpr_number_is_asked_about(office: Office) -> None:
    draft = TypedReferralDraft(surname="Prøvesen", phone="20222324", cpr="311399-1111")
    with pytest.raises(NeedsConfirmation, match=r"participant\.cpr_impossible_date"):
        office.backend.write(type_referral, draft)


def test_a_refused_letter_is_typed_by_hand(office: Office) -> None:
    import_referrals(office.backend, [DATA / "refused" / "cut-off.xml"])
    (row,) = office.backend.read(refused_letters.refused_letters)
    content = office.backend.look(refused_letters.open_refused, row.id)
    assert content.raw == (DATA / "refused" / "cut-off.xml").read_bytes()
    typed(office, refused_id=row.id)
    assert office.backend.read(refused_letters.count_refused) == 0
    undo_last(office)
    kept = office.backend.read(lambda session: session.scalars(select(RefusedLetter)).one())
    assert (kept.handled_at, kept.typed_referral_id) == (None, None)


def test_a_practice_is_saved_found_and_gives_its_place_to_the_referral(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    draft = PracticeDraft(practice_number="79741", name="Lægehuset Åboulevarden")
    practice_id = lead.write(address_book.save_practice, draft)
    with pytest.raises(FieldError) as refused:
        lead.write(
            address_book.save_practice, PracticeDraft(practice_number="079741", name="Andre")
        )
    assert refused.value.field == "practice_number"
    (place,) = office.backend.read(origins.find_places, "aabou")
    assert (place.kind, place.id) == (PlaceKind.PRACTICE, practice_id)
    pathway_id = typed(office, source=ReferralSource.GP, place_kind=place.kind, place_id=place.id)
    person = office.backend.read(
        lambda session: session.get_one(
            Participant, session.get_one(Pathway, pathway_id).participant_id
        )
    )
    assert person.practice_id == practice_id


def test_the_inbox_is_searched_by_name(office: Office, known: uuid.UUID) -> None:
    typed(office, cpr="230255-4001")
    typed(office, surname="Ågård", phone="40 50 60 70")
    assert office.backend.read(inbox.inbox_size, inbox.InboxFilter(everything=True)) == 2
    (row,) = office.backend.read(inbox.inbox_page, inbox.InboxFilter(text="aag"))
    assert row.name == "Ida Ågård"


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def everything(session: Transaction) -> dict[str, list[dict[str, Any]]]:
    """All that a counsellor could see of the persons; versions and decisions aside."""
    entities: tuple[type[Base], ...] = (
        Participant,
        ParticipantSearch,
        Pathway,
        Referral,
        ContactPerson,
        Practice,
    )
    return {
        entity.__tablename__: sorted(
            (
                {
                    column.key: getattr(row, column.key)
                    for column in inspect(entity).column_attrs
                    if column.key not in ("version_id", "raw")
                }
                for row in session.scalars(select(entity))
            ),
            key=str,
        )
        for entity in entities
    }


def in_order(session: Transaction) -> None:
    assert list(search_index.differences(session)) == []
    assert list(pathways.differences(session)) == []
    assert audit.verify(session) == []


def carriers() -> set[str]:
    """The tables that name the person beside the pathway: what moves when two records are joined."""
    return {
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if {"participant_id", "pathway_id"} <= set(mapper.column_attrs.keys())
    } - {"audit_entry"}  # which tells what was, and is never changed


def test_everything_that_names_both_moves_with_the_pathway() -> None:
    assert {each.__tablename__ for each in joining._CARRIERS} == carriers()


@pytest.mark.parametrize("same_pathway", [False, True])
def test_parting_loses_nothing_that_was_added_meanwhile(
    office: Office, known: uuid.UUID, same_pathway: bool
) -> None:
    pathway_id = typed(office, cpr="230255-4001", text="Henvist.")
    new_person = office.backend.read(
        lambda session: session.get_one(Pathway, pathway_id).participant_id
    )
    onto = office.backend.read(matching.proposals, pathway_id)[0].pathways[0].id
    match_id = office.backend.write(joining.join, pathway_id, known, onto if same_pathway else None)
    worked_on = onto if same_pathway else pathway_id
    call = office.backend.write(
        calls.log_call, CallDraft(worked_on, CallOutcome.NO_ANSWER, note="Ringede")
    )
    note = office.backend.write(journal.write_note, NoteDraft(worked_on, text="Talte med hende"))
    held = hold_interview(office, worked_on)
    later = a_pathway(office, known, previous_pathway_id=pathway_id)
    contact = a_contact_person(office, known, name="Ole Prøvesen")

    office.backend.write(joining.part, match_id)

    def found(session: Transaction) -> None:
        pathway = session.get_one(Pathway, pathway_id)
        assert pathway.participant_id == new_person
        assert session.get_one(Referral, referral_of(session, new_person)).pathway_id == pathway_id
        owner = known if same_pathway else new_person
        facts: list[Any] = [
            session.get_one(Call, call),
            session.get_one(JournalNote, note),
            session.get_one(Interview, held),
        ]
        assert {each.pathway_id for each in facts} == {worked_on}
        assert session.get_one(Pathway, worked_on).participant_id == owner
        assert session.get_one(JournalNote, note).participant_id == owner
        assert session.get_one(ContactPerson, contact).participant_id == known
        if not same_pathway:
            begun_before = session.get_one(Pathway, later).previous_pathway_id
            assert begun_before == onto  # not the pathway of somebody else

    office.backend.read(found)
    office.backend.read(in_order)


def test_a_correction_that_came_meanwhile_goes_back_with_its_letter(
    office: Office, known: uuid.UUID, tmp_path: Path
) -> None:
    (tmp_path / "a.xml").write_bytes(a_message(a_letter("EKS1", cpr="2302554001")))
    import_referrals(office.backend, [tmp_path / "a.xml"])
    (row,) = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    onto = office.backend.read(matching.proposals, row.pathway_id)[0].pathways[0].id
    match_id = office.backend.write(joining.join, row.pathway_id, known, onto)
    changed = a_letter("EKS2", "rettetbrev", cpr="2302554001", telephone="20222399")
    (tmp_path / "b.xml").write_bytes(a_message(changed))
    assert import_referrals(office.backend, [tmp_path / "b.xml"]).corrections == 1
    office.backend.write(joining.part, match_id)

    def found(session: Transaction) -> None:
        for letter in session.scalars(select(Referral)):
            assert letter.pathway_id == row.pathway_id
            assert letter.participant_id == row.participant_id

    office.backend.read(found)
    office.backend.read(in_order)


def hold_interview(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    def hold(session: Transaction) -> uuid.UUID:
        definition = FormDefinition(
            id=new_id(), form="interview", valid_from=date(2000, 1, 1), name="x", definition={}
        )
        session.add(definition)
        session.flush()
        interview = Interview(
            id=new_id(),
            pathway_id=pathway_id,
            form_definition_id=definition.id,
            state=InterviewState.HELD,
            held_on=session.today,
            saved_at=session.now,
            user_id=office.counsellor.id,
        )
        session.add(interview)
        audit.record(session, "hold_interview", pathway_id=pathway_id)
        pathways.refresh(session, session.get_one(Pathway, pathway_id))
        return interview.id

    return office.system.write(hold)


def referral_of(session: Transaction, person_id: uuid.UUID) -> uuid.UUID:
    return session.scalars(select(Referral.id).where(Referral.participant_id == person_id)).one()


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["2302554001", "2302551111", "0101700008", None]),
        st.sampled_from([date(1955, 2, 23), date(1970, 1, 1), None]),
        st.sampled_from(["Ida", "Ida Marie", "Kaj", "Åse", ""]),
        st.sampled_from(["Prøvesen", "PRØVESEN", "Ågård", "Aagaard", "Jensen"]),
        st.sampled_from(["+4540506070", "+4520222324", "spørg", ""]),
        st.sampled_from(["+4540506070", ""]),
    ),
    min_size=2,
    max_size=7,
)


@given(
    PEOPLE, st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=3), st.integers(0, 9)
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_who_is_proposed_follows_the_rule_whoever_there_is(
    office_on_sqlite: Office,
    people: list[tuple[Any, ...]],
    said_no: set[tuple[int, int]],
    joined: int,
) -> None:
    def check(session: Transaction) -> None:
        made = [a_person(number, *each) for number, each in enumerate(people, 1)]
        session.add_all(made)
        session.flush()
        if 0 < joined < len(made):
            made[joined].joined_into_id = made[0].id
        refused = {(a, b) for a, b in said_no if a != b and max(a, b) < len(made)}
        session.add_all(
            MatchRefused(
                id=new_id(),
                participant_id=made[a].id,
                other_id=made[b].id,
                decided_at=session.now,
                decided_by_id=office_on_sqlite.counsellor.id,
            )
            for a, b in refused
        )
        session.flush()
        found = matching.candidates(session, made)
        pairs = {frozenset(pair) for pair in refused}
        for a, person in enumerate(made):
            expected = {
                known.id: expected_reason(person, known)
                for b, known in enumerate(made[:a])
                if expected_reason(person, known)
                and frozenset((a, b)) not in pairs
                and not (person.joined_into_id or known.joined_into_id)
            }
            assert dict(found.get(person.id, {})) == expected

    office_on_sqlite.system.read(check)  # nothing is kept


@pytest.fixture
def office_on_sqlite(sqlite_database: Engine) -> Office:
    return an_office(sqlite_database)


def a_person(
    number: int, cpr: str, born: date, given: str, surname: str, phone: str, other: str
) -> Participant:
    return Participant(
        id=new_id(),
        number=number,
        pseudonym=new_pseudonym(),
        cpr=cpr,
        birth_date=born,
        given_name=given,
        surname=surname,
        phone=phone,
        other_phone=other,
        created_at=datetime(2026, 10, 5, tzinfo=UTC),
    )


def expected_reason(person: Participant, known: Participant) -> MatchReason | None:
    """The rule in other words: same CPR; else birth date and name; else a telephone in common."""
    if person.cpr and person.cpr == known.cpr:
        return MatchReason.CPR
    names = (
        {str.casefold(part) for part in person.given_name.split()},
        {str.casefold(part) for part in known.given_name.split()},
    )
    surnames = {each.surname.casefold().replace("å", "aa") for each in (person, known)}
    same_name = len(surnames) == 1 and (not all(names) or bool(names[0] & names[1]))
    if same_name and person.birth_date and person.birth_date == known.birth_date:
        return MatchReason.BIRTH_DATE_AND_NAME
    numbers = [
        {number for number in (each.phone, each.other_phone) if number.startswith("+")}
        for each in (person, known)
    ]
    if numbers[0] & numbers[1]:
        return MatchReason.PHONE_AND_NAME if same_name else MatchReason.PHONE
    return None
