"""The second screen: what a new municipality is called, and who works there first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.kinds.people import Role
from counsellor_app.services.office.founding import FirstUser, FoundingDraft
from counsellor_app.store.key_slots import SHORTEST_PASSPHRASE
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button

_USERS = ("lead", "administrator")
_PLACES = ("name", "code", "unit_name", "phone", "street", "post_code", "town", "gln")


class FoundingPage(Page):
    """One form; `found_requested` comes with the draft, and the passphrase where one is asked for."""

    found_requested = Signal(object, str)
    back_requested = Signal()

    def __init__(self, *, asks_passphrase: bool = False) -> None:
        super().__init__(
            "founding",
            translate("first_start", "A new municipality"),
            translate(
                "first_start",
                "Only what has a star is needed now; the rest can wait for the settings.",
            ),
        )
        self.form = DraftForm(columns=2, name="foundingForm")
        self._add_places()
        self._add_user(
            "lead",
            translate("first_start", "The team lead"),
            translate("first_start", "Sees the figures and the log, and changes the rules."),
        )
        self._add_user(
            "administrator",
            translate("first_start", "The administrator"),
            translate("first_start", "Makes users. Sees no citizens. Somebody else, if possible."),
        )
        self._asks_passphrase = asks_passphrase
        if asks_passphrase:
            self._add_passphrase()
        card = Card(name="foundingCard")
        card.body.addWidget(self.form)
        self.body.addWidget(card)
        self.form.entered.connect(self._found)
        row = QHBoxLayout()
        back = button(
            translate("first_start", "Back"), self.back_requested.emit, name="foundingBack"
        )
        row.addWidget(back)
        row.addStretch(1)
        self.found = button(
            translate("first_start", "Go on to the recovery code"),
            self._found,
            primary=True,
            name="foundingMake",
        )
        row.addWidget(self.found)
        self.body.addLayout(row)
        QWidget.setTabOrder(self.found, back)  # the next step first, also for the Tab key
        self.body.addStretch(1)

    def _add_places(self) -> None:
        form = self.form
        form.add("name", translate("first_start", "Municipality"), QLineEdit(), required=True)
        form.add(
            "code",
            translate("first_start", "Municipality number"),
            QLineEdit(),
            required=True,
            hint=translate("first_start", "Three digits, as 671"),
        )
        form.add("unit_name", translate("first_start", "Unit"), QLineEdit(), required=True)
        form.add("phone", translate("first_start", "Telephone of the unit"), QLineEdit())
        form.add("street", translate("first_start", "Street"), QLineEdit())
        form.add("post_code", translate("first_start", "Postcode"), QLineEdit())
        form.add("town", translate("first_start", "Town"), QLineEdit())
        form.add(
            "gln",
            translate("first_start", "EAN/GLN number"),
            QLineEdit(),
            hint=translate("first_start", "13 digits; MedCom letters are sent to it"),
        )

    def _add_user(self, key: str, heading: str, hint: str) -> None:
        form = self.form
        form.add_heading(heading)
        initials, name = translate("first_start", "Initials"), translate("first_start", "Name")
        form.add(f"{key}_initials", initials, QLineEdit(), required=True)
        form.add(f"{key}_name", name, QLineEdit(), required=True, hint=hint)
        for field, title in (
            ("password", translate("first_start", "Password")),
            ("again", translate("first_start", "Password once more")),
        ):
            edit = QLineEdit()
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            words = translate("first_start", "At least 12 characters") if field != "again" else ""
            form.add(f"{key}_{field}", title, edit, required=True, hint=words)

    def _add_passphrase(self) -> None:
        form = self.form
        form.add_heading(translate("first_start", "The passphrase of this machine"))
        hint = translate(
            "first_start",
            "This machine has no keyring, so the passphrase is typed each time the program starts. Four"
            " words that only you put together are good.",
        )
        for key, title in (
            ("passphrase", translate("first_start", "Passphrase")),
            ("passphrase_again", translate("first_start", "Passphrase once more")),
        ):
            edit = QLineEdit()
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            form.add(key, title, edit, required=True, hint=hint if key == "passphrase" else "")

    def show_draft(self, draft: FoundingDraft) -> None:
        """What was typed before the user came back; passwords are typed again."""
        self.form.set_values({name: getattr(draft, name) for name in _PLACES})
        for key, user in zip(_USERS, draft.users, strict=True):
            self.form.set_value(f"{key}_initials", user.initials)
            self.form.set_value(f"{key}_name", user.name)

    def show_error(self, field: str, sentence: str) -> bool:
        """An error of the use case; those about users stand above the form."""
        return self.form.show_error(field, sentence)

    def _found(self) -> None:
        self.say("")
        if not self.form.check():
            return
        for key in _USERS:
            password = self._typed(f"{key}_password")
            if password != self._typed(f"{key}_again"):
                self.form.show_error(
                    f"{key}_again", translate("first_start", "This is not the same password.")
                )
                return
        passphrase = self._typed("passphrase") if self._asks_passphrase else ""
        if self._asks_passphrase and not self._passphrase_fits(passphrase):
            return
        self.found_requested.emit(self.draft(), passphrase)

    def draft(self) -> FoundingDraft:
        """What stands here, whole or not."""
        values = self.form.values()
        roles = dict(zip(_USERS, (Role.TEAM_LEAD, Role.ADMINISTRATOR), strict=True))
        users = tuple(
            FirstUser(
                values[f"{key}_initials"],
                values[f"{key}_name"],
                role,
                self._typed(f"{key}_password"),
            )
            for key, role in roles.items()
        )
        places = {name: values[name] for name in _PLACES}
        return FoundingDraft(users=users, **places)

    def _passphrase_fits(self, passphrase: str) -> bool:
        if len(passphrase) < SHORTEST_PASSPHRASE:
            least = translate("first_start", "At least 12 characters")
            return not self.form.show_error("passphrase", least)
        if passphrase != self._typed("passphrase_again"):
            other = translate("first_start", "This is not the same passphrase.")
            return not self.form.show_error("passphrase_again", other)
        return True

    def _typed(self, key: str) -> str:
        field = self.form.fields[key]
        assert isinstance(field, QLineEdit)
        return field.text()
