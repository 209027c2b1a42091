"""After the attempts: a letter or a message with a day to answer by, then closed; each step taken back."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from counsellor_app.clock import FixedClock
from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.models import Pathway
from counsellor_app.services.calls import call_pane, no_contact
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.calls.no_contact import NoContactDraft, Written
from counsellor_app.services.letters import letter_list
from counsellor_app.services.letters.sheets import LetterSheet
from counsellor_app.services.pathway.pathway_closing import close_not_reached
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.today.worklist import count_due, work_today
from counsellor_app.services.trace import undo
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.medicine import a_consent

BY = TODAY + timedelta(days=14)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def tried(office: Office, times: int = 3, **person: Any) -> uuid.UUID:
    """Somebody who was called in vain so often."""
    given = {"street": "Torvet 1", "post_code": "7600", "town": "Struer"} | person
    pathway_id = a_pathway(office, a_participant(office, **given))
    for _ in range(times):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    return pathway_id


def ask(office: Office, pathway_id: uuid.UUID, channel: LetterChannel) -> Written:
    return office.backend.write(no_contact.ask_to_call, NoContactDraft(pathway_id, channel, BY))


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def fold(office: Office, wanted: WorkFold, on: date = TODAY) -> tuple[WorkRow, ...]:
    office.clock = FixedClock(on)
    found = office.backend.read(work_today)
    return next((each.rows for each in found if each.fold is wanted), ())


def test_she_is_written_to_and_waited_for_until_her_day(office: Office) -> None:
    pathway_id = tried(office)
    written = ask(office, pathway_id, LetterChannel.COPY)
    assert "Hører vi ikke fra dig senest 19. oktober 2026" in written.text
    found = pathway(office, pathway_id)
    assert (found.stage, found.next_act) == (Stage.CALLING, NextAct.CLOSE_NOT_REACHED)
    assert found.due_from == BY + timedelta(days=1)
    (row,) = fold(office, WorkFold.WAITING)
    assert (row.kind, row.reply_by) == (WorkKind.AWAIT_REPLY, BY)
    assert fold(office, WorkFold.PAPERWORK) == ()
    assert office.backend.read(count_due) == 0, "waiting is no work"
    (row,) = fold(office, WorkFold.PAPERWORK, BY + timedelta(days=1))
    assert (row.kind, row.reply_by) == (WorkKind.CLOSE_NOT_REACHED, BY)


def test_closing_before_her_day_is_asked_about_and_after_it_is_not(office: Office) -> None:
    pathway_id = tried(office)
    ask(office, pathway_id, LetterChannel.COPY)
    with pytest.raises(NeedsConfirmation, match=r"closing\.reply_by"):
        office.backend.write(close_not_reached, pathway_id)
    office.clock = FixedClock(BY + timedelta(days=1))
    office.backend.write(close_not_reached, pathway_id)
    assert pathway(office, pathway_id).stage is Stage.DROPPED


def test_each_step_is_taken_back_by_name(office: Office) -> None:
    pathway_id = tried(office)
    a_consent(office, pathway_id, ConsentKind.SMS)
    for step in ("sms", "closed"):
        if step == "sms":
            ask(office, pathway_id, LetterChannel.SMS)
        else:
            office.backend.write(close_not_reached, pathway_id, confirmed=True)
    labels = []
    for _ in range(2):
        last = office.backend.read(undo.last_undoable)
        assert last is not None
        labels.append(last.label)
        office.backend.write(undo.undo, last.id)
    assert labels == ["close_pathway", "ask_to_call"]
    found = pathway(office, pathway_id)
    assert (found.next_act, found.due_from) == (NextAct.CLOSE_NOT_REACHED, TODAY)
    (row,) = office.backend.read(letter_list.letters_of, pathway_id)
    assert row.cancelled_at is not None


def test_when_she_calls_the_letter_is_settled(office: Office) -> None:
    pathway_id = tried(office)
    ask(office, pathway_id, LetterChannel.COPY)
    office.clock = FixedClock(TODAY + timedelta(days=2))
    again = TODAY + timedelta(days=3)
    office.backend.write(
        log_call, CallDraft(pathway_id, CallOutcome.CALL_AGAIN, call_again_on=again)
    )
    found = pathway(office, pathway_id)
    assert (found.next_act, found.due_from) == (NextAct.CALL, again)
    office.clock = FixedClock(TODAY + timedelta(days=4))
    for _ in range(3):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    found = pathway(office, pathway_id)
    assert found.due_from == TODAY + timedelta(days=4), "the old letter does not count any more"


def test_somebody_without_a_number_is_written_to_instead_of_called(office: Office) -> None:
    pathway_id = tried(office, times=0, phone="")
    (row,) = fold(office, WorkFold.PAPERWORK)
    assert row.kind is WorkKind.NO_PHONE
    assert fold(office, WorkFold.CALL_NOW) == ()
    ask(office, pathway_id, LetterChannel.COPY)
    assert pathway(office, pathway_id).next_act is NextAct.CLOSE_NOT_REACHED
    office.clock = FixedClock(BY + timedelta(days=1))
    office.backend.write(close_not_reached, pathway_id)  # no exception is needed
    assert pathway(office, pathway_id).stage is Stage.DROPPED


@pytest.mark.parametrize(
    ("person", "paper"),
    [
        ({}, LetterChannel.COPY),
        ({"digital_post_exempt": True}, LetterChannel.PRINT),
        ({"digital_post_exempt": True, "address_protected": True}, None),
        ({"digital_post_exempt": True, "name_protected": True}, None),
        ({"digital_post_exempt": True, "street": ""}, None),
        ({"address_protected": True}, LetterChannel.COPY),
    ],
)
def test_the_exempt_get_a_letter_by_post_and_no_protected_address_is_used(
    office: Office, person: dict[str, Any], paper: LetterChannel | None
) -> None:
    pane = office.backend.look(call_pane.open_call_pane, tried(office, **person))
    assert pane.after is not None
    assert pane.after.paper is paper
    assert pane.after.reply_by == BY
    assert pane.after.sms_refused is LeftOut.NO_CONSENT


def test_a_protected_address_is_on_no_paper(office: Office) -> None:
    pathway_id = tried(office, address_protected=True)
    with pytest.raises(UserError, match=r"letter\.address_protected"):
        ask(office, pathway_id, LetterChannel.PRINT)
    written = ask(office, pathway_id, LetterChannel.COPY)
    sheet = office.backend.read(letter_list.letter_sheet, written.letter_id)
    assert isinstance(sheet, LetterSheet)
    assert sheet.receiver == ("Nancy Ann Berggren",)
    plain = office.backend.read(
        letter_list.letter_sheet, ask(office, tried(office), LetterChannel.PRINT).letter_id
    )
    assert plain.receiver == ("Nancy Ann Berggren", "Torvet 1", "7600 Struer")


def test_a_message_needs_what_messages_need(office: Office) -> None:
    pathway_id = tried(office)
    with pytest.raises(UserError, match=r"sms\.left_out"):
        ask(office, pathway_id, LetterChannel.SMS)
    a_consent(office, pathway_id, ConsentKind.SMS)
    text = ask(office, pathway_id, LetterChannel.SMS).text
    assert "Vi hører gerne fra dig senest mandag d. 19. oktober." in text
    (row,) = office.backend.read(letter_list.letters_of, pathway_id)
    assert (row.kind, row.channel) == (LetterKind.SMS_CALL_US, LetterChannel.SMS)


def test_the_day_lies_ahead_and_a_lost_answer_writes_once(office: Office) -> None:
    pathway_id = tried(office)
    with pytest.raises(FieldError, match=r"call\.day_passed"):
        office.backend.write(
            no_contact.ask_to_call, NoContactDraft(pathway_id, LetterChannel.COPY, TODAY)
        )
    draft = NoContactDraft(pathway_id, LetterChannel.COPY, BY)
    for _ in range(2):
        office.backend.write(no_contact.ask_to_call, draft)
    assert len(office.backend.read(letter_list.letters_of, pathway_id)) == 1
