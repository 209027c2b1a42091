"""Before everything about one person is handed out: whose names it shows, and where it may name somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QVBoxLayout, QWidget

from counsellor_app.services.citizen.third_persons import Mention
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.labels import button, label


class AccessDialog(QDialog):
    """Passive: choices at the top, names to be read below, and what can be done with it."""

    changed = Signal()
    preview_requested = Signal()
    save_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("subjectAccess")
        self.setWindowTitle(translate("citizen", "Everything about her"))
        self.staff = self._choice("accessStaff", translate("citizen", "Name the staff in it"))
        self.relatives = self._choice(
            "accessRelatives", translate("citizen", "Show names and numbers of contact persons")
        )
        self.summary = label("", "small", name="accessSummary")
        self._names = QVBoxLayout()
        self._names.setSpacing(px(6))
        self._boxes: dict[str, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(name, "heading", name="accessName"))
        layout.addWidget(self.summary)
        layout.addWidget(self.staff)
        layout.addWidget(self.relatives)
        found = Card(translate("citizen", "Read these places before you send it"))
        holder = QWidget()
        holder.setLayout(self._names)
        found.body.addWidget(scrolled(holder, "accessMentions"))
        layout.addWidget(found, 1)
        foot = Columns()
        foot.addWidget(button(translate("citizen", "Close"), self.accept, name="accessClose"))
        foot.addStretch(1)
        show = translate("citizen", "Read it …")
        foot.addWidget(button(show, self.preview_requested.emit, name="accessRead"))
        save = translate("citizen", "Save PDF and file …")
        foot.addWidget(button(save, self.save_requested.emit, primary=True, name="accessSave"))
        layout.addLayout(foot)
        self.resize(px(680), px(620))

    def _choice(self, name: str, text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.toggled.connect(self.changed)
        return made

    def show_sheet(self, rows: int, mentions: Sequence[Mention]) -> None:
        """How much it is, and the places to read; a name that was chosen stays chosen."""
        text = translate(
            "citizen", "%n row(s), with the log of who saw and changed them.", "", rows
        )
        self.summary.setText(text)
        chosen = set(self.left_out)
        clear_layout(self._names)
        self._boxes = {name: box for name, box in self._boxes.items() if name in chosen}
        seen = {mention.name for mention in mentions}
        for name in sorted(chosen - seen):
            self._add_box(name, checked=True)
        for mention in mentions:
            if mention.name not in self._boxes:
                self._add_box(mention.name, checked=False)
            place = f"{mention.section}, {mention.label}: {mention.excerpt}"
            self._names.addWidget(label(place, "small"))
        if not mentions and not chosen:
            none = translate(
                "citizen",
                "No name of somebody else was found. Read the notes all the same: a name may stand there in "
                "a way that the program does not recognise.",
            )
            self._names.addWidget(QLabel(none, wordWrap=True))
        self._names.addStretch(1)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The names that are to be blacked out."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def _add_box(self, name: str, *, checked: bool) -> None:
        box = QCheckBox(translate("citizen", "Black out “{name}” everywhere").format(name=name))
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        self._boxes[name] = box
        self._names.addWidget(box)
