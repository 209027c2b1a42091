"""Lists of the office from a file and to a file: first what becomes of each row, then all in one act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.exchange import office_file
from counsellor_app.exchange.office_file import JudgedFile
from counsellor_app.kinds.office import OfficeTable, RowState
from counsellor_app.services.directory import office_tables
from counsellor_app.services.directory.office_rows import TABLES
from counsellor_app.services.directory.office_tables import RowVerdict, TableVerdict
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

Act = tuple[str, str, Callable[[Context, QWidget], None]]

_TONES = {
    RowState.REFUSED: Tone.LATE,
    RowState.NEW: Tone.GOOD,
    RowState.CHANGED: Tone.INFO,
    RowState.SAME: Tone.NEUTRAL,
}
_ORDER = {state: place for place, state in enumerate(RowState)}


def file_acts(table: OfficeTable) -> tuple[Act, Act]:
    """The two buttons of a page: take in, and save."""
    return (
        ("FileIn", translate("settings", "Take in from a file …"), partial(_choose, table)),
        ("FileOut", translate("settings", "Save as a file …"), partial(_save, table)),
    )


class TableDialog(QDialog):
    """Passive: what becomes of each row; nothing is written before the button."""

    def __init__(self, file: JudgedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("officeTable")
        self.setWindowTitle(translate("settings", "Take a list in"))
        verdict = file.verdict
        self.rows: RowTableView[RowVerdict] = RowTableView(
            _columns(file.table),
            name="officeRows",
            title=translate("settings", "Rows of the file"),
            empty=translate("settings", "There are no rows below the titles."),
        )
        self.rows.set_rows(sorted(verdict.rows, key=lambda row: (_ORDER[row.state], row.line)))
        self.take = button(_act_text(verdict), self.accept, primary=True, name="officeTake")
        self.take.setEnabled(verdict.wanted > 0)
        listed = Card(flush=True)
        listed.body.addWidget(self.rows)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        flow.addWidget(self.take)
        flow.addWidget(button(translate("settings", "Cancel"), self.reject, name="officeCancel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PageHead(kind_text(file.table), summary(verdict)))
        for text in self._notes(file):
            layout.addWidget(label(text, "small"))
        layout.addWidget(listed, 1)
        layout.addWidget(buttons)
        room = parent.window().size() if parent else QSize(px(980), px(620))
        self.resize(min(px(980), room.width()), min(px(620), room.height()))

    def _notes(self, file: JudgedFile) -> list[str]:
        known = translate(
            "settings",
            "Known ones are found by their number, else by their name. Empty cells change nothing.",
        )
        texts = [known, *(sentence(UserError(each.code, **each.facts)) for each in file.notes)]
        if file.unknown:
            text = translate("settings", "Columns that are not used: {titles}")
            texts.append(text.format(titles=", ".join(file.unknown[:12])))
        return texts


def summary(verdict: TableVerdict) -> str:
    """3 new · 2 changed · 1 cannot come in"""
    parts = [
        (RowState.NEW, translate("settings", "%n new", "", verdict.count(RowState.NEW))),
        (
            RowState.CHANGED,
            translate("settings", "%n changed", "", verdict.count(RowState.CHANGED)),
        ),
        (RowState.SAME, translate("settings", "%n as they are", "", verdict.count(RowState.SAME))),
        (
            RowState.REFUSED,
            translate("settings", "%n cannot come in", "", verdict.count(RowState.REFUSED)),
        ),
    ]
    return " · ".join(text for state, text in parts if verdict.count(state))


def _act_text(verdict: TableVerdict) -> str:
    if not verdict.wanted:
        return translate("settings", "Nothing to take in")
    return translate("settings", "Take %n row(s) in", "", verdict.wanted)


def _columns(table: OfficeTable) -> list[Column[RowVerdict]]:
    return [
        Column(
            "line",
            translate("settings", "Line"),
            text=lambda row: str(row.line),
            width=60,
            right=True,
            order=lambda row: row.line,
        ),
        Column("name", translate("settings", "Name"), text=lambda row: row.name or "–", width=250),
        Column(
            "state",
            translate("settings", "What becomes of it"),
            text=lambda row: kind_text(row.state),
            tone=lambda row: _TONES[row.state],
            width=150,
        ),
        Column("why", translate("settings", "Look at"), text=partial(_detail, table)),
    ]


def _detail(table: OfficeTable, row: RowVerdict) -> str:
    """Why not, what changes, and what to look at."""
    parts = [sentence(row.refused)] if row.refused is not None else []
    titles = TABLES[table].columns
    for name, before, now in row.changes:
        text = translate("settings", "{field}: {before} → {now}")
        parts.append(text.format(field=titles[name][0], before=before or "–", now=now or "–"))
    parts += [kind_text(each) for each in row.warnings]
    return " · ".join(parts)


def _choose(table: OfficeTable, ctx: Context, page: QWidget) -> None:
    path = ctx.dialogs.open_file(
        translate("settings", "Which list?"),
        translate("settings", "Tables (*.csv *.xlsx *.txt)"),
    )
    if path is not None:
        ctx.jobs.start(
            page,
            office_file.judge_file,
            ctx.backend,
            table,
            path,
            title=translate("settings", "Reading the list"),
            then=partial(_show, ctx),
        )


def _show(ctx: Context, file: JudgedFile) -> None:
    if not ctx.dialogs.run(TableDialog(file, ctx.dialogs.parent)):
        return

    def done(verdict: TableVerdict) -> None:
        tone = Tone.SOON if verdict.count(RowState.REFUSED) else Tone.GOOD
        ctx.tell(summary(verdict), tone, undo=True)

    ctx.write(office_tables.take_in, file.table, file.rows, then=done)


def _save(table: OfficeTable, ctx: Context, page: QWidget) -> None:
    path = ctx.dialogs.save_file(
        translate("settings", "Save the list"),
        f"{_NAMES[table]}.csv",
        translate("settings", "Tables (*.csv *.xlsx)"),
    )
    if path is None:
        return

    def done(count: int) -> None:
        text = translate("settings", "%n row(s) saved in {folder}.", "", count)
        ctx.tell(text.format(folder=path.parent))

    ctx.jobs.start(
        page,
        office_file.write_file,
        ctx.backend,
        table,
        path,
        title=translate("settings", "Saving the list"),
        then=done,
    )


_NAMES = {
    OfficeTable.PRACTICES: "praksis",
    OfficeTable.DEPARTMENTS: "hospitalsafdelinger",
    OfficeTable.PHARMACIES: "apoteker",
    OfficeTable.MUNICIPAL: "kommunens-afdelinger",
    OfficeTable.DIRECTORY: "tilbudsoversigt",
}
