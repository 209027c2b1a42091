"""The users: made, changed, given a new password, and set out of use; never deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.people import Role
from counsellor_app.services.office import municipality, users
from counsellor_app.services.office.users import OneTimeCode, UserChange, UserDraft, UserRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings.list_page import ListSpec, Values, create_list
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column


def create(ctx: Context) -> Screen:
    """The page."""
    return create_list(_spec, ctx)


class PasswordDialog(QDialog):
    """Asks for a password, and for the old one where there must be one."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None,
        *,
        asks_old: bool = False,
        phrase: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("passwordDialog")
        self.setWindowTitle(title)
        self.form = DraftForm(name="passwordForm")
        fields = [("old_password", translate("settings", "Your password now"))] if asks_old else []
        new = translate("settings", "New passphrase") if phrase else ""
        fields += [
            ("password", new or translate("settings", "New password")),
            ("again", translate("settings", "Once more")),
        ]
        for key, text in fields:
            edit = QLineEdit()
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            hint = translate("settings", "At least 12 characters") if key == "password" else ""
            self.form.add(key, text, edit, required=True, hint=hint)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(
            button(translate("settings", "Cancel"), self.reject, name="passwordCancel")
        )
        buttons.addWidget(
            button(
                translate("settings", "Set passphrase")
                if phrase
                else translate("settings", "Set password"),
                self._check,
                primary=True,
                name="passwordSet",
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        self.resize(px(440), self.sizeHint().height())

    def typed(self, key: str) -> str:
        """With the blanks at its ends, if it has any."""
        field = self.form.fields[key]
        assert isinstance(field, QLineEdit)
        return field.text()

    def _check(self) -> None:
        if not self.form.check():
            return
        if self.typed("password") != self.typed("again"):
            self.form.show_error("again", translate("settings", "This is not the same password."))
            return
        self.accept()


def _spec() -> ListSpec:
    return ListSpec(
        name="users",
        title=translate("settings", "Users"),
        hint=translate("settings", "A user is never deleted: what she did keeps her name."),
        empty=translate("settings", "No users yet."),
        columns=[
            Column(
                "initials",
                translate("settings", "Initials"),
                text=lambda row: row.initials,
                width=80,
            ),
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column(
                "role",
                translate("settings", "Role"),
                text=lambda row: kind_text(row.role),
                width=120,
            ),
            Column("state", translate("settings", "State"), text=_state, tone=_tone, width=110),
            Column(
                "seen",
                translate("settings", "Last signed in"),
                text=lambda row: written.moment(row.last_signed_in_at),
                width=140,
                second=True,
            ),
        ],
        add_fields=_fields,
        read=users.all_users,
        save=lambda draft: users.create_user if isinstance(draft, UserDraft) else users.change_user,
        draft=_draft,
        tables=frozenset({"app_user", "unit"}),
        fresh={"role": Role.COUNSELLOR},
        note=_note,
        prepare=_offer_units,
        adapt=_adapt,
        acts=(
            ("Code", translate("settings", "One-time code …"), _give_code),
            ("Active", translate("settings", "In use / out of use"), _toggle_active),
        ),
    )


def _state(row: UserRow) -> str:
    if not row.active:
        return translate("settings", "out of use")
    if not row.has_password:
        return translate("settings", "needs a code")
    if row.code_valid_to is not None:
        return translate("settings", "has a code")
    return translate("settings", "waiting") if row.locked_until else translate("settings", "in use")


def _tone(row: UserRow) -> Tone:
    if not row.active:
        return Tone.NEUTRAL
    waits = row.locked_until or row.code_valid_to or not row.has_password
    return Tone.SOON if waits else Tone.GOOD


def _fields(form: DraftForm) -> None:
    form.add("initials", translate("settings", "Initials"), QLineEdit())
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    form.add("title", translate("settings", "Title"), QLineEdit())
    role, unit = translate("settings", "Role"), translate("settings", "Unit")
    form.add("role", role, Choice(choices(Role), title=role))
    form.add("unit_id", unit, Choice(title=unit), required=True)


def _adapt(form: DraftForm, row: UserRow | None) -> None:
    form.fields["initials"].setEnabled(row is None)


def _draft(values: Values, row: UserRow | None) -> Any:
    if row is None:
        return UserDraft(**values)
    kept = {name: values[name] for name in ("name", "title", "role", "unit_id")}
    return UserChange(id=row.id, version=row.version, **kept)


def _offer_units(ctx: Context, form: DraftForm) -> None:
    field = form.fields["unit_id"]
    assert isinstance(field, Choice)

    def offer(found: tuple[municipality.UnitDraft, ...]) -> None:
        field.set_options([(each.name, each.id) for each in found])
        form.mark_saved()

    ctx.read(municipality.units, then=offer)


class CodeDialog(QDialog):
    """Shows a one-time code, once, in large type."""

    def __init__(self, name: str, made: OneTimeCode, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("oneTimeCode")
        self.setWindowTitle(translate("settings", "One-time code"))
        code = copyable(made.code, "telephone", name="code")
        code.setAccessibleName(translate("settings", "One-time code"))
        until = translate(
            "settings",
            "Good until {moment}, for one sign-in. {name} chooses a password then. The code is not"
            " shown again; tell it by word of mouth or by telephone.",
        ).format(moment=written.moment(made.valid_to), name=name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(name, "heading"))
        layout.addWidget(code)
        layout.addWidget(label(until))
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(
            button(translate("settings", "I have told it"), self.accept, primary=True, name="told")
        )
        layout.addLayout(row)
        self.resize(px(480), px(240))


def _give_code(ctx: Context, row: UserRow) -> None:
    question = translate(
        "settings", "Give {name} a one-time code? The password that holds now opens no more."
    ).format(name=row.name)
    if row.has_password and not ctx.dialogs.ask(question, yes=translate("settings", "Give a code")):
        return

    def show(made: OneTimeCode) -> None:
        ctx.dialogs.run(CodeDialog(row.name, made, ctx.dialogs.parent))

    ctx.write(users.give_code, row.id, then=show)


def _note(rows: Sequence[UserRow]) -> str:
    """Kindly: with one administrator nobody can help her when she has forgotten her password."""
    administrators = [row for row in rows if row.active and row.role is Role.ADMINISTRATOR]
    if len(administrators) > 1:
        return ""
    return translate(
        "settings",
        "There is one administrator. Two are better: the other one helps when a password is"
        " forgotten or somebody is on holiday.",
    )


def _toggle_active(ctx: Context, row: UserRow) -> None:
    def tell(left: int) -> None:
        if left:
            text = translate(
                "settings",
                "%n citizen(s) with restricted access can be opened by nobody now. A team lead chooses who"
                " may: it stands in her “I dag”.",
                "",
                left,
            )
            ctx.tell(text, Tone.SOON)

    ctx.write(users.set_user_active, row.id, not row.active, then=tell)
