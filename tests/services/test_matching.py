"""Known persons: proposed, joined, parted without loss, refused; and referrals typed by hand."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, inspect, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.kinds.referral import MatchReason, ReferralSource
from counsellor_app.models import (
    Base,
    ContactPerson,
    Participant,
    ParticipantSearch,
    Pathway,
    Practice,
    Referral,
    RefusedLetter,
)
from counsellor_app.services import (
    address_book,
    audit,
    inbox,
    joining,
    matching,
    pathways,
    refused_letters,
    search_index,
    undo,
)
from counsellor_app.services.address_book import PlaceKind, PracticeDraft
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.typed_referrals import TypedReferralDraft, type_referral
from tests.exchange.xref15_files import DATA
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
    (place,) = office.backend.read(address_book.find_places, "aabou")
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
