"""Restricted access: whom only named users see, and who is named; nothing of their cases stands here."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.people import restrictions
from counsellor_app.services.people.restrictions import RestrictedRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.protection.restrict_dialog import restrict
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import allow, button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class RestrictedPage(QWidget):
    """A list with one act."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("restrictedPage")
        title = translate("settings", "Restricted access")
        self.table: RowTableView[RestrictedRow] = RowTableView(
            _columns(),
            name="restrictedTable",
            title=title,
            empty=translate(
                "settings",
                "Nobody. A colleague or somebody who is threatened is restricted from the page of"
                " the citizen: »Restrict access …« in the menu.",
            ),
        )
        self.table.setMinimumHeight(px(300))
        self.change = button(
            translate("settings", "Who may see …"),
            self.change_requested.emit,
            name="restrictedChange",
        )
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(
                title,
                translate(
                    "settings",
                    "Only those named find the citizen in search, lists, prints and exports.",
                ),
            )
        )
        layout.addWidget(listed, 1)
        layout.addLayout(row)
        self.table.row_opened.connect(lambda _: self.change_requested.emit())
        self.table.row_chosen.connect(lambda row: allow(self.change, row is not None))
        allow(self.change, False)


class RestrictedPresenter(Presenter):
    """Opening the list is itself an entry in the log."""

    def __init__(self, ctx: Context, view: RestrictedPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.change_requested.connect(self._on_change)
        ctx.watch({"restricted_person", "named_user", "app_user"}, self.reload)

    def open(self, **what: Any) -> None:
        self.ctx.look(restrictions.open_restricted, then=self._show)

    def reload(self) -> None:
        """The list again."""
        self.ctx.read(restrictions.restricted_people, then=self._show)

    def _show(self, rows: tuple[RestrictedRow, ...]) -> None:
        self._view.table.set_rows(rows)
        allow(self._view.change, self._view.table.chosen() is not None)

    def _on_change(self) -> None:
        row = self._view.table.chosen()
        if row is not None:
            restrict(self.ctx, row.id, row.name, row.kind, row.user_ids, lambda: None)


def _columns() -> list[Column[RestrictedRow]]:
    return [
        Column("name", translate("settings", "Citizen"), text=lambda row: row.name),
        Column(
            "kind", translate("settings", "Why"), text=lambda row: kind_text(row.kind), width=170
        ),
        Column("users", translate("settings", "Who may see"), text=_users, tone=_tone, width=190),
        Column(
            "since",
            translate("settings", "Since"),
            text=lambda row: f"{written.moment(row.since)} {row.set_by}".strip(),
            width=190,
            second=True,
        ),
    ]


def _users(row: RestrictedRow) -> str:
    named = ", ".join(row.users)
    if row.can_be_seen:
        return named
    return translate("settings", "{named} – nobody in use").format(named=named).strip()


def _tone(row: RestrictedRow) -> Tone | None:
    return None if row.can_be_seen else Tone.LATE


def create(ctx: Context) -> Screen:
    """The page."""
    view = RestrictedPage()
    return Screen(view, RestrictedPresenter(ctx, view))
