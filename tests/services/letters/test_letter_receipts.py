"""Receipts for our letters: matched by number, in whatever form they come; refusals and silence become work."""

from __future__ import annotations

import base64
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app.exchange import closing_letter_out, receipts, receipts_in
from counsellor_app.exchange.receipts import Answered, Answering
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import LetterChannel, ReceiptState
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Letter, RefusedLetter
from counsellor_app.services.letters import (
    letter_list,
    letter_receipts,
    letter_sending,
    message_numbers,
)
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.office import rules_editing
from counsellor_app.services.office.rules_editing import RuleDraft
from counsellor_app.services.today import worklist
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office
from tests.helpers.letters import a_letter_office, closed

GP, US = "5790000121526", "5790001659592"
WORDS = {"other_receiver": "Ukendt modtager"}


@pytest.fixture
def office(database: Engine) -> Office:
    return a_letter_office(database)


def sent(office: Office) -> Letter:
    made = closing_letter_out.send(office.backend, LetterDraft(closed(office)))
    return letter(office, made.letter_id)


def letter(office: Office, letter_id: uuid.UUID) -> Letter:
    return office.backend.read(lambda session: session.get_one(Letter, letter_id))


def receipt(about: Letter, *, refused: str = "", number: bool = True) -> bytes:
    """As a GP's system writes it."""
    answered = Answered(
        US,
        GP,
        about.envelope_identifier,
        about.letter_identifier if number else "",
        "XD1530L",
        refused,
    )
    return receipts.receipt("K1", Answering(GP, WORDS), [answered], about.made_at)


def work(office: Office) -> list[WorkRow]:
    folds = office.backend.read(worklist.work_today)
    kinds = (WorkKind.RECEIPT_MISSING, WorkKind.RECEIPT_REFUSED)
    return [row for fold in folds for row in fold.rows if row.kind in kinds]


def take_in(office: Office, folder: Path, content: bytes) -> tuple[int, list[str]]:
    file = folder / "kvittering.xml"
    file.write_bytes(content)
    report = import_referrals(office.backend, [file])
    return report.answers, [each.code for each in report.rejected]


def test_a_positive_receipt_comes_in_like_any_file(office: Office, tmp_path: Path) -> None:
    about = sent(office)
    assert take_in(office, tmp_path, receipt(about)) == (1, [])
    assert letter(office, about.id).receipt is ReceiptState.POSITIVE
    assert take_in(office, tmp_path, receipt(about)) == (0, []), "the same one counts once"
    (row,) = office.backend.read(letter_receipts.receipts_of, about.id)
    assert row.state is ReceiptState.POSITIVE
    office.clock.advance(timedelta(days=30))
    assert work(office) == []


def test_a_refusal_is_work_with_its_reason_until_somebody_has_seen_to_it(
    office: Office, tmp_path: Path
) -> None:
    about = sent(office)
    take_in(office, tmp_path, receipt(about, refused="other_receiver"))
    (row,) = work(office)
    assert (row.kind, row.reason) == (WorkKind.RECEIPT_REFUSED, "Ukendt modtager")
    assert (row.place, row.subject_id) == ("Lægerne Testgade", about.id)
    office.backend.write(letter_receipts.settle_receipt, about.id)
    assert work(office) == []
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    assert len(work(office)) == 1
    (listed,) = office.backend.read(letter_list.letters_of, about.pathway_id)
    assert (listed.receipt, listed.refused) == (ReceiptState.NEGATIVE, "Ukendt modtager")


def test_a_receipt_for_a_whole_envelope_is_for_its_letters(office: Office, tmp_path: Path) -> None:
    about = sent(office)
    take_in(office, tmp_path, receipt(about, refused="unreadable", number=False))
    assert letter(office, about.id).receipt is ReceiptState.NEGATIVE


def test_what_answers_no_letter_of_ours_is_kept_apart(office: Office, tmp_path: Path) -> None:
    about = sent(office)
    strange = receipt(about).replace(about.letter_identifier.encode(), b"RS999999999999")
    assert take_in(office, tmp_path, strange) == (0, ["receipt_no_letter"])
    assert letter(office, about.id).receipt is None
    kept = office.backend.read(lambda session: session.query(RefusedLetter).count())
    assert kept == 1


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("PositiveMessage", ReceiptState.POSITIVE),
        ("NegativeMessage", ReceiptState.NEGATIVE),
        ("NegativeVans", ReceiptState.NOT_DELIVERED),
    ],
)
def test_the_receipt_of_a_vans_envelope(
    office: Office, tmp_path: Path, name: str, state: ReceiptState
) -> None:
    about = sent(office)
    data = base64.b64encode(office.backend.read(letter_list.message_of, about.id)).decode()
    error = "<Error><Code>17</Code><Description>Modtager findes ikke</Description></Error>"
    content = (
        '<VANSEnvelope xmlns="urn:oio:medcom:vans-envelope:1.0.4"><SenderID>5790000121526</SenderID>'
        "<EnvelopeIdentifier>0b8f2a8e-6a6b-4a3f-9f6b-1f0b8b5d7c11</EnvelopeIdentifier>"
        "<SentDateTime>2026-10-05T10:42:05+02:00</SentDateTime>"
        f"<Receipt><{name}>{'' if name.startswith('Pos') else error}"
        "<OriginalEnvelopeIdentifier>1b8f2a8e-6a6b-4a3f-9f6b-1f0b8b5d7c11</OriginalEnvelopeIdentifier>"
        f"<OriginalMessage><Data>{data}</Data></OriginalMessage></{name}></Receipt></VANSEnvelope>"
    )
    assert take_in(office, tmp_path, content.encode()) == (1, [])
    assert letter(office, about.id).receipt is state


def test_silence_is_work_after_the_days_of_the_rule(office: Office) -> None:
    about = sent(office)
    office.clock.advance(timedelta(days=1))
    assert work(office) == []
    office.clock.advance(timedelta(days=1))
    (row,) = work(office)
    assert (row.kind, row.since) == (WorkKind.RECEIPT_MISSING, TODAY)
    office.backend.write(letter_receipts.settle_receipt, about.id)
    assert work(office) == []


def test_where_receipts_go_elsewhere_nobody_is_asked(office: Office) -> None:
    sent(office)
    rule = RuleDraft(RuleKind.RECEIPTS, {"expected": False, "days": 2}, valid_from=TODAY)
    office.as_actor(office.team_lead).write(rules_editing.save_rule, rule)
    office.clock.advance(timedelta(days=9))
    assert work(office) == []


def test_only_what_went_as_a_file_waits_for_a_receipt(office: Office) -> None:
    draft = LetterDraft(closed(office))
    office.backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)
    office.clock.advance(timedelta(days=9))
    assert work(office) == []


def test_the_newest_answer_counts_whatever_came_first(office: Office, tmp_path: Path) -> None:
    about = sent(office)
    take_in(office, tmp_path, receipt(about, refused="other_receiver"))
    answered = Answered(US, GP, about.envelope_identifier, about.letter_identifier, "XD1530L")
    later = about.made_at + timedelta(hours=2)
    content = receipts.receipt("K2", Answering(GP, WORDS), [answered], later)
    take_in(office, tmp_path, content)
    assert letter(office, about.id).receipt is ReceiptState.POSITIVE


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_reading_never_fails(data: bytes) -> None:
    assert isinstance(receipts_in.read(data), tuple)
    assert receipts_in.read(b"<Emessage>" + data + b"</Emessage>") == ()


def test_each_letter_has_its_own_numbers_for_ever(office: Office) -> None:
    numbers = office.backend.read(_numbers_of_many)
    assert len(numbers) == len(set(numbers)) == 4_000
    assert all(len(each) == 14 for each in numbers)


def _numbers_of_many(_session: Transaction) -> list[str]:
    return [number for _ in range(2_000) for number in message_numbers.numbers(new_id()).values()]
