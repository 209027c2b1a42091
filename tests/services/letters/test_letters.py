"""Epikrises and replies: when they may be written, what they carry, and what sending them ends."""

from __future__ import annotations

import re
import uuid
from xml.etree import ElementTree

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, StorageError, UserError
from counsellor_app.exchange import closing_letter_out
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.models import (
    AuditEntry,
    CourseClosing,
    FollowUp,
    Letter,
    Municipality,
    Referral,
)
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.letters import letter_corrections, letter_list, letter_sending, letters
from counsellor_app.services.letters.letter_corrections import Change, Correction
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sheets import EpikriseSheet, Medicine
from counsellor_app.services.medication import vouchers
from counsellor_app.services.pathway import pathway_closing
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.exchange import xdis15_reader
from tests.helpers.builders import TODAY, Office, a_course, an_enrolment
from tests.helpers.letters import EPISODE, a_letter_office, closed, pathway_of, referred
from tests.helpers.medicine import a_consent, a_grant, a_practice, a_voucher_draft
from tests.helpers.statements import statements


@pytest.fixture
def office(database: Engine) -> Office:
    return a_letter_office(database)


def refusal(office: Office, draft: LetterDraft) -> str:
    with pytest.raises(UserError) as refused:
        office.backend.write(letters.make_letter, draft)
    return refused.value.code


def test_each_reason_against_an_epikrise_is_told(office: Office) -> None:
    assert refusal(office, LetterDraft(referred(office, letter_identifier="2"))) == (
        "letter.course_open"
    )


def test_no_epikrise_without_consent_or_receiver(office: Office) -> None:
    pathway_id = closed(office, practice=False)
    assert refusal(office, LetterDraft(pathway_id)) == "letter.no_receiver"
    a_consent(office, pathway_id, ConsentKind.GP_LETTER, given=False)
    assert refusal(office, LetterDraft(pathway_id)) == "letter.no_consent"


def test_the_file_carries_episode_and_diagnosis_and_ends_the_pathway(office: Office) -> None:
    pathway_id = closed(office)
    assert pathway_of(office, pathway_id).next_act is NextAct.SEND_EPIKRISE
    sent = closing_letter_out.send(office.backend, LetterDraft(pathway_id))
    root = ElementTree.fromstring(sent.content)
    texts = {element.tag.rsplit("}", 1)[-1]: element.text for element in root.iter()}
    assert texts["EpisodeOfCareIdentifier"] == EPISODE
    assert texts["DiagnoseCode"] == "DF172"
    assert texts["CivilRegistrationNumber"] == "2512484916"
    assert re.fullmatch(r"RS[0-9A-HJKMNP-TV-Z]{12}\.xml", sent.name)
    assert office.backend.read(letter_list.message_of, sent.letter_id) == sent.content
    assert pathway_of(office, pathway_id).closed_on == TODAY


def test_a_letter_that_cannot_be_addressed_is_not_kept(office: Office) -> None:
    pathway_id = closed(office, practice=False)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)

    def spoil(session: Transaction) -> None:
        session.get_one(Municipality, office.municipality_id).gln = "5790001659593"
        audit.record(session, "edit_municipality")

    office.system.write(spoil)
    draft = LetterDraft(pathway_id, receiver_kind=ReceiverKind.REFERRER)
    with pytest.raises(UserError) as refused:
        closing_letter_out.send(office.backend, draft)
    assert refused.value.code == "letter.not_sendable"
    assert office.backend.read(letter_list.letters_of, pathway_id) == ()


def test_a_cancelled_epikrise_is_outstanding_again(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, remark="Har fået en god plan med hjem.")
    letter_id = office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)
    assert (
        office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT) == letter_id
    )
    assert office.backend.read(letter_list.sent_epikrise, pathway_id) == letter_id
    assert pathway_of(office, pathway_id).closed_on == TODAY
    office.backend.write(letter_sending.cancel_letter, letter_id)
    pathway = pathway_of(office, pathway_id)
    assert (pathway.closed_on, pathway.next_act) == (None, NextAct.SEND_EPIKRISE)
    assert office.backend.read(letter_list.sent_epikrise, pathway_id) is None


def test_it_is_printed_again_as_it_was_sent(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, remark="Ring gerne om medicin.")
    letter_id = office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)
    sheet = office.backend.read(letter_list.letter_sheet, letter_id)
    assert isinstance(sheet, EpikriseSheet)
    assert sheet.receiver[0] == "Lægerne Testgade"
    assert "Ring gerne om medicin." in sheet.text
    assert "Røgfri ved afslutning: ja." in sheet.text


def test_reading_it_again_is_a_look_at_the_citizen(office: Office) -> None:
    pathway_id = closed(office)
    letter_id = office.backend.write(
        letter_sending.send_on_paper, LetterDraft(pathway_id), LetterChannel.PRINT
    )
    made = office.backend.read(letter_list.letter_sheet, letter_id)
    assert office.backend.look(letter_list.open_letter, letter_id) == made

    def looks(session: Transaction) -> list[tuple[object, ...]]:
        columns = (AuditEntry.participant_id, AuditEntry.pathway_id, AuditEntry.subject_id)
        found = select(*columns).where(AuditEntry.action == "open_letter")
        return [tuple(row) for row in session.execute(found)]

    person = pathway_of(office, pathway_id).participant_id
    assert office.backend.read(looks) == [(person, pathway_id, letter_id)]


def test_each_product_is_told_once_with_its_strength(office: Office) -> None:
    pathway_id = referred(office)
    an_enrolment(office, a_course(office), pathway_id)
    a_grant(office, pathway_id)
    for strength in ("", "21 mg", "21 mg", "14 mg"):
        patch = (Medicine(MedicineProduct.PATCH_24, strength),)
        voucher = a_voucher_draft(pathway_id, products=patch, weeks=1)
        office.backend.write(vouchers.issue_voucher, voucher, confirmed=True)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
    draft = LetterDraft(pathway_id, receiver_kind=ReceiverKind.REFERRER)
    sheet = office.backend.read(letters.preview, draft)
    assert isinstance(sheet, EpikriseSheet)
    assert [each.strength for each in sheet.medicines] == ["21 mg", "14 mg"]
    assert sheet.medicine_weeks == 4


def test_the_referrer_is_told_that_she_was_not_reached(office: Office) -> None:
    pathway_id = referred(office)
    office.as_actor(office.team_lead).write(
        pathway_closing.close_not_reached, pathway_id, reason="flyttet", confirmed=True
    )
    draft = LetterDraft(pathway_id, LetterKind.REPLY_NOT_REACHED, ReceiverKind.REFERRER)
    assert refusal(office, draft) == "letter.no_reply_consent", "a ward is not told unasked"
    a_consent(office, pathway_id, ConsentKind.GP_LETTER)
    assert refusal(office, draft) == "letter.no_reply_consent", "a yes about the GP is none here"
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    sent = closing_letter_out.send(office.backend, draft)
    letter = office.backend.read(lambda session: session.get_one(Letter, sent.letter_id))
    assert letter.receiver_name == "Lungemedicinsk Ambulatorium"
    row = office.backend.read(letter_list.letters_of, pathway_id)[0]
    assert (row.kind, row.channel) == (LetterKind.REPLY_NOT_REACHED, LetterChannel.MEDCOM)
    replied = office.backend.read(lambda session: session.get_one(Referral, _referral(session)))
    assert replied.replied_at is not None


def _referral(session: Transaction) -> uuid.UUID:
    return session.query(Referral.id).scalar()  # type: ignore[no-any-return]


def test_who_said_no_is_not_written_about(office: Office) -> None:
    pathway_id = referred(office)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER, given=False)
    draft = LetterDraft(pathway_id, LetterKind.REPLY_OTHER, ReceiverKind.REFERRER)
    assert refusal(office, draft) == "letter.no_referrer_consent"


def test_a_text_written_by_hand_is_the_same_on_paper_in_the_file_and_in_the_list(
    office: Office,
) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, text="Røgfri: ja.\n\nSkrevet af mig selv.")
    sent = closing_letter_out.send(office.backend, draft)
    (row,) = office.backend.read(letter_list.letters_of, pathway_id)
    sheet = office.backend.read(letter_list.letter_sheet, sent.letter_id)
    assert row.text == sheet.text == "Røgfri: ja.\n\nSkrevet af mig selv."
    note = xdis15_reader.read(sent.content)
    assert dict(note)["MunicipalityLetter/ClinicalInformation/Text01"] == row.text
    assert sheet.subject == "Epikrise: afslutning af rygestopforløb"


def test_an_empty_text_is_refused_at_its_place(office: Office) -> None:
    with pytest.raises(FieldError) as refused:
        office.backend.write(letters.make_letter, LetterDraft(closed(office), text=" \n "))
    assert (refused.value.field, refused.value.code) == ("text", "letter.empty")


def test_a_correction_names_the_letter_that_it_replaces(office: Office) -> None:
    pathway_id = closed(office)
    first = closing_letter_out.send(office.backend, LetterDraft(pathway_id))
    second = closing_letter_out.send(
        office.backend, LetterDraft(pathway_id, corrects_id=first.letter_id)
    )
    newer, older = office.backend.read(letter_list.letters_of, pathway_id)
    assert f"erstatter vores brev af 5. oktober 2026 (nr. {older.number})" in newer.text
    assert (older.replaced, newer.replaced, newer.corrects_id) == (True, False, older.id)
    note = dict(xdis15_reader.read(second.content))
    assert note["MunicipalityLetter/Letter/StatusCode"] == "rettetbrev"
    assert note["MunicipalityLetter/Letter/Identifier"] != older.number
    assert office.backend.read(letter_list.letter_sheet, older.id).text == older.text


def sent(office: Office, draft: LetterDraft) -> uuid.UUID:
    return office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.COPY)


def smokes_after_all(office: Office, pathway_id: uuid.UUID) -> None:
    def change(session: Transaction) -> None:
        closing = session.scalars(
            select(CourseClosing).where(CourseClosing.pathway_id == pathway_id)
        ).one()
        closing.smoke_free = False
        audit.record(session, "edit_closing")

    office.system.write(change)


def correction(office: Office, letter_id: uuid.UUID) -> Correction:
    return office.backend.read(letter_corrections.correction_of, letter_id)


def test_a_correction_of_an_untouched_letter_follows_the_facts_and_marks_them(
    office: Office,
) -> None:
    pathway_id = closed(office)
    letter_id = sent(office, LetterDraft(pathway_id))
    assert correction(office, letter_id) == Correction(None, ())
    smokes_after_all(office, pathway_id)
    begun = correction(office, letter_id)
    assert begun.text is None
    assert begun.changes == (
        Change(("Røgfri ved afslutning: ja.",), ("Røgfri ved afslutning: nej.",)),
    )


def test_a_correction_begins_with_what_a_hand_had_written(office: Office) -> None:
    pathway_id = closed(office)
    facts = letters.text_of(office.backend.read(letters.preview, LetterDraft(pathway_id)))
    own = facts + "\nHun har fået et nyt arbejde."
    letter_id = sent(office, LetterDraft(pathway_id, text=own))
    smokes_after_all(office, pathway_id)
    begun = correction(office, letter_id)
    assert begun.text is not None
    named = [line for line in begun.text.splitlines() if line not in own.splitlines()]
    assert len(named) == 1
    assert named[0].startswith("Dette brev erstatter vores brev af")
    assert begun.text.endswith("Hun har fået et nyt arbejde.")
    assert "Røgfri ved afslutning: ja." in begun.text, "nothing is changed unasked"
    (change,) = begun.changes
    text = letter_corrections.taken_in(begun.text, change)
    assert "Røgfri ved afslutning: nej." in text
    assert "ved afslutning: ja." not in text
    second = sent(office, LetterDraft(pathway_id, text=text, corrects_id=letter_id))
    again = correction(office, second)
    assert again.text is not None
    assert again.changes == ()
    naming = [line for line in again.text.splitlines() if "erstatter" in line]
    assert len(naming) == 1
    assert naming != named, "it names the one that it replaces, not the first"


def test_a_remark_of_the_sent_letter_is_not_lost_in_its_correction(office: Office) -> None:
    pathway_id = closed(office)
    letter_id = sent(office, LetterDraft(pathway_id, remark="Ring gerne."))
    begun = correction(office, letter_id)
    assert begun.text is not None
    assert "Ring gerne." in begun.text
    assert begun.changes == ()


def test_a_cancelled_former_letter_does_not_stop_the_next_correction(office: Office) -> None:
    pathway_id = closed(office)
    first = sent(office, LetterDraft(pathway_id, text="Første."))
    second = sent(office, LetterDraft(pathway_id, text="Andet.", corrects_id=first))
    office.backend.write(letter_sending.cancel_letter, first)
    begun = correction(office, second)
    assert begun.text is not None
    assert begun.text.startswith("Andet.")


@pytest.mark.parametrize(
    ("text", "change", "then"),
    [
        ("a\nb\nc", Change(("b",), ("B", "b2"), "a"), "a\nB\nb2\nc"),
        ("a\nb", Change(("b",), (), "a"), "a"),
        ("a\nc", Change((), ("b",), "a"), "a\nb\nc"),
        ("mine", Change(("b",), ("B",), "a"), "mine\nB"),
        ("mine", Change(("b",), (), "a"), "mine"),
        ("", Change((), ("b",)), "\nb"),
    ],
)
def test_a_change_is_taken_in_where_it_belongs(text: str, change: Change, then: str) -> None:
    assert letter_corrections.taken_in(text, change) == then


def test_only_a_sent_letter_to_the_same_receiver_is_corrected(office: Office) -> None:
    pathway_id = closed(office)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    unsent = office.backend.write(letters.make_letter, LetterDraft(pathway_id))
    assert refusal(office, LetterDraft(pathway_id, corrects_id=unsent)) == "letter.not_sent"
    office.backend.write(letter_sending.mark_sent, unsent, LetterChannel.PRINT)
    to_ward = LetterDraft(pathway_id, receiver_kind=ReceiverKind.REFERRER, corrects_id=unsent)
    assert refusal(office, to_ward) == "letter.corrects_another"


def test_who_is_interrupted_sends_the_very_same_letter(office: Office) -> None:
    """Killed between the letter and its file: the next try has the same number, so it counts once."""
    pathway_id = closed(office)

    def full(_name: str, _content: bytes) -> None:
        raise StorageError("storage.full", folder="ud")

    with pytest.raises(StorageError):
        closing_letter_out.send(office.backend, LetterDraft(pathway_id), keep=full)
    (unsent,) = office.backend.read(letter_list.letters_of, pathway_id)
    assert unsent.sent_at is None
    sent = closing_letter_out.send(office.backend, LetterDraft(pathway_id))
    (row,) = office.backend.read(letter_list.letters_of, pathway_id)
    assert (row.id, row.number) == (sent.letter_id, unsent.number)
    assert row.sent_at is not None


def test_a_letter_from_before_subjects_were_kept_is_printed_as_before(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, remark="Gammelt.")
    letter_id = office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)

    def forget(session: Transaction) -> None:
        session.get_one(Letter, letter_id).subject = ""
        audit.record(session, "edit_municipality")

    office.system.write(forget)
    sheet = office.backend.read(letter_list.letter_sheet, letter_id)
    assert "Gammelt." in sheet.text
    assert letters.written_of(sheet).subject == "Epikrise: afslutning af rygestopforløb"


def test_a_thousand_are_read_by_a_few_statements(office: Office) -> None:
    practice_id = a_practice(office)
    ids = []
    for _ in range(4):
        draft = LetterDraft(closed(office, practice_id=practice_id))
        ids.append(office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT))
    needed = []
    for some in (ids[:1], ids):
        with statements(office.engine) as seen:
            office.backend.read(letter_list.letter_sheets, some)
        needed.append(len(seen))
    assert needed[0] == needed[1]
    sheets = office.backend.read(letter_list.letter_sheets, ids[::-1])
    assert [sheet.letter_id for sheet in sheets] == ids[::-1]


def test_the_letter_after_half_a_year_needs_an_answer_and_tells_it(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, LetterKind.HALF_YEAR)
    assert refusal(office, draft) == "letter.no_half_year"

    def answer(session: Transaction) -> None:
        follow_up = session.scalars(select(FollowUp)).one()
        follow_up.outcome, follow_up.smoke_free = FollowUpOutcome.ANSWERED, False
        follow_up.closed_on = TODAY
        audit.record(session, "edit_municipality")

    office.system.write(answer)
    text = letters.text_of(office.backend.read(letters.preview, draft))
    assert text.startswith("Røgfri et halvt år efter stopdatoen (spurgt 5. oktober 2026): nej.")
