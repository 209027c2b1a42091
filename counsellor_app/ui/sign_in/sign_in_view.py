"""The page that asks who is there: initials and password, or a list of names in a demonstration."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from counsellor_app.services.actor import Actor
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label


class SignInView(QWidget):
    """One card in the middle; used at the start and, with the user's name, as the lock screen."""

    sign_in_requested = Signal(str, str)
    renewal_requested = Signal(str, str, str)
    user_chosen = Signal(str)
    switch_requested = Signal()

    def __init__(self, name: str = "signIn") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._renewing = False  # a one-time code was right, and a password of her own is chosen
        self.title = label("", "title", name="signInTitle")
        self.about = label("", "small", name="signInAbout")
        self.form = self._make_form()
        self.error = label("", "error", name="signInError")
        self.error.hide()
        self.enter = button(
            translate("sign_in", "Sign in"), self._ask, primary=True, name="signInEnter"
        )
        self.people = QVBoxLayout()
        self.people.setSpacing(px(8))
        self.switch = button(
            translate("sign_in", "Another user …"),
            self.switch_requested.emit,
            link=True,
            name="signInSwitch",
        )
        self.switch.hide()
        self._lay_out()

    def _make_form(self) -> DraftForm:
        form = DraftForm(name="signInForm")
        form.add("initials", translate("sign_in", "Initials"), QLineEdit(), required=True)
        password = QLineEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        password.returnPressed.connect(self._ask)
        form.add("password", translate("sign_in", "Password"), password, required=True)
        form.fields["initials"].returnPressed.connect(password.setFocus)  # type: ignore[attr-defined]
        for key, title in (
            ("new", translate("sign_in", "Your new password (at least 12 characters)")),
            ("again", translate("sign_in", "Once more")),
        ):
            edit = QLineEdit()
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.returnPressed.connect(self._ask)
            form.add(key, title, edit)
        return form

    def _lay_out(self) -> None:
        card = Card(name="signInCard")
        card.setFixedWidth(px(380))
        for part in (self.title, self.about, self.form, self.error, self.enter):
            card.body.addWidget(part)
        card.body.addLayout(self.people)
        card.body.addWidget(self.switch)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(middle))

    def show_question(self, database: str, initials: str) -> None:
        """Ask who it is."""
        self.title.setText(translate("sign_in", "Sign in"))
        self.about.setText(database)
        self.form.set_values({"initials": initials, "password": ""})
        self.enter.setText(translate("sign_in", "Sign in"))
        self._show_parts(asks=True)

    def show_locked(self, name: str, initials: str) -> None:
        """Ask for the password of the one who is signed in."""
        self.title.setText(translate("sign_in", "Locked"))
        self.about.setText(
            translate("sign_in", "{name} is signed in. What was typed is still there.").format(
                name=name
            )
        )
        self.form.set_values({"initials": initials, "password": ""})
        self.enter.setText(translate("sign_in", "Unlock"))
        self._show_parts(asks=True)
        self.form.show_field("initials", False)
        self.switch.show()

    def show_people(self, people: Sequence[Actor], current: str) -> None:
        """A demonstration: choose anybody, without a password."""
        locked = bool(current)
        self.title.setText(
            translate("sign_in", "Locked") if locked else translate("sign_in", "Demonstration")
        )
        self.about.setText(
            translate("sign_in", "Nobody here is real. Choose who you want to be; no password.")
        )
        clear_layout(self.people)
        for actor in people:
            text = actor.name if actor.role is None else f"{actor.name}, {kind_text(actor.role)}"
            chosen = button(
                text,
                partial(self.user_chosen.emit, actor.initials),
                primary=actor.initials == current,
                name=f"be_{actor.initials}",
            )
            self.people.addWidget(chosen)
        self._show_parts(asks=False)

    def show_renewal(self, sentence: str) -> None:
        """The one-time code was right: ask for the password that holds from now on."""
        self._renewing = True
        self.title.setText(translate("sign_in", "Choose your password"))
        self.about.setText(sentence)
        self.error.hide()
        self.enter.setText(translate("sign_in", "Keep and sign in"))
        for key in ("initials", "password"):
            self.form.show_field(key, False)
        for key in ("new", "again"):
            self.form.set_value(key, "")
            self.form.show_field(key, True)
        self.form.fields["new"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wrong(self, sentence: str) -> None:
        """The new password will not do, said under its field."""
        self.form.show_error("new", sentence)

    def show_error(self, sentence: str) -> None:
        """Say why not, and let the password be typed again."""
        self.error.setText(sentence)
        self.error.show()
        self.form.set_value("password", "")
        self.take_focus()

    def take_focus(self) -> None:
        """The first field that is empty, or the first name."""
        if self.form.isVisibleTo(self):
            name = "password" if self.form.value("initials") else "initials"
            self.form.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        people = [each for each in self.findChildren(QPushButton) if each.isVisibleTo(self)]
        current = [each for each in people if each.property("primary")]
        for one in (current or people)[:1]:
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, waiting: bool) -> None:
        """While an attempt would not be looked at."""
        self.enter.setEnabled(not waiting)

    def _show_parts(self, *, asks: bool) -> None:
        self._renewing = False
        self.form.setVisible(asks)
        for key, shown in (("initials", True), ("password", True), ("new", False)):
            self.form.show_field(key, shown)
        self.form.show_field("again", False)
        self.enter.setVisible(asks)
        self.error.hide()
        self.switch.hide()

    def _ask(self) -> None:
        if not (self.enter.isEnabled() and self.form.check()):
            return
        initials, password = self.form.value("initials"), self._typed("password")
        if not self._renewing:
            self.sign_in_requested.emit(initials, password)
        elif self._typed("new") != self._typed("again"):
            self.form.show_error("again", translate("sign_in", "This is not the same password."))
        else:
            self.renewal_requested.emit(initials, password, self._typed("new"))

    def _typed(self, key: str) -> str:
        """Not the form's value, which has no blanks at its ends: a password may."""
        field = self.form.fields[key]
        assert isinstance(field, QLineEdit)
        return field.text()
