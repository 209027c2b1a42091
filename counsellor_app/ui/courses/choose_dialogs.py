"""Lists to choose from: somebody to enrol, or the course that somebody moves to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.pathway import Stage
from counsellor_app.services.attendance.enrolment_candidates import FIRST, Candidate
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class ChooseDialog(QDialog):
    """A list with one primary button; Enter on a row chooses it."""

    def __init__(
        self,
        title: str,
        choose: str,
        table: RowTableView[Any],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.table = table
        self._why_not = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(18), px(16), px(18), px(16))
        self.column.setSpacing(px(10))
        self.column.addWidget(label(title, "heading"))
        card = Card(flush=True)
        card.body.addWidget(table)
        self.column.addWidget(card, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("courses", "Cancel"), self.reject, name=f"{name}Cancel"))
        self.choose = button(choose, self.accept, primary=True, name=f"{name}Choose")
        row.addWidget(self.choose)
        self.column.addLayout(row)
        self.resize(px(640), px(520))
        table.row_opened.connect(lambda _: self.accept())
        table.row_chosen.connect(lambda chosen: self._allow(chosen is not None))

    def forbid(self, why: str) -> None:
        """Nothing to do, whatever row is chosen: the button says why."""
        self._why_not = why
        self._allow(False)

    def _allow(self, possible: bool) -> None:
        allow(self.choose, possible and not self._why_not, self._why_not)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """These; the first one is under the cursor."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            self.table.choose(0)
        self._allow(bool(rows))

    def accept(self) -> None:
        """Only with somebody chosen."""
        if self.table.chosen() is not None:
            super().accept()


class CandidateDialog(ChooseDialog):
    """Who gets the place, by name; those who are ready stand there from the start."""

    searched = Signal(str)
    settled = Signal(str)

    def __init__(self, course: str, parent: QWidget | None = None) -> None:
        title = translate("courses", "Enrol on {course}").format(course=course)
        table: RowTableView[Candidate] = RowTableView(
            candidate_columns(),
            name="candidates",
            title=translate("courses", "Citizens without a place"),
            empty=translate("courses", "Nobody is ready for a place. Type a name to find others."),
        )
        super().__init__(
            title, translate("courses", "Enrol"), table, name="enrolDialog", parent=parent
        )
        self.search = SearchBox(translate("courses", "Name or telephone …"), name="candidateSearch")
        self.column.insertWidget(1, self.search)
        self.search.searched.connect(self.searched)
        self.search.settled.connect(self.settled)
        self.search.left_down.connect(table.setFocus)
        # After the box itself, which has searched for what stands in it by then.
        self.search.returnPressed.connect(self._on_enter)
        self.search.setFocus()

    def _on_enter(self) -> None:
        """The only one found gets the place; of several the list asks which."""
        if self.table.rows.rowCount() == 1:
            self.accept()
        elif self.table.rows.rowCount():
            self.table.setFocus()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Who was found; an empty list says whether anybody was looked for."""
        nobody = translate("courses", "Nobody is ready for a place. Type a name to find others.")
        if self.search.text().strip():
            nobody = translate("courses", "Nobody was found. Try the first letters of the name.")
        self.table.set_empty(nobody)
        super().show_rows(rows)


def candidate_columns() -> list[Column[Candidate]]:
    """Name and how far she is."""
    return [
        Column(
            "name",
            translate("courses", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: words.with_age(row.name, row.age),
        ),
        Column(
            "stage",
            translate("courses", "Stage"),
            text=lambda row: kind_text(row.stage),
            tone=lambda row: _stage_tone(row.stage),
            width=240,
        ),
    ]


def _stage_tone(stage: Stage) -> Tone:
    return Tone.GOOD if stage in FIRST else Tone.NEUTRAL


def course_choice(
    title: str, choose: str, courses: Sequence[CourseRow], parent: QWidget | None = None
) -> ChooseDialog:
    """A course with its free places."""
    table: RowTableView[CourseRow] = RowTableView(
        [
            Column(
                "name",
                translate("courses", "Course"),
                lead=lambda row: row.name,
                text=lambda row: "",
            ),
            Column(
                "next",
                translate("courses", "Next meeting"),
                text=words.next_meeting,
                width=220,
            ),
            Column(
                "places",
                translate("courses", "Places"),
                text=lambda row: words.places(
                    row.taken, row.capacity, row.waiting, row.places_held
                ),
                width=150,
            ),
        ],
        name="courseChoice",
        title=translate("courses", "Courses"),
        empty=translate("courses", "No other course is planned. Plan one first."),
    )
    made = ChooseDialog(title, choose, table, name="chooseCourse", parent=parent)
    made.resize(px(760), px(460))
    made.show_rows(courses)
    return made
