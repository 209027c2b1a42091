"""The third screen: the recovery code, printed, and two of its groups typed back."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, copyable, label

_IN_A_ROW = 4
_WATCHED = 2


class CodePage(Page):
    """Also used in the settings, when a new code is made."""

    print_requested = Signal()
    done = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(
            "recoveryCode",
            translate("first_start", "The recovery code"),
            translate(
                "first_start",
                "If this machine is lost or replaced, the database opens with this code alone."
                " It is shown only now: print it and lock it away, not beside the machine.",
            ),
        )
        self._groups = code.split("-")
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), _WATCHED))
        card = Card(name="codeCard")
        card.body.addLayout(self._make_groups())
        paper = button(
            translate("first_start", "Print or save …"), self.print_requested.emit, name="codePrint"
        )
        card.body.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self.form = DraftForm(columns=2, name="codeForm")
        title = translate("first_start", "Group {number} from the paper")
        for place in self._asked:
            self.form.add(
                f"group{place}", title.format(number=place + 1), QLineEdit(), required=True
            )
        back = Card(translate("first_start", "Is it on paper?"), name="codeBack")
        back.body.addWidget(self.form)
        self.go_on = button(
            translate("first_start", "Go on"), self._check, primary=True, name="codeDone"
        )
        back.body.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(back)
        self.body.addStretch(1)

    def _make_groups(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(px(8))
        for place, group in enumerate(self._groups):
            box = Inset()
            box.body.addWidget(label(str(place + 1), "small"))
            box.body.addWidget(copyable(group, "title", name=f"codeGroup{place}"))
            grid.addWidget(box, place // _IN_A_ROW, place % _IN_A_ROW)
        return grid

    def _check(self) -> None:
        if not self.form.check():
            return
        for place in self._asked:
            if self.form.value(f"group{place}").upper() != self._groups[place]:
                self.form.show_error(
                    f"group{place}",
                    translate("first_start", "This is not what stands in the group. Look again."),
                )
                return
        self.done.emit()
