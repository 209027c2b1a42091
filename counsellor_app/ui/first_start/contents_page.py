"""The last look before a backup takes the place of the database: what is in it, and what would be lost."""

from __future__ import annotations

from PySide6.QtCore import Signal

from counsellor_app.services.office.backup_contents import Comparison
from counsellor_app.store.backup import Backup
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.restoring.contents_view import ContentsView
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button


class ContentsPage(Page):
    """Nothing was changed yet."""

    put_back_requested = Signal()
    back_requested = Signal()

    def __init__(self, backup: Backup, comparison: Comparison, folder: str) -> None:
        words = translate(
            "first_start",
            "It was opened and read through, and it is whole. If you put it back, what lies in {folder}"
            " now is kept beside it under another name.",
        ).format(folder=folder)
        super().__init__("contentsPage", translate("first_start", "What is in the backup"), words)
        self.body.addWidget(ContentsView(backup, comparison))
        row = FlowLayout(spacing=px(8))
        put = button(
            translate("first_start", "Put this backup back"),
            self.put_back_requested.emit,
            primary=True,
            name="contentsPutBack",
        )
        row.addWidget(put)
        row.addWidget(
            button(
                translate("first_start", "Choose another one"),
                self.back_requested.emit,
                name="contentsBack",
            )
        )
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.first_focus = put
