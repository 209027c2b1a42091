"""The monthly sample of look-ups: what stands beside each, and the reviewer's verdict by one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.clock import add_months
from counsellor_app.kinds.office import LookVerdict
from counsellor_app.services.trace import look_sample
from counsellor_app.services.trace.look_sample import LookRow, SampleRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.action_text import action_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TONES = {
    LookVerdict.EXPLAINED: Tone.GOOD,
    LookVerdict.ASKED: Tone.GOOD,
    LookVerdict.UNEXPLAINED: Tone.LATE,
}


class SamplePage(QWidget):
    """Passive: a month, its twenty look-ups, and what is known of the chosen one."""

    draw_requested = Signal()
    month_chosen = Signal(UUID)
    judged = Signal(object)
    followed_up = Signal()
    person_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("samplePage")
        self.head = PageHead(
            translate("settings", "Sample of the log"),
            translate(
                "settings",
                "Twenty look-ups a month, drawn by lot and not chosen. Did each belong to the work?",
            ),
        )
        month = translate("settings", "Month")
        self.month = Choice(title=month, name="sampleMonth")
        self.month.setMinimumContentsLength(14)
        self.month.currentIndexChanged.connect(self._choose_month)
        self.draw = button(
            translate("settings", "Draw the sample"),
            self.draw_requested.emit,
            primary=True,
            name="sampleDraw",
        )
        self.head.buttons.addWidget(self.month)
        self.head.buttons.addWidget(self.draw)
        self.state = label("", "small", name="sampleState")
        self.table: RowTableView[LookRow] = RowTableView(
            _columns(),
            name="sampleTable",
            title=translate("settings", "Look-ups of the sample"),
            empty=translate(
                "settings", "No sample yet. It is drawn when a month has passed: »Draw the sample«."
            ),
        )
        self.table.setMinimumHeight(px(260))
        self._lay_out()

    def _lay_out(self) -> None:
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        self.about = Card(name="sampleCard")
        self.title = label("", "heading", name="sampleTitle")
        self.known = label("", name="sampleKnown")
        self.form = DraftForm(name="sampleForm")
        self.form.add("note", translate("settings", "What you found"), QLineEdit())
        self.keys = [
            KeyButton(
                kind_text(verdict),
                str(number),
                partial(self.judged.emit, verdict),
                within=self,
                name=f"verdict_{verdict.value}",
            )
            for number, verdict in enumerate(LookVerdict, start=1)
        ]
        self.form.add("follow_up", translate("settings", "What was done about it"), QLineEdit())
        self.follow = button(
            translate("settings", "Keep what was done"), self.followed_up.emit, name="sampleFollow"
        )
        self.open_one = button(
            translate("settings", "Open the citizen"),
            self.person_requested.emit,
            link=True,
            name="samplePerson",
        )
        for part in (self.title, self.known, self.open_one, *self.keys, self.form, self.follow):
            self.about.body.addWidget(part)
        self.about.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.head)
        layout.addWidget(self.state)
        if has_large_texts():
            layout.addWidget(listed, 1)
            layout.addWidget(self.about)
        else:
            layout.addLayout(columns(listed, self.about, stretch=(5, 2)), 1)

    def show_months(self, months: Sequence[tuple[str, UUID]], chosen: UUID | None) -> None:
        """The samples there are; the chooser hides where there is none."""
        self.month.blockSignals(True)
        self.month.set_options(list(months))
        self.month.set_value(chosen)
        self.month.blockSignals(False)
        self.month.setVisible(bool(months))

    def show_look(self, title: str, known: str, row: LookRow | None) -> None:
        """What is known of the chosen one."""
        self.about.setVisible(row is not None)
        self.title.setText(title)
        self.known.setText(known)
        if row is None:
            return
        self.open_one.setVisible(bool(row.about))
        self.form.set_values({"note": row.note, "follow_up": row.follow_up})
        unexplained = row.verdict is LookVerdict.UNEXPLAINED
        self.form.show_field("follow_up", unexplained)
        self.follow.setVisible(unexplained)

    def _choose_month(self, _index: int) -> None:
        if (chosen := self.month.value()) is not None:
            self.month_chosen.emit(chosen)


class SamplePresenter(Presenter):
    """Draws, shows and keeps verdicts; after each the next one stands there."""

    def __init__(self, ctx: Context, view: SamplePage) -> None:
        super().__init__(ctx)
        self._view = view
        self._chosen: UUID | None = None
        self._shown: UUID | None = None
        self._typed: dict[UUID, dict[str, Any]] = {}  # by look-up, what is typed and not kept
        view.draw_requested.connect(self._on_draw)
        view.month_chosen.connect(self._on_month)
        view.table.row_chosen.connect(self._show_look)
        view.judged.connect(self._on_judged)
        view.followed_up.connect(self._on_followed_up)
        view.person_requested.connect(self._on_person)
        ctx.watch({"look_sample", "sampled_look"}, self.reload)

    def open(self, **what: Any) -> None:
        self._read(gesture=True)

    def reload(self) -> None:
        """Something was judged, here or elsewhere."""
        self._read(gesture=False)

    def _read(self, *, gesture: bool) -> None:
        self.ctx.read(look_sample.sample_due, then=self._show_due)
        self.ctx.read(look_sample.samples, then=partial(self._show_samples, gesture))

    def _show_due(self, month: Any) -> None:
        self._due = month

    def _show_samples(self, gesture: bool, rows: tuple[SampleRow, ...]) -> None:
        known = {row.id: row for row in rows}
        if self._chosen not in known:
            self._chosen = rows[0].id if rows else None
        months = [(_month(row), row.id) for row in rows]
        self._view.show_months(months, self._chosen)
        last = add_months(self.ctx.today.replace(day=1), -1)
        drawn = any(row.month == last for row in rows)
        self._view.draw.setVisible(self._due is not None and not drawn)
        self._view.state.setText(_state(known[self._chosen]) if self._chosen else "")
        if self._chosen is None:
            self._view.table.set_rows([])
            self._view.show_look("", "", None)
            return
        door = self.ctx.look if gesture else self.ctx.read
        query = look_sample.open_sample if gesture else look_sample.sampled_looks
        door(query, self._chosen, then=self._show_looks)

    def _show_looks(self, rows: tuple[LookRow, ...]) -> None:
        self._view.table.set_rows(rows)
        if self._view.table.chosen() is None:
            self._view.table.choose(0)
        self._show_look(self._view.table.chosen())

    def _show_look(self, row: LookRow | None) -> None:
        self._remember_typed()
        self._shown = row.id if row else None
        if row is None:
            self._view.show_look("", "", None)
            return
        title = f"{row.user} · {action_text(row.action)}"
        self._view.show_look(title, _known(row), row)
        for key, value in self._typed.get(row.id, {}).items():
            self._view.form.set_value(key, value)

    def _remember_typed(self) -> None:
        """The words wait beside their look-up, whatever is looked at or comes as news meanwhile."""
        if self._shown is None:
            return
        if self._view.form.is_changed():
            self._typed[self._shown] = self._view.form.values()
        else:
            self._typed.pop(self._shown, None)

    def _on_month(self, sample_id: UUID) -> None:
        self._chosen = sample_id
        self._read(gesture=True)

    def _on_draw(self) -> None:
        def drawn(sample_id: UUID) -> None:
            self._chosen = sample_id
            self._read(gesture=True)

        self.ctx.write(look_sample.draw_sample, then=drawn)

    def _on_judged(self, verdict: LookVerdict) -> None:
        row = self._view.table.chosen()
        if row is None:
            return
        self.ctx.write(
            look_sample.judge_look,
            row.id,
            row.version,
            verdict,
            self._view.form.value("note"),
            form=self._view.form,
            then=lambda _: self._go_on(verdict),
        )

    def _go_on(self, verdict: LookVerdict) -> None:
        self.ctx.tell(translate("settings", "The verdict is kept."), undo=True)
        table = self._view.table
        if verdict is not LookVerdict.UNEXPLAINED:
            table.choose(min(table.currentIndex().row() + 1, table.rows.rowCount() - 1))

    def _on_followed_up(self) -> None:
        row = self._view.table.chosen()
        if row is not None:
            self.ctx.write(
                look_sample.follow_up_look,
                row.id,
                row.version,
                self._view.form.value("follow_up"),
                form=self._view.form,
                then=lambda _: self.ctx.tell(
                    translate("settings", "What was done is kept."), undo=True
                ),
            )

    def _on_person(self) -> None:
        row = self._view.table.chosen()
        if row is not None and row.participant_id is not None:
            self.ctx.open_person(row.participant_id)


def _month(row: SampleRow) -> str:
    return f"{written.month_name(row.month.month)} {row.month.year}"


def _state(row: SampleRow) -> str:
    parts = [
        translate("settings", "%n look-up(s) drawn", "", row.sampled),
        translate("settings", "of {count}").format(count=row.looks),
        translate("settings", "by {name}").format(name=row.drawn_by),
    ]
    text = " ".join(parts)
    if row.open:
        return f"{text} · " + translate("settings", "%n still to be judged", "", row.open)
    if row.to_follow_up:
        return f"{text} · " + translate("settings", "%n to be followed up", "", row.to_follow_up)
    return f"{text} · " + translate("settings", "done")


def _known(row: LookRow) -> str:
    """What explains it by itself, or does not."""
    lines = [written.moment(row.at)]
    if row.about:
        lines.append(translate("settings", "About: {name}").format(name=row.about))
    if row.own_case:
        lines.append(translate("settings", "The user is the citizen's own counsellor."))
    elif row.of_team:
        lines.append(translate("settings", "The citizen belongs to the team."))
    else:
        lines.append(translate("settings", "The citizen is outside the team, or deleted since."))
    if row.reason is not None:
        given = " – ".join(part for part in (kind_text(row.reason), row.words) if part)
        lines.append(translate("settings", "Reason given: {reason}").format(reason=given))
    if row.verdict is not None:
        judged = translate("settings", "{verdict}, judged by {name}")
        lines.append(judged.format(verdict=kind_text(row.verdict), name=row.judged_by))
    return "\n".join(lines)


def _columns() -> list[Column[LookRow]]:
    return [
        Column(
            "at", translate("settings", "When"), text=lambda row: written.moment(row.at), width=150
        ),
        Column("user", translate("settings", "Who"), text=lambda row: row.user, width=130),
        Column("action", translate("settings", "What"), text=lambda row: action_text(row.action)),
        Column(
            "verdict",
            translate("settings", "Verdict"),
            text=lambda row: kind_text(row.verdict) if row.verdict else "",
            tone=lambda row: _TONES.get(row.verdict) if row.verdict else None,
            width=170,
        ),
    ]


def create(ctx: Context) -> Screen:
    """The page."""
    view = SamplePage()
    return Screen(view, SamplePresenter(ctx, view))
