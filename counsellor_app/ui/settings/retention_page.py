"""Retention: what has been kept long enough, who stays for a reason, the approval, and what was deleted before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.citizen import RetentionKind
from counsellor_app.services.citizen.retention import KindRow, Proposals, RecordProposal
from counsellor_app.services.citizen.retention_approval import ReceiptRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.settings.retention_words import kept_for, receipt_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class RetentionPage(QWidget):
    """Passive: kinds at the top, the people of the chosen kind, and the receipts."""

    approve_requested = Signal()
    hold_requested = Signal(object)
    lift_requested = Signal(object)
    rule_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("retentionPage")
        head = PageHead(
            translate("settings", "Deletion"),
            translate(
                "settings",
                "The program proposes, a team lead approves. Nothing is deleted by itself.",
            ),
        )
        rule = translate("settings", "Change the times …")
        head.buttons.addWidget(button(rule, self.rule_requested.emit, name="retentionRule"))
        self.approve = button(
            "", self.approve_requested.emit, primary=True, name="retentionApprove"
        )
        head.buttons.addWidget(self.approve)
        self.kinds: RowTableView[KindRow] = RowTableView(
            _kind_columns(),
            name="retentionKinds",
            title=translate("settings", "What is kept, and for how long"),
        )
        self.kinds.setFixedHeight(px(44 + 36 * 4))
        self.people: RowTableView[RecordProposal] = RowTableView(
            _people_columns(),
            name="retentionPeople",
            title=translate("settings", "Records that have been kept long enough"),
            empty=translate("settings", "No record has been kept longer than its time."),
        )
        self.people.setMinimumHeight(px(180))
        self.receipts: RowTableView[ReceiptRow] = RowTableView(
            _receipt_columns(),
            name="retentionReceipts",
            title=translate("settings", "Deleted before"),
            empty=translate("settings", "Nothing has been deleted yet."),
        )
        self.receipts.setMinimumHeight(px(120))
        self.told = label("", "small", name="retentionTold")
        self.hold = button(
            translate("settings", "Keep it …"),
            lambda: self.hold_requested.emit(self.people.chosen()),
            name="retentionHold",
        )
        self.lift = button(
            translate("settings", "Do not keep it any longer"),
            lambda: self.lift_requested.emit(self.people.chosen()),
            name="retentionLift",
        )
        self.people.row_chosen.connect(self._on_person)
        self._lay_out(head)
        self._on_person(None)

    def _lay_out(self, head: PageHead) -> None:
        kinds = Card(flush=True)
        kinds.body.addWidget(self.kinds)
        self.records = Card(translate("settings", "Citizens' records"), flush=True)
        self.records.body.addWidget(self.people, 1)
        below = QHBoxLayout()
        below.setContentsMargins(px(12), px(8), px(12), px(10))
        below.addWidget(self.told, 1)
        below.addWidget(self.hold)
        below.addWidget(self.lift)
        self.records.body.addLayout(below)
        receipts = Card(translate("settings", "Deleted before"), flush=True)
        receipts.body.addWidget(self.receipts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(head)
        layout.addWidget(kinds)
        layout.addWidget(self.records, 3)
        layout.addWidget(receipts, 2)

    def show_kinds(self, rows: Sequence[KindRow]) -> None:
        """How much of each kind is older than its time."""
        self.kinds.set_rows(rows)
        if self.kinds.chosen() is None:
            self.kinds.choose(0)

    def show_proposals(self, found: Proposals) -> None:
        """Who, since when, and who stays."""
        self.people.set_rows(found.rows)
        parts = [translate("settings", "The rule: {text}.").format(text=found.source or "–")]
        if found.more:
            parts.append(translate("settings", "There are more; they come when these are settled."))
        self.told.setText(" ".join(parts))
        self._on_person(self.people.chosen())

    def show_receipts(self, rows: Sequence[ReceiptRow]) -> None:
        """What was deleted, the newest first."""
        self.receipts.set_rows(rows)

    def show_kind(self, row: KindRow | None, count: int) -> None:
        """What the primary button would do for the chosen kind; without anything it cannot be pressed."""
        self.records.setVisible(row is None or row.kind is RetentionKind.RECORD)
        texts = {
            RetentionKind.RECORD: translate("settings", "Delete %n record(s) …", "", count),
            RetentionKind.REFUSED: translate("settings", "Delete %n letter(s) …", "", count),
            RetentionKind.DRAFTS: translate("settings", "Delete %n draft(s) …", "", count),
            RetentionKind.LOG: translate("settings", "Delete %n entry(ies) …", "", count),
        }
        self.approve.setText(texts[row.kind] if row else translate("settings", "Delete …"))
        self.approve.setEnabled(row is not None and count > 0)

    def _on_person(self, row: RecordProposal | None) -> None:
        allow(self.hold, row is not None and row.kept is None)
        self.lift.setVisible(row is not None and row.hold_id is not None)


def _kind_columns() -> list[Column[KindRow]]:
    return [
        Column("kind", translate("settings", "What"), text=lambda row: kind_text(row.kind)),
        Column("keep", translate("settings", "Is kept"), text=kept_for, width=220),
        Column(
            "count",
            translate("settings", "Older than that"),
            text=lambda row: written.number(row.count),
            width=130,
            right=True,
        ),
        Column(
            "oldest",
            translate("settings", "The oldest"),
            text=lambda row: written.day(row.oldest) if row.oldest else "–",
            width=120,
        ),
    ]


def _people_columns() -> list[Column[RecordProposal]]:
    return [
        Column(
            "name", translate("settings", "Name"), text=lambda row: "", lead=lambda row: row.name
        ),
        Column(
            "born",
            translate("settings", "Born"),
            text=lambda row: written.day(row.birth_date) if row.birth_date else "–",
            width=110,
        ),
        Column(
            "closed",
            translate("settings", "Closed"),
            text=lambda row: written.day(row.closed_on) if row.closed_on else "–",
            width=110,
        ),
        Column(
            "last",
            translate("settings", "Last entry"),
            text=lambda row: written.day(row.last_entry_on),
            width=140,
        ),
        Column(
            "due",
            translate("settings", "May go since"),
            text=lambda row: written.day(row.due_since),
            width=150,
        ),
        Column("kept", translate("settings", "Stays because"), text=_kept, tone=_kept_tone),
    ]


def _kept(row: RecordProposal) -> str:
    if row.kept is None:
        return ""
    return f"{kind_text(row.kept)}: {row.kept_words}" if row.kept_words else kind_text(row.kept)


def _kept_tone(row: RecordProposal) -> Tone | None:
    return Tone.INFO if row.kept is not None else None


def _receipt_columns() -> list[Column[ReceiptRow]]:
    return [
        Column("at", translate("settings", "When"), lambda row: written.moment(row.at), width=150),
        Column("kind", translate("settings", "What"), text=receipt_words),
        Column(
            "rows",
            translate("settings", "Rows"),
            text=lambda row: written.number(row.rows),
            width=90,
            right=True,
        ),
        Column("by", translate("settings", "Approved by"), text=lambda row: row.by, width=110),
        Column(
            "sum",
            translate("settings", "Checksum"),
            text=lambda row: row.sha256[:16],
            width=160,
            second=True,
        ),
    ]
