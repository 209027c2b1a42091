"""Ctrl+/ : every key of the window and of the area that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.labels import label


class KeysDialog(QDialog):
    """Two columns: the key and what it does."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle(translate("frame", "All keys"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(px(24))
        grid.setColumnStretch(1, 1)
        for title, actions in groups:
            with_keys = [each for each in actions if not each.shortcut().isEmpty()]
            if with_keys:
                grid.addWidget(label(title, "heading"), grid.rowCount(), 0, 1, 2)
            for action in with_keys:
                self._add(grid, action)
        grid.setRowStretch(grid.rowCount(), 1)
        column = QVBoxLayout(self)
        column.addWidget(scrolled(inside, "keyList"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(px(520), px(560))

    def _add(self, grid: QGridLayout, action: QAction) -> None:
        row, form = grid.rowCount(), QKeySequence.SequenceFormat.NativeText
        keys = ", ".join(each.toString(form) for each in action.shortcuts())
        grid.addWidget(label(keys, "heading", wrap=False), row, 0)
        grid.addWidget(label(action.text().replace("&", "")), row, 1)
