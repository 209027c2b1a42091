"""Asks for the recovery code or the passphrase when this machine does not open the database by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.store.key_slots import KeyState
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button

# A secret opens where the machine's own key does not.
KEY_IS_ASKED_FOR = frozenset({"storage.key_absent", "storage.key_wrong", "storage.keyring_locked"})


class UnlockPage(Page):
    """The code with or without hyphens, capitals or blanks: the check characters find mistakes."""

    secret_given = Signal(str)
    again_requested = Signal()
    backup_requested = Signal()
    back_requested = Signal()

    def __init__(
        self,
        folder: str,
        *,
        state: KeyState = KeyState.ABSENT,
        passphrase: bool = False,
        restoring: str = "",
    ) -> None:
        words = (
            _of_backup(restoring) if restoring else _why(state, passphrase).format(folder=folder)
        )
        super().__init__("unlock", _title(passphrase), words, width=620)
        self.form = DraftForm(name="unlockForm")
        self._secret = secret = QLineEdit()
        secret.returnPressed.connect(self._give)
        hint = translate("first_start", "Eight groups of five, from the paper in the safe")
        if passphrase:
            hint = translate(
                "first_start", "The code has eight groups of five and lies on paper in the safe"
            )
        self.form.add("secret", _title(passphrase), secret, required=True, hint=hint)
        card = Card(name="unlockCard")
        card.body.addWidget(self.form)
        if passphrase:
            self._hide(card)
        give = button(translate("first_start", "Open"), self._give, primary=True, name="unlockOpen")
        card.body.addWidget(give, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self._add_ways(restoring=bool(restoring), state=state)
        self.body.addStretch(1)
        self.first_focus = secret

    def _hide(self, card: Card) -> None:
        """A passphrase is used every day, with others in the room; a code is copied from paper."""
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        show = QCheckBox(translate("first_start", "Show what I type"))
        show.setObjectName("unlockShow")
        modes = {True: QLineEdit.EchoMode.Normal, False: QLineEdit.EchoMode.Password}
        show.toggled.connect(lambda shown: self._secret.setEchoMode(modes[shown]))
        card.body.addWidget(show)

    def _add_ways(self, *, restoring: bool, state: KeyState) -> None:
        row = FlowLayout(spacing=px(8))
        if restoring:
            ways = [(translate("first_start", "Back"), self.back_requested, "unlockBack")]
        else:
            again = translate("first_start", "Try the keyring again")
            if state is KeyState.LOCKED:
                again = translate("first_start", "I have unlocked the keyring: try again")
            ways = [(again, self.again_requested, "unlockAgain")]
        use = translate("first_start", "Use a backup …")
        if restoring:
            use = translate("first_start", "Use another backup …")
        ways.append((use, self.backup_requested, "unlockBackup"))
        for text, wish, name in ways:
            row.addWidget(button(text, wish.emit, link=True, name=name))
        self.body.addLayout(row)

    def _give(self) -> None:
        self.say("")
        if self.form.check():
            self.secret_given.emit(self._secret.text())


def _title(passphrase: bool) -> str:
    if passphrase:
        return translate("first_start", "Passphrase or recovery code")
    return translate("first_start", "Recovery code")


def _of_backup(file: str) -> str:
    return translate(
        "first_start",
        "This machine does not know the key of the backup {file}. It opens with the recovery code"
        " from the time when it was made.",
    ).format(file=file)


def _why(state: KeyState, passphrase: bool) -> str:
    if state is KeyState.LOCKED:
        return translate(
            "first_start",
            "The keyring of this machine is locked, so the key to the database in {folder} cannot be"
            " fetched. Unlock the keyring (usually with the password that you sign in to the"
            " machine with) and try again, or open with the recovery code. The database is unharmed.",
        )
    if state is KeyState.WRONG:
        return translate(
            "first_start",
            "The key on this machine does not fit the database in {folder}: it may have been given a"
            " new key, or come from another machine. Open it once with the recovery code, and this"
            " machine knows it again. The database is unharmed.",
        )
    if passphrase:
        return translate(
            "first_start",
            "This machine keeps no key to the database in {folder}. Open it with the passphrase, or"
            " with the recovery code.",
        )
    return translate(
        "first_start",
        "The database in {folder} is there and unharmed, but this machine does not know its key."
        " Open it once with the recovery code, and the machine remembers.",
    )
