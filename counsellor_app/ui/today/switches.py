"""A button that shows which of a few things is chosen, and opens the others as a menu."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from counsellor_app.ui.widgets.labels import Button


class Switch(Button):
    """ "Mine ▾": its actions belong to the view, so that their keys work and they stand in the menu."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self.setAutoDefault(False)
        # The arrow of the style lies on the text; ours is a part of it.
        self.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        self.setMenu(self._menu)

    def add(self, key: str, action: QAction) -> None:
        """One more thing to choose; the first is the one that holds."""
        self._actions[key] = action
        self._menu.addAction(action)
        if len(self._actions) == 1:
            self.choose(key)

    def choose(self, key: str) -> None:
        """Show that this one holds."""
        text = self._actions[key].text()
        self.setText(f"{text}  ▾")
        self.setAccessibleName(f"{self._title}: {text}")
