"""The log: who did or looked at what, and when. It is only read here; nobody can change it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.services.office import users
from counsellor_app.services.trace import audit_log
from counsellor_app.services.trace.audit_log import LogFilter, LogRow
from counsellor_app.ui import format as written
from counsellor_app.ui.room import beside
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.action_text import action_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class LogPage(QWidget):
    """A filter over a long list."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("logPage")
        self.form = DraftForm(columns=beside(3), name="logForm")
        who = translate("settings", "Who")
        self.who = Choice(title=who, none_text=translate("settings", "Everybody"))
        self.form.add("user_id", who, self.who)
        self.form.add("first", translate("settings", "From"), DateEdit())
        self.form.add("last", translate("settings", "To"), DateEdit())
        self.table: RowTableView[LogRow] = RowTableView(
            _columns(),
            name="logTable",
            title=translate("settings", "Log"),
            empty=translate("settings", "Nothing in this time. Choose other days."),
        )
        self.table.setMinimumHeight(px(300))
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        self.head = PageHead(
            translate("settings", "Log"),
            translate("settings", "Every act and every look. Nobody can change or delete a line."),
        )
        layout.addWidget(self.head)
        layout.addWidget(self.form)
        layout.addWidget(listed, 1)
        self.form.changed.connect(self.wanted)

    def show_people(self, people: list[tuple[str, object]]) -> None:
        """Whose acts may be chosen."""
        self.who.set_options(people)

    def filter(self) -> LogFilter:
        """What is chosen."""
        return LogFilter(**self.form.values())


class LogPresenter(Presenter):
    """Opening the log is itself an entry in it."""

    def __init__(self, ctx: Context, view: LogPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.wanted.connect(self.reload)
        view.table.row_opened.connect(self._on_opened)

    def open(self, **what: Any) -> None:
        self.ctx.read(users.colleagues, then=self._show_people)
        self.ctx.look(audit_log.open_log, then=lambda _: self.reload())

    def reload(self) -> None:
        """Count anew, then page by page."""
        wanted = self._view.filter()
        self.ctx.read(audit_log.count, wanted, then=lambda count: self._show(wanted, count))

    def _show(self, wanted: LogFilter, count: int) -> None:
        self._view.table.set_source(
            count,
            lambda first, many: self.ctx.backend.read(audit_log.page, wanted, first, many),
        )

    def _show_people(self, found: tuple[users.Colleague, ...]) -> None:
        self._view.form.blockSignals(True)
        self._view.show_people([(each.name, each.id) for each in found])
        self._view.form.blockSignals(False)

    def _on_opened(self, row: LogRow) -> None:
        if row.participant_id is not None and row.about:
            self.ctx.open_person(row.participant_id)


def _columns() -> list[Column[LogRow]]:
    return [
        Column(
            "at",
            translate("settings", "When"),
            text=lambda row: written.moment(row.at),
            width=150,
            sortable=False,
        ),
        Column(
            "user",
            translate("settings", "Who"),
            text=lambda row: row.user or translate("settings", "the program"),
            width=160,
            sortable=False,
        ),
        Column(
            "action",
            translate("settings", "What"),
            text=lambda row: action_text(row.action),
            sortable=False,
        ),
        Column("about", translate("settings", "About"), text=lambda row: row.about, sortable=False),
        Column(
            "number",
            translate("settings", "Entry"),
            text=lambda row: str(row.sequence),
            width=90,
            right=True,
            second=True,
            sortable=False,
        ),
    ]


def create(ctx: Context) -> Screen:
    """The page."""
    view = LogPage()
    return Screen(view, LogPresenter(ctx, view))
