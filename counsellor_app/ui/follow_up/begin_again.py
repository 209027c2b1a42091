"""Beginning again: whether her consents go on to the new pathway, asked alike in the half-year call and on her page."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.services.pathway.relapse import ConsentsToCarry
from counsellor_app.ui.follow_up.question_faces import Act, Answer, ChoiceFace
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import label

_KEYS = ("1", "2")


def ask_for_consents(face: ChoiceFace, asked: ConsentsToCarry, carry: Act, ask_again: Act) -> None:
    """The question with what she said yes to, and its two answers, a key each."""
    face.ask(asked.question, ", ".join(map(kind_text, asked.standing)))
    face.show_answers(
        [
            Answer(translate("follow_up", "Yes: they go on to the new pathway"), "1", carry),
            Answer(translate("follow_up", "No: ask again at the interview"), "2", ask_again),
        ]
    )


class BeginAgainDialog(QDialog):
    """One key opens the new pathway; `carries` is what she answered."""

    def __init__(self, asked: ConsentsToCarry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beginAgain")
        self.setWindowTitle(translate("follow_up", "New pathway"))
        self.carries = False
        self.face = ChoiceFace("again", self.reject)
        if asked.standing:
            answers = partial(self.choose, True), partial(self.choose, False)
            ask_for_consents(self.face, asked, *answers)
        else:
            self._ask_plainly()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(10))
        said = translate("follow_up", "A new pathway opens today. The former one stays as it is.")
        layout.addWidget(label(said, name="beginAgainWhat"))
        layout.addWidget(self.face)
        layout.addStretch(1)
        for key in _KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(self.face.press, key))
        self.resize(px(480), self.sizeHint().height())
        self.face.keys.buttons["1"].setFocus()

    def choose(self, carries: bool) -> None:
        """She has answered: the dialog is over."""
        self.carries = carries
        self.accept()

    def _ask_plainly(self) -> None:
        """She has said yes to nothing that could go on."""
        self.face.ask(
            translate("follow_up", "No consent goes on: ask for them at the interview."),
        )
        text = translate("follow_up", "Open the new pathway")
        self.face.show_answers([Answer(text, "1", partial(self.choose, False))])
