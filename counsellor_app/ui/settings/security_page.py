"""One's own password; for those who keep the database: what opens it, a new code, passphrases, a new key."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.office import security, users
from counsellor_app.services.office.security import WaysIn
from counsellor_app.ui import format as written
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.secrets_acts import SecretsActs
from counsellor_app.ui.settings.users_page import PasswordDialog
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label


class SecurityPage(QWidget):
    """A card for each secret."""

    password_requested = Signal()
    reprint_requested = Signal()
    code_requested = Signal()
    passphrase_requested = Signal()
    organisation_requested = Signal()
    key_requested = Signal()

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
        _acts(self.own, (translate("settings", "Change …"), self.password_requested, "ownPassword"))
        self._add_code()
        self._add_passphrases()
        self._add_key()
        self.published = label("", "small", name="securityPublished")
        for part in (self.own, self.code, self.phrases, self.key, self.published):
            layout.addWidget(part)
        layout.addStretch(1)

    def _add_code(self) -> None:
        self.code = _card(
            translate("settings", "Recovery code"),
            translate(
                "settings",
                "The code on paper opens the database and its backups when this machine is gone."
                " Print it again when the paper is lost but nobody can have found it; make a new one"
                " when somebody may have seen it.",
            ),
        )
        self.code_state = label("", "small", name="securityCode")
        self.code.body.addWidget(self.code_state)
        (self.reprint, _) = _acts(
            self.code,
            (translate("settings", "Print again …"), self.reprint_requested, "reprintCode"),
            (translate("settings", "New recovery code …"), self.code_requested, "newCode"),
        )

    def _add_passphrases(self) -> None:
        self.phrases = _card(
            translate("settings", "Passphrases"),
            translate(
                "settings",
                "A daily one is for machines without a keyring. One of the organisation is kept where"
                " the municipality keeps its secrets, as a second way in. Neither is needed.",
            ),
        )
        self.phrase_state = label("", "small", name="securityPhrases")
        self.phrases.body.addWidget(self.phrase_state)
        _acts(
            self.phrases,
            (
                translate("settings", "Daily passphrase …"),
                self.passphrase_requested,
                "newPassphrase",
            ),
            (
                translate("settings", "Passphrase of the organisation …"),
                self.organisation_requested,
                "newOrganisation",
            ),
        )

    def _add_key(self) -> None:
        self.key = _card(
            translate("settings", "New key"),
            translate(
                "settings",
                "When a machine with the database was stolen, or a colleague has left who could open it"
                " alone: everything is encrypted anew, and every other machine, code and passphrase is"
                " shut out.",
            ),
        )
        self.key_state = label("", "small", name="securityKey")
        self.key.body.addWidget(self.key_state)
        _acts(self.key, (translate("settings", "New key …"), self.key_requested, "newKey"))

    def show_for(self, *, keeps_keys: bool, demonstration: bool) -> None:
        """Which of the cards this user has here."""
        for card in (self.code, self.phrases, self.key):
            card.setVisible(keeps_keys and not demonstration)
        self.published.setVisible(demonstration)
        self.published.setText(
            translate(
                "settings",
                "The key of a demonstration is published: it has no recovery code. Keep no real"
                " citizens here.",
            )
        )

    def show_ways(self, ways: WaysIn) -> None:
        """What opens the database now."""
        made = translate("settings", "It was made before dates were kept.")
        if ways.code_made_on is not None:
            made = translate("settings", "The right paper is dated {day}.").format(
                day=written.long_day(ways.code_made_on)
            )
        self.code_state.setText(made)
        self.reprint.setEnabled(ways.code_kept)
        there, none = translate("settings", "set"), translate("settings", "not set")
        text = translate("settings", "Daily: {daily}. Of the organisation: {organisation}.")
        self.phrase_state.setText(
            text.format(
                daily=there if ways.passphrase else none,
                organisation=there if ways.organisation else none,
            )
        )
        self.key_state.setText(
            translate(
                "settings",
                "%n user(s) on a machine open the database without being asked for the code.",
                "",
                ways.keyrings,
            )
        )


class SecurityPresenter(Presenter):
    """Asks, and has the services do it."""

    def __init__(self, ctx: Context, view: SecurityPage) -> None:
        super().__init__(ctx)
        self._view = view
        acts = SecretsActs(ctx, self.reload)
        view.password_requested.connect(self._on_password)
        view.reprint_requested.connect(acts.reprint)
        view.code_requested.connect(acts.renew)
        view.passphrase_requested.connect(partial(acts.set_passphrase, organisation=False))
        view.organisation_requested.connect(partial(acts.set_passphrase, organisation=True))
        view.key_requested.connect(acts.give_new_key)
        self._acts = acts

    def open(self, **what: Any) -> None:
        keeping = self.ctx.keeping
        self._view.show_for(
            keeps_keys=keeping is not None and self.ctx.backend.actor.may(Right.BACKUP),
            demonstration=keeping is not None and keeping.database.demonstration,
        )
        self.reload()

    def reload(self) -> None:
        """Which secrets there are now."""
        keeping = self.ctx.keeping
        if keeping is None or not self.ctx.backend.actor.may(Right.BACKUP):
            return
        try:
            self._view.show_ways(security.ways_in(self.ctx.backend, keeping.database))
        except UserError as error:
            self.ctx.failures.show(error)

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


def _card(heading: str, words: str) -> Card:
    card = Card(heading)
    card.body.addWidget(label(words))
    return card


def _acts(card: Card, *acts: tuple[str, Any, str]) -> list[Any]:
    row = FlowLayout(spacing=px(8))
    made = [button(text, wish.emit, name=name) for text, wish, name in acts]
    for each in made:
        row.addWidget(each)
    card.body.addLayout(row)
    row.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def create(ctx: Context) -> Screen:
    """The page."""
    view = SecurityPage()
    return Screen(view, SecurityPresenter(ctx, view))
