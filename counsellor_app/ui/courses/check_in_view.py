"""The check-in of a rolling group: three letters and Enter at the left, who is here at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.attendance.check_in_hits import CheckInHit, HereRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.key_button import KeyLegend
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class CheckInView(QWidget):
    """Passive: Enter chooses the first who is found; where nobody is, a new face is written."""

    chosen = Signal(object)  # a hit
    new_face_requested = Signal(str)
    new_face_saved = Signal()
    take_out_requested = Signal(object)  # a row of those who are here

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkIn")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(8), 0, 0)
        beside = Columns(spacing=12)
        for card in (self._finding(), self._here()):
            card.setMinimumWidth(px(380))  # under each other where there is no room for both
            beside.addWidget(card, 1)
        outer.addLayout(beside)
        self.first_focus = self.search

    # --- parts

    def _finding(self) -> Card:
        card = Card(translate("courses", "Who comes?"), name="checkInCard")
        self.evening = label("", "small", name="checkInEvening")
        self.search = SearchBox(
            translate("courses", "Three letters of the name, or the telephone …"),
            name="checkInSearch",
        )
        self.said = label("", "heading", name="checkInSaid")
        self.hits: RowTableView[CheckInHit] = RowTableView(
            _hit_columns(),
            name="checkInHits",
            title=translate("courses", "Found"),
            empty=translate("courses", "Type three letters and press Enter."),
        )
        self.hits.setMinimumHeight(px(180))
        self.new_face = button(
            translate("courses", "A new face …"),
            lambda: self.new_face_requested.emit(self.search.text().strip()),
            name="newFace",
        )
        self.finding = QWidget()
        row = QHBoxLayout(self.finding)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            KeyLegend([("Enter", translate("courses", "checks in"))], name="checkInKeys"), 1
        )
        row.addWidget(self.new_face)
        for part in (self.evening, self.search, self.said, self.hits):
            card.body.addWidget(part)
        card.body.addWidget(self.finding)
        card.body.addWidget(self._new_face_form())
        self.search.returnPressed.connect(self._on_enter)
        self.search.left_down.connect(self.hits.setFocus)
        self.hits.row_opened.connect(self.chosen)
        return card

    def _new_face_form(self) -> QWidget:
        self.face = QWidget()
        self.face.setObjectName("newFaceBox")
        column = QVBoxLayout(self.face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.form = DraftForm(columns=3, name="newFaceForm")
        for key, title in (
            ("given_name", translate("courses", "First name")),
            ("surname", translate("courses", "Surname")),
            ("phone", translate("courses", "Telephone")),
        ):
            field = QLineEdit()
            field.returnPressed.connect(self.new_face_saved)
            self.form.add(key, title, field, required=key != "surname")
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("courses", "Cancel"), self.hide_form, name="newFaceCancel"))
        row.addWidget(
            button(
                translate("courses", "Check in"),
                self.new_face_saved.emit,
                primary=True,
                name="newFaceSave",
            )
        )
        column.addLayout(row)
        self.face.hide()
        return self.face

    def _here(self) -> Card:
        self.here_card = Card(translate("courses", "Here tonight"), name="hereCard", flush=True)
        self.here = _HereTable()
        self.here.take_out.connect(self.take_out_requested)
        self.here.setMinimumHeight(px(230))
        self.here_card.body.addWidget(self.here, 1)
        legend = KeyLegend(
            [
                ("Enter", translate("courses", "opens the citizen")),
                ("Del", translate("courses", "was not here")),
            ],
            name="hereKeys",
        )
        legend.setContentsMargins(px(16), 0, px(16), px(8))
        self.here_card.body.addWidget(legend)
        return self.here_card

    # --- what is shown

    def begin(self) -> None:
        """The page is opened: nothing of another evening stands here."""
        self.face.hide()
        self.form.clear()
        self.finding.show()
        self.say("")

    def show_hits(self, rows: Sequence[CheckInHit], *, typed: bool) -> None:
        """Who was found; the first one is under the cursor."""
        self.hits.set_empty(
            translate("courses", "Nobody is called that. Press Enter for a new face.")
            if typed
            else translate("courses", "Type three letters and press Enter.")
        )
        self.hits.set_rows(rows)
        self.hits.choose(0)

    def show_here(self, rows: Sequence[HereRow]) -> None:
        """Who is checked in, the newest first."""
        if self.here_card.heading is not None:
            text = translate("courses", "Here tonight: {count}").format(count=len(rows))
            self.here_card.heading.setText(text)
        self.here.set_rows(rows)

    def say(self, text: str) -> None:
        """What became of the last one, in large type; the field is empty for the next."""
        self.said.setText(text)
        self.search.clear()
        self.show_hits((), typed=False)
        self.search.setFocus()

    def ask_face(self, given_name: str, surname: str) -> None:
        """Somebody new: what is typed is the name, the telephone is next."""
        self.form.set_values({"given_name": given_name, "surname": surname, "phone": ""})
        self.finding.hide()
        self.face.show()
        self.form.fields["phone" if given_name else "given_name"].setFocus()

    def hide_form(self) -> None:
        """Back to the letters."""
        self.face.hide()
        self.finding.show()
        self.form.clear()
        self.search.setFocus()

    def _on_enter(self) -> None:
        text = self.search.text().strip()
        if (hit := self.hits.chosen()) is not None:
            self.chosen.emit(hit)
        elif text:
            self.new_face_requested.emit(text)


class _HereTable(RowTableView[HereRow]):
    """Those who are here; Del takes one out."""

    take_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            _here_columns(),
            name="hereTonight",
            title=translate("courses", "Here tonight"),
            empty=translate("courses", "Nobody is checked in yet."),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and row is not None:
            self.take_out.emit(row)
            return
        super().keyPressEvent(event)


def _hit_columns() -> list[Column[CheckInHit]]:
    return [
        Column(
            "name",
            translate("courses", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: words.with_age(row.name, row.age),
        ),
        Column("what", translate("courses", "In the group"), text=_hit_words, tone=_hit_tone),
    ]


def _hit_words(row: CheckInHit) -> str:
    if row.here:
        return translate("courses", "checked in")
    if row.outlook is not None:
        return words.times_here(row.outlook)
    if row.elsewhere:
        return translate("courses", "on {course}").format(course=row.elsewhere)
    if row.stage is None:
        return translate("courses", "known")
    return translate("courses", "known · {stage}").format(stage=kind_text(row.stage))


def _hit_tone(row: CheckInHit) -> Tone:
    if row.here:
        return Tone.NEUTRAL
    return Tone.GOOD if row.enrolment_id is not None else Tone.INFO


def _here_columns() -> list[Column[HereRow]]:
    return [
        Column(
            "name",
            translate("courses", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: words.with_age(row.name, row.age),
        ),
        Column(
            "times",
            translate("courses", "Attendance"),
            text=lambda row: words.times_here(row.outlook),
            width=210,
        ),
        Column(
            "interview",
            translate("courses", "Interview"),
            text=lambda row: "" if row.interviewed else translate("courses", "to come"),
            tone=lambda row: None if row.interviewed else Tone.SOON,
            width=96,
            second=True,
        ),
    ]
