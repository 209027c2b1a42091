"""The choices of this machine as the window uses them: read at once, changed and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from counsellor_app.settings import Settings


class MachineSettings(QObject):
    """`now` is what holds; `change(theme="dark")` keeps it and tells the window."""

    changed = Signal()

    def __init__(
        self,
        now: Settings,
        save: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.now = now
        self._save = save

    def change(self, **choices: Any) -> None:
        """Choose something else."""
        self.now = replace(self.now, **choices)
        self._save(self.now)
        self.changed.emit()
