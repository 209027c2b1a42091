"""The recovery code, printed, and two of its groups typed back before it counts (quality 5)."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from counsellor_app.store import keys
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.room import beside
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, copyable, label

_IN_A_ROW = 4
_WATCHED = 2


class CodePage(Page):
    """Also used in the settings, when there is to be a new code. `done` comes when it is on paper."""

    print_requested = Signal()
    done = Signal()
    back_requested = Signal()

    def __init__(self, code: str, words: str = "", *, width: int = 760) -> None:
        super().__init__(
            "recoveryCode",
            translate("first_start", "The recovery code"),
            words or _first(),
            width=width,
        )
        self._groups = code.split("-")
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), _WATCHED))
        self._card = card = Card(name="codeCard")
        self._grid = QGridLayout()
        self._grid.setSpacing(px(8))
        self._boxes = [self._box(place, group) for place, group in enumerate(self._groups)]
        card.body.addLayout(self._grid)
        paper = button(
            translate("first_start", "Print or save …"), self.print_requested.emit, name="codePrint"
        )
        card.body.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self.form = DraftForm(columns=beside(2), name="codeForm")
        title = translate("first_start", "Group {number} from the paper")
        for place in self._asked:
            self.form.add(
                f"group{place}", title.format(number=place + 1), QLineEdit(), required=True
            )
        self.form.entered.connect(self._check)
        self._ask_back()
        self.body.addStretch(1)

    def _ask_back(self) -> None:
        back = Card(translate("first_start", "Is it on paper?"), name="codeBack")
        self.hidden = QCheckBox(
            translate("first_start", "The paper lies before me: hide the code, and let me type")
        )
        self.hidden.setObjectName("codeHide")
        self.hidden.toggled.connect(lambda hidden: self._card.setVisible(not hidden))
        back.body.addWidget(self.hidden)
        back.body.addWidget(self.form)
        row = FlowLayout(spacing=px(8))
        self.go_on = button(
            translate("first_start", "Go on"), self._check, primary=True, name="codeDone"
        )
        row.addWidget(self.go_on)
        back_text = translate("first_start", "Back")
        row.addWidget(button(back_text, self.back_requested.emit, link=True, name="codeBackwards"))
        back.body.addLayout(row)
        self.body.addWidget(back)

    def _box(self, place: int, group: str) -> Inset:
        box = Inset()
        box.body.addWidget(label(str(place + 1), "small"))
        box.body.addWidget(copyable(group, "title", name=f"codeGroup{place}"))
        in_a_row = beside(_IN_A_ROW) if beside(_IN_A_ROW) > 1 else 2
        self._grid.addWidget(box, place // in_a_row, place % in_a_row)
        return box

    def _check(self) -> None:
        self.say("")
        if not self.form.check():
            return
        for place in self._asked:
            if keys.as_written(self.form.value(f"group{place}")) != self._groups[place]:
                self.form.show_error(
                    f"group{place}",
                    translate("first_start", "This is not what stands in the group. Look again."),
                )
                return
        self.done.emit()


def _first() -> str:
    return translate(
        "first_start",
        "If this machine is lost or replaced, the database and its backups open with this code"
        " alone. Print it and lock it away, not beside the machine. The database is made when two"
        " of the groups are typed back.",
    )
