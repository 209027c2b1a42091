"""The log: who did or looked at what, and when. It is only read here; nobody can change it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.files import tables
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.office import LogKind
from counsellor_app.kinds.people import Role
from counsellor_app.services.office.users import Colleague
from counsellor_app.services.trace import audit_log, exports, leaving
from counsellor_app.services.trace.audit_log import LogFilter, LogRow, PersonLogRow
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.room import beside
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.action_text import action_text
from counsellor_app.ui.settings.log_check import LogCheck, LogCheckCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class LogPage(QWidget):
    """A filter over a long list."""

    wanted = Signal()
    settled = Signal()
    left = Signal()
    save_requested = Signal(bool)
    check_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("logPage")
        self.form = DraftForm(columns=beside(3), name="logForm")
        who = translate("settings", "Who")
        self.who = Choice(title=who, none_text=translate("settings", "Everybody"))
        self.form.add("user_id", who, self.who)
        kind = translate("settings", "Kind")
        everything = translate("settings", "Everything")
        self.form.add("kind", kind, Choice(choices(LogKind), title=kind, none_text=everything))
        self.about = SearchBox(
            translate("settings", "Name, phone or CPR number …"),
            name="logAbout",
            title=translate("settings", "About whom"),
        )
        self.form.add("about", translate("settings", "About whom"), self.about)
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
        check = button(
            translate("settings", "Check the log"), self.check_requested.emit, name="logCheck"
        )
        self.head.buttons.addWidget(check)
        layout.addWidget(self.head)
        self.checked = LogCheckCard()
        layout.addWidget(self.checked)
        self.person = label("", "heading", name="logPerson")
        self.everybody = button(
            translate("settings", "Show the whole log"), self.left.emit, name="logEverybody"
        )
        self.staff = QCheckBox(translate("settings", "With the names of staff"))
        self.staff.setObjectName("logStaff")
        self.save = button(
            translate("settings", "Save as spreadsheet …"),
            lambda: self.save_requested.emit(self.staff.isChecked()),
            name="logSave",
        )
        self.of_one = QWidget()
        line = FlowLayout(self.of_one, spacing=px(12))
        for each in (self.person, self.save, self.staff, self.everybody):
            line.addWidget(each)
        layout.addWidget(self.of_one)
        layout.addWidget(self.form)
        layout.addWidget(listed, 1)
        self.form.changed.connect(self.wanted)
        self.about.settled.connect(lambda _: self.settled.emit())
        self.participant_id: UUID | None = None
        self.show_person(None, "")

    def show_person(self, participant_id: UUID | None, name: str) -> None:
        """The log of one citizen, or of everybody."""
        self.participant_id = participant_id
        self.person.setText(translate("settings", "About {name}").format(name=name))
        self.of_one.setVisible(participant_id is not None)
        self.form.show_field("about", participant_id is None)

    def show_people(self, people: list[tuple[str, object]]) -> None:
        """Whose acts may be chosen."""
        self.who.set_options(people)

    def show_why_empty(self, wanted: LogFilter) -> None:
        """What to do where nothing is listed."""
        if wanted.about.strip():
            text = translate("settings", "Nothing about anybody of this name or number here.")
        elif wanted.user_id is not None or wanted.kind is not None:
            text = translate("settings", "No such act in this time. Choose others, or other days.")
        else:
            text = translate("settings", "Nothing in this time. Choose other days.")
        self.table.set_empty(text)

    def filter(self) -> LogFilter:
        """What is chosen."""
        return LogFilter(participant_id=self.participant_id, **self.form.values())


class LogPresenter(Presenter):
    """Opening the log is itself an entry in it."""

    def __init__(self, ctx: Context, view: LogPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.wanted.connect(self.reload)
        view.table.row_opened.connect(self._on_opened)
        view.settled.connect(self._on_settled)
        view.left.connect(self.open)
        view.save_requested.connect(self._on_save)
        self._check = LogCheck(ctx, view, view.checked)
        view.check_requested.connect(self._check.run)

    def open(self, **what: Any) -> None:
        """The whole log, or with `participant_id` that of one citizen."""
        self.ctx.read(audit_log.log_users, then=self._show_people)
        person: UUID | None = what.get("participant_id")
        self._view.show_person(None, "")
        self._check.open()
        if person is None:
            self.ctx.look(audit_log.open_log, then=lambda _: self.reload())
        else:
            self.ctx.read(audit_log.name_of, person, then=partial(self._show_one, person))

    def _show_one(self, participant_id: UUID, name: str) -> None:
        self._view.show_person(participant_id, name)
        wanted = LogFilter(participant_id=participant_id)
        self.ctx.look(audit_log.settle_log_search, wanted, then=lambda _: self.reload())

    def _on_settled(self) -> None:
        wanted = self._view.filter()
        if wanted.about.strip():
            self.ctx.look(audit_log.settle_log_search, wanted, then=lambda _: None)

    def _on_save(self, with_staff: bool) -> None:
        person = self._view.participant_id
        path = self.ctx.dialogs.save_file(
            translate("settings", "Save the log of the citizen"),
            translate("settings", "log.xlsx"),
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if person is not None and path is not None:
            put = partial(self._put_down, path, with_staff)
            self.ctx.look(audit_log.log_of_person, person, with_staff, then=put)

    def _put_down(self, path: Path, with_staff: bool, found: tuple[PersonLogRow, ...]) -> None:
        header = [
            translate("settings", "When"),
            translate("settings", "Who"),
            translate("settings", "What"),
        ]
        rows = [
            (written.moment(at), who if with_staff else _role(who), action_text(action))
            for at, who, action in found
        ]
        draft = exports.about(
            ExportKind.SUBJECT_ACCESS, header, purpose=translate("settings", "The citizen's log")
        )
        try:
            leaving.let_out_table(
                path,
                header,
                rows,
                lambda done: self.ctx.backend.write(exports.record_paper, draft.of(done)),
                dialect=tables.Dialect.EXCEL,
            )
        except UserError as error:
            self.ctx.failures.show(error)
            return
        saved = translate("settings", "Saved in {folder}.")
        self.ctx.tell(saved.format(folder=path.parent))

    def reload(self) -> None:
        """Count anew, then page by page."""
        wanted = self._view.filter()
        self.ctx.read(audit_log.count, wanted, then=lambda count: self._show(wanted, count))

    def _show(self, wanted: LogFilter, count: int) -> None:
        self._view.show_why_empty(wanted)
        self._view.table.set_source(
            count,
            lambda first, many: self.ctx.backend.read(audit_log.page, wanted, first, many),
        )

    def _show_people(self, found: tuple[Colleague, ...]) -> None:
        self._view.form.blockSignals(True)
        self._view.show_people([(each.name, each.id) for each in found])
        self._view.form.blockSignals(False)

    def _on_opened(self, row: LogRow) -> None:
        if row.participant_id is not None and row.about:
            self.ctx.open_person(row.participant_id)


def _role(role: str) -> str:
    return kind_text(Role(role)) if role else translate("settings", "the program")


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
