"""The only place that stops the user with a question; tests give the answers in advance."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.tab_order import first_field, order_by_reading

_TITLE_BAR = 32  # px at 100 % that the system's title takes of the screen's height
Answer = bool | int | Path | list[Path] | str | Callable[[QDialog], object] | None


class Keep(StrEnum):
    """What to do when somebody else saved first."""

    THEIRS = "theirs"
    MINE = "mine"
    NEITHER = "neither"


class UnansweredDialog(AssertionError):
    """A test met a question that it had no answer for."""


class Dialogs:
    """Questions, files and bad news. With `answers` nothing is shown, and nothing waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent
        self.answers: deque[Answer] | None = None
        self.shown: list[str] = []
        """The texts that were (or would have been) shown, for tests."""

    def answer(self, *answers: Answer) -> None:
        """Tests: the next questions are answered so, and an unexpected one fails."""
        self.answers = deque([*(self.answers or ()), *answers])

    def ask(self, question: str, *, yes: str = "", no: str = "") -> bool:
        """A yes or no; `no` is the button that Enter and Esc press."""
        box = self._box(QMessageBox.Icon.Question, question)
        agreed = box.addButton(yes or translate("frame", "Yes"), QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton(no or translate("frame", "No"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        return bool(self._run(box, lambda: box.clickedButton() is agreed))

    def choose(self, question: str, choices: Sequence[str]) -> int | None:
        """The index of the chosen button, or None for Esc and Cancel."""
        box = self._box(QMessageBox.Icon.Question, question)
        buttons = [box.addButton(each, QMessageBox.ButtonRole.ActionRole) for each in choices]
        cancel = box.addButton(translate("frame", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)

        def index() -> int | None:
            clicked = box.clickedButton()
            return next((i for i, each in enumerate(buttons) if each is clicked), None)

        return cast("int | None", self._run(box, index))

    def compare(self, summary: str, theirs: str, mine: str) -> Keep:
        """Somebody saved first: show both, and keep one."""
        text = "\n\n".join(part for part in (summary, theirs, mine) if part)
        choice = self.choose(
            text, [translate("frame", "Keep theirs"), translate("frame", "Keep mine")]
        )
        return {0: Keep.THEIRS, 1: Keep.MINE}.get(-1 if choice is None else choice, Keep.NEITHER)

    def advise(self, text: str) -> None:
        """Something about disk, key or database: what happened, what is safe, what to do."""
        self._tell(QMessageBox.Icon.Warning, text)

    def crash(self, number: str, *, kept: bool = False) -> None:
        """The program itself was wrong: one dialog with the number that stands in the log.

        `kept` when what stands typed in the forms has just been kept.
        """
        text = translate(
            "frame",
            "Something went wrong in the program. What was saved before is safe; the last act"
            " was not done.\n\nTry again. If it happens once more, tell support this number:"
            " {number}",
        )
        if kept:
            typed = translate("frame", "What you have typed and not saved yet is kept too.")
            text = typed + "\n\n" + text
        self._tell(QMessageBox.Icon.Critical, text.format(number=number))

    def open_file(self, title: str, pattern: str = "") -> Path | None:
        """A file to read; `pattern` like "MedCom (*.xml)"."""
        dialog = self._file_dialog(title, pattern, QFileDialog.FileMode.ExistingFile)
        return self._file(dialog)

    def open_files(self, title: str, pattern: str = "") -> list[Path]:
        """Several files to read; none when the user thought better of it."""
        dialog = self._file_dialog(title, pattern, QFileDialog.FileMode.ExistingFiles)

        def chosen() -> list[Path]:
            accepted = dialog.result() == QDialog.DialogCode.Accepted.value
            return [Path(name) for name in dialog.selectedFiles()] if accepted else []

        return cast("list[Path]", self._run(dialog, chosen))

    def save_file(self, title: str, offered: str, pattern: str = "") -> Path | None:
        """Where to write; `offered` is a safe file name. Asks before it replaces."""
        dialog = self._file_dialog(title, pattern, QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(offered)
        dialog.setDefaultSuffix(Path(offered).suffix.lstrip("."))
        return self._file(dialog)

    def choose_folder(self, title: str) -> Path | None:
        """A folder that exists."""
        return self._file(self._file_dialog(title, "", QFileDialog.FileMode.Directory))

    def run(self, dialog: QDialog) -> bool:
        """Show a dialog of an area; in tests the answer may be a function that fills it in."""
        return bool(self._run(dialog, lambda: dialog.result() == QDialog.DialogCode.Accepted.value))

    def _tell(self, icon: QMessageBox.Icon, text: str) -> None:
        if self.answers is not None:  # bad news needs no answer, only to be noticed
            self.shown.append(text)
            return
        box = self._box(icon, text)
        box.addButton(translate("frame", "OK"), QMessageBox.ButtonRole.AcceptRole)
        self._run(box, lambda: None)

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setIcon(icon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

    def _file_dialog(self, title: str, pattern: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self.parent, title)
        dialog.setFileMode(mode)
        if pattern:
            dialog.setNameFilter(pattern)
        return dialog

    def _file(self, dialog: QFileDialog) -> Path | None:
        def chosen() -> Path | None:
            names = dialog.selectedFiles()
            accepted = dialog.result() == QDialog.DialogCode.Accepted.value
            return Path(names[0]) if accepted and names else None

        return cast("Path | None", self._run(dialog, chosen))

    def _run(self, dialog: QDialog, outcome: Callable[[], object]) -> object:
        text = dialog.text() if isinstance(dialog, QMessageBox) else dialog.windowTitle()
        self.shown.append(text)
        prepare(dialog)
        try:
            if self.answers is None:
                dialog.exec()
                return outcome()
            return self._prepared(dialog, text)
        finally:
            dialog.deleteLater()

    def _prepared(self, dialog: QDialog, text: str) -> object:
        if not self.answers:
            raise UnansweredDialog(text)
        answer = self.answers.popleft()
        return answer(dialog) if callable(answer) else answer


def prepare(dialog: QDialog) -> None:
    """As it is met: the focus in its place, high enough for its texts, no larger than the screen."""
    if not isinstance(dialog, (QMessageBox, QFileDialog)):
        _lead_keys(dialog)
        _fit_height(dialog)
        fit_screen(dialog)


def _lead_keys(dialog: QDialog) -> None:
    """Tab goes as the dialog is read; who has set no focus begins in the first field, not on a button.

    A dialog that is answered by one key keeps the focus on its keys: in a field the key would be a letter.
    """
    order_by_reading(dialog)
    put = cast("QWidget | None", dialog.focusWidget())
    first = first_field(dialog)
    answered_by_key = isinstance(put, KeyButton)
    put_by_qt = put is None or isinstance(put, QPushButton)
    if first is not None and put_by_qt and not answered_by_key:
        first.setFocus()


def _fit_height(dialog: QDialog) -> None:
    """As high as its wrapped texts need in its width: Qt asks for their height before it knows the width."""
    layout = dialog.layout()
    if layout is None or not layout.hasHeightForWidth():
        return
    dialog.ensurePolished()
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()
    needed = layout.totalHeightForWidth(dialog.width())
    if needed > dialog.height():
        dialog.resize(dialog.width(), needed)


def fit_screen(dialog: QDialog) -> None:
    """With large texts no larger than the screen: the buttons at the lower end are never outside."""
    room = dialog.screen().availableGeometry().size()
    if (parent := dialog.parentWidget()) is not None:  # where that is shown, this has room too
        room = room.expandedTo(parent.window().size())
    dialog.resize(dialog.size().boundedTo(room - QSize(0, px(_TITLE_BAR))))
