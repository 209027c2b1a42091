"""The typing assistant: a narrow window that stays on top, laid out as STOPbasen's forms, a form a page."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.kinds.stopbasen import TypingState
from counsellor_app.reports.stopbasen import FilledForm
from counsellor_app.reports.stopbasen_pages import Page
from counsellor_app.services.office.typed_forms import LONGEST_NUMBER
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import fit_screen
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.transfer import typing_words as words
from counsellor_app.ui.transfer.answer_line import AnswerLine
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, divider, label

WIDTH, HEIGHT = 460, 860
_REST_MS = 600


class AssistantView(QDialog):
    """Passive. Modeless: the web page and the program are worked with beside it."""

    page_chosen = Signal(int)
    page_stepped = Signal(int)
    copy_requested = Signal(object)  # the question
    ticked = Signal(object)  # the keys that are ticked off
    typed_requested = Signal(bool)  # straight from paper
    number_kept = Signal(str)
    number_rested = Signal(str)
    """It was changed a moment ago: time to keep what stands there."""
    whole_requested = Signal(bool)
    next_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assistant")
        self.setWindowTitle(translate("transfer", "Typing assistant"))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, True)
        self._lines: list[AnswerLine] = []
        self._filling = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(8))
        self._add_head(layout)
        content = QWidget()
        self._answers = QVBoxLayout(content)
        self._answers.setContentsMargins(0, 0, px(6), 0)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._answers.addLayout(self._body)
        self.area: QScrollArea = scrolled(content, "assistantScroll")
        layout.addWidget(self.area, 1)
        self._add_foot(layout)
        self._add_keys()
        self.resize(px(WIDTH), px(HEIGHT))
        fit_screen(self)

    def _add_head(self, layout: QVBoxLayout) -> None:
        self.who = label("", "title", name="assistantWho")
        layout.addWidget(self.who)
        self.pages = Choice(title=translate("transfer", "Form"), name="assistantPages")
        self.pages.currentIndexChanged.connect(self._choose_page)
        layout.addWidget(self.pages)
        self.chips = ChipRow(name="assistantChips")
        layout.addWidget(self.chips)
        self.told = label("", "small", name="assistantTold")
        layout.addWidget(self.told)
        self.whole = button(
            translate("transfer", "Show the whole form"),
            lambda: self.whole_requested.emit(True),
            link=True,
            name="wholeForm",
        )
        layout.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_foot(self, layout: QVBoxLayout) -> None:
        layout.addWidget(divider())
        row = QHBoxLayout()
        title = translate("transfer", "STOPbasen's own number")
        self.number_title = label(title, "small", wrap=False)
        self.number = QLineEdit()
        self.number.setObjectName("stopbasenNumber")
        self.number.setAccessibleName(title)
        self.number.setMaxLength(LONGEST_NUMBER)
        self.number.editingFinished.connect(self._keep_number)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self.number_rested.emit(self.number.text()))
        self.number.textEdited.connect(self._on_number_edited)
        row.addWidget(self.number_title)
        row.addWidget(self.number, 1)
        layout.addLayout(row)
        self.typed = button(
            translate("transfer", "Typed in STOPbasen"),
            lambda: self.typed_requested.emit(False),
            primary=True,
            name="typed",
        )
        self.next = button(
            translate("transfer", "Next citizen"),
            self.next_requested.emit,
            primary=True,
            name="nextCitizen",
        )
        self.paper = button(
            translate("transfer", "Typed straight from paper"),
            lambda: self.typed_requested.emit(True),
            link=True,
            name="typedFromPaper",
        )
        layout.addWidget(self.typed)
        layout.addWidget(self.next)
        layout.addWidget(self.paper)
        self.keys = label(_keys_told(), "small", name="assistantKeys")
        # Large, the answers need the room: then the keys stand where the answers end.
        (self._answers if has_large_texts() else layout).addWidget(self.keys)

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+Return", self._press_primary),
            ("Ctrl+Enter", self._press_primary),
            ("Ctrl+Shift+Return", self.paper.click),
            ("Ctrl+PgDown", lambda: self.page_stepped.emit(1)),
            ("Ctrl+PgUp", lambda: self.page_stepped.emit(-1)),
            ("Ctrl+P", self.print_requested.emit),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda act=act: act())

    # --- showing

    def show_page(
        self,
        form: FilledForm,
        index: int,
        ticked: Collection[str],
        *,
        number: str = "",
        whole: bool,
        told: str = "",
        next_name: str = "",
    ) -> None:
        """One form of one person; of one that was typed before only what is different.

        `number` was typed and not kept yet.
        """
        page = form.pages[index]
        self._filling = True
        self.who.setText(str(form.values.get("name") or ""))
        self.pages.set_options(
            [(words.page_text(each), place) for place, each in enumerate(form.pages)]
        )
        self.pages.set_value(index)
        self.chips.show_chips(_chips(form, page))
        only = page.state is TypingState.CHANGED and not whole
        self.told.setText(told or _told(form, page, only=only))
        self.told.setVisible(bool(self.told.text()))
        self.whole.setVisible(only)
        self._show_lines(form, page, ticked, only=only)
        self._rest.stop()
        self.number.setText(number or (page.typed.number if page.typed else ""))
        for each in (self.number, self.number_title):
            each.setVisible(page.block.numbered)
        self.typed.setVisible(page.to_type)
        self.paper.setVisible(page.to_type)
        self.next.setVisible(not page.to_type and bool(next_name))
        if next_name:
            self.next.setText(translate("transfer", "Next: {name}").format(name=next_name))
        self._filling = False

    def _show_lines(
        self, form: FilledForm, page: Page, ticked: Collection[str], *, only: bool
    ) -> None:
        clear_layout(self._body)
        self._lines = []
        changes = {change.question.key: change for change in page.changes}
        for question in page.questions:
            if only and question.key not in changes:
                continue
            line = AnswerLine(question, form.values.get(question.key), changes.get(question.key))
            line.tick.setChecked(question.key in ticked)
            line.copy_requested.connect(self.copy_requested)
            line.ticked.connect(self._tick)
            line.stepped.connect(self._step)
            self._lines.append(line)
            self._body.addWidget(line)
            self._body.addWidget(divider())
        self._body.addStretch(1)

    def focus_first(self) -> None:
        """The keyboard on the first line that is not ticked off."""
        line = next((each for each in self._lines if not each.tick.isChecked()), None)
        if line is not None:
            self._go_to(line)
        else:
            (self.typed if self.typed.isVisibleTo(self) else self.next).setFocus()

    # --- gestures

    def _choose_page(self, index: int) -> None:
        if not self._filling and index >= 0:
            self.page_chosen.emit(index)

    def _tick(self) -> None:
        if not self._filling:
            self.ticked.emit(self.ticked_off())

    def _step(self, by: int) -> None:
        focused = self.focusWidget()
        place = next((n for n, each in enumerate(self._lines) if each.tick is focused), 0) + by
        if place >= len(self._lines):
            target = self.number if self.number.isVisibleTo(self) else self.typed
            target.setFocus(Qt.FocusReason.TabFocusReason)
        elif place >= 0:
            self._go_to(self._lines[place])

    def _go_to(self, line: AnswerLine) -> None:
        line.tick.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(line, 0, px(60))

    def _press_primary(self) -> None:
        for each in (self.typed, self.next):
            if each.isVisibleTo(self) and each.isEnabled():
                each.click()
                return

    def ticked_off(self) -> list[str]:
        """The keys of the lines that are ticked off."""
        return [line.question.key for line in self._lines if line.tick.isChecked()]

    def keep_now(self) -> None:
        """What rests is kept at once: the window closes, or something else has gone wrong."""
        if self._rest.isActive():
            self._rest.stop()
            self.number_rested.emit(self.number.text())

    def _on_number_edited(self) -> None:
        if not self._rest.isActive():  # not begun anew: who types without a pause is kept too
            self._rest.start()

    def _keep_number(self) -> None:
        if not self._filling:
            self._rest.stop()
            self.number_kept.emit(self.number.text())


def _chips(form: FilledForm, page: Page) -> list[tuple[str, Tone]]:
    chips = [(words.page_state(page), words.TONES[page.state])]
    if page.is_of_course:
        chips.append((form.course_name, Tone.NEUTRAL))
    if form.address_protected and not page.is_of_course:
        chips.append((translate("transfer", "Address protected"), Tone.LATE))
    return chips


def _told(form: FilledForm, page: Page, *, only: bool) -> str:
    parts = []
    if page.typed is not None:
        said = words.typed_text(page.typed)
        parts.append(f"{said[:1].upper()}{said[1:]}.")
    if only:
        parts.append(translate("transfer", "Only what is different since is shown."))
    if page.state is TypingState.WAITING:
        parts.append(translate("transfer", "It is not time for this form yet."))
    if page.is_of_course:
        parts.append(translate("transfer", "Typed once for the whole course."))
    if not form.definition.official:
        parts.append(translate("transfer", "The wording is not STOPbasen's own."))
    return " ".join(parts)


def _keys_told() -> str:
    return translate(
        "transfer",
        "Space ticks off · C copies · Enter does both · Ctrl+Enter typed · Ctrl+Page down next form",
    )
