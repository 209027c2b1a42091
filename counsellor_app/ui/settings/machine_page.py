"""What is chosen on this machine: language, look, size of texts, when to lock."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.room import beside
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import Look, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import label

_SIZES = (100, 125, 150, 175, 200)
_MINUTES = (2, 5, 10, 15, 20, 30, 60)
_NAMES = ("language", "theme", "text_percent", "lock_minutes")


class MachinePage(QWidget):
    """Every choice holds at once; the note tells what waits for the next start."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("machinePage")
        self.form = DraftForm(columns=beside(2), name="machineForm")
        self._add("language", translate("settings", "Language"), _languages())
        self._add("theme", translate("settings", "Look"), _looks())
        sizes: list[tuple[str, object]] = [(f"{each} %", each) for each in _SIZES]
        self._add("text_percent", translate("settings", "Size of texts"), sizes)
        minutes: list[tuple[str, object]] = [
            (translate("settings", "%n minute(s)", "", each), each) for each in _MINUTES
        ]
        self._add("lock_minutes", translate("settings", "Lock when nobody is there for"), minutes)
        self.note = label("", "small", name="machineNote")
        card = Card(name="machineCard")
        card.body.addWidget(self.form)
        card.body.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(
                translate("settings", "This machine"),
                translate("settings", "Holds for everybody who works at this machine."),
            )
        )
        layout.addWidget(card)
        layout.addStretch(1)

    def _add(self, key: str, title: str, options: list[tuple[str, object]]) -> None:
        self.form.add(key, title, Choice(options, title=title))

    def show_note(self, text: str) -> None:
        """What waits for the next start; empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))


class MachinePresenter(Presenter):
    """Keeps each choice in the file of this machine."""

    def __init__(self, ctx: Context, view: MachinePage) -> None:
        super().__init__(ctx)
        self._view = view
        view.form.changed.connect(self._on_changed)

    def open(self, **what: Any) -> None:
        self._view.form.set_values(self.ctx.settings.now)
        self._view.show_note("")

    def _on_changed(self) -> None:
        before = self.ctx.settings.now
        chosen = {name: self._view.form.value(name) for name in _NAMES}
        different = {name for name in _NAMES if chosen[name] != getattr(before, name)}
        if not different or not self._view.form.is_changed():
            return
        self._view.form.mark_saved()
        self.ctx.settings.change(**chosen)
        if different & {"language", "text_percent"}:
            self._view.show_note(
                translate("settings", "Everything follows when the program is started again.")
            )


def _languages() -> list[tuple[str, object]]:
    return [("Dansk", "da"), ("English", "en")]


def _looks() -> list[tuple[str, object]]:
    return [
        (translate("settings", "As the system"), Look.SYSTEM.value),
        (translate("settings", "Light"), Look.LIGHT.value),
        (translate("settings", "Dark"), Look.DARK.value),
    ]


def create(ctx: Context) -> Screen:
    """The page."""
    view = MachinePage()
    return Screen(view, MachinePresenter(ctx, view))
