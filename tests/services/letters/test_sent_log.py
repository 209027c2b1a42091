"""The log of letters: found by receiver, citizen and number, narrowed by what became of them; and the queue."""

from __future__ import annotations

import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from counsellor_app.exchange import closing_letter_out, course_epikrises_out
from counsellor_app.kinds.letter import LetterChannel, LogState, ReceiptState
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.services.letters import epikrise_queue, letter_sending, sent_log
from counsellor_app.services.letters.letter_receipts import ReceiptDraft, take_in_receipt
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sent_log import LogFilter, LogRow
from counsellor_app.services.trace import undo
from tests.helpers.builders import Office
from tests.helpers.letters import a_letter_office, closed, pathway_of
from tests.helpers.medicine import a_practice
from tests.helpers.statements import plans


@pytest.fixture
def office(database: Engine) -> Office:
    return a_letter_office(database)


def listed(office: Office, **wanted: object) -> list[LogRow]:
    found = LogFilter(**wanted)  # type: ignore[arg-type]
    rows = office.backend.read(sent_log.log_page, found, 0, 50)
    assert office.backend.read(sent_log.count_log, found) == len(rows)
    return list(rows)


def test_each_state_has_its_letters(office: Office) -> None:
    practice_id = a_practice(office)
    refused, silent, paper = (closed(office, practice_id=practice_id) for _ in range(3))
    first = closing_letter_out.send(office.backend, LetterDraft(refused))
    closing_letter_out.send(office.backend, LetterDraft(silent))
    office.backend.write(letter_sending.send_on_paper, LetterDraft(paper), LetterChannel.PRINT)
    number = listed(office)[-1].number
    assert number == first.name.removesuffix(".xml")
    negative = ReceiptDraft("K1", ReceiptState.NEGATIVE, letter=number, refuse_text="Nedlagt")
    office.backend.write(take_in_receipt, negative)
    assert len(listed(office)) == 3
    (row,) = listed(office, state=LogState.REFUSED)
    assert (row.id, row.refused, row.waits) == (first.letter_id, "Nedlagt", True)
    assert listed(office, state=LogState.NO_RECEIPT) == []
    office.clock.advance(timedelta(days=3))
    assert [each.pathway_id for each in listed(office, state=LogState.NO_RECEIPT)] == [silent]
    office.backend.write(letter_sending.cancel_letter, row.id)
    assert [each.id for each in listed(office, state=LogState.CANCELLED)] == [row.id]
    assert len(listed(office)) == 2


def test_it_is_found_by_receiver_citizen_and_number(office: Office) -> None:
    pathway_id = closed(office)
    closing_letter_out.send(office.backend, LetterDraft(pathway_id))
    (row,) = listed(office)
    for text in ("testgade", row.number.lower(), "lægerne test"):
        assert [each.id for each in listed(office, text=text)] == [row.id], text
    assert listed(office, text="en anden") == []
    assert listed(office, mine=True) != []


def test_opening_it_is_logged_and_only_own_cases_stand_there(office: Office) -> None:
    closing_letter_out.send(office.backend, LetterDraft(closed(office)))
    assert office.backend.look(sent_log.open_log, LogFilter()) == 1


def test_all_who_lack_an_epikrise_get_it_in_one_act(office: Office, tmp_path: Path) -> None:
    practice_id = a_practice(office)
    ids = [closed(office, practice_id=practice_id) for _ in range(3)]
    closed(office, practice_id=practice_id, consent=False)
    lines = office.backend.look(epikrise_queue.open_queue)
    assert {line.pathway_id for line in lines} == set(ids)
    batch = course_epikrises_out.send_queue(
        office.backend, lines, tmp_path, lambda _done, _of: None
    )
    assert len(batch.files) == 3
    assert len(list(tmp_path.glob("*.xml"))) == 3
    assert office.backend.look(epikrise_queue.open_queue) == ()
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    assert [_act(office, each) for each in ids] == [NextAct.SEND_EPIKRISE] * 3


def _act(office: Office, pathway_id: uuid.UUID) -> NextAct:
    return pathway_of(office, pathway_id).next_act


def test_it_is_counted_and_walked_by_its_index_alone(sqlite_database: Engine) -> None:
    """A row of letters lies among long texts: to count by the rows took twenty times as long."""
    read = a_letter_office(sqlite_database).backend.read
    counted = plans(sqlite_database, lambda: read(sent_log.count_log, LogFilter()))
    walked = plans(sqlite_database, lambda: read(sent_log.log_page, LogFilter(), 0, 50))
    for plan in (counted[-1], walked[-1]):
        assert "COVERING INDEX ix_letter_log" in plan
