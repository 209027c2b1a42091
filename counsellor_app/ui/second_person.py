"""A second person says yes to a large table of people, by signing in beside the first (quality 24)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.office import sign_in
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label

if TYPE_CHECKING:
    from counsellor_app.ui.screen import Context

SignIn = Callable[[str, str], UUID]


def ask_second_person(
    ctx: Context, error: Exception, again: Callable[[UUID], object], owner: QWidget | None = None
) -> bool:
    """When an export is refused for want of a second person: ask her, and export `again` with her.

    False for every other error: somebody else must show it.
    """
    if not isinstance(error, UserError) or error.code != "export.second_person":
        return False
    beside = ctx.backend.beside()
    dialog = SecondPersonDialog(
        sentence(error),
        lambda initials, password: sign_in.sign_in(beside, initials, password).id,
        owner or ctx.dialogs.parent,
    )
    if ctx.dialogs.run(dialog) and dialog.person_id is not None:
        again(dialog.person_id)
    return True


class SecondPersonDialog(QDialog):
    """`person_id` is the one who signed in. A wrong password is told under its field."""

    def __init__(self, reason: str, sign_in: SignIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("secondPerson")
        self.setWindowTitle(translate("frame", "A second person"))
        self._sign_in = sign_in
        self.person_id: UUID | None = None
        self.form = DraftForm(name="secondPersonForm")
        self.form.add("initials", translate("frame", "Initials"), QLineEdit(), required=True)
        password = QLineEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.add("password", translate("frame", "Password"), password, required=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(reason, name="secondPersonReason"))
        layout.addWidget(self.form)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(px(460))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = translate("frame", "Not now")
        row.addWidget(button(cancel, self.reject, name="secondPersonCancel"))
        agree = button(
            translate("frame", "I agree to the export"),
            self.agree,
            primary=True,
            name="secondPersonAgree",
        )
        agree.setDefault(True)
        row.addWidget(agree)
        return row

    def agree(self) -> None:
        """The button was pressed."""
        if not self.form.check():
            return
        values = self.form.values()
        try:
            self.person_id = self._sign_in(values["initials"], values["password"])
        except UserError as error:
            self.form.show_error("password", sentence(error))
            return
        self.accept()
