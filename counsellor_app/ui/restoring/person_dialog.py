"""Finds one citizen in a backup, says what would come back, and brings her back when that is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.office.backup_person import FoundPerson
from counsellor_app.services.office.bringing_back import Preview
from counsellor_app.ui import format as written
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class PersonDialog(QDialog):
    """Passive: emits what is typed and chosen; accepted with a citizen to bring back."""

    search_requested = Signal(str)
    person_chosen = Signal(object)

    def __init__(self, made: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("personDialog")
        self.setWindowTitle(translate("restoring", "Bring one citizen back"))
        self.typed = QLineEdit()
        self.typed.setObjectName("personSearch")
        self.typed.setAccessibleName(
            translate("restoring", "Name, CPR number, telephone or number")
        )
        self.typed.setPlaceholderText(self.typed.accessibleName())
        self.typed.returnPressed.connect(self._search)
        self.table: RowTableView[FoundPerson] = RowTableView(
            [
                Column("name", translate("restoring", "Name"), text=lambda row: row.name),
                Column("number", translate("restoring", "No."), text=_number, width=70, right=True),
                Column("born", translate("restoring", "Born"), text=_born, width=110),
                Column("newest", translate("restoring", "Newest pathway"), text=_newest, width=130),
            ],
            name="personTable",
            title=translate("restoring", "Citizens in the backup"),
            empty=translate("restoring", "Type at least two letters of the name, and press Enter."),
        )
        self.table.setMinimumHeight(px(160))
        self.table.row_chosen.connect(self.person_chosen)
        self.preview = label("", name="personPreview")
        self._lay_out(made)
        self.show_preview("", possible=False)

    def _lay_out(self, made: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        words = translate(
            "restoring",
            "In the backup of {time}. What is missing here comes back, with pathways, calls, attendance"
            " and letters. What stands here is not touched. Your search is logged, and bringing her"
            " back can be undone.",
        )
        layout.addWidget(label(words.format(time=made)))
        row = QHBoxLayout()
        row.addWidget(self.typed, 1)
        find = translate("restoring", "Search")
        row.addWidget(button(find, self._search, name="personFind"))
        layout.addLayout(row)
        card = Card(flush=True)
        card.body.addWidget(self.table)
        layout.addWidget(card, 1)
        layout.addWidget(self.preview)
        ways = FlowLayout(spacing=px(8))
        self.bring = button(
            translate("restoring", "Bring back"), self.accept, primary=True, name="personBring"
        )
        ways.addWidget(self.bring)
        ways.addWidget(button(translate("restoring", "Close"), self.reject, name="personClose"))
        layout.addLayout(ways)
        self.resize(px(680), px(560))

    def show_people(self, people: Sequence[FoundPerson]) -> None:
        """Who was found."""
        self.table.set_empty(translate("restoring", "Nobody in the backup fits that."))
        self.table.set_rows(people)
        self.show_preview("", possible=False)
        if people:
            self.table.choose(0)

    def show_preview(self, text: str, *, possible: bool) -> None:
        """What would come, or why not."""
        self.preview.setText(text)
        self.bring.setEnabled(possible)

    def _search(self) -> None:
        self.search_requested.emit(self.typed.text())


def preview_words(found: Preview) -> str:
    """What would come back, and what is left as it is."""
    if not found.total:
        text = translate("restoring", "Everything that the backup has about her is here already.")
    else:
        text = translate("restoring", "Comes back: {what}.").format(what=things(found.missing))
    if found.different:
        changed = translate(
            "restoring",
            "%n row(s) were changed since; they stay as they are here.",
            "",
            sum(found.different.values()),
        )
        text = f"{text} {changed}"
    return text


def things(counts: Mapping[str, int]) -> str:
    """2 forløb, 5 opkald, 12 andre oplysninger"""
    words = _words(counts)
    named = [words[table] for table in words if counts.get(table)]
    others = sum(count for table, count in counts.items() if table not in words)
    if others:
        named.append(translate("restoring", "%n other piece(s) of information", "", others))
    return ", ".join(named)


def _words(counts: Mapping[str, int]) -> dict[str, str]:
    def of(table: str) -> int:
        return counts.get(table, 0)

    return {
        "participant": translate("restoring", "the citizen herself"),
        "pathway": translate("restoring", "%n pathway(s)", "", of("pathway")),
        "call": translate("restoring", "%n call(s)", "", of("call")),
        "interview": translate("restoring", "%n interview(s)", "", of("interview")),
        "attendance": translate("restoring", "%n attendance mark(s)", "", of("attendance")),
        "voucher": translate("restoring", "%n voucher(s)", "", of("voucher")),
        "letter": translate("restoring", "%n letter(s) or message(s)", "", of("letter")),
        "journal_note": translate("restoring", "%n note(s)", "", of("journal_note")),
        "consent": translate("restoring", "%n consent(s)", "", of("consent")),
    }


def _number(row: FoundPerson) -> str:
    return str(row.number)


def _born(row: FoundPerson) -> str:
    return written.day(row.birth_date)


def _newest(row: FoundPerson) -> str:
    return written.day(row.newest_on)
