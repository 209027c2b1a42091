"""The first of the three screens: a new municipality, the demonstration, or what exists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from counsellor_app.ui.first_start.page import Page, choice_card
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label


class ChoicePage(Page):
    """Three cards, each with one way on."""

    new_requested = Signal()
    demonstration_requested = Signal()
    stop_requested = Signal()
    folder_requested = Signal()
    backup_requested = Signal()

    def __init__(self) -> None:
        super().__init__(
            "firstStart",
            translate("first_start", "Welcome"),
            translate("first_start", "There is no database here yet. How do you want to begin?"),
        )
        self.new = button(
            translate("first_start", "New municipality …"),
            self.new_requested.emit,
            primary=True,
            name="startNew",
        )
        self.demonstration = button(
            translate("first_start", "Try the demonstration"),
            self.demonstration_requested.emit,
            name="startDemonstration",
        )
        self.stop = button(
            translate("first_start", "Stop"), self.stop_requested.emit, name="startStop"
        )
        self.progress = QProgressBar()
        self.progress.setObjectName("startProgress")
        self.progress.setAccessibleName(translate("first_start", "Making the demonstration"))
        self.progress.setTextVisible(False)
        self.doing = label("", "small", name="startDoing")
        for part in (self.stop, self.progress, self.doing):
            part.hide()
        self._add_cards()

    def _add_cards(self) -> None:
        fresh = choice_card(
            translate("first_start", "A new municipality"),
            translate(
                "first_start",
                "An empty, encrypted database on this machine, with programmes, schemes and rules"
                " ready to be changed. Takes five minutes.",
            ),
            "cardNew",
        )
        fresh.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        shown = choice_card(
            translate("first_start", "The demonstration"),
            translate(
                "first_start",
                "A fictive municipality with 200 citizens, in a folder of its own."
                " Everything can be tried, and nothing can go wrong.",
            ),
            "cardDemonstration",
        )
        shown.body.addWidget(self.progress)
        shown.body.addWidget(self.doing)
        shown.body.addWidget(_row(self.demonstration, self.stop))
        there = choice_card(
            translate("first_start", "Open what exists"),
            translate(
                "first_start",
                "A folder with a database on this machine, or a backup from another one.",
            ),
            "cardOpen",
        )
        there.body.addWidget(
            _row(
                button(
                    translate("first_start", "Choose a folder …"),
                    self.folder_requested.emit,
                    name="startFolder",
                ),
                button(
                    translate("first_start", "Choose a backup file …"),
                    self.backup_requested.emit,
                    name="startBackup",
                ),
            )
        )
        for card in (fresh, shown, there):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_demonstration_there(self) -> None:
        """It was made before: it is only opened."""
        self.demonstration.setText(translate("first_start", "Open the demonstration"))

    def show_progress(self, done: int, of: int) -> None:
        """How many citizens are made."""
        for part in (self.stop, self.progress, self.doing):
            part.show()
        self.demonstration.setEnabled(False)
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        words = translate("first_start", "{done} of {of} citizens")
        self.doing.setText(words.format(done=done, of=of) if of else "")

    def end_progress(self) -> None:
        """It was stopped, or it failed."""
        for part in (self.stop, self.progress, self.doing):
            part.hide()
        self.demonstration.setEnabled(True)


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(8))
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return row
