"""Who gets which message, who is left out and why, and what is noted when the file is made."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.exchange import sms_file
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import ExportKind, LetterChannel, LetterKind
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models import (
    AuditEntry,
    Consent,
    DatedRule,
    ExportRecord,
    Letter,
    Pathway,
    SmsLeftOut,
    Unit,
)
from counsellor_app.services.calls import no_contact, reminders
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.letters import letter_texts, neutral_text, sms_batches
from counsellor_app.services.letters.letter_texts import LetterTextDraft
from counsellor_app.services.letters.sms_batches import SmsBatch, SmsDraft, SmsTo
from counsellor_app.services.office.rules import SmsRule
from counsellor_app.services.pathway.pathway_closing import close_declined
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
    at,
)

TOMORROW = at(TODAY + timedelta(days=1), time(16, 30))


@pytest.fixture
def office(database: Engine) -> Office:
    made = an_office(database)

    def telephone(session: Transaction) -> None:
        session.get_one(Unit, made.unit_id).phone = "96000000"
        audit.record(session, "save_unit")

    made.system.write(telephone)
    return made


def agreed(office: Office, *, given: bool = True, **person: Any) -> uuid.UUID:
    """A pathway of somebody who was asked whether she may be written to."""
    participant_id = a_participant(office, **person)
    pathway_id = a_pathway(office, participant_id)

    def consent(session: Transaction) -> None:
        session.add(
            Consent(
                id=new_id(),
                participant_id=participant_id,
                pathway_id=pathway_id,
                kind=ConsentKind.SMS,
                given=given,
                given_on=TODAY,
                form=ConsentForm.ORAL,
                registered_at=session.now,
                registered_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "record_consent", participant_id=participant_id)

    office.system.write(consent)
    return pathway_id


def reminder(*pathways: uuid.UUID, place: str = "Sundhedscenter Struer") -> SmsDraft:
    return SmsDraft(
        LetterKind.SMS_REMINDER, tuple(SmsTo(each, TOMORROW, place) for each in pathways)
    )


def read(office: Office, draft: SmsDraft) -> SmsBatch:
    return office.backend.read(sms_batches.read_sms_batch, draft)


def reasons(office: Office, *pathways: uuid.UUID) -> list[LeftOut | None]:
    return [row.left_out for row in read(office, reminder(*pathways)).rows]


def test_the_message_says_when_and_where_but_not_what(office: Office) -> None:
    (row,) = read(office, reminder(agreed(office))).messages
    assert row.text == (
        "Husk din aftale tirsdag d. 6. oktober kl. 16.30, Sundhedscenter Struer. Afbud: 96 00 00 00"
    )
    assert row.length.fits
    assert "ryg" not in row.text.lower()


def test_everybody_who_may_not_be_written_to_is_left_out_with_the_reason(office: Office) -> None:
    closed = agreed(office)
    office.backend.write(close_declined, closed)
    assert reasons(
        office,
        agreed(office),
        a_pathway(office),
        agreed(office, given=False),
        agreed(office, phone="97421011"),
        agreed(office, address_protected=True),
        agreed(office, name_protected=True),
        agreed(office, birth_date=date(2012, 1, 1)),
        agreed(office, digital_post_exempt=True),
        agreed(office, dead_on=TODAY),
        closed,
    ) == [
        None,
        LeftOut.NO_CONSENT,
        LeftOut.NO_CONSENT,
        LeftOut.NO_MOBILE,
        LeftOut.PROTECTED,
        LeftOut.PROTECTED,
        LeftOut.UNDER_AGE,
        LeftOut.EXEMPT,
        LeftOut.DEAD,
        LeftOut.CLOSED,
    ]


def test_the_municipality_decides_about_the_protected_and_the_exempt(office: Office) -> None:
    def rule(session: Transaction) -> None:
        values = SmsRule(to_protected=True, to_exempt=True).values()
        kind = SmsRule.kind
        session.add(DatedRule(id=new_id(), kind=kind, valid_from=TODAY, values=values))
        audit.record(session, "save_rule")

    office.system.write(rule)
    hidden = agreed(office, address_protected=True)
    exempt = agreed(office, digital_post_exempt=True)
    assert reasons(office, hidden, exempt) == [None, None]


def test_a_mobile_among_two_numbers_is_taken(office: Office) -> None:
    pathway_id = agreed(office, phone="97421011", other_phone="+4520222324")
    (row,) = read(office, reminder(pathway_id)).messages
    assert sms_file.gateway_number(row.phone) == "4520222324"


def test_a_place_that_tells_or_takes_too_much_leaves_out_the_one_alone(office: Office) -> None:
    first, second, third = agreed(office), agreed(office), agreed(office)
    draft = SmsDraft(
        LetterKind.SMS_REMINDER,
        (
            SmsTo(first, TOMORROW, "Rygestopcafeen"),
            SmsTo(second, TOMORROW, "Et langt navn på et sted " * 5),
            SmsTo(third, TOMORROW, "Sundhedshuset"),
        ),
    )
    found = [row.left_out for row in read(office, draft).rows]
    assert found == [LeftOut.TELLS, LeftOut.TOO_LONG, None]


def test_a_unit_whose_name_tells_is_called_by_the_municipality(office: Office) -> None:
    name = "Sundhedscenter, Rygestop"

    def rename(session: Transaction) -> None:
        session.get_one(Unit, office.unit_id).name = name
        audit.record(session, "save_unit")

    office.system.write(rename)
    first, second = agreed(office), agreed(office)
    to = (SmsTo(first, TOMORROW), SmsTo(second, TOMORROW, name))
    rows = read(office, SmsDraft(LetterKind.SMS_REMINDER, to)).messages
    assert {row.text.split("kl. ")[1] for row in rows} == {
        "16.30, Prøve Kommune. Afbud: 96 00 00 00"
    }


def test_the_file_holds_numbers_and_texts_alone_and_everything_is_noted(
    office: Office, tmp_path: Path
) -> None:
    sent, refused = agreed(office), a_pathway(office)
    draft = reminder(sent, refused)
    path = tmp_path / "sms.csv"
    file = sms_file.write(office.backend, draft, path)
    assert (file.messages, file.left_out) == (1, 1)
    assert path.read_bytes().decode() == (
        "Telefon;Besked\r\n4520222324;Husk din aftale tirsdag d. 6. oktober kl. 16.30, "
        "Sundhedscenter Struer. Afbud: 96 00 00 00\r\n"
    )

    def kept(session: Transaction) -> tuple[Any, ...]:
        letter = session.scalars(select(Letter)).one()
        left_out = session.scalars(select(SmsLeftOut)).one()
        record = session.scalars(select(ExportRecord)).one()
        acts = [entry.action for entry in session.scalars(select(AuditEntry))]
        return letter, left_out, record, acts

    letter, left_out, record, acts = office.backend.read(kept)
    assert (letter.pathway_id, letter.channel, letter.kind) == (
        sent,
        LetterChannel.SMS,
        LetterKind.SMS_REMINDER,
    )
    assert letter.text.startswith("Husk din aftale")
    assert (left_out.pathway_id, left_out.reason) == (refused, LeftOut.NO_CONSENT)
    assert (record.kind, record.row_count, record.made_by_id) == (
        ExportKind.SMS,
        1,
        office.counsellor.id,
    )
    assert acts.count("send_sms") == 1
    assert "export" in acts


def test_nobody_gets_the_same_message_twice_a_day(office: Office, tmp_path: Path) -> None:
    pathway_id = agreed(office)
    sms_file.write(office.backend, reminder(pathway_id), tmp_path / "sms.csv")
    assert reasons(office, pathway_id) == [LeftOut.ALREADY]
    with pytest.raises(UserError, match=r"sms\.nobody"):
        sms_file.write(office.backend, reminder(pathway_id), tmp_path / "again.csv")
    assert not (tmp_path / "again.csv").exists()


def test_the_mark_is_taken_back_by_name(office: Office, tmp_path: Path) -> None:
    pathway_id = agreed(office)
    sms_file.write(office.backend, reminder(pathway_id), tmp_path / "sms.csv")
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    assert last.label == "sms_batch"
    office.backend.write(undo.undo, last.id)
    cancelled = office.backend.read(lambda s: s.scalars(select(Letter.cancelled_at)).one())
    assert cancelled is not None
    assert reasons(office, pathway_id) == [None]


def test_sent_again_after_a_lost_answer_is_noted_once(office: Office, tmp_path: Path) -> None:
    draft = reminder(agreed(office))
    batch = read(office, draft)
    for _ in range(2):
        office.backend.write(
            sms_batches.make_sms_batch, draft, batch.checksum, ("a", "b"), "0" * 64
        )
    assert len(office.backend.read(lambda s: s.scalars(select(Letter.id)).all())) == 1


def test_what_changed_while_the_file_was_made_stops_it(office: Office) -> None:
    draft = reminder(agreed(office))
    with pytest.raises(UserError, match=r"sms\.changed_meanwhile"):
        office.backend.write(sms_batches.make_sms_batch, draft, "other", ("a", "b"), "0" * 64)
    assert office.backend.read(lambda s: s.scalars(select(Letter.id)).all()) == []


def test_another_units_people_cannot_be_written_to(office: Office) -> None:
    stranger = replace(office.counsellor, unit_id=new_id())
    draft = reminder(agreed(office))
    with pytest.raises(AccessDenied):
        office.as_actor(stranger).read(sms_batches.read_sms_batch, draft)


def test_reminders_of_tomorrow_are_one_batch(office: Office) -> None:
    course_id = a_course(office, starts_on=TODAY + timedelta(days=1), place="Sundhedscenter Struer")
    an_enrolment(office, course_id, agreed(office))
    to = office.backend.read(reminders.reminded)
    (row,) = read(office, SmsDraft(LetterKind.SMS_REMINDER, to)).messages
    assert row.starts_at == TOMORROW


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind.is_sms], ids=str)
def test_each_of_our_own_messages_is_neutral_and_short(office: Office, kind: LetterKind) -> None:
    to = SmsTo(agreed(office), TOMORROW, "Sundhedscenter Struer", at(TODAY, time(10, 0)))
    draft = SmsDraft(kind, (to,), reply_by=TODAY + timedelta(days=14))
    (row,) = read(office, draft).messages
    assert row.length.limit == 160
    assert not neutral_text.telling_word(row.text)
    assert "{" not in row.text


def test_the_words_of_one_batch_can_be_others(office: Office) -> None:
    draft = replace(reminder(agreed(office)), text="Vi ses {dag} {tid}.")
    (row,) = read(office, draft).messages
    assert row.text == "Vi ses tirsdag d. 6. oktober kl. 16.30."
    with pytest.raises(FieldError, match=r"text\.unknown_field"):
        read(office, replace(draft, text="Vi ses {navn}"))


# --- the municipality's own texts


def save(office: Office, body: str) -> None:
    lead = office.as_actor(office.team_lead)
    lead.write(letter_texts.save_letter_text, LetterTextDraft("sms_reminder", body))


def test_the_municipalitys_own_words_are_sent(office: Office) -> None:
    save(office, "Vi ses {dag}.")
    (row,) = read(office, reminder(agreed(office))).messages
    assert row.text == "Vi ses tirsdag d. 6. oktober."


def test_words_that_tell_or_are_too_long_are_refused(office: Office) -> None:
    for body, code in (
        ("Husk rygestop {dag}.", "sms.not_neutral"),
        ("Husk din aftale. " * 12, "sms.too_long"),
    ):
        with pytest.raises(FieldError) as refused:
            save(office, body)
        assert (refused.value.field, refused.value.code) == ("body", code)


def test_who_could_not_be_reached_is_one_batch_until_written_to(
    office: Office, tmp_path: Path
) -> None:
    pathway_id = agreed(office)
    for _ in range(3):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    agreed(office)  # not called yet
    to = office.backend.read(no_contact.used_up_batch)
    assert [each.pathway_id for each in to] == [pathway_id]
    reply_by = office.backend.read(no_contact.proposed_reply_by)
    assert reply_by == TODAY + timedelta(days=14)
    draft = SmsDraft(LetterKind.SMS_CALL_US, to, reply_by=reply_by)
    sms_file.write(office.backend, draft, tmp_path / "ring.csv")
    assert office.backend.read(no_contact.used_up_batch) == ()
    waiting = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    assert waiting.due_from == reply_by + timedelta(days=1)
