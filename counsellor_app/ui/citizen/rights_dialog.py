"""Her requests with the day to answer by, what was answered, and the way to everything that is kept about her."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.services.citizen.requests import RequestRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class RightsDialog(QDialog):
    """Passive: a list, the form of a new request, and the form of an answer."""

    register_requested = Signal()
    answer_requested = Signal(object)
    lift_requested = Signal(object)
    access_requested = Signal()
    erase_requested = Signal(object)

    def __init__(
        self,
        name: str,
        today: date,
        *,
        may_export: bool,
        may_delete: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("citizenRights")
        self.setWindowTitle(translate("citizen", "The citizen's rights"))
        self._may_delete = may_delete
        self.table: RowTableView[RequestRow] = RowTableView(
            _columns(),
            name="citizenRequests",
            title=translate("citizen", "Requests"),
            empty=translate(
                "citizen", "She has not asked for anything. Note it below when she does."
            ),
        )
        self.table.setMinimumHeight(px(150))
        self.table.row_chosen.connect(self._on_row)
        self.new = DraftForm(columns=2, name="newRequest")
        kind = translate("citizen", "She asks for")
        options = [(text, member) for text, member in choices(RequestKind)]
        self.new.add("kind", kind, Choice(options, title=kind))
        asked = DateEdit(today=lambda: today)
        self.new.add("received_on", translate("citizen", "Asked on"), asked, required=True)
        self.new.add("note", translate("citizen", "What about"), QLineEdit(), span=2)
        self.new.set_values({"kind": RequestKind.ACCESS, "received_on": today})
        self.answer = DraftForm(columns=2, name="answerRequest")
        outcome = translate("citizen", "Answer")
        answers = [(text, member) for text, member in choices(RequestOutcome)]
        self.answer.add("outcome", outcome, Choice(answers, title=outcome))
        self.answer.add("answer", translate("citizen", "Reason, or what was done"), QLineEdit())
        self.answer.set_value("outcome", RequestOutcome.GRANTED)
        self._lay_out(name, may_export)
        self._on_row(None)

    def _lay_out(self, name: str, may_export: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), px(18), px(20), px(16))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        outer.addWidget(scrolled(content, "rightsContent"), 1)
        layout.addWidget(label(name, "heading", name="citizenName"))
        layout.addWidget(label(_explanation(), "small"))
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout.addWidget(listed, 1)
        self.answering = Card(translate("citizen", "Answer the chosen request"))
        self.answering.body.addWidget(self.answer)
        self.lift = button(
            translate("citizen", "The restriction is over"),
            lambda: self.lift_requested.emit(self.table.chosen()),
            name="liftRestriction",
        )
        self.erase = button(
            translate("citizen", "Delete everything about her …"),
            lambda: self.erase_requested.emit(self.table.chosen()),
            name="eraseCitizen",
        )
        self.close_request = button(
            translate("citizen", "She is answered"),
            lambda: self.answer_requested.emit(self.table.chosen()),
            name="answerRequestNow",
        )
        acts = Columns()
        acts.addWidget(self.close_request)
        acts.addWidget(self.erase)
        acts.addStretch(1)
        self.answering.body.addLayout(acts)
        layout.addWidget(self.answering)
        layout.addWidget(self.lift)
        asking = Card(translate("citizen", "A new request"))
        asking.body.addWidget(self.new)
        note = translate("citizen", "Note the request")
        asked = Columns()
        asked.addWidget(button(note, self.register_requested.emit, name="noteRequest"))
        asked.addStretch(1)
        asking.body.addLayout(asked)
        layout.addWidget(asking)
        foot = Columns()
        foot.addStretch(1)
        foot.addWidget(button(translate("citizen", "Close"), self.accept, name="rightsClose"))
        self.access = button(
            translate("citizen", "Everything about her …"),
            self.access_requested.emit,
            primary=True,
            name="makeAccess",
        )
        self.access.setVisible(may_export)
        foot.addWidget(self.access)
        outer.addLayout(foot)
        self.resize(px(780), px(790))

    def show_requests(self, rows: Sequence[RequestRow]) -> None:
        """The newest first."""
        self.table.set_rows(rows)
        self._on_row(self.table.chosen())

    def _on_row(self, row: RequestRow | None) -> None:
        is_open = row is not None and row.closed_on is None
        self.answering.setVisible(is_open)
        self.lift.setVisible(row is not None and row.restricts)
        erasure = is_open and row is not None and row.kind is RequestKind.ERASURE
        self.erase.setVisible(erasure and self._may_delete)


def _columns() -> list[Column[RequestRow]]:
    return [
        Column("kind", translate("citizen", "Asked for"), text=lambda row: kind_text(row.kind)),
        Column(
            "received",
            translate("citizen", "Asked on"),
            text=lambda row: written.day(row.received_on),
            width=110,
        ),
        Column("due", translate("citizen", "Answer by"), text=_due, tone=_due_tone, width=190),
        Column("outcome", translate("citizen", "Answered"), text=_outcome),
    ]


def _due(row: RequestRow) -> str:
    day = written.day(row.due_on)
    return translate("citizen", "{day}, too late").format(day=day) if row.late else day


def _due_tone(row: RequestRow) -> Tone | None:
    return Tone.LATE if row.late else None


def _outcome(row: RequestRow) -> str:
    if row.outcome is None:
        return ""
    parts = (kind_text(row.outcome), written.day(row.closed_on), row.answer)
    return " · ".join(part for part in parts if part)


def _explanation() -> str:
    return translate(
        "citizen",
        "A request is answered within a month. A note is corrected by a new note that stands beside "
        "it. What health staff must keep is not deleted on request. While the use of her data is "
        "restricted she gets no SMS, and her record is not proposed for deletion.",
    )
