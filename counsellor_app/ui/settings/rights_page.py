"""Who may do what: the table of rights, made from the program itself, to be read and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app import reports
from counsellor_app.documents import rights_table
from counsellor_app.documents.rights_table import RightsLine
from counsellor_app.kinds.people import CaseRelation, Role
from counsellor_app.services import everything, rights_matrix
from counsellor_app.services.actor import Right
from counsellor_app.services.office import sign_in
from counsellor_app.services.rights_matrix import RightRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


@dataclass(frozen=True)
class Line:
    """A row of either table in words."""

    text: str
    detail: str
    roles: frozenset[Role]


class RightsPage(QWidget):
    """Passive: two tables and a button."""

    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rightsPage")
        head = PageHead(
            translate("settings", "Rights"),
            translate(
                "settings",
                "Made from the program itself: each operation asks for one of these rights.",
            ),
        )
        head.buttons.addWidget(
            button(translate("settings", "Print …"), self.print_requested.emit, name="rightsPrint")
        )
        self.rights = _table("rightsTable", translate("settings", "What each role may do"))
        self.relations = _table("relationsTable", translate("settings", "With whose case"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(head)
        for table, title, rows in (
            (self.rights, translate("settings", "What each role may do"), 14),
            (self.relations, translate("settings", "With whose case"), 8),
        ):
            table.setMinimumHeight(px(36 * rows))
            card = Card(flush=True)
            card.body.addWidget(table)
            layout.addWidget(label(title, "heading"))
            layout.addWidget(card, rows)


class RightsPresenter(Presenter):
    """Nothing is asked of the database but the name on the paper."""

    def __init__(self, ctx: Context, view: RightsPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.print_requested.connect(self._on_print)

    def open(self, **what: Any) -> None:
        everything.read(reports)  # a module that nobody has read yet has not named its operations
        self._rights = [_line(row) for row in rights_matrix.rights()]
        self._relations = [
            Line(kind_text(row.relation), _relation_detail(row.relation), row.roles)
            for row in rights_matrix.relations()
        ]
        self._view.rights.set_rows(self._rights)
        self._view.relations.set_rows(self._relations)

    def _on_print(self) -> None:
        self.ctx.read(sign_in.place_name, then=self._print)

    def _print(self, municipality: str) -> None:
        title = translate("settings", "Rights")
        content = rights_table.to_pdf(
            title,
            municipality,
            self.ctx.today,
            [kind_text(role) for role in Role],
            [
                RightsLine(translate("settings", "What each role may do")),
                *(_printed(each) for each in self._rights),
                RightsLine(translate("settings", "With whose case")),
                *(_printed(each) for each in self._relations),
            ],
        )
        show_pdf(self.ctx, content, title="rights", offered="rettigheder.pdf", people=0)


def _printed(line: Line) -> RightsLine:
    return RightsLine(line.text, line.detail, tuple(_cell(line, role) for role in Role))


def _line(row: RightRow) -> Line:
    return Line(*_words(row.right), row.roles)


def _words(right: Right) -> tuple[str, str]:
    table = {
        Right.ANYONE: (
            translate("settings", "Sign in"),
            translate("settings", "also before signing in"),
        ),
        Right.SIGNED_IN: (
            translate("settings", "Own password, own settings, take back own acts"),
            "",
        ),
        Right.CASE: (
            translate("settings", "Work with citizens and courses"),
            translate("settings", "with whose case: see below"),
        ),
        Right.NUMBERS: (
            translate("settings", "See figures and the lists behind them"),
            translate("settings", "names only with the right to cases"),
        ),
        Right.EXPORT: (
            translate("settings", "Take tables out"),
            translate("settings", "very many citizens ask for a second person"),
        ),
        Right.RULES: (
            translate("settings", "Change programmes, rules, texts and the address book"),
            "",
        ),
        Right.EXCEPTION: (translate("settings", "Grant against a rule, with a reason"), ""),
        Right.LOG: (
            translate("settings", "Read the log and review look-ups"),
            translate("settings", "nobody can change it"),
        ),
        Right.PROTECT: (translate("settings", "Say who may see a restricted citizen"), ""),
        Right.DELETION: (translate("settings", "Approve deletion"), ""),
        Right.BACKUP: (translate("settings", "Backup, restore and checks"), ""),
        Right.BRING_BACK: (translate("settings", "Bring one citizen back from a backup"), ""),
        Right.USERS: (translate("settings", "Make users and give one-time codes"), ""),
    }
    return table.get(right, (right.value, ""))


def _relation_detail(relation: CaseRelation) -> str:
    table = {
        CaseRelation.OTHER_TEAM_WITH_REASON: translate("settings", "for the rest of the day"),
        CaseRelation.RESTRICTED: translate("settings", "not found in any list either"),
    }
    return table.get(relation, "")


def _cell(line: Line, role: Role) -> str:
    return translate("settings", "yes") if role in line.roles else translate("settings", "no")


def _whole(line: Line) -> str:
    return f"{line.text} – {line.detail}" if line.detail else line.text


def _table(name: str, title: str) -> RowTableView[Line]:
    columns: list[Column[Line]] = [
        Column("text", translate("settings", "Right"), text=_whole, sortable=False, least=330),
        *(_role_column(role) for role in Role),
    ]
    return RowTableView(columns, name=name, title=title)


def _role_column(role: Role) -> Column[Line]:
    return Column(
        role.value,
        kind_text(role),
        text=lambda row: _cell(row, role),
        tone=lambda row: Tone.GOOD if role in row.roles else Tone.NEUTRAL,
        width=118,
        sortable=False,
    )


def create(ctx: Context) -> Screen:
    """The page."""
    view = RightsPage()
    return Screen(view, RightsPresenter(ctx, view))
