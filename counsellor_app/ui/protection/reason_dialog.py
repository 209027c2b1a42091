"""Asks why somebody outside the own team is looked at: one key, and words where none of them fits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.people import LookReason
from counsellor_app.services.people import reasons
from counsellor_app.services.people.reasons import LONGEST_WORDS, ReasonDraft
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label


class ReasonDialog(QDialog):
    """Keys 1 to 6; a reason that speaks for itself opens the person at once."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.setWindowTitle(translate("protection", "Outside your team"))
        self.kind: LookReason | None = None
        self.form = DraftForm(name="reasonForm")
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST_WORDS)
        self.form.add(
            "words",
            translate("protection", "In words"),
            self.words,
            hint=translate("protection", "Needed for »other«. The team lead may read it."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(who, "heading", name="reasonWho"))
        layout.addWidget(
            label(
                translate(
                    "protection",
                    "The citizen belongs to another team. Why do you look? Your answer stands in"
                    " the log, and the page is open to you for the rest of the day.",
                )
            )
        )
        keys = [self._key(number, kind) for number, kind in enumerate(LookReason, start=1)]
        for each in keys:
            layout.addWidget(each)
        layout.addWidget(self.form)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("protection", "Cancel"), self.reject, name="reasonCancel"))
        layout.addLayout(row)
        self.resize(px(460), px(560))
        keys[0].setFocus()

    def choose(self, kind: LookReason) -> None:
        """This is why; »other« waits for words."""
        self.kind = kind
        if kind is LookReason.OTHER and not self.words.text().strip():
            self.form.show_error("words", translate("protection", "Say it in a few words."))
            self.words.setFocus()
            return
        self.accept()

    def _key(self, number: int, kind: LookReason) -> KeyButton:
        press = partial(self.choose, kind)
        return KeyButton(
            kind_text(kind), str(number), press, within=self, name=f"reason_{kind.value}"
        )


def ask_reason(ctx: Context, participant_id: UUID, who: str, then: Callable[[], object]) -> None:
    """Ask, write the reason down, and go on; nothing when the user thinks better of it."""
    dialog = ReasonDialog(
        who or translate("protection", "A citizen of another team"), ctx.dialogs.parent
    )
    if not ctx.dialogs.run(dialog) or dialog.kind is None:
        return
    draft = ReasonDraft(participant_id, dialog.kind, dialog.words.text().strip())
    ctx.write(reasons.give_reason, draft, then=lambda _: then())
