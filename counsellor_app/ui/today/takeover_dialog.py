"""Takes over the day of a colleague who is away: who shares it, and what would go to whom, before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.calendars.day_calendar import ColleagueRow
from counsellor_app.services.planning.day_takeover import TakeoverDraft, TakeoverPlan, TakeoverRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class TakeoverDialog(QDialog):
    """The plan is made anew with each choice; `changed` asks for it."""

    changed = Signal()

    def __init__(
        self,
        rows: Sequence[ColleagueRow],
        me: UUID,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("takeoverDialog")
        title = translate("today", "Take over a colleague's day")
        self.setWindowTitle(title)
        self._me = me
        self.form = DraftForm(columns=2, name="takeoverForm")
        away = translate("today", "Who is away?")
        others: list[tuple[str, object]] = [(row.name, row.id) for row in rows if row.id != me]
        others += [(row.name, row.id) for row in rows if row.id == me]
        self._away = Choice(others, title=away, name="takeoverAway")
        self.form.add("away_id", away, self._away)
        self._day = DateEdit(today=today, name="takeoverDay")
        self.form.add("day", translate("today", "Day"), self._day, required=True)
        self.form.set_values({"day": today()})
        self.taking: dict[UUID, QCheckBox] = {}
        for row in rows:
            box = QCheckBox(row.name)
            box.setObjectName(f"taking_{row.initials}")
            box.setChecked(row.id == me)
            box.toggled.connect(lambda _: self.changed.emit())
            self.taking[row.id] = box
        self.table: RowTableView[TakeoverRow] = RowTableView(
            _columns(),
            name="takeoverTable",
            title=translate("today", "What would be taken over"),
            empty=translate("today", "Nothing stands in the calendar of that day."),
        )
        self.summary = label("", name="takeoverSummary")
        self._lay_out(title)
        self._away.currentIndexChanged.connect(lambda _: self._on_away())
        self._day.editingFinished.connect(self.changed)
        self._on_away()

    def draft(self) -> TakeoverDraft | None:
        """What is chosen; None while the day cannot be read."""
        away, day = self._away.value(), self._day.day()
        if away is None or day is None:
            return None
        taking = [key for key, box in self.taking.items() if box.isChecked() and key != away]
        return TakeoverDraft(away, day, tuple(taking))

    def show_plan(self, plan: TakeoverPlan) -> None:
        """What would go to whom, and what would be left."""
        self.table.set_rows(plan.rows)
        calls = [
            translate("today", "{name}: {count}").format(name=name, count=plan.calls_of(key))
            for key, name in plan.names.items()
            if plan.calls_of(key)
        ]
        parts = [translate("today", "%n appointment(s) and meeting(s)", "", len(plan.moved))]
        if calls:
            parts.append(
                translate("today", "calls to make – {calls}").format(calls=", ".join(calls))
            )
        if plan.left:
            parts.append(
                translate(
                    "today", "%n that nobody is free for: move or call off", "", len(plan.left)
                )
            )
        self.summary.setText(" · ".join(parts))
        nothing = translate("today", "Nothing stands in the calendar of that day.")
        allow(self.take, bool(plan.moved or plan.calls), nothing)

    def show_problem(self, sentence: str) -> None:
        """Why nothing can be taken over as it stands."""
        self.table.set_rows(())
        self.summary.setText(sentence)
        allow(self.take, False, sentence)

    def _on_away(self) -> None:
        for key, box in self.taking.items():
            box.setEnabled(key != self._away.value())
        self.changed.emit()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(title, "heading"))
        column.addWidget(self.form)
        column.addWidget(label(translate("today", "Who takes over?"), "small"))
        who = QWidget()
        line = FlowLayout(who, spacing=px(12))
        for box in self.taking.values():
            line.addWidget(box)
        column.addWidget(who)
        card = Card(flush=True)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("today", "Cancel"), self.reject, name="takeoverCancel"))
        self.take = button(
            translate("today", "Take over"), self.accept, primary=True, name="takeoverSave"
        )
        self.take.setDefault(True)
        row.addWidget(self.take)
        column.addLayout(row)
        self.resize(min(px(780), 1240), min(px(580), 740))


def takeover_words(row: TakeoverRow) -> str:
    """To whom, or why not."""
    if row.to_name:
        return row.to_name
    if row.second:
        return translate("today", "nobody is free; {name} leads alone").format(name=row.second)
    return translate("today", "nobody is free then")


def _columns() -> list[Column[TakeoverRow]]:
    def span(row: TakeoverRow) -> str:
        return f"{written.moment_time(row.starts_at)}–{written.moment_time(row.ends_at)}"

    def what(row: TakeoverRow) -> str:
        return kind_text(row.kind) if row.kind else translate("today", "Meeting")

    return [
        Column("when", translate("today", "When"), span, width=120),
        Column("title", translate("today", "Who"), lambda _: "", lead=lambda row: row.title),
        Column("what", translate("today", "What"), what, width=150),
        Column(
            "to",
            translate("today", "To"),
            takeover_words,
            tone=lambda row: Tone.GOOD if row.to_name else Tone.LATE,
            width=250,
        ),
    ]
