"""The rows of a list as they will stand here: what becomes of each, what is wrong, and the button to bring them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.spreadsheet import ListKind, RowFate
from counsellor_app.services.spreadsheets.list_judging import RowVerdict
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.lists.words import TONES, detail, facts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_ORDER = {fate: place for place, fate in enumerate(RowFate)}


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One row with what becomes of it."""

    kind: ListKind
    row: ListRow
    verdict: RowVerdict
    course: str = ""  # where the sheet tells of several


class ListRowsView(QWidget):
    """Passive: before it is brought in, and after."""

    bring_requested = Signal()
    refused_requested = Signal()
    back_requested = Signal()
    done_requested = Signal()
    sign_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listRows")
        self.head = PageHead(translate("lists", "The rows as they will stand here"))
        self._rows: Sequence[JudgedRow] = ()
        self._make_buttons()
        self.signs = QWidget()
        self._signs = FlowLayout(self.signs, spacing=px(12))
        self.passed_over = label("", "small", name="passedOver")
        self.which = Choice(
            [
                (translate("lists", "All rows"), None),
                (translate("lists", "Those that cannot come in"), RowFate.REFUSED),
                (translate("lists", "Those to look at"), True),
            ],
            title=translate("lists", "Which rows"),
            name="whichRows",
        )
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.table: RowTableView[JudgedRow] = RowTableView(
            _columns(),
            name="listRowsTable",
            title=translate("lists", "Rows of the file"),
            empty=translate("lists", "There is no such row."),
        )
        self.table.setMinimumHeight(px(240))
        self._lay_out()
        self.first_focus: QWidget = self.bring

    def _make_buttons(self) -> None:
        self.back = button(
            translate("lists", "Back to the columns"), self.back_requested.emit, name="toColumns"
        )
        self.save = button(
            translate("lists", "Save the refused rows …"),
            self.refused_requested.emit,
            name="saveRefused",
        )
        self.bring = button(
            translate("lists", "Nothing to bring in"),
            self.bring_requested.emit,
            primary=True,
            name="bringIn",
        )
        self.done = button(
            translate("lists", "Done"), self.done_requested.emit, primary=True, name="listDone"
        )
        for each in (self.back, self.save, self.bring, self.done):
            self.head.buttons.addWidget(each)

    def _lay_out(self) -> None:
        card = Card(flush=True)
        line = QHBoxLayout()
        line.setContentsMargins(px(16), px(12), px(16), px(6))
        self.which.setMinimumWidth(px(240))
        line.addWidget(self.which)
        line.addStretch(1)
        self.said = label("", name="saidOfRow")
        self.said.setContentsMargins(px(16), px(8), px(16), px(12))
        card.body.addLayout(line)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.said)
        self.table.row_chosen.connect(self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(self.head)
        layout.addWidget(self.signs)
        layout.addWidget(self.passed_over)
        layout.addWidget(card, 1)

    def show_rows(
        self, rows: Sequence[JudgedRow], summary: str, passed_over: str, wanted: int
    ) -> None:
        """What would become of the rows; those that need a look come first."""
        self._rows = sorted(rows, key=lambda each: (_ORDER[each.verdict.fate], each.row.line))
        title = translate("lists", "The rows as they will stand here")
        self.head.show_texts(title, summary)
        text = translate("lists", "Bring %n row(s) in", "", wanted)
        self.bring.setText(text if wanted else translate("lists", "Nothing to bring in"))
        self.bring.setEnabled(wanted > 0)
        self._show_state(after=False, passed_over=passed_over)

    def show_done(self, rows: Sequence[JudgedRow], summary: str, passed_over: str) -> None:
        """What became of them."""
        self._rows = sorted(rows, key=lambda each: (_ORDER[each.verdict.fate], each.row.line))
        self.head.show_texts(translate("lists", "The list is in"), summary)
        self._show_state(after=True, passed_over=passed_over)

    def show_signs(self, signs: Mapping[str, int]) -> None:
        """Signs in the attendance that nobody knows: how often, and what they may mean."""
        clear_layout(self._signs)
        for sign, count in signs.items():
            text = translate("lists", "“{sign}” (%n time(s)) means", "", count).format(sign=sign)
            means = Choice(
                choices(AttendanceMark), title=text, none_text=translate("lists", "– not known –")
            )
            means.setMinimumWidth(px(150))
            means.currentIndexChanged.connect(
                partial(lambda which, at, _: self.sign_chosen.emit(which, at.value()), sign, means)
            )
            self._signs.addWidget(label(text, wrap=False))
            self._signs.addWidget(means)
        self.signs.setVisible(bool(signs))

    def _show_state(self, *, after: bool, passed_over: str) -> None:
        refused = any(each.verdict.fate is RowFate.REFUSED for each in self._rows)
        self.save.setVisible(refused)
        self.bring.setVisible(not after)
        self.back.setVisible(not after)
        self.done.setVisible(after)
        self.first_focus = self.done if after else self.bring
        self.passed_over.setText(passed_over)
        self.passed_over.setVisible(bool(passed_over))
        self.which.blockSignals(True)
        self.which.set_value(None)
        self.which.blockSignals(False)
        self._show()

    def _say(self, row: JudgedRow | None) -> None:
        """The row under the cursor in full: in the table its reasons may end in an ellipsis."""
        text = detail(row.verdict) if row is not None else ""
        if row is not None and text:
            line = translate("lists", "Line {line}").format(line=row.row.line)
            text = f"{line}: {text}"
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _show(self) -> None:
        wanted = self.which.value()
        self.table.set_rows([each for each in self._rows if _is_wanted(each.verdict, wanted)])
        self.table.choose(0)
        self._say(self.table.chosen())


def _is_wanted(verdict: RowVerdict, wanted: object) -> bool:
    if wanted is RowFate.REFUSED:
        return verdict.fate is RowFate.REFUSED
    return wanted is None or bool(verdict.problems or verdict.warnings or verdict.known_name)


def _besides(each: JudgedRow) -> str:
    return " · ".join(filter(None, (each.course, facts(each.kind, each.row))))


def _columns() -> list[Column[JudgedRow]]:
    return [
        Column(
            "line",
            translate("lists", "Line"),
            text=lambda each: str(each.row.line),
            width=58,
            right=True,
        ),
        Column(
            "name", translate("lists", "Name"), text=lambda e: e.row.person.name or "–", width=190
        ),
        Column(
            "cpr",
            translate("lists", "CPR"),
            text=lambda each: cpr_numbers.mask(each.row.person.cpr),
            width=110,
            second=True,
        ),
        Column(
            "phone",
            translate("lists", "Telephone"),
            text=lambda each: written.telephone(each.row.person.phone),
            width=104,
        ),
        Column(
            "facts",
            translate("lists", "Besides"),
            text=_besides,
            second=True,
            width=230,
        ),
        Column(
            "fate",
            translate("lists", "What becomes of it"),
            text=lambda each: kind_text(each.verdict.fate),
            tone=_tone,
            width=190,
        ),
        Column("why", translate("lists", "Look at"), text=lambda each: detail(each.verdict)),
    ]


def _tone(each: JudgedRow) -> Tone:
    return TONES[each.verdict.fate]
