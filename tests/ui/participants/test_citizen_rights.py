"""Her requests and everything about her: noted, answered, read, saved as pages and as a file."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog

from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import requests
from counsellor_app.services.trace import exports
from counsellor_app.ui.citizen.access_dialog import AccessDialog
from counsellor_app.ui.citizen.rights import show_rights
from counsellor_app.ui.citizen.rights_dialog import RightsDialog
from counsellor_app.ui.screen import Context
from tests.helpers.builders import Office
from tests.services.citizen.test_retention import an_old_record
from tests.services.citizen.test_subject_access import a_note


@pytest.fixture
def backend(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


@pytest.fixture
def person(office: Office) -> UUID:
    return a_note(office, "Ringede med sin datter Sofie.")


def test_a_request_is_noted_and_answered(context: Context, person: UUID) -> None:
    def work(dialog: QDialog) -> bool:
        assert isinstance(dialog, RightsDialog)
        dialog.new.set_values({"kind": RequestKind.OBJECTION, "note": "Vil ikke ringes op"})
        dialog.register_requested.emit()
        dialog.answer.set_values({"outcome": RequestOutcome.REFUSED, "answer": ""})
        dialog.close_request.click()
        assert "begrundelsen" in dialog.answer._errors["answer"].text()
        dialog.answer.set_value("answer", "Opkaldet er en del af forløbet")
        dialog.close_request.click()
        return True

    context.dialogs.answer(work)
    show_rights(context, person, "Nancy")

    row = context.backend.read(requests.requests_of, person)[0]
    assert (row.kind, row.outcome) == (RequestKind.OBJECTION, RequestOutcome.REFUSED)


def test_everything_is_saved_without_the_name_that_was_blacked_out(
    context: Context, person: UUID, tmp_path: Path
) -> None:
    target = tmp_path / "indsigt.pdf"

    def read_and_save(dialog: QDialog) -> bool:
        assert isinstance(dialog, AccessDialog)
        dialog._boxes["Sofie"].setChecked(True)
        context.dialogs.answer(target)
        dialog.save_requested.emit()
        return True

    def open_it(dialog: QDialog) -> bool:
        assert isinstance(dialog, RightsDialog)
        context.dialogs.answer(read_and_save)
        dialog.access.click()
        return True

    context.dialogs.answer(open_it)
    show_rights(context, person, "Nancy")

    content = (tmp_path / "indsigt.json").read_text("utf-8")
    assert target.read_bytes().startswith(b"%PDF")
    assert "Sofie" not in content
    assert "Ringede med sin datter" in content
    assert json.loads(content)["tables"]["participant"]["rows"][0]["surname"] == "Berggren"
    kinds = [row.kind for row in context.backend.read(exports.export_log)]
    assert kinds == [ExportKind.SUBJECT_ACCESS] * 2


def test_a_counsellor_notes_requests_but_takes_nothing_out(
    context: Context, office: Office, person: UUID
) -> None:
    context.backend.actor = office.counsellor
    seen: list[bool] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, RightsDialog)
        seen.append(dialog.access.isVisibleTo(dialog))
        return False

    context.dialogs.answer(look)
    show_rights(context, person, "Nancy")
    assert seen == [False]


def test_erasure_is_approved_in_its_own_dialog(context: Context, office: Office) -> None:
    person = an_old_record(office)

    def approve(dialog: QDialog) -> bool:
        dialog.form.set_value("archive_duty_met", True)  # type: ignore[attr-defined]
        dialog.act()  # type: ignore[attr-defined]
        return True

    def ask(dialog: QDialog) -> bool:
        assert isinstance(dialog, RightsDialog)
        dialog.new.set_value("kind", RequestKind.ERASURE)
        dialog.register_requested.emit()
        context.dialogs.answer(approve)
        dialog.erase.click()
        return True

    context.dialogs.answer(ask)
    show_rights(context, person, "Nancy")

    assert "Slettet" in context.messages.texts[-1]  # type: ignore[attr-defined]
