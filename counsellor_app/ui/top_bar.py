"""The bar at the top: the search, who is signed in, and the lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.ui.finder import Finder
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label


class TopBar(QFrame):
    """Search at the left, the user at the right."""

    lock_requested = Signal()

    def __init__(self, window: QWidget, user: str) -> None:
        super().__init__()
        self.setObjectName("topBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(8), px(18), px(8))
        row.setSpacing(px(16))
        self.finder = Finder(window)
        self.finder.setMaximumWidth(px(560))
        row.addWidget(self.finder, 3)
        row.addStretch(1)
        self.user = label(user, wrap=False, name="userName")
        row.addWidget(self.user)
        self.lock = KeyButton(
            translate("frame", "Lock"),
            "Ctrl+L",
            self.lock_requested.emit,
            cap_after=True,
            name="lockButton",
        )
        row.addWidget(self.lock)
