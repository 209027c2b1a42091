"""The questions of settlement: which columns a list has, a new list to type, a line corrected, a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.exchange import pharmacy_list
from counsellor_app.exchange.pharmacy_list import NAMES, NEEDED, PharmacyList
from counsellor_app.ids import new_id
from counsellor_app.services.medication.redemptions import PharmacyRow
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.settlement_list import LineRow
from counsellor_app.services.medication.settlements import SettlementDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.medication.issue_dialog import chosen_pharmacy
from counsellor_app.ui.medication.settlement_words import month_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_MONTHS_BACK = 18
_SHOWN = 6


def months(today: date) -> list[tuple[str, object]]:
    """The month of today and those before it."""
    found: list[tuple[str, object]] = []
    for back in range(_MONTHS_BACK):
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        first = date(year, month + 1, 1)
        found.append((month_text(first), first))
    return found


class _Asking(QDialog):
    """A form with one primary button; Esc goes back."""

    def __init__(self, title: str, act: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(px(12))
        self.column.setContentsMargins(px(20), px(18), px(20), px(16))
        self.form = DraftForm(columns=2, name=f"{name}Form")
        self.act = button(act, primary=True, name=f"{name}Act")
        self.act.setDefault(True)

    def finish(self, on_act: Callable[[], None]) -> None:
        """The form and the buttons under what was added; `on_act` answers the main one."""
        self.act.clicked.connect(lambda _=False: on_act())
        self.column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("medication", "Not now"), self.reject, name="askingBack"))
        row.addWidget(self.act)
        self.column.addLayout(row)
        self.setMinimumWidth(px(560))

    def add_list_fields(self, pharmacies: Sequence[PharmacyRow], today: date) -> None:
        """Pharmacy, month and invoice, which a list that is read and one that is typed have in common."""
        title = translate("medication", "Pharmacy")
        options: list[tuple[str, object]] = list(chosen_pharmacy(pharmacies))
        self.form.add(
            "pharmacy_id", title, Choice(options, title=title, none_text="–"), required=True
        )
        title = translate("medication", "Month")
        self.form.add("month", title, Choice(months(today), title=title))
        self.form.add("invoice_number", translate("medication", "Invoice number"), QLineEdit())

    def show_error(self, field: str, text: str) -> bool:
        """A sentence under its field."""
        return self.form.show_error(field, text)


class NewSettlementDialog(_Asking):
    """An empty list, whose lines are typed."""

    wanted = Signal(object)

    def __init__(
        self, pharmacies: Sequence[PharmacyRow], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            translate("medication", "Type a list"),
            translate("medication", "Begin"),
            "newSettlement",
            parent,
        )
        self._id = new_id()
        self.add_list_fields(pharmacies, today)
        self.finish(self._on_act)

    def _on_act(self) -> None:
        if self.form.check():
            self.wanted.emit(SettlementDraft(**self.form.values(), id=self._id))


class TakeInDialog(_Asking):
    """What the program understood of a list: columns, first lines, and what to know about the file."""

    wanted = Signal(object)
    pharmacy_chosen = Signal(object)

    def __init__(
        self,
        found: PharmacyList,
        pharmacies: Sequence[PharmacyRow],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("medication", "Take in a list"),
            translate("medication", "Take in"),
            "takeIn",
            parent,
        )
        self._found, self._today, self._id = found, today, new_id()
        self.add_list_fields(pharmacies, today)
        self.form.add_heading(translate("medication", "Columns of the list"))
        options: list[tuple[str, object]] = [
            (title, place) for place, title in enumerate(found.titles())
        ]
        for key, title in _column_titles().items():
            none = "–" if key in NEEDED else translate("medication", "not in the list")
            field = Choice(options, title=title, name=f"column_{key}", none_text=none)
            field.set_value(found.columns.get(key))
            self.form.add(key, title, field)
        for note in found.table.notes:
            text = sentence(UserError(note.code, **note.facts))
            self.column.addWidget(label(text, "small"))
        self.preview: RowTableView[LineDraft] = RowTableView(
            _preview_columns(),
            name="takeInPreview",
            title=translate("medication", "The first lines as they are read"),
            empty=translate("medication", "Choose the columns above to see the first lines."),
        )
        self.preview.setMinimumHeight(px(190))
        self.count = label("", "small", name="takeInCount")
        self.finish(self._on_act)
        self.column.insertWidget(self.column.count() - 1, self.count)
        self.column.insertWidget(self.column.count() - 1, self.preview)
        self.setMinimumWidth(px(760))
        self.form.changed.connect(self._show_lines)
        self.pharmacy.currentIndexChanged.connect(
            lambda _: self.pharmacy_chosen.emit(self.pharmacy.value())
        )
        self._show_lines()

    @property
    def pharmacy(self) -> Choice:
        """Whose list it is."""
        field = self.form.fields["pharmacy_id"]
        assert isinstance(field, Choice)
        return field

    def show_columns(self, found: PharmacyList) -> None:
        """The columns as this pharmacy's last list had them."""
        self._found = found
        for key in NAMES:
            self.form.set_value(key, found.columns.get(key))
        self._show_lines()

    def lines(self) -> tuple[LineDraft, ...]:
        """Every line by the columns that are chosen; none while one that is needed is not."""
        columns = self._columns()
        if any(columns[name] is None for name in NEEDED):
            return ()
        return pharmacy_list.lines(self._found, columns, self._today)

    def _columns(self) -> dict[str, int | None]:
        return {key: self.form.value(key) for key in NAMES}

    def _show_lines(self) -> None:
        lines = self.lines()
        self.preview.set_rows(lines[:_SHOWN])
        self.count.setText(translate("medication", "%n line(s) in the list", "", len(lines)))
        self.act.setEnabled(bool(lines))

    def _on_act(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        draft = SettlementDraft(
            pharmacy_id=values["pharmacy_id"],
            month=values["month"],
            invoice_number=values["invoice_number"],
            lines=self.lines(),
            from_file=True,
            columns=pharmacy_list.remembered(self._found, self._columns()),
            id=self._id,
        )
        self.wanted.emit(draft)


class CorrectDialog(_Asking):
    """What the pharmacy meant with a line."""

    wanted = Signal(object)

    def __init__(self, row: LineRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("medication", "Correct the line"),
            translate("medication", "Judge it again"),
            "correctLine",
            parent,
        )
        self._row = row
        add_line_fields(self.form, today)
        self.form.set_values(row)
        self.finish(self._on_act)

    def _on_act(self) -> None:
        if self.form.check():
            self.wanted.emit(line_draft(self.form.values(), line=self._row.line))


class ReasonDialog(_Asking):
    """Why a line is paid all the same, or refused."""

    wanted = Signal(str)

    def __init__(
        self, title: str, act: str, text: str, *, required: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, act, "lineReason", parent)
        self.column.addWidget(label(text))
        self.form.add(
            "reason", translate("medication", "Reason"), QLineEdit(), required=required, span=2
        )
        self.finish(self._on_act)

    def _on_act(self) -> None:
        if self.form.check():
            self.wanted.emit(self.form.value("reason"))


def add_line_fields(form: DraftForm, today: date) -> None:
    """Number, date, product, amount and packages, in the order of a typed list."""
    number = QLineEdit()
    number.setPlaceholderText("STR-2026-000123-7")
    form.add("number", translate("medication", "Number"), number, required=True)
    day = DateEdit(today=lambda: today)
    form.add("dispensed_on", translate("medication", "Date"), day, required=True)
    form.add("product_text", translate("medication", "Product"), QLineEdit())
    amount = NumberEdit(decimals=2)
    form.add("amount", translate("medication", "Amount, kr."), amount, required=True)


def line_draft(
    values: dict[str, Any], line: int | None = None, id_: UUID | None = None
) -> LineDraft:
    """A line as it stands in the form."""
    return LineDraft(
        values["number"],
        values["dispensed_on"],
        values["amount"],
        values["product_text"],
        line=line,
        id=id_,
    )


def _column_titles() -> dict[str, str]:
    return {
        "number": translate("medication", "Number of the voucher"),
        "dispensed_on": translate("medication", "Date"),
        "amount": translate("medication", "Amount"),
        "product_text": translate("medication", "Product"),
        "packages": translate("medication", "Packages"),
    }


def _preview_columns() -> list[Column[LineDraft]]:
    return [
        Column(
            "line",
            translate("medication", "Line"),
            text=lambda row: str(row.line or ""),
            width=60,
            right=True,
        ),
        Column("number", translate("medication", "Number"), text=lambda row: row.number, width=170),
        Column(
            "date",
            translate("medication", "Date"),
            text=lambda row: written.day(row.dispensed_on) or "–",
            width=100,
        ),
        Column("product", translate("medication", "Product"), text=lambda row: row.product_text),
        Column(
            "amount",
            translate("medication", "Amount"),
            text=lambda row: written.kroner(row.amount) or "–",
            width=120,
            right=True,
        ),
    ]
