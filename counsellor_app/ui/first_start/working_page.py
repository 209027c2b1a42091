"""Shows that something long is under way while no database is open."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from counsellor_app.ui.first_start.page import Page


class WorkingPage(Page):
    """Nothing to press: half of it would be worse than waiting."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__("working", title, words, width=620)
        self.progress = QProgressBar()
        self.progress.setObjectName("workingProgress")
        self.progress.setAccessibleName(title)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.body.addWidget(self.progress)
        self.body.addStretch(1)

    def show_progress(self, done: int, of: int) -> None:
        """So much of it; nothing is known while `of` is 0."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)
