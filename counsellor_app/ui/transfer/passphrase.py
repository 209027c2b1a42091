"""Shows the passphrase of a locked file, once: it is stored nowhere."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, copyable, label


def show_passphrase(ctx: Context, passphrase: str, file: str) -> None:
    """The dialog; closing it is the last that is seen of the passphrase."""
    seconds = ctx.settings.now.clipboard_seconds
    ctx.dialogs.run(PassphraseDialog(passphrase, file, seconds, ctx.dialogs.parent))


class PassphraseDialog(QDialog):
    """The passphrase in large letters, and how it reaches the receiver."""

    def __init__(
        self, passphrase: str, file: str, seconds: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase")
        self.setWindowTitle(translate("transfer", "The passphrase of the file"))
        self.passphrase, self._seconds = passphrase, seconds
        told = translate(
            "transfer",
            "{file} opens with this passphrase alone, in 7-Zip, WinZip or Keka. It is shown now and "
            "never again, and it is stored nowhere. Give it to the receiver by another way than the "
            "file, by telephone for example.",
        )
        shown = copyable(passphrase, "figure", name="passphraseText")
        shown.setAccessibleName(translate("transfer", "Passphrase"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(14))
        layout.addWidget(label(told.format(file=file), name="passphraseTold"))
        layout.addWidget(shown)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(px(560))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = button(translate("transfer", "Copy"), self.copy, name="passphraseCopy")
        row.addWidget(copy)
        row.addStretch(1)
        done = button(
            translate("transfer", "I have it"), self.accept, primary=True, name="passphraseDone"
        )
        row.addWidget(done)
        return row

    def copy(self) -> None:
        """To the clipboard, for a short while."""
        copy_for_a_while(self.passphrase, self._seconds)
