"""STOPbasen's forms to type: who is ready at the left, the answers in the form's order at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.files.cells import Cell
from counsellor_app.reports.period import Period
from counsellor_app.reports.stopbasen import FilledForm, TypingRow
from counsellor_app.services.interview.forms import FormDefinition, Question
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, columns, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


def typing_columns() -> list[Column[TypingRow]]:
    """Who, when the course was, what is missing, whether it is typed."""
    return [
        Column("name", translate("transfer", "Citizen"), text=lambda row: row.name, width=200),
        Column(
            "closed",
            translate("transfer", "Course closed"),
            text=lambda row: written.day(row.course_closed_on),
            width=110,
        ),
        Column(
            "typed",
            translate("transfer", "Status"),
            text=lambda row: _status(row)[0],
            tone=lambda row: _status(row)[1],
            width=190,
        ),
    ]


def _status(row: TypingRow) -> tuple[str, Tone]:
    if row.typed_on is not None:
        text = translate("transfer", "typed {day} {initials}")
        return text.format(day=written.short_day(row.typed_on), initials=row.typed_by), Tone.GOOD
    if row.course_closed_on is None:
        return translate("transfer", "course running"), Tone.INFO
    if row.missing:
        return translate("transfer", "%n field(s) empty", "", row.missing), Tone.SOON
    return translate("transfer", "ready"), Tone.GOOD


class TypingView(QWidget):
    """Passive: emits whose form is wanted, what is copied, and that it was typed."""

    period_chosen = Signal(object)
    form_requested = Signal(UUID)
    copy_requested = Signal(str)
    typed_requested = Signal(UUID)

    def __init__(self, offered: Sequence[tuple[str, Period]]) -> None:
        super().__init__()
        self.setObjectName("typing")
        self._shown: UUID | None = None
        self.period = Choice(
            offered, title=translate("transfer", "Courses started in"), name="typingPeriod"
        )
        self.table = RowTableView(
            typing_columns(),
            name="typingTable",
            title=translate("transfer", "Forms to type"),
            empty=translate(
                "transfer",
                "Nobody whose course started in this period has consented to registration. "
                "Consent is registered in the interview or on the citizen's page.",
            ),
        )
        left = Card(flush=True)
        top = QHBoxLayout()
        top.setContentsMargins(px(12), px(10), px(12), px(6))
        top.addWidget(label(translate("transfer", "Courses started in"), wrap=False))
        top.addWidget(self.period, 1)
        left.body.addLayout(top)
        left.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns(left, self._sheet(), stretch=(4, 5)), 1)
        self.period.currentIndexChanged.connect(
            lambda _: self.period_chosen.emit(self.period.value())
        )
        self.table.row_chosen.connect(self._on_row)
        self.show_nobody()

    def _sheet(self) -> Card:
        card = Card(name="typingSheet")
        head = QHBoxLayout()
        self.who = label("", "title", name="typingWho")
        self.typed = button(
            translate("transfer", "Typed in STOPbasen"), self._on_typed, primary=True, name="typed"
        )
        head.addWidget(self.who, 1)
        head.addWidget(self.typed)
        card.body.addLayout(head)
        self.chips = ChipRow(name="typingChips")
        card.body.addWidget(self.chips)
        self.notice = label("", "small", name="typingNotice")
        card.body.addWidget(self.notice)
        content = QWidget()
        self._fields = QVBoxLayout(content)
        self._fields.setContentsMargins(0, 0, px(8), 0)
        card.body.addWidget(scrolled(content, "typingScroll"), 1)
        action = QAction(translate("transfer", "Typed in STOPbasen"), self)
        action.setObjectName("typedAction")
        action.setShortcut("Ctrl+R")
        action.triggered.connect(self._on_typed)
        self.addAction(action)
        return card

    def show_rows(self, rows: Sequence[TypingRow]) -> None:
        """The list; the one that was looked at stays chosen."""
        self.table.set_rows(rows)
        if not rows:
            self.show_nobody()

    def show_nobody(self) -> None:
        """No form is open."""
        self._shown = None
        self.who.setText(translate("transfer", "Choose a citizen"))
        self.typed.setEnabled(False)
        self.chips.show_chips(())
        self.notice.setText("")
        clear_layout(self._fields)

    def show_form(self, form: FilledForm, definition: FormDefinition) -> None:
        """Every field in the order of the form, empty ones named as such, each with a copy key."""
        self._shown = form.id
        self.who.setText(str(form.values.get("name") or ""))
        self.typed.setEnabled(form.typed_on is None)
        self.chips.show_chips(_chips(form))
        self.notice.setText("" if definition.official else _notice())
        clear_layout(self._fields)
        for block in definition.blocks:
            self._fields.addWidget(label(block.title, "heading"))
            grid = QGridLayout()
            grid.setColumnStretch(1, 1)
            for line, question in enumerate(block.questions):
                self._add_field(grid, line, question, form.values.get(question.key))
            self._fields.addLayout(grid)
        self._fields.addStretch()

    def _add_field(self, grid: QGridLayout, line: int, question: Question, value: Cell) -> None:
        number = f"{question.number}. " if question.number else ""
        text = answer_text(question, value)
        grid.addWidget(label(f"{number}{question.text}", "small"), line, 0)
        shown = copyable(text or translate("transfer", "not answered"), name=question.key)
        shown.setEnabled(bool(text))
        grid.addWidget(shown, line, 1)
        if text:
            name = translate("transfer", "Copy: {field}").format(field=question.text)
            copy = button(translate("transfer", "Copy"), name=f"copy_{question.key}", link=True)
            copy.setAccessibleName(name)
            copy.clicked.connect(lambda _=False, text=text: self.copy_requested.emit(text))
            grid.addWidget(copy, line, 2)

    def _on_row(self, row: TypingRow | None) -> None:
        if row is None:
            self.show_nobody()
        elif row.id != self._shown:
            self.form_requested.emit(row.id)

    def _on_typed(self) -> None:
        if self._shown is not None and self.typed.isEnabled():
            self.typed_requested.emit(self._shown)


def answer_text(question: Question, value: Cell) -> str:
    """The answer in the words of the form."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("transfer", "Yes") if value else translate("transfer", "No")
    if isinstance(value, date):
        return written.day(value)
    option = question.option(str(value))
    return option.text if option else str(value)


def _chips(form: FilledForm) -> list[tuple[str, Tone]]:
    chips: list[tuple[str, Tone]] = []
    if form.typed_on is not None:
        text = translate("transfer", "typed {day} {initials}")
        chips.append(
            (text.format(day=written.day(form.typed_on), initials=form.typed_by), Tone.GOOD)
        )
    if form.missing:
        count = len(form.missing)
        chips.append((translate("transfer", "%n field(s) empty", "", count), Tone.SOON))
    return chips


def _notice() -> str:
    return translate(
        "transfer",
        "Order and wording follow public sources and are not STOPbasen's own form. "
        "Compare with the web page while you type.",
    )
