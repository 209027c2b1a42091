"""A referral that is passed on or rejected: closing, letters, consent and protection in one act, undone as one."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.exchange.closing_letter_out import message_where_possible
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import RejectReason
from counsellor_app.models import Consent, Letter, Participant, Pathway, Referral
from counsellor_app.services.directory import directory, passing_on
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.directory.passing_on import Answered, PassOnDraft, RejectDraft
from counsellor_app.services.letters import letter_list
from counsellor_app.services.trace import audit, checks, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, an_office
from tests.helpers.letters import EPISODE, referred
from tests.helpers.medicine import a_consent

TEXT = "Har KOL. Ryger 20 om dagen."


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def neighbour(office: Office) -> uuid.UUID:
    return an_entry(office, EntryKind.MUNICIPALITY, "Østerå Kommune")


def an_entry(office: Office, kind: EntryKind, name: str) -> uuid.UUID:
    draft = EntryDraft(kind=kind, name=name, phone="99100002", place="Havnevej 3, 7998 Østerå")
    return office.as_actor(office.team_lead).write(directory.save_entry, draft)


def change(office: Office, pathway_id: uuid.UUID, **values: Any) -> None:
    """What is written of the person."""

    def write(session: Transaction) -> None:
        person = session.get_one(Participant, session.get_one(Pathway, pathway_id).participant_id)
        for name, value in values.items():
            setattr(person, name, value)
        audit.record(session, "edit_participant")

    office.system.write(write)


def pass_on(office: Office, draft: PassOnDraft) -> Answered:
    return office.backend.write(passing_on.pass_on, draft, message_where_possible)


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def letters_by_kind(office: Office, pathway_id: uuid.UUID) -> dict[LetterKind, Letter]:
    found = office.backend.read(
        lambda session: list(session.scalars(select(Letter).where(Letter.pathway_id == pathway_id)))
    )
    return {each.kind: each for each in found}


def test_it_is_passed_on_with_a_letter_and_a_reply(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office, clinical_text=TEXT)
    change(office, pathway_id, phone="+4520222324", street="Park Alle 48", post_code="7600")
    change(office, pathway_id, town="Struer")

    made = pass_on(office, PassOnDraft(pathway_id, neighbour, agreed=True, remark="Ring gerne"))

    assert pathway(office, pathway_id).close_reason is CloseReason.PASSED_ON
    assert pathway(office, pathway_id).passed_on_to_id == neighbour
    assert pathway(office, pathway_id).stage is Stage.DROPPED
    written = letters_by_kind(office, pathway_id)
    letter, reply = written[LetterKind.PASS_ON], written[LetterKind.REPLY_PASSED_ON]
    assert made.letters == (letter.id,)
    assert letter.receiver_name == "Østerå Kommune"
    for words in (
        "20 22 23 24",
        "Park Alle 48, 7600 Struer",
        TEXT,
        "Ring gerne",
        "5. oktober 2026",
    ):
        assert words in letter.text
    assert reply.channel is LetterChannel.MEDCOM
    assert "sendt henvisningen videre til Østerå Kommune" in reply.text
    assert "Ring gerne" not in reply.text
    message = (made.message or b"").decode()
    assert EPISODE in message
    assert "Østerå Kommune" in message
    assert made.message_name.endswith(".xml")
    sheet = office.backend.read(letter_list.letter_sheet, letter.id)
    assert sheet.receiver == ("Østerå Kommune", "Havnevej 3", "7998 Østerå")
    assert sheet.cpr == "2512484916"
    assert office.as_actor(office.team_lead).read(checks.findings) == ()


def test_without_her_yes_nothing_of_her_is_sent(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office, clinical_text=TEXT)
    made = pass_on(office, PassOnDraft(pathway_id, neighbour))
    written = letters_by_kind(office, pathway_id)
    assert set(written) == {LetterKind.REPLY_PASSED_ON}
    assert "ikke sendt oplysninger videre" in written[LetterKind.REPLY_PASSED_ON].text
    assert made.letters == ()


def test_the_yes_is_kept_as_a_consent(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office)
    pass_on(office, PassOnDraft(pathway_id, neighbour, agreed=True))
    consent = office.backend.read(
        lambda session: session.scalars(
            select(Consent).where(Consent.kind == ConsentKind.PASS_ON)
        ).one()
    )
    assert (consent.given, consent.given_on) == (True, TODAY)


@pytest.mark.parametrize("protection", ["address_protected", "name_protected"])
def test_a_protected_address_goes_nowhere(
    office: Office, neighbour: uuid.UUID, protection: str
) -> None:
    pathway_id = referred(office)
    change(office, pathway_id, street="Hemmelig Vej 1", **{protection: True})
    pass_on(office, PassOnDraft(pathway_id, neighbour, agreed=True))
    assert "Hemmelig" not in letters_by_kind(office, pathway_id)[LetterKind.PASS_ON].text


def test_a_no_to_writing_the_referrer_is_respected(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER, given=False)
    draft = PassOnDraft(pathway_id, neighbour)
    _, reply = office.backend.read(passing_on.preview_pass_on, draft)
    assert reply.refused is not None
    with pytest.raises(UserError, match="no_referrer_consent"):
        pass_on(office, draft)
    assert pathway(office, pathway_id).closed_on is None
    pass_on(office, PassOnDraft(pathway_id, neighbour, reply=False))
    assert letters_by_kind(office, pathway_id) == {}


def test_stoplinien_is_named_and_gets_no_letter(office: Office) -> None:
    entry_id = an_entry(office, EntryKind.NATIONAL, "Stoplinien")
    pathway_id = referred(office)
    pass_on(office, PassOnDraft(pathway_id, entry_id, agreed=True))
    (reply,) = letters_by_kind(office, pathway_id).values()
    assert "Borgeren kan få hjælp hos Stoplinien" in reply.text


def test_our_own_offer_is_refused(office: Office) -> None:
    own = an_entry(office, EntryKind.OWN, "Vores")
    with pytest.raises(FieldError, match=r"passing_on\.own"):
        pass_on(office, PassOnDraft(referred(office), own))


def test_where_a_message_cannot_go_the_reply_is_on_paper(
    office: Office, neighbour: uuid.UUID
) -> None:
    pathway_id = referred(office)
    change(office, pathway_id, cpr=None)  # MedCom's letter needs a number
    made = pass_on(office, PassOnDraft(pathway_id, neighbour))
    reply = letters_by_kind(office, pathway_id)[LetterKind.REPLY_PASSED_ON]
    assert (made.message, made.letters) == (None, (reply.id,))
    assert reply.channel is LetterChannel.PRINT


def test_it_is_undone_by_name_and_the_letters_are_cancelled(
    office: Office, neighbour: uuid.UUID
) -> None:
    pathway_id = referred(office)
    pass_on(office, PassOnDraft(pathway_id, neighbour, agreed=True))
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == "pass_on"
    office.backend.write(undo.undo, row.id)
    opened = pathway(office, pathway_id)
    assert (opened.closed_on, opened.close_reason, opened.passed_on_to_id) == (None, None, None)
    assert all(each.cancelled_at for each in letters_by_kind(office, pathway_id).values())
    replied = office.backend.read(
        lambda session: session.scalars(
            select(Referral.replied_at).where(Referral.pathway_id == pathway_id)
        ).one()
    )
    assert replied is None
    assert office.as_actor(office.team_lead).read(checks.findings) == ()


def test_it_is_rejected_with_the_municipalitys_words(office: Office) -> None:
    pathway_id = referred(office)
    made = office.backend.write(
        passing_on.reject,
        RejectDraft(pathway_id, RejectReason.NOT_RESIDENT, remark="Se adressen."),
        message_where_possible,
    )
    assert pathway(office, pathway_id).close_reason is CloseReason.WRONG_REFERRAL
    (reply,) = letters_by_kind(office, pathway_id).values()
    assert "Borgeren bor ikke i vores kommune." in reply.text
    assert "Se adressen." in reply.text
    assert b"Borgeren bor ikke" in (made.message or b"")
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    assert pathway(office, pathway_id).closed_on is None


def test_another_reason_must_be_written(office: Office) -> None:
    with pytest.raises(FieldError) as refused:
        office.backend.write(passing_on.reject, RejectDraft(referred(office), RejectReason.OTHER))
    assert refused.value.field == "remark"


def test_what_is_closed_is_not_answered_again(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office)
    pass_on(office, PassOnDraft(pathway_id, neighbour))
    with pytest.raises(UserError, match=r"closing\.already"):
        pass_on(office, PassOnDraft(pathway_id, neighbour))


def test_the_day_is_told_to_those_who_go_on(office: Office, neighbour: uuid.UUID) -> None:
    pathway_id = referred(office)

    def wait(session: Transaction) -> None:
        session.get_one(Pathway, pathway_id).call_not_before = TODAY + timedelta(days=59)
        audit.record(session, "call_not_before")

    office.system.write(wait)
    pass_on(office, PassOnDraft(pathway_id, neighbour, agreed=True))
    letter = letters_by_kind(office, pathway_id)[LetterKind.PASS_ON]
    assert "Ring ikke før: 3. december 2026" in letter.text
