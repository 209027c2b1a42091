"""A code printed again or renewed, a passphrase set, a new key: each shown on paper before it counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.office import municipality, security
from counsellor_app.store.key_slots import SlotKind
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.code_paper import show_code_paper
from counsellor_app.ui.first_start.errand import NewKey
from counsellor_app.ui.keeping import Keeping
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.users_page import PasswordDialog
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate


class CodeDialog(QDialog):
    """The page of the code in a window of its own; accepted when two groups were typed back."""

    def __init__(self, code: str, words: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("codeDialog")
        self.setWindowTitle(title)
        self.page = CodePage(code, words)
        self.page.done.connect(self.accept)
        self.page.back_requested.connect(self.reject)
        QVBoxLayout(self).addWidget(self.page)
        self.resize(px(800), px(660))


class SecretsActs:
    """What the page of security has done; `changed` is called when a secret is another one."""

    def __init__(self, ctx: Context, changed: Callable[[], None]) -> None:
        self._ctx, self._changed = ctx, changed

    def reprint(self) -> None:
        """The code that opens now, once more on paper."""
        if (keeping := self._ctx.keeping) is None:
            return
        try:
            code = security.reprint_recovery_code(self._ctx.backend, keeping.database)
        except UserError as error:
            self._ctx.failures.show(error)
        else:
            self._print(code)

    def renew(self) -> None:
        """Another code; the former opens until two groups of the new one are typed back."""
        if (keeping := self._ctx.keeping) is None:
            return
        code = self._on_paper(keeping, _renewal(), translate("settings", "New recovery code"))
        if code is None:
            return
        try:
            security.renew_recovery_code(self._ctx.backend, keeping.database, code)
        except UserError as error:
            self._ctx.failures.show(error)
            return
        self._ctx.tell(translate("settings", "The new recovery code holds."))
        self._changed()

    def set_passphrase(self, *, organisation: bool) -> None:
        """For every day, or of the organisation."""
        keeping = self._ctx.keeping
        title = translate("settings", "Daily passphrase")
        if organisation:
            title = translate("settings", "Passphrase of the organisation")
        dialog = PasswordDialog(title, self._ctx.dialogs.parent, phrase=True)
        if keeping is None or not self._ctx.dialogs.run(dialog):
            return
        kind = SlotKind.ORGANISATION if organisation else SlotKind.PASSPHRASE
        typed = dialog.typed("password")
        try:
            security.set_passphrase(self._ctx.backend, keeping.database, typed, kind)
        except UserError as error:
            self._ctx.failures.show(error)
            return
        self._ctx.tell(translate("settings", "The new passphrase holds."))
        self._changed()

    def give_new_key(self) -> None:
        """The code on paper first; then the window closes, and opens again under the new key."""
        if (keeping := self._ctx.keeping) is None:
            return
        question = translate(
            "settings",
            "A new key takes a moment, and the window closes meanwhile. Everybody else must have closed"
            " the program. Afterwards this machine opens the database, and the new recovery code;"
            " other machines are asked for it once, and passphrases must be set again.\n\nBackups"
            " that were made until now keep the former key and the former code: keep that paper as"
            " long as you keep them, or destroy those backups when a new one is made.",
        )
        if not self._ctx.dialogs.ask(question, yes=translate("settings", "Go on")):
            return
        code = self._on_paper(keeping, _new_key(), translate("settings", "New key"))
        if code is None:
            return
        passphrase = self._daily_passphrase(keeping)
        if passphrase is None:
            return
        try:
            security.ask_for_new_key(self._ctx.backend, keeping.database)
        except UserError as error:
            self._ctx.failures.show(error)
            return
        keeping.leave_requested.emit(NewKey(code, keeping.database.key, passphrase or None))

    def _daily_passphrase(self, keeping: Keeping) -> str | None:
        """Where one is in use it is set again, or this machine could not open; None to stop."""
        if not security.ways_in(self._ctx.backend, keeping.database).passphrase:
            return ""
        title = translate("settings", "Daily passphrase")
        dialog = PasswordDialog(title, self._ctx.dialogs.parent, phrase=True)
        return dialog.typed("password") if self._ctx.dialogs.run(dialog) else None

    def _on_paper(self, keeping: Keeping, words: str, title: str) -> str | None:
        """A new code that was printed and typed back; None where the user thought better of it."""
        try:
            code = security.propose_recovery_code(self._ctx.backend, keeping.database)
        except UserError as error:
            self._ctx.failures.show(error)
            return None
        dialog = CodeDialog(code, words, title, self._ctx.dialogs.parent)
        dialog.page.print_requested.connect(partial(self._print, code))
        return code if self._ctx.dialogs.run(dialog) else None

    def _print(self, code: str) -> None:
        name = self._ctx.backend.read(municipality.the_municipality).name
        show_code_paper(self._ctx.dialogs, code, name, self._ctx.today)


def _renewal() -> str:
    return translate(
        "settings",
        "The former code opens until two groups of this one are typed back; from then on only the new"
        " one does. Backups made before today still open with the former code: keep that paper,"
        " locked away, as long as you keep them. If a stranger has seen it, old backups are as open"
        " to her as before: give the database a new key, and destroy the old backups.",
    )


def _new_key() -> str:
    return translate(
        "settings",
        "This code opens the database when it has its new key. Print it and lock it away. Nothing is"
        " changed before two groups are typed back.",
    )
