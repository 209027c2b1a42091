"""Asks for the recovery code of a backup that this machine has no key to."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label


class SecretDialog(QDialog):
    """Accepted with something typed; whether it opens is seen afterwards."""

    def __init__(self, file: str, parent: QWidget | None, error: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("secretDialog")
        self.setWindowTitle(translate("restoring", "Recovery code of the backup"))
        layout = QVBoxLayout(self)
        words = translate(
            "restoring",
            "This machine does not know the key of {file}. It opens with the recovery code (or the"
            " passphrase) from the time when it was made.",
        )
        layout.addWidget(label(words.format(file=file)))
        self.form = DraftForm(name="secretForm")
        self._secret = QLineEdit()
        title = translate("restoring", "Recovery code")
        self.form.add("secret", title, self._secret, required=True)
        if error:
            self.form.show_error("secret", error)
        layout.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = translate("restoring", "Cancel")
        buttons.addWidget(button(cancel, self.reject, name="secretCancel"))
        open_ = translate("restoring", "Open")
        buttons.addWidget(button(open_, self._check, primary=True, name="secretOpen"))
        layout.addLayout(buttons)
        self.resize(px(480), self.sizeHint().height())

    @property
    def typed(self) -> str:
        """As it was typed."""
        return self._secret.text()

    def _check(self) -> None:
        if self.form.check():
            self.accept()
