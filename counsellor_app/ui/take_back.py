"""The last acts and the recycle bin: what was done or thrown away, taken back from a list (Ctrl+Shift+Z)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QTabWidget, QVBoxLayout, QWidget

from counsellor_app.services.trace import recycle_bin, undo
from counsellor_app.services.trace.recycle_bin import RemovedRow
from counsellor_app.services.trace.undo import ActRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.undo_text import about_text, act_name, standing_text, standing_texts
from counsellor_app.ui.undoing import take_back
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


def show_take_back(ctx: Context) -> None:
    """The dialog over whatever is shown."""
    dialog = TakeBackDialog(ctx.dialogs.parent)

    def read(_done: object = None) -> None:
        ctx.read(undo.last_acts, then=dialog.show_acts)
        ctx.read(recycle_bin.removed_things, then=dialog.show_removed)

    dialog.undo_requested.connect(lambda row: take_back(ctx, dialog, row.id, row.label, read))
    dialog.bring_back_requested.connect(
        lambda row: ctx.write(recycle_bin.bring_back, row.id, then=read)
    )
    read()
    ctx.dialogs.run(dialog)


class TakeBackDialog(QDialog):
    """Passive: two lists, each with one act."""

    undo_requested = Signal(object)
    bring_back_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("takeBack")
        self.setWindowTitle(translate("frame", "The last acts and the recycle bin"))
        self.acts: RowTableView[ActRow] = RowTableView(
            _act_columns(),
            name="lastActs",
            title=translate("frame", "The last acts"),
            empty=translate(
                "frame", "You have done nothing in the last twelve hours that can be undone."
            ),
        )
        self.bin: RowTableView[RemovedRow] = RowTableView(
            _bin_columns(),
            name="recycleBin",
            title=translate("frame", "Recycle bin"),
            empty=translate(
                "frame",
                "You have thrown nothing away. What you remove from a list, or a draft that you drop, "
                "lies here and can be brought back.",
            ),
        )
        self.undo = button(
            translate("frame", "Undo the chosen act"),
            lambda: self.undo_requested.emit(self.acts.chosen()),
            primary=True,
            name="undoChosen",
        )
        self.bring_back = button(
            translate("frame", "Bring it back"),
            lambda: self.bring_back_requested.emit(self.bin.chosen()),
            primary=True,
            name="bringBack",
        )
        self.why = label("", "small", name="whyItStands")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("takeBackTabs")
        self.tabs.setDocumentMode(True)
        self.instead = label("", "small", name="insteadOfUndo")
        self.tabs.addTab(
            _page(self.acts, self.instead, self.undo), translate("frame", "The last acts")
        )
        self.tabs.addTab(_page(self.bin, self.bring_back), translate("frame", "Recycle bin"))
        self.standing: RowTableView[tuple[str, str, str]] = RowTableView(
            _standing_columns(),
            name="standingActs",
            title=translate("frame", "What stands"),
            empty="",
        )
        self.standing.row_chosen.connect(self._on_standing)
        self.standing.set_rows(list(standing_texts().values()))
        self.standing.choose(0)
        self.tabs.addTab(_page(self.standing, self.why), translate("frame", "What stands"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.tabs, 1)
        foot = Columns()
        foot.addStretch(1)
        foot.addWidget(button(translate("frame", "Close"), self.accept, name="takeBackClose"))
        layout.addLayout(foot)
        self.acts.row_chosen.connect(self._on_act)
        self.bin.row_chosen.connect(lambda row: allow(self.bring_back, row is not None))
        self.resize(px(880), px(560))

    def _on_standing(self, row: tuple[str, str, str] | None) -> None:
        """The chosen one in full, where the columns have no room for it."""
        general = translate(
            "frame", "These acts cannot be undone. Here is what you can do instead."
        )
        self.why.setText(" ".join(row[1:]) if row is not None else general)

    def show_acts(self, rows: Sequence[ActRow]) -> None:
        """The newest first."""
        self.acts.set_rows(rows)
        self._on_act(self.acts.chosen())

    def show_removed(self, rows: Sequence[RemovedRow]) -> None:
        """The newest first."""
        self.bin.set_rows(rows)
        allow(self.bring_back, self.bin.chosen() is not None)

    def _on_act(self, row: ActRow | None) -> None:
        why = "" if row is None or row.possible else _why(row)
        allow(self.undo, row is not None and row.possible, why)
        self.instead.setText(why)


def _page(table: QWidget, *below: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, px(10), 0, 0)
    layout.addWidget(table, 1)
    row = Columns()
    for each in below:
        row.addWidget(each, 1 if isinstance(each, QLabel) else 0)
    if not any(isinstance(each, QLabel) for each in below):
        row.insertStretch(0, 1)
    layout.addLayout(row)
    return page


def _standing_columns() -> list[Column[tuple[str, str, str]]]:
    return [
        Column("what", translate("frame", "What"), lambda row: row[0], width=190),
        Column("why", translate("frame", "Why it stands"), lambda row: row[1]),
        Column("instead", translate("frame", "What to do instead"), lambda row: row[2]),
    ]


def _act_columns() -> list[Column[ActRow]]:
    return [
        Column(
            "when", translate("frame", "When"), lambda row: written.moment(row.done_at), width=150
        ),
        Column("what", translate("frame", "What"), lambda row: act_name(row.label)),
        Column(
            "who",
            translate("frame", "About"),
            lambda row: about_text(row.label, row.about, row.who),
        ),
        Column("state", "", _state, width=170, tone=_tone),
    ]


def _why(row: ActRow) -> str:
    """Why it is not taken back from here."""
    if row.final:
        return standing_text(row.label)
    if row.undone_at is not None:
        return translate("frame", "It has been taken back.")
    return translate("frame", "Somebody has built on it since. Take that back first.")


def _state(row: ActRow) -> str:
    if row.undone_at is not None:
        return translate("frame", "taken back")
    if row.final:
        return translate("frame", "cannot be undone")
    return "" if row.possible else translate("frame", "changed since")


def _tone(row: ActRow) -> Tone | None:
    return Tone.INFO if _state(row) else None


def _bin_columns() -> list[Column[RemovedRow]]:
    return [
        Column(
            "when",
            translate("frame", "When"),
            lambda row: written.moment(row.removed_at),
            width=150,
        ),
        Column("what", translate("frame", "What"), lambda row: kind_text(row.kind), width=150),
        Column("who", translate("frame", "About"), lambda row: row.who),
        Column("words", translate("frame", "Begins with"), lambda row: row.words),
    ]
