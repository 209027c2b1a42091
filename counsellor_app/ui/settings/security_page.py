"""One's own password; for those who keep the database: a new recovery code and a passphrase."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.office import municipality, security, users
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.code_paper import show_code_paper
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.users_page import PasswordDialog
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button, label


class SecurityPage(QWidget):
    """A card for each secret."""

    password_requested = Signal()
    code_requested = Signal()
    passphrase_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("securityPage")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(PageHead(translate("settings", "Security")))
        self.own = _card(
            translate("settings", "Your password"),
            translate("settings", "Long is good: three or four words that only you put together."),
        )
        _act(self.own, translate("settings", "Change …"), self.password_requested, "ownPassword")
        self.code = _card(
            translate("settings", "Recovery code"),
            translate(
                "settings",
                "The code on paper opens the database and its backups when this machine is gone."
                " Make a new one when the paper is lost or somebody has seen it;"
                " the former one then opens no newer backup.",
            ),
        )
        _act(
            self.code, translate("settings", "New recovery code …"), self.code_requested, "newCode"
        )
        self.passphrase = _card(
            translate("settings", "Passphrase of the organisation"),
            translate(
                "settings",
                "A second way in, kept where the municipality keeps its secrets. Not needed.",
            ),
        )
        _act(
            self.passphrase,
            translate("settings", "Set passphrase …"),
            self.passphrase_requested,
            "newPassphrase",
        )
        self.published = label("", "small", name="securityPublished")
        for part in (self.own, self.code, self.passphrase, self.published):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_for(self, *, keeps_keys: bool, demonstration: bool) -> None:
        """Which of the cards this user has here."""
        self.code.setVisible(keeps_keys and not demonstration)
        self.passphrase.setVisible(keeps_keys and not demonstration)
        self.published.setVisible(demonstration)
        self.published.setText(
            translate(
                "settings",
                "The key of a demonstration is published: it has no recovery code. Keep no real"
                " citizens here.",
            )
        )


class SecurityPresenter(Presenter):
    """Asks, and has the services do it."""

    def __init__(self, ctx: Context, view: SecurityPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.password_requested.connect(self._on_password)
        view.code_requested.connect(self._on_code)
        view.passphrase_requested.connect(self._on_passphrase)

    def open(self, **what: Any) -> None:
        keeping = self.ctx.keeping
        self._view.show_for(
            keeps_keys=keeping is not None and self.ctx.backend.actor.may(Right.BACKUP),
            demonstration=keeping is not None and keeping.database.demonstration,
        )

    def _on_password(self) -> None:
        title = translate("settings", "Your password")
        dialog = PasswordDialog(title, self.ctx.dialogs.parent, asks_old=True)
        if self.ctx.dialogs.run(dialog):
            self.ctx.write(
                users.change_own_password,
                dialog.typed("old_password"),
                dialog.typed("password"),
                then=lambda _: self.ctx.tell(translate("settings", "The new password holds.")),
            )

    def _on_code(self) -> None:
        question = translate(
            "settings", "Make a new recovery code? The one on paper is then worth nothing."
        )
        keeping = self.ctx.keeping
        if keeping is None or not self.ctx.dialogs.ask(question):
            return
        try:
            code = security.new_recovery_code(self.ctx.backend, keeping.database)
        except UserError as error:
            self.ctx.failures.show(error)
            return
        dialog = QDialog(self.ctx.dialogs.parent)
        dialog.setWindowTitle(translate("settings", "Recovery code"))
        page = CodePage(code)
        name = self.ctx.backend.read(municipality.the_municipality).name
        page.print_requested.connect(
            partial(show_code_paper, self.ctx.dialogs, code, name, self.ctx.today)
        )
        page.done.connect(dialog.accept)
        QVBoxLayout(dialog).addWidget(page)
        dialog.resize(px(800), px(620))
        if self.ctx.dialogs.run(dialog):
            self.ctx.tell(translate("settings", "The new recovery code holds."))

    def _on_passphrase(self) -> None:
        keeping = self.ctx.keeping
        title = translate("settings", "Passphrase of the organisation")
        dialog = PasswordDialog(title, self.ctx.dialogs.parent, phrase=True)
        if keeping is None or not self.ctx.dialogs.run(dialog):
            return
        try:
            security.set_passphrase(self.ctx.backend, keeping.database, dialog.typed("password"))
        except UserError as error:
            self.ctx.failures.show(error)
        else:
            self.ctx.tell(translate("settings", "The new passphrase holds."))


def _card(heading: str, words: str) -> Card:
    card = Card(heading)
    card.body.addWidget(label(words))
    return card


def _act(card: Card, text: str, wish: Any, name: str) -> None:
    card.body.addWidget(button(text, wish.emit, name=name), 0, Qt.AlignmentFlag.AlignLeft)


def create(ctx: Context) -> Screen:
    """The page."""
    view = SecurityPage()
    return Screen(view, SecurityPresenter(ctx, view))
