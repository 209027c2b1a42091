"""Hjælp ▸ Supportfil: versions, settings, counts and the program's log as one text, shown before it is saved.

Nothing of anyone: folders are not named, and everything goes through the veil of the log once more.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app import log
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.office import support_facts
from counsellor_app.services.office.support_facts import SupportFacts
from counsellor_app.services.trace import exports
from counsellor_app.settings import Settings
from counsellor_app.store.engine import SQLITE
from counsellor_app.store.schema import NEWEST
from counsellor_app.ui.saving import save_bytes
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label

_LIBRARIES: Final = (
    "counsellor-app",
    "PySide6-Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "reportlab",
)
_TOLD_AS_SET: Final = frozenset(
    {"user", "backup_folder", "data_folder", "watch_folder", "letter_folder", "receipt_folder"}
)
_MOST_LINES: Final = 2000


def show_support_file(ctx: Context) -> None:
    """The text in a dialog, and saved where the user says."""

    def show(facts: SupportFacts) -> None:
        folder = ctx.keeping.places.logs if ctx.keeping is not None else None
        text = support_text(ctx.settings.now, facts, folder)
        dialog = SupportDialog(text, ctx.dialogs.parent)
        about = exports.about(ExportKind.SUPPORT, (), purpose="supportfil")
        dialog.save.clicked.connect(
            lambda: save_bytes(ctx, text.encode(), "supportfil.txt", "Text (*.txt)", about)
        )
        ctx.dialogs.run(dialog)

    ctx.read(support_facts.support_facts, then=show)


def support_text(settings: Settings, facts: SupportFacts, log_folder: Path | None) -> str:
    """Everything that is in the file, in the order in which support reads it."""
    parts = [
        ("program", _versions()),
        ("settings", _settings(settings)),
        ("database", _counts(facts)),
        ("log", _log_lines(log_folder)),
    ]
    lines: list[str] = []
    for heading, told in parts:
        lines += [f"[{heading}]", *(log.veiled(each) for each in told), ""]
    return "\n".join(lines)


def _versions() -> Iterator[str]:
    yield f"system = {platform.system()} {platform.release()} {platform.machine()}"
    yield f"python = {sys.version.split()[0]}"
    yield f"qt = {QLibraryInfo.version().toString()}"
    yield f"sqlite = {SQLITE}"
    yield f"schema = {NEWEST}"
    for name in _LIBRARIES:
        try:
            yield f"{name} = {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} = ?"


def _settings(settings: Settings) -> Iterator[str]:
    """Choices as they are; initials and folders only as whether they are set."""
    for name, value in asdict(settings).items():
        shown = ("set" if value else "empty") if name in _TOLD_AS_SET else value
        if name != "window":
            yield f"{name} = {shown}"


def _counts(facts: SupportFacts) -> Iterator[str]:
    yield f"kind = {facts.dialect}{', demonstration' if facts.demonstration else ''}"
    for table, many in facts.counts.items():
        yield f"{table} = {many}"


def _log_lines(folder: Path | None) -> Iterator[str]:
    """The newest lines; no log is good news."""
    file = folder / "counsellor.log" if folder is not None else None
    if file is None or not file.exists():
        yield "-"
        return
    yield from file.read_text("utf-8", "replace").splitlines()[-_MOST_LINES:]


class SupportDialog(QDialog):
    """The whole text, to be read before it leaves."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("supportFile")
        self.setWindowTitle(translate("frame", "Support file"))
        told = translate(
            "frame",
            "This is all that is in the file: versions, settings, how many rows there are, and the "
            "program's own log. It names no citizen, no colleague and no folder.",
        )
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("supportText")
        self.text.setAccessibleName(translate("frame", "What is in the support file"))
        self.text.setReadOnly(True)
        self.save = button(translate("frame", "Save as …"), primary=True, name="supportSave")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(told, name="supportTold"))
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(button(translate("frame", "Close"), self.accept, name="supportClose"))
        row.addStretch(1)
        row.addWidget(self.save)
        layout.addLayout(row)
        self.resize(px(720), px(600))
