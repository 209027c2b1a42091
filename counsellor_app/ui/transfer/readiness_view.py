"""Who is ready for STOPbasen and what is missing for whom: the list at the left, one person at the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.stopbasen import AnswerPlace, TypingState
from counsellor_app.reports.stopbasen_readiness import Readiness, ReadyRow
from counsellor_app.services.interview.forms import Question
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.transfer import typing_words as words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, columns, scrolled
from counsellor_app.ui.widgets.chip import Chip, ChipRow
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_SHOWN: tuple[TypingState | None, ...] = (
    None,
    TypingState.READY,
    TypingState.MISSING,
    TypingState.CHANGED,
    TypingState.WAITING,
    TypingState.TYPED,
)


class ReadinessView(QWidget):
    """Passive: emits the year, who is to be typed, and what is to be answered where."""

    year_chosen = Signal(int)
    state_chosen = Signal()
    row_chosen = Signal(object)
    type_requested = Signal(object)  # the row
    answer_requested = Signal(
        object, object
    )  # the row, the place (None: the first that is missing)
    print_requested = Signal(object)
    next_requested = Signal(object)

    def __init__(self, years: Sequence[int]) -> None:
        super().__init__()
        self.setObjectName("typing")
        title = translate("transfer", "Courses started in")
        self.year = Choice([(str(year), year) for year in years], title=title, name="typingYear")
        shown = translate("transfer", "Shown")
        self.state = Choice(_states(), title=shown, name="typingState")
        self.near = label("", "small", name="typingNear")
        self.table: RowTableView[ReadyRow] = RowTableView(
            ready_columns(),
            name="typingTable",
            title=translate("transfer", "STOPbasen's forms"),
            empty="",
        )
        self.first_focus = self.table
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns(self._list(title), self._pane(), stretch=(5, 3)), 1)
        self.year.currentIndexChanged.connect(lambda _: self.year_chosen.emit(self.year.value()))
        self.state.currentIndexChanged.connect(lambda _: self.state_chosen.emit())
        self.table.row_chosen.connect(self.row_chosen)
        self.table.row_opened.connect(self.next_requested)
        self._add_keys()
        self.show_row(None)

    def _list(self, title: str) -> Card:
        card = Card(flush=True)
        top = QHBoxLayout()
        top.setContentsMargins(px(12), px(10), px(12), px(2))
        top.setSpacing(px(8))
        top.addWidget(label(title, wrap=False))
        top.addWidget(self.year, 1)
        top.addWidget(self.state, 2)
        card.body.addLayout(top)
        told = QHBoxLayout()
        told.setContentsMargins(px(12), 0, px(12), px(6))
        told.addWidget(self.near)
        card.body.addLayout(told)
        card.body.addWidget(self.table, 1)
        return card

    def _pane(self) -> Card:
        card = Card(name="typingPane")
        self.who = label("", "title", name="typingWho")
        card.body.addWidget(self.who)
        self.chips = ChipRow(name="typingChips")
        card.body.addWidget(self.chips)
        box = QWidget()
        acts = FlowLayout(box)
        policy = box.sizePolicy()
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        self.type = button(
            translate("transfer", "Type the forms"), self._type, primary=True, name="typeForms"
        )
        self.answer = button(
            translate("transfer", "Answer what is missing"), self._answer, name="answerMissing"
        )
        self.print = button(translate("transfer", "Print"), self._print, name="printForms")
        for each in (self.type, self.answer, self.print):
            acts.addWidget(each)
        card.body.addWidget(box)
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, px(6), px(8), 0)
        self._lines.setSpacing(px(6))
        card.body.addWidget(scrolled(content, "typingScroll"), 1)
        card.body.addWidget(label(_notice(), "small", name="typingNotice"))
        return card

    def _add_keys(self) -> None:
        for name, text, key, act in (
            ("typeAction", translate("transfer", "Type the forms"), "Ctrl+R", self._type),
            (
                "answerAction",
                translate("transfer", "Answer what is missing"),
                "Ctrl+G",
                self._answer,
            ),
            ("printFormsAction", translate("transfer", "Print the forms"), "Ctrl+P", self._print),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    # --- showing

    def show_list(self, found: Readiness) -> None:
        """The list by what it is worth; the one that was looked at stays chosen."""
        wanted = self.state.value()
        rows = [row for row in found.rows if wanted is None or row.state is wanted]
        near = words.near_texts(found.near)
        self.near.setText(near)
        self.near.setVisible(bool(near))
        self.table.set_empty(_empty(found, filtered=wanted is not None))
        self.table.set_rows(rows)
        if not rows:
            self.show_row(None)

    def show_row(self, row: ReadyRow | None) -> None:
        """What is missing, what is ready and what has been typed of one person."""
        clear_layout(self._lines)
        for each in (self.type, self.answer, self.print):
            allow(each, row is not None)
        if row is None:
            self.who.setText(translate("transfer", "Choose a citizen"))
            self.chips.show_chips(())
            return
        self.who.setText(row.name)
        self.chips.show_chips(_chips(row))
        missing = bool(row.missing) or row.call_now
        self.answer.setEnabled(missing)
        if missing:
            self._lines.addWidget(label(translate("transfer", "Missing"), "heading"))
            self._lines.addLayout(self._missing(row))
        changes = [change for page in row.pages for change in page.changes]
        if changes:
            title = translate("transfer", "Changed since it was typed")
            self._lines.addWidget(label(title, "heading"))
            for change in changes:
                self._lines.addWidget(label(changed_text(change.question, change.then, change.now)))
        self._lines.addWidget(label(translate("transfer", "Forms"), "heading"))
        self._lines.addLayout(_forms(row))
        self._lines.addStretch(1)

    def _missing(self, row: ReadyRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        lines: list[tuple[str, AnswerPlace]] = []
        if row.call_now:
            text = translate("transfer", "The half-year answer; the window is open")
            lines.append((text, AnswerPlace.FOLLOW_UP))
        lines += [(answer.text, answer.place) for answer in row.missing]
        for line, (text, place) in enumerate(lines):
            grid.addWidget(label(text), line, 0)
            go = button(
                kind_text(place),
                partial(self.answer_requested.emit, row, place),
                link=True,
                name=f"go_{line}",
            )
            told = translate("transfer", "{question}: go to {place}")
            go.setAccessibleName(told.format(question=text, place=kind_text(place)))
            grid.addWidget(go, line, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    # --- gestures

    def _type(self) -> None:
        if (row := self.table.chosen()) is not None:
            self.type_requested.emit(row)

    def _answer(self) -> None:
        row = self.table.chosen()
        if row is not None and (row.missing or row.call_now):
            self.answer_requested.emit(row, None)

    def _print(self) -> None:
        if (row := self.table.chosen()) is not None:
            self.print_requested.emit(row)


def ready_columns() -> list[Column[ReadyRow]]:
    """Who, how it stands, what is missing, and what it helps."""
    return [
        Column("name", translate("transfer", "Citizen"), text=lambda row: row.name, width=180),
        Column(
            "state",
            translate("transfer", "Status"),
            text=lambda row: words.row_state(row)[0],
            tone=lambda row: words.row_state(row)[1],
            width=130,
        ),
        Column("next", translate("transfer", "What it is about"), text=words.row_next),
        Column(
            "worth",
            translate("transfer", "Counts for"),
            text=words.row_worth,
            width=225,
            second=True,
        ),
    ]


def changed_text(question: Question, then: str, now: str) -> str:
    """Telefon: var 20 22 23 24, er nu 20 22 23 25."""
    nothing = translate("transfer", "not answered")
    text = translate("transfer", "{question}: was {then}, is now {now}")
    before = words.kept_text(question, then)
    after = words.kept_text(question, now)
    return text.format(question=question.text, then=before or nothing, now=after or nothing)


def _forms(row: ReadyRow) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(px(6))
    for line, page in enumerate(row.pages):
        grid.addWidget(label(page.block.title), line, 0)
        grid.addWidget(Chip(words.page_state(page), words.TONES[page.state]), line, 1)
        if page.typed is not None:
            told = words.typed_text(page.typed)
            grid.addWidget(label(told[:1].upper() + told[1:], "small"), line, 2)
    return grid


def _chips(row: ReadyRow) -> list[tuple[str, Tone]]:
    chips = [words.row_state(row), (row.course, Tone.NEUTRAL)]
    if row.worth is not None:
        text = translate("transfer", "before {day}")
        chips.append((text.format(day=written.day(row.worth.by)), Tone.SOON))
    return chips


def _states() -> list[tuple[str, object]]:
    everybody = translate("transfer", "Everybody")
    return [(everybody if each is None else kind_text(each), each) for each in _SHOWN]


def _empty(found: Readiness, *, filtered: bool) -> str:
    if filtered and found.rows:
        return translate("transfer", "Nobody stands so. Choose »Everybody« to see the others.")
    return translate(
        "transfer",
        "Nobody whose course started in this year has consented to registration. "
        "Consent is registered in the interview or on the citizen's page.",
    )


def _notice() -> str:
    return translate(
        "transfer",
        "The program sends nothing to STOPbasen: you type the forms on its web page. Order and "
        "wording follow public sources and are not STOPbasen's own form.",
    )
