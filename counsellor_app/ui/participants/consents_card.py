"""Samtykker: each kind with its answer, when and how it was given, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.people.person_rows import ConsentState
from counsellor_app.ui.participants.overview_words import consent_chip, consent_detail, consent_name
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, clear_layout
from counsellor_app.ui.widgets.chip import Chip
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.labels import button, divider, label


class ConsentsCard(Card):
    """Passive."""

    signed = Signal()
    register_requested = Signal(object)
    withdraw_requested = Signal(object)
    deletion_asked = Signal(object)
    rights_requested = Signal()
    rebuilt = Signal()
    """The lines are new: whoever holds the card sets the way of Tab again."""

    def __init__(self) -> None:
        super().__init__(translate("participants", "Consents"), name="consentsCard")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        self.body.addLayout(self._rows)
        self._done = Inset("withdrawalEffects")
        self.body.addWidget(self._done)
        self.body.addWidget(
            button(
                translate("participants", "Her requests and access …"),
                self.rights_requested.emit,
                link=True,
                name="citizenRights",
            ),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        self.show_effects("", ())

    def show_consents(self, states: Sequence[ConsentState], *, closed: bool) -> None:
        """One line a kind."""
        clear_layout(self._rows)
        for state in states:
            text, tone = consent_chip(state)
            words = QWidget()
            column = QVBoxLayout(words)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(2))
            column.addWidget(Chip(text, tone), 0, Qt.AlignmentFlag.AlignLeft)
            if detail := consent_detail(state):
                column.addWidget(label(detail, "small"))
            line = Columns()
            line.addWidget(words, 1)
            line.addWidget(self._acts(state, closed), 0)
            self._rows.addLayout(line)
            self._rows.addWidget(divider())
        self.rebuilt.emit()

    def _acts(self, state: ConsentState, closed: bool) -> QWidget:
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.setSpacing(px(6))
        name, kind = consent_name(state.kind), state.kind.value
        if state.lacks_signature:
            row.addWidget(
                self._act(translate("participants", "Signed"), f"sign_{kind}", self.signed.emit)
            )
        if state.deletion_waits:
            text = translate("participants", "The secretariat is asked to delete")
            row.addWidget(
                self._act(text, f"deleted_{kind}", lambda: self.deletion_asked.emit(state.id))
            )
        if state.given:
            text = translate("participants", "Withdraw")
            made = self._act(
                text, f"withdraw_{kind}", lambda: self.withdraw_requested.emit(state.id), link=True
            )
        else:
            text = translate("participants", "Register …")
            made = self._act(
                text,
                f"register_{kind}",
                lambda: self.register_requested.emit(state.kind),
                link=True,
            )
            made.setEnabled(not closed)
        made.setAccessibleName(f"{text}: {name}")
        row.addWidget(made)
        return acts

    def _act(
        self, text: str, name: str, press: Callable[[], object], *, link: bool = False
    ) -> QWidget:
        return button(text, press, link=link, name=name)

    def show_effects(self, title: str, lines: Sequence[str]) -> None:
        """What a withdrawal did; it stays until another person is shown."""
        clear_layout(self._done.body)
        self._done.setVisible(bool(lines))
        if lines:
            self._done.body.addWidget(label(title, "heading"))
        for line in lines:
            self._done.body.addWidget(label(f"• {line}"))
