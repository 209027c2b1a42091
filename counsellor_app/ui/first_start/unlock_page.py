"""Asks for the recovery code or the passphrase when this machine has no key to the database."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button


class UnlockPage(Page):
    """The code with or without hyphens, capitals or blanks: the check characters find mistakes."""

    secret_given = Signal(str)
    again_requested = Signal()
    backup_requested = Signal()

    def __init__(self, folder: str, *, restoring: str = "") -> None:
        words = translate(
            "first_start",
            "The database in {folder} is there and unharmed, but this machine does not know its key.",
        ).format(folder=folder)
        if restoring:
            words = translate(
                "first_start", "The backup {file} opens with the code from the same time."
            ).format(file=restoring)
        super().__init__("unlock", translate("first_start", "Recovery code"), words, width=620)
        self.form = DraftForm(name="unlockForm")
        secret = QLineEdit()
        secret.returnPressed.connect(self._give)
        self.form.add(
            "secret",
            translate("first_start", "Recovery code or passphrase"),
            secret,
            required=True,
            hint=translate("first_start", "Eight groups of five, from the paper in the safe"),
        )
        card = Card(name="unlockCard")
        card.body.addWidget(self.form)
        give = button(translate("first_start", "Open"), self._give, primary=True, name="unlockOpen")
        card.body.addWidget(give, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        row = QHBoxLayout()
        if not restoring:
            row.addWidget(
                button(
                    translate("first_start", "Try the keyring again"),
                    self.again_requested.emit,
                    link=True,
                    name="unlockAgain",
                )
            )
        row.addWidget(
            button(
                translate("first_start", "Use a backup …"),
                self.backup_requested.emit,
                link=True,
                name="unlockBackup",
            )
        )
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.setFocusProxy(secret)
        secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        self.say("")
        if self.form.check():
            self.secret_given.emit(self.form.value("secret"))
