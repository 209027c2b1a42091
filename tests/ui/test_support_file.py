"""The support file: what support needs and nothing of anyone, shown before it is saved."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import support_facts
from counsellor_app.services.trace import exports
from counsellor_app.settings import Settings
from counsellor_app.ui.screen import Context
from counsellor_app.ui.support_file import SupportDialog, show_support_file, support_text
from tests.helpers.builders import Office, a_participant

CANARY = ("Kanarifugl", "Zwxqsen", "2512484916", "20222324", "MH", "Mette Holm", "Prøve Kommune")


@pytest.fixture
def backend(office: Office) -> Backend:
    a_participant(office, given_name="Kanarifugl", surname="Zwxqsen")
    return office.as_actor(office.team_lead)


def test_it_is_shown_before_it_is_saved_and_names_nobody(context: Context, tmp_path: Path) -> None:
    target = tmp_path / "supportfil.txt"
    seen: list[str] = []

    def read_and_save(dialog: QDialog) -> bool:
        assert isinstance(dialog, SupportDialog)
        seen.append(dialog.text.toPlainText())
        context.dialogs.answer(target)
        dialog.save.click()
        return True

    context.dialogs.answer(read_and_save)
    show_support_file(context)

    saved = target.read_text("utf-8")
    assert saved == seen[0]
    assert [word for word in CANARY if word in saved] == []
    assert "participant = 1–4" in saved
    assert "schema = " in saved
    (row,) = context.backend.read(exports.export_log)
    assert (row.kind, row.people) == (ExportKind.SUPPORT, 0)


def test_folders_and_initials_are_told_as_set_and_the_log_is_veiled(
    context: Context, tmp_path: Path
) -> None:
    (tmp_path / "counsellor.log").write_text("refused 251248-4916 at 20 22 23 24\n", "utf-8")
    settings = replace(Settings(), user="MH", watch_folder="/home/mette/henvisninger")
    facts = context.backend.read(support_facts.support_facts)

    text = support_text(settings, facts, tmp_path)

    assert "user = set" in text
    assert "mette" not in text
    assert "251248" not in text
    assert "20 22 23 24" not in text
    assert "refused" in text


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no core files")
def test_the_program_writes_no_core_dump() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource; from counsellor_app.memory_guard import no_core_dumps;"
            "no_core_dumps(); print(resource.getrlimit(resource.RLIMIT_CORE))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "(0, 0)"
