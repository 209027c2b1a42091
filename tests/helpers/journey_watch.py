"""Watches one journey for anything of anybody that is left where it can be read (quality 16, 20, 23).

What is searched for is what the journey has in its database when its window closes, of each person and in
every table about people, and what was typed on the way. Searched are: data folder, home with its XDG folders,
temporary files, the program's log, what was printed to the console, names of files, titles of windows and
dialogs, names that were offered for saving, print jobs, the clipboard after the lock, core dumps, and the
support file that is made before the window closes. What was saved on purpose may tell of her; its name may not.
"""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import String, Table, Text, select
from sqlalchemy.types import JSON

from counsellor_app import log
from counsellor_app.models import Base
from counsellor_app.services.citizen import person_tables
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.sign_in.lock import Lock
from counsellor_app.ui.support_file import SupportDialog, show_support_file
from counsellor_app.walk.hands import Hands
from tests.helpers.canary import LEAST, Leak, Needles

_LONGEST: Final = 60  # signs of a note are enough to know it
_NUMBER: Final = 8  # digits of a telephone number
_ID: Final = re.compile(r"[0-9a-f-]{32,36}|\d{4}-\d\d-\d\d.*")  # or a day
# Texts that say nothing of anybody, or that whoever finds them cannot do anything with.
_TECHNICAL: Final = frozenset(
    {
        *("pseudonym", "inverse", "label", "form", "question", "language", "number", "strength"),
        *(
            "letter_identifier",
            "envelope_identifier",
            "version_code",
            "raw_sha256",
            "hash",
            "sha256",
        ),
        *("sender_gln", "receiver_gln", "sender_identifier", "acknowledgement_code", "batch"),
    }
)


class Watch(QObject):
    """What one journey shows and leaves; `leaks` searches all of it."""

    def __init__(self, place: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.place, self.home = place, home
        self.temporary, self.logs = home / "temporary", home / "log"
        self.temporary.mkdir()
        self.shown: dict[str, set[str]] = {}
        self.words: set[str] = set()
        self.supported = 0
        self._here = set(Path.cwd().iterdir())
        monkeypatch.setenv("TMPDIR", str(self.temporary))
        monkeypatch.setattr(tempfile, "tempdir", str(self.temporary))
        self._listen(monkeypatch)
        self._handler = log.start(self.logs, level=logging.DEBUG)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        QGuiApplication.clipboard().clear()  # what a test before it left there is not this journey's

    def stop(self) -> None:
        """The journey is over."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        log.stop(self._handler)

    def note(self, kind: str, text: str) -> None:
        """Something that people beside the counsellor may see: a title, a name."""
        self.shown.setdefault(kind, set()).add(text)

    # --- on the way

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowTitleChange):
            self.note("title", str(watched.property("windowTitle") or ""))
        return False

    def _listen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """To what is typed, offered, printed, and to the end of each window."""
        close, type_, preview = MainWindow.closeEvent, Hands.type, Preview.__init__
        save_file, doc_name = Dialogs.save_file, QPrinter.setDocName

        def typing(hands: Hands, text: str) -> None:
            if any(letter.isalpha() for letter in text):
                self.words.add(text.strip())
            type_(hands, text)

        def offering(dialogs: Dialogs, title: str, offered: str, pattern: str = "") -> Path | None:
            self.note("offered name", offered)
            return save_file(dialogs, title, offered, pattern)

        def previewing(shown: Preview, ctx: Any, sheet: Any, title: str, *more: Any) -> None:
            self.note("print job", title)
            preview(shown, ctx, sheet, title, *more)

        def naming(printer: QPrinter, name: str) -> None:
            self.note("print job", name)
            doc_name(printer, name)

        def closing(window: MainWindow, event: QCloseEvent) -> None:
            self.before_closing(window)
            close(window, event)

        monkeypatch.setattr(Hands, "type", typing)
        monkeypatch.setattr(Dialogs, "save_file", offering)
        monkeypatch.setattr(Preview, "__init__", previewing)
        monkeypatch.setattr(QPrinter, "setDocName", naming)
        monkeypatch.setattr(MainWindow, "closeEvent", closing)

    def before_closing(self, window: MainWindow) -> None:
        """Who is in the database is known; the support file is made; the window is locked once more."""
        backend = window.ctx.backend
        self.words |= backend.beside().read(personal_words)
        if backend.actor.user_id is None:
            return
        self._make_support_file(window)
        lock = Lock(window)
        lock.lock()
        self.note("clipboard after the lock", QGuiApplication.clipboard().text())
        self.note("title", window.windowTitle())
        lock.stop_listening()
        backend.actor = lock._actor

    def _make_support_file(self, window: MainWindow) -> None:
        """As somebody makes it whom support has asked for one."""
        self.supported += 1
        target = self.home / f"supportfil-{self.supported}.txt"
        before, dialogs = window.ctx.dialogs, Dialogs(window)

        def save(dialog: QDialog) -> bool:
            assert isinstance(dialog, SupportDialog)
            dialogs.answer(target)
            dialog.save.click()
            return True

        dialogs.answer(save)
        window.ctx.dialogs = dialogs
        show_support_file(window.ctx)
        window.ctx.dialogs = before
        assert target.exists(), "the support file was not saved"

    # --- afterwards

    def leaks(self, said: str) -> tuple[set[Leak], int, int]:
        """All that was found; how many words were searched for, and in how many files."""
        needles = Needles(each[:_LONGEST] for each in self.words if len(each.strip()) >= LEAST)
        found, files = needles.find_under(self.home)
        for data in sorted({path.parent for path in self.place.rglob("counsellor.db")}):
            # Without what lies beside it, where a test keeps its database and its papers together.
            own = data != self.place
            inside = needles.find_under(data) if own else _the_file(needles, data)
            found, files = found | inside[0], files + inside[1]
        found |= needles.find_names(self.place)
        for kind, texts in self.shown.items():
            for text in texts:
                found |= needles.find_in_text(text, kind)
        found |= needles.find_in_text(said, "console")
        found |= {
            Leak(str(path), "core dump", "") for path in self._new_here() if "core" in path.name
        }
        return found, len(needles), files

    def _new_here(self) -> set[Path]:
        return set(Path.cwd().iterdir()) - self._here


def _the_file(needles: Needles, folder: Path) -> tuple[set[Leak], int]:
    files = sorted(folder.glob("counsellor.db*"))
    found = {leak for path in files for leak in needles.find(path.read_bytes(), str(path))}
    return found, len(files)


def personal_words(session: Transaction) -> set[str]:
    """Every text in every table about people, and none that the office has anyway."""
    ours = set(_texts_of(session, [Base.metadata.tables[name] for name in person_tables.OFFICE]))
    hers = [Base.metadata.tables[name] for name in person_tables.personal_tables()]
    named = {each for each in _texts_of(session, hers[:1]) if each[:1].isupper()}
    people = Base.metadata.tables[person_tables.PERSON].columns
    for given, surname in session.connection().execute(
        select(people.given_name, people.surname).where(people.surname != "")
    ):
        named |= {f"{given} {surname}", f"{surname}, {given}"}
    return (named | set(filter(_tells, _texts_of(session, hers)))) - ours


def _tells(text: str) -> bool:
    """A sentence or a number; a word alone may be one of the program's own, an id or a day may be anywhere."""
    if _ID.fullmatch(text):
        return False
    return " " in text or sum(letter.isdigit() for letter in text) >= _NUMBER


def _texts_of(session: Transaction, tables: list[Table]) -> Iterator[str]:
    connection = session.connection()
    for table in tables:
        columns = [
            column
            for column in table.columns
            if column.name not in _TECHNICAL and isinstance(column.type, String | Text | JSON)
        ]
        if not columns:
            continue
        for row in connection.execute(select(*columns)):
            for value in row:
                yield from _strings(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
