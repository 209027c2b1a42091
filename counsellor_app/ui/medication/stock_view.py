"""The unit's own stock of medicine: what is there, buying, counting and discarding, and the log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import STRENGTHS, MedicineProduct, StockKind
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import stock
from counsellor_app.services.medication.stock import MoveRow, StockDraft, StockRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.medication.words import product_text
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns, page, scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TYPED = (StockKind.IN, StockKind.COUNT, StockKind.SCRAPPED)


class StockView(QWidget):
    """Passive."""

    moved = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("medicineStock")
        self._today = today
        self.head = PageHead(translate("medication", "Stock"))
        self.levels: RowTableView[StockRow] = RowTableView(
            _level_columns(today),
            name="stockTable",
            title=translate("medication", "What is in stock"),
            empty=translate(
                "medication",
                "Nothing in stock. Note what is bought here; it is handed out on the citizen's page.",
            ),
        )
        self.log: RowTableView[MoveRow] = RowTableView(
            _log_columns(),
            name="stockLog",
            title=translate("medication", "Log of the stock"),
            empty=translate("medication", "Nothing has moved yet."),
        )
        self.form = DraftForm(columns=2, name="stockForm")
        self._add_fields()
        self.save = button(
            translate("medication", "Note it"), self._move, primary=True, name="noteStock"
        )
        self._lay_out()
        self.first_focus: QWidget = self.levels
        self.levels.row_chosen.connect(self._take_over)

    def show_levels(self, rows: Sequence[StockRow]) -> None:
        """What is there."""
        self.levels.set_rows(rows)

    def show_log(self, count: int, rows: Callable[[int, int], Sequence[MoveRow]]) -> None:
        """What moved."""
        self.log.set_source(count, rows)

    def clear_form(self) -> None:
        """Ready for the next one."""
        kept = {name: self.form.value(name) for name in ("kind", "product", "strength")}
        self.form.clear()
        self.form.set_values(kept | {"moved_on": self._today})

    def _add_fields(self) -> None:
        title = translate("medication", "What happened")
        kinds: list[tuple[str, object]] = [(kind_text(each), each) for each in _TYPED]
        self.form.add("kind", title, Choice(kinds, title=title))
        self.form.add(
            "moved_on", translate("medication", "Date"), DateEdit(today=lambda: self._today)
        )
        title = translate("medication", "Product")
        self.product = Choice(choices(MedicineProduct), title=title)
        self.form.add("product", title, self.product)
        title = translate("medication", "Strength")
        self.strength = Choice(title=title)
        self.form.add("strength", title, self.strength)
        packages = translate("medication", "Packages")
        hint = translate("medication", "When counting: how many there are")
        self.form.add("packages", packages, NumberEdit(), required=True, hint=hint)
        price = translate("medication", "Price of a package, kr.")
        self.form.add("price", price, NumberEdit(decimals=2))
        self.form.add("batch", translate("medication", "Batch (optional)"), QLineEdit())
        expires = translate("medication", "Expires (optional)")
        self.form.add("expires_on", expires, DateEdit(today=lambda: self._today))
        self.form.add("note", translate("medication", "Remark"), QLineEdit(), span=2)
        self.product.currentIndexChanged.connect(lambda _: self._offer_strengths())
        self._offer_strengths()
        self.form.set_values({"moved_on": self._today})

    def _offer_strengths(self) -> None:
        self.strength.set_options([(each, each) for each in STRENGTHS[self.product.value()]])

    def _take_over(self, row: StockRow | None) -> None:
        """The product under the cursor is the one that is counted."""
        if row is not None and not self.form.value("packages"):
            self.form.set_value("product", row.medicine.product)
            self.form.set_value("strength", row.medicine.strength)

    def _move(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        medicine = Medicine(values.pop("product"), values.pop("strength"))
        self.moved.emit(StockDraft(medicine=medicine, id=new_id(), **values))

    def _lay_out(self) -> None:
        area, outer = page("stockPage")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for title, table, least in (
            (translate("medication", "What is in stock"), self.levels, 170),
            (translate("medication", "Log of the stock"), self.log, 170),
        ):
            card = Card(title, flush=True)
            table.setMinimumHeight(px(least))
            table.setMinimumWidth(px(360))
            card.body.addWidget(table)
            column.addWidget(card, 1)
        edited = Card(translate("medication", "Bought, counted, discarded"), name="stockCard")
        edited.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save)
        edited.body.addLayout(row)
        edited.body.addStretch(1)
        outer.addWidget(self.head)
        outer.addLayout(columns(left, edited, stretch=(5, 4)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(area, "stockScroll"))


class StockPresenter(Presenter):
    """Between the doors and the view."""

    def __init__(self, ctx: Context, view: StockView) -> None:
        super().__init__(ctx)
        self._view = view
        view.moved.connect(self._on_moved)
        ctx.watch({"stock_move", "supply"}, self.reload)

    def open(self, **_what: Any) -> None:
        """The tab is shown."""
        self.reload()

    def reload(self) -> None:
        """Levels and log again."""
        self.ctx.read(stock.stock_levels, then=self._view.show_levels)
        self.ctx.read(stock.count_log, then=lambda count: self._view.show_log(count, self._page))

    def _page(self, first: int, how_many: int) -> Sequence[MoveRow]:
        return self.ctx.backend.read(stock.stock_log, first, how_many)

    def _on_moved(self, draft: StockDraft) -> None:
        def done(_: object) -> None:
            self._view.clear_form()
            self.ctx.tell(translate("medication", "The stock is noted."), undo=True)

        self.ctx.write(stock.move_stock, draft, form=self._view.form, then=done)


def _level_columns(today: date) -> list[Column[StockRow]]:
    return [
        Column(
            "product",
            translate("medication", "Product"),
            text=lambda row: product_text(row.medicine),
        ),
        Column(
            "packages",
            translate("medication", "Packages"),
            text=lambda row: written.number(row.packages),
            tone=lambda row: Tone.GOOD if row.packages > 0 else Tone.LATE,
            width=90,
        ),
        Column(
            "price",
            translate("medication", "A package"),
            text=lambda row: written.kroner(row.price),
            right=True,
            width=110,
        ),
        Column(
            "expires",
            translate("medication", "First expiry"),
            text=lambda row: written.day(row.first_expiry) or "–",
            width=110,
            second=True,
        ),
        Column(
            "counted",
            translate("medication", "Counted"),
            text=lambda row: written.day(row.counted_on) or translate("medication", "never"),
            width=100,
            second=True,
        ),
    ]


def _log_columns() -> list[Column[MoveRow]]:
    return [
        Column(
            "date",
            translate("medication", "Date"),
            text=lambda row: written.day(row.moved_on),
            width=95,
        ),
        Column(
            "kind",
            translate("medication", "What happened"),
            text=lambda row: kind_text(row.kind),
            width=130,
        ),
        Column(
            "product",
            translate("medication", "Product"),
            text=lambda row: product_text(row.medicine),
        ),
        Column(
            "packages",
            translate("medication", "Packages"),
            text=lambda row: f"{row.packages:+d}" if row.packages else "0",
            right=True,
            width=88,
        ),
        Column(
            "batch",
            translate("medication", "Batch"),
            text=lambda row: row.batch,
            second=True,
            width=70,
        ),
        Column(
            "who", translate("medication", "By"), text=lambda row: row.who, second=True, width=42
        ),
    ]
