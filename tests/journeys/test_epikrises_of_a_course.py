"""From the last meeting to sent epikrises for a group of ten by keys, and the receipts that come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from counsellor_app.exchange import receipts, xdis15_reader
from counsellor_app.exchange.receipts import Answered, Answering
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.kinds.letter import ReceiptState
from counsellor_app.services.backend import Backend
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.letters import letter_list, sent_log
from counsellor_app.services.letters.sent_log import LogFilter
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import participants
from counsellor_app.services.trace import checks
from counsellor_app.ui.courses.batch_dialogs import EpikrisesDialog
from counsellor_app.ui.courses.closing_dialog import ClosingDialog
from counsellor_app.ui.letters.log_view import LetterLogView
from tests.helpers.demonstrations import Demonstrations
from tests.journeys import test_group_evening
from tests.journeys.test_group_evening import Evening, a_full_course

TEN = 10


@pytest.fixture
def evening(
    qapp: QApplication, demonstrations: Demonstrations, tmp_path: Path
) -> Iterator[Evening]:
    function = test_group_evening.evening.__wrapped__  # type: ignore[attr-defined]
    yield from function(qapp, demonstrations, tmp_path)


def with_numbers(backend: Backend, page: CoursePage) -> None:
    """A MedCom letter needs the CPR number of its patient."""
    for number, person in enumerate(page.people):
        draft = backend.read(participants.participant_draft, person.participant_id)
        known = replace(draft, cpr=f"{number + 1:02}0160{4000 + number * 2}")
        backend.write(participants.edit_participant, known, confirmed=True)


def closing(dialog: QDialog) -> bool:
    assert isinstance(dialog, ClosingDialog)
    for line in dialog.lines:
        line.smoke_free.set_value(True)
        line.satisfaction.set_value(5)
    return True


def test_from_the_last_meeting_to_ten_epikrises(evening: Evening, tmp_path: Path) -> None:
    backend, hands, dialogs = evening.backend, evening.hands, evening.dialogs
    course_id: UUID = a_full_course(backend)
    with_numbers(backend, evening.page(course_id))
    for meeting in evening.page(course_id).meetings:
        evening.on(meeting.held_on)
        evening.open(course_id)
        hands.type("m" * 12)
    dialogs.answer(closing)
    hands.push("closeCourse")

    folder = tmp_path / "ud"
    folder.mkdir()
    seen: list[tuple[int, int]] = []

    def write(dialog: QDialog) -> bool:
        assert isinstance(dialog, EpikrisesDialog)
        seen.append((len(dialog.ready), dialog.files))
        return True

    dialogs.answer(write, folder)
    hands.push("courseEpikrises")
    assert seen == [(11, 11)], "one of twelve said no to a letter"
    files = sorted(folder.glob("*.xml"))
    assert len(files) == 11 >= TEN
    notes = [xdis15_reader.read(file.read_bytes()) for file in files]
    assert len({note.identifier for note in notes} | {note.envelope for note in notes}) == 22
    assert {note.text.splitlines()[0] for note in notes} == {"Røgfri ved afslutning: ja."}

    arrived = tmp_path / "ind"
    arrived.mkdir()
    for number, note in enumerate(notes):
        refused = "other_receiver" if number == 0 else ""
        answer = Answered(
            note.sender, note.receiver, note.envelope, note.identifier, note.version, refused
        )
        content = receipts.receipt(
            f"K{number}", Answering(note.receiver, {}), [answer], backend.clock.now()
        )
        (arrived / f"k{number}.xml").write_bytes(content)
    report = import_referrals(backend, [arrived])
    assert (report.answers, report.rejected) == (11, [])

    evening.window.go_to("transfer", letters="refused")
    log = hands.find("letterLog", LetterLogView)
    numbers = {log.table.rows.row(place).number for place in range(log.table.rows.rowCount())}  # type: ignore[union-attr]
    assert notes[0].identifier in numbers
    rows = backend.read(sent_log.log_page, LogFilter(text=notes[1].identifier), 0, 5)
    assert [row.receipt for row in rows] == [ReceiptState.POSITIVE]
    assert backend.read(letter_list.message_of, rows[0].id) == files[1].read_bytes()
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    assert backend.read(checks.findings) == ()
