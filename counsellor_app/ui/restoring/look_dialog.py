"""A backup looked into from the window: put the whole back, or bring one citizen back."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.services.office.backup_contents import Comparison
from counsellor_app.store.backup import Backup
from counsellor_app.ui.restoring.contents_view import ContentsView
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label


class Wish(StrEnum):
    """What the user wants with the backup."""

    WHOLE = "whole"
    ONE = "one"


class LookDialog(QDialog):
    """Accepted with a wish; nothing was changed yet."""

    def __init__(
        self, backup: Backup, comparison: Comparison, parent: QWidget | None, *, one: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lookDialog")
        self.setWindowTitle(translate("restoring", "What is in the backup"))
        self.wish: Wish | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            label(
                translate(
                    "restoring",
                    "The backup was opened and read through, and it is whole. Nothing is changed by"
                    " looking.",
                )
            )
        )
        column.addWidget(ContentsView(backup, comparison))
        column.addStretch(1)
        layout.addWidget(scrolled(inside), 1)
        row = FlowLayout(spacing=px(8))
        if one:
            bring = translate("restoring", "Bring one citizen back …")
            row.addWidget(button(bring, lambda: self._take(Wish.ONE), primary=True, name="lookOne"))
        whole = translate("restoring", "Put the whole backup back …")
        row.addWidget(button(whole, lambda: self._take(Wish.WHOLE), name="lookWhole"))
        row.addWidget(button(translate("restoring", "Close"), self.reject, name="lookClose"))
        layout.addLayout(row)
        self.resize(px(640), px(560))

    def _take(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()
