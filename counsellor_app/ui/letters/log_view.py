"""The page Breve under Indberetning: what was sent to whom, what was answered, and who lacks an epikrise."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.clock import local
from counsellor_app.kinds.letter import LetterChannel, LetterKind, LogState
from counsellor_app.services.letters.sent_log import LogFilter, LogRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class LetterLogView(QWidget):
    """Passive."""

    filter_changed = Signal()
    settled = Signal()
    epikrises_requested = Signal()
    person_requested = Signal(object)
    show_requested = Signal(object)
    file_requested = Signal(object)
    seen_to_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letterLog")
        self.head = PageHead(translate("letters", "Letters"))
        self.missing = button(
            translate("letters", "Epikrises that are missing …"),
            self.epikrises_requested.emit,
            primary=True,
            name="missingEpikrises",
        )
        self.head.buttons.addWidget(self.missing)
        self._make_filters()
        self.table: RowTableView[LogRow] = RowTableView(
            _columns(), name="letterLogTable", title=translate("letters", "Letters")
        )
        self.reason = label("", "small", name="letterLogReason")
        self._make_acts()
        self._lay_out()
        self.table.row_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(self.person_requested)
        self.search.searched.connect(lambda _: self.filter_changed.emit())
        self.search.settled.connect(lambda _: self.settled.emit())
        self.search.left_down.connect(self.table.setFocus)
        self._show_chosen(None)

    def _make_filters(self) -> None:
        self.search = SearchBox(
            translate("letters", "Search by receiver, citizen or number …"), name="letterSearch"
        )
        title = translate("letters", "Which letters")
        states = [(kind_text(state), state) for state in LogState]
        self.state = Choice(states, title=title, name="letterState")
        kinds = [(kind_text(kind), kind) for kind in LetterKind if not kind.is_sms]
        self.kind = Choice(
            kinds,
            title=translate("letters", "Letter"),
            name="letterKindFilter",
            none_text=translate("letters", "All letters"),
        )
        self.mine = QCheckBox(translate("letters", "Only my citizens"))
        self.mine.setObjectName("letterMine")
        for choice in (self.state, self.kind):
            choice.setMinimumContentsLength(16)
            choice.activated.connect(lambda _: self._narrow())
        self.mine.toggled.connect(lambda _: self._narrow())

    def _make_acts(self) -> None:
        self.person = button(
            translate("letters", "Open the citizen"),
            lambda: self.person_requested.emit(self.table.chosen()),
            name="logPerson",
        )
        self.show_letter = button(
            translate("letters", "Show"),
            lambda: self.show_requested.emit(self.table.chosen()),
            name="logShow",
        )
        self.file = button(
            translate("letters", "Save the file again …"),
            lambda: self.file_requested.emit(self.table.chosen()),
            name="logFile",
        )
        self.seen_to = button(
            translate("letters", "Seen to"),
            lambda: self.seen_to_requested.emit(self.table.chosen()),
            name="logSeenTo",
        )

    def _lay_out(self) -> None:
        filters = QWidget()
        flow = FlowLayout(filters, spacing=px(12))
        self.search.setMinimumWidth(px(300))
        for each in (self.search, self.state, self.kind, self.mine):
            flow.addWidget(each)
        card = Card(flush=True, name="letterLogCard")
        card.body.addWidget(self.table, 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(px(16), px(6), px(16), px(10))
        acts.setSpacing(px(8))
        for act in (self.person, self.show_letter, self.file, self.seen_to):
            acts.addWidget(act)
        acts.addWidget(self.reason, 1)
        card.body.addLayout(acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.head)
        layout.addWidget(filters)
        layout.addWidget(card, 1)

    # --- what the presenter asks and says

    def wanted(self) -> LogFilter:
        """What the fields say."""
        state: LogState = self.state.value()
        kind: LetterKind | None = self.kind.value()
        return LogFilter(state, self.search.text().strip(), kind, self.mine.isChecked())

    def choose(self, state: LogState) -> None:
        """Letters of this state, of everybody."""
        self.state.set_value(state)
        self.kind.set_value(None)
        self.search.clear()

    def show_rows(
        self, count: int, rows: Callable[[int, int], Sequence[LogRow]], words: str, empty: str
    ) -> None:
        """The list is fetched in pages; `words` says how many there are."""
        self.table.set_empty(empty)
        self.table.set_source(count, rows)
        self.head.show_texts(translate("letters", "Letters"), words)
        self._show_chosen(self.table.chosen())

    def _narrow(self) -> None:
        self.filter_changed.emit()
        self.settled.emit()

    def _show_chosen(self, row: LogRow | None) -> None:
        allow(self.person, row is not None)
        allow(self.show_letter, row is not None)
        self.file.setVisible(row is not None and row.channel is LetterChannel.MEDCOM)
        self.seen_to.setVisible(row is not None and row.waits)
        refused = row.refused if row is not None else ""
        text = translate("letters", "Refused: {reason}").format(reason=refused)
        self.reason.setText(text if refused else "")


def _columns() -> list[Column[LogRow]]:
    return [
        Column(
            "sent",
            translate("letters", "Sent"),
            text=lambda row: written.day(local(row.sent_at).date()) if row.sent_at else "",
            width=105,
            sortable=False,
        ),
        Column(
            "name",
            translate("letters", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: "",
            sortable=False,
        ),
        Column(
            "kind",
            translate("letters", "Letter"),
            text=lambda row: kind_text(row.kind),
            width=190,
            sortable=False,
        ),
        Column("to", translate("letters", "To"), text=lambda row: row.receiver, sortable=False),
        Column(
            "answer",
            translate("letters", "State"),
            text=_state_text,
            tone=_state_tone,
            width=180,
            sortable=False,
        ),
        Column(
            "number",
            translate("letters", "Number"),
            text=lambda row: row.number,
            width=150,
            second=True,
            sortable=False,
        ),
        Column(
            "who",
            translate("letters", "By"),
            text=lambda row: row.counsellor,
            width=60,
            second=True,
            sortable=False,
        ),
    ]


def _state_text(row: LogRow) -> str:
    if row.cancelled_at is not None:
        day = written.day(local(row.cancelled_at).date())
        return translate("letters", "cancelled {day}").format(day=day)
    if row.sent_at is None or row.channel is None:
        return translate("letters", "not sent")
    if row.receipt is not None and not (row.receipt.refused and row.settled):
        return kind_text(row.receipt)
    if row.channel is LetterChannel.MEDCOM:
        seen = translate("letters", "seen to")
        return seen if row.settled else translate("letters", "no receipt yet")
    return kind_text(row.channel).lower()


def _state_tone(row: LogRow) -> Tone:
    if row.cancelled_at is not None:
        return Tone.NEUTRAL
    if row.sent_at is None:
        return Tone.SOON
    if row.receipt is not None and row.receipt.refused:
        return Tone.NEUTRAL if row.settled else Tone.LATE
    return Tone.INFO if row.waits else Tone.GOOD
