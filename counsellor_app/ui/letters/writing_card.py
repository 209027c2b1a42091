"""The card on which a letter is written: which, to whom, in which language, its text to read and change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.letters.changes_box import ChangesBox
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label, set_primary

LetterTo = tuple[LetterKind, ReceiverKind]
_REST_MS = 600
WHAT: tuple[LetterTo, ...] = (
    (LetterKind.EPIKRISE, ReceiverKind.PRACTICE),
    (LetterKind.EPIKRISE, ReceiverKind.REFERRER),
    (LetterKind.HALF_YEAR, ReceiverKind.PRACTICE),
    (LetterKind.HALF_YEAR, ReceiverKind.REFERRER),
    (LetterKind.REPLY_NOT_REACHED, ReceiverKind.REFERRER),
    (LetterKind.REPLY_DECLINED, ReceiverKind.REFERRER),
    (LetterKind.REPLY_OTHER, ReceiverKind.REFERRER),
    (LetterKind.INVITATION_INTERVIEW, ReceiverKind.PARTICIPANT),
    (LetterKind.INVITATION_COURSE, ReceiverKind.PARTICIPANT),
    (LetterKind.NO_CONTACT, ReceiverKind.PARTICIPANT),
    (LetterKind.HALF_YEAR_CALL, ReceiverKind.PARTICIPANT),
)


class WritingCard(Card):
    """Passive: tells what is chosen, typed and pressed."""

    chosen = Signal()
    """Another letter, or another language."""
    changed = Signal()
    """The remark was changed, and the typing rests."""
    typed = Signal()
    """The text itself was changed by hand."""
    rested = Signal()
    """The text was changed a moment ago: time to keep it."""
    reset_requested = Signal()
    uncorrect_requested = Signal()
    take_in_requested = Signal(object)  # Change
    paper_requested = Signal()
    send_requested = Signal(object)
    drop_requested = Signal()

    def __init__(self) -> None:
        super().__init__(translate("letters", "Write a letter"), name="newLetterCard")
        self._make_fields()
        self._make_text()
        self._make_buttons()
        self._lay_out()

    def _make_fields(self) -> None:
        options: list[tuple[str, object]] = [
            (f"{kind_text(kind)} · {kind_text(to)}", (kind, to)) for kind, to in WHAT
        ]
        self.what = Choice(options, title=translate("letters", "Letter"), name="letterKind")
        self.what.setMaxVisibleItems(len(WHAT))
        self.language = Choice(title=translate("letters", "Language"), name="letterLanguage")
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(px(52))
        self.form = DraftForm(name="letterForm")
        self.form.add("what", translate("letters", "Letter"), self.what)
        self.form.add("language", translate("letters", "Language"), self.language)
        self.form.add("remark", translate("letters", "A remark of your own"), self.remark)
        self.form.rested.connect(self.changed)
        self.what.currentIndexChanged.connect(lambda _: self.chosen.emit())
        self.language.activated.connect(lambda _: self.chosen.emit())

    def _make_text(self) -> None:
        self.refused = label("", name="letterRefused")
        self.lacking = label("", "small", name="letterLanguageLacking")
        self.receiver = label("", "small", name="letterReceiver")
        self.correcting = label("", "small", name="letterCorrecting")
        self.text = QPlainTextEdit()
        self.text.setObjectName("letterText")
        self.text.setAccessibleName(translate("letters", "The text of the letter"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(190))
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.rested)
        self.text.textChanged.connect(self._on_typed)
        self.error = label("", "error", name="letterError")
        self.by_hand = label("", "small", name="letterByHand")

    def _make_buttons(self) -> None:
        self.send = button(
            translate("letters", "Send MedCom file"),
            lambda: self.send_requested.emit(LetterChannel.MEDCOM),
            primary=True,
            name="sendLetter",
        )
        self.print = button(
            translate("letters", "Print"),
            lambda: self.send_requested.emit(LetterChannel.PRINT),
            name="printLetter",
        )
        self.copy = button(
            translate("letters", "Copy the text"),
            lambda: self.send_requested.emit(LetterChannel.COPY),
            name="copyLetter",
        )
        self.paper = button(
            translate("letters", "See it on paper"),
            self.paper_requested.emit,
            link=True,
            name="letterPaper",
        )
        self.reset = button(
            translate("letters", "Take the program's text again"),
            self.reset_requested.emit,
            link=True,
            name="letterReset",
        )
        self.uncorrect = button(
            translate("letters", "No correction"),
            self.uncorrect_requested.emit,
            link=True,
            name="letterUncorrect",
        )
        self.drop = button(
            translate("letters", "No epikrise after all"),
            self.drop_requested.emit,
            link=True,
            name="dropEpikrise",
        )

    def _lay_out(self) -> None:
        for part in (self.form, self.refused, self.lacking):
            self.body.addWidget(part)
        self.news = ChangesBox(self.take_in_requested.emit)
        self.correction = _beside(self.correcting, self.uncorrect)
        self.own = _beside(self.by_hand, self.reset)
        self.body.addWidget(self.receiver)
        self.body.addWidget(self.correction)
        self.body.addWidget(self.text, 1)
        self._room = QWidget()  # in the text's place, so that nothing spreads where there is none
        self.body.addWidget(self._room, 1)
        self.body.addWidget(self.error)
        self.body.addWidget(self.own)
        self.body.addWidget(self.news)
        acts = Columns(spacing=8)
        acts.addWidget(self.drop)
        acts.addWidget(self.paper)
        acts.addStretch(1)
        for act in (self.copy, self.print, self.send):
            acts.addWidget(act)
        self.body.addLayout(acts)
        self.noted = label(
            translate("letters", "To send, to print and to copy note the letter as sent."), "small"
        )
        self.body.addWidget(self.noted)
        self.show_correcting("")
        self.show_by_hand(False)
        self.error.hide()
        self.lacking.hide()

    # --- what it says and shows

    def kind(self) -> LetterTo:
        """Which letter, to whom."""
        found: LetterTo = self.what.value()
        return found

    def choose(self, what: LetterTo) -> None:
        """Put the choice on this letter, without telling anybody."""
        self.what.blockSignals(True)
        self.what.set_value(what)
        self.what.blockSignals(False)

    def options(self) -> tuple[LetterTo, ...]:
        """What can be chosen."""
        return WHAT

    def show_languages(self, options: Sequence[tuple[str, str]], chosen: str, lacking: str) -> None:
        """In which languages there is a text; `lacking` says that hers has none."""
        self.language.blockSignals(True)
        self.language.set_options(list(options))
        self.language.set_value(chosen)
        self.language.blockSignals(False)
        self.form.show_field("language", len(options) > 1)
        self.lacking.setText(lacking)
        self.lacking.setVisible(bool(lacking))

    def show_text(self, receiver: str, text: str) -> None:
        """The letter as it would go."""
        self.refused.hide()
        self.receiver.setText(receiver)
        if text != self.text.toPlainText():
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)
        self._allow(True)

    def show_refused(self, reason: str) -> None:
        """Why it cannot be written."""
        self.refused.setText(reason)
        self.refused.show()
        self.receiver.setText("")
        self._allow(False)

    def show_error(self, text: str) -> None:
        """What is wrong with the text that was typed."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_by_hand(self, shown: bool) -> None:
        """Whether the text is the counsellor's own and follows the facts no more."""
        text = translate("letters", "Changed by you: it no longer follows the facts by itself.")
        self.by_hand.setText(text if shown else "")
        self.own.setVisible(shown)
        self.form.show_field("remark", not shown)

    def show_correcting(self, text: str) -> None:
        """Which letter this one replaces."""
        self.correcting.setText(text)
        self.correction.setVisible(bool(text))
        if not text:
            self.news.show_changes((), "", offered=False)
        self.what.setEnabled(not text)

    def show_channels(self, *, electronic: bool) -> None:
        """A letter to the citizen cannot go as a MedCom file."""
        self.send.setVisible(electronic)

    def propose_sending(self, *, again: bool) -> None:
        """The next step, unless the same letter has gone already: then it is sent once more on purpose."""
        set_primary(self.send, not again)
        once_more = translate("letters", "Send MedCom file again")
        self.send.setText(once_more if again else translate("letters", "Send MedCom file"))

    def show_droppable(self, shown: bool) -> None:
        """Whether an epikrise is outstanding that could be left out."""
        self.drop.setVisible(shown)

    def keep_now(self) -> None:
        """What rests is kept at once: the window closes, or something else has gone wrong."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def _on_typed(self) -> None:
        self.typed.emit()
        if not self._rest.isActive():  # not begun anew: who types without a pause is kept too
            self._rest.start()

    def _allow(self, allowed: bool) -> None:
        for part in (self.send, self.print, self.copy, self.paper):
            part.setEnabled(allowed)
        self.text.setVisible(allowed)
        self._room.setVisible(not allowed)
        self.receiver.setVisible(allowed)
        self.noted.setVisible(allowed)


def _beside(words: QWidget, act: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(words, 1)
    row.addWidget(act)
    return line
