"""Asks which users may see a person from now on, and has it done or taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.people import RestrictionKind
from counsellor_app.services.office import users
from counsellor_app.services.office.users import Colleague
from counsellor_app.services.people import restrictions
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import ChoiceButtons, ManyButtons
from counsellor_app.ui.widgets.labels import button, label


class RestrictDialog(QDialog):
    """Why, and who may; the button that opens the person again stands there when she is closed."""

    lift_requested = Signal()

    def __init__(
        self,
        name: str,
        people: Sequence[Colleague],
        kind: RestrictionKind | None,
        named: Sequence[UUID],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restrictDialog")
        self.setWindowTitle(translate("protection", "Restricted access"))
        self.form = DraftForm(name="restrictForm")
        why = translate("protection", "Why")
        self.form.add("kind", why, ChoiceButtons(choices(RestrictionKind), title=why))
        who = translate("protection", "Who may see the citizen")
        options = [(f"{each.name} ({each.initials})", each.id) for each in people]
        self.form.add("user_ids", who, ManyButtons(options, title=who))
        self.form.set_values({"kind": kind or RestrictionKind.COLLEAGUE, "user_ids": list(named)})
        explained = label(
            translate(
                "protection",
                "Nobody else finds the citizen: not in search, lists, prints or exports. Figures"
                " still count everybody. Name also whoever leads the course.",
            ),
            "small",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(name, "heading", name="restrictWho"))
        layout.addWidget(explained)
        layout.addWidget(self.form)
        layout.addStretch(1)
        layout.addLayout(self._buttons(existing=kind is not None))
        self.resize(px(520), px(360))

    def _buttons(self, *, existing: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        lift = button(
            translate("protection", "Open for the whole team"), self._lift, name="restrictLift"
        )
        lift.setVisible(existing)
        row.addWidget(lift)
        row.addStretch(1)
        row.addWidget(button(translate("protection", "Cancel"), self.reject, name="restrictCancel"))
        row.addWidget(
            button(
                translate("protection", "Restrict access"),
                self.accept,
                primary=True,
                name="restrictSave",
            )
        )
        return row

    def draft(self, participant_id: UUID) -> RestrictionDraft:
        """What was chosen."""
        values = self.form.values()
        kind = values["kind"] or RestrictionKind.OTHER
        return RestrictionDraft(participant_id, kind, tuple(values["user_ids"]))

    def accept(self) -> None:
        """Only with somebody named."""
        if self.form.value("user_ids"):
            super().accept()
        else:
            self.form.show_error("user_ids", translate("protection", "Choose at least one."))

    def _lift(self) -> None:
        self.lift_requested.emit()
        self.reject()


def restrict(
    ctx: Context,
    participant_id: UUID,
    name: str,
    kind: RestrictionKind | None,
    named: Sequence[UUID],
    then: Callable[[], object],
) -> None:
    """Ask, and do what was chosen; `then` when something has changed."""
    lifted: list[bool] = []

    def show(people: tuple[Colleague, ...]) -> None:
        dialog = RestrictDialog(name, people, kind, named, ctx.dialogs.parent)
        dialog.lift_requested.connect(lambda: lifted.append(True))
        if ctx.dialogs.run(dialog):
            ctx.write(
                restrictions.restrict_access,
                dialog.draft(participant_id),
                then=lambda _: _told(
                    ctx, translate("protection", "Only those named see the citizen now."), then
                ),
            )
        elif lifted:
            ctx.write(
                restrictions.lift_restriction,
                participant_id,
                then=lambda _: _told(
                    ctx, translate("protection", "The whole team sees the citizen again."), then
                ),
            )

    ctx.read(users.colleagues, then=show)


def _told(ctx: Context, text: str, then: Callable[[], object]) -> None:
    ctx.tell(text, undo=True)
    then()
