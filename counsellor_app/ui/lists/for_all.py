"""What is said for every row of a list at once: source, counsellor; for a course its name, programme and hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.interview import ConsentForm
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.services.spreadsheets.list_columns import KINDS
from counsellor_app.services.spreadsheets.list_words import CONSENT_FORMS, SOURCES
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import label

C = ListColumn


@dataclass(frozen=True, slots=True)
class Offered:
    """The names to choose from."""

    programmes: Sequence[str] = ()
    colleagues: Sequence[tuple[str, str]] = ()  # name, initials


class ForAll(QWidget):
    """Passive: the fields of one kind of list, read and filled as the texts that a mapping keeps."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("forAll")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(10))
        self.form = DraftForm(name="forAllForm")
        self.alike = QCheckBox()
        self._offered = Offered()

    def offer(self, offered: Offered) -> None:
        """Programmes and colleagues to choose from."""
        self._offered = offered

    def show_kind(
        self, kind: ListKind, texts: Mapping[ListColumn, str], *, join_alike: bool
    ) -> None:
        """The fields of this kind, filled."""
        clear_layout(self._layout)
        self.form = DraftForm(name="forAllForm")
        for column in KINDS[kind].for_all:
            self.form.add(column.value, kind_text(column), self._field(column))
        self.form.set_values({column.value: text for column, text in texts.items()})
        self.form.changed.connect(self.changed)
        self.alike = QCheckBox(translate("lists", "Know people without CPR, too"))
        self.alike.setObjectName("joinAlike")
        self.alike.setChecked(join_alike)
        self.alike.toggled.connect(lambda _: self.changed.emit())
        self._layout.addWidget(self.form)
        self._layout.addWidget(self.alike)
        explained = translate(
            "lists", "The same name with the same telephone or birth date is then the same person."
        )
        self._layout.addWidget(label(explained, "small"))

    def texts(self) -> dict[ListColumn, str]:
        """What is filled in."""
        values = self.form.values()
        return {ListColumn(key): str(value) for key, value in values.items() if value}

    def _field(self, column: ListColumn) -> QWidget:
        options = self._options(column)
        if options is None:
            field = QLineEdit()
            if column in (C.RECEIVED_ON, C.QUIT_DATE):
                field.setPlaceholderText(translate("lists", "dd.mm.yyyy"))
            return field
        return Choice(options, title=kind_text(column), none_text="–")

    def _options(self, column: ListColumn) -> list[tuple[str, object]] | None:
        if column is C.SOURCE:
            return [(kind_text(source), SOURCES[source][0]) for source in ReferralSource]
        if column is C.COUNSELLOR:
            return [(name, initials) for name, initials in self._offered.colleagues]
        if column is C.PROGRAMME:
            return [(name, name) for name in self._offered.programmes]
        if column is C.CONSENT_FORM:
            return [(kind_text(form), CONSENT_FORMS[form][0]) for form in ConsentForm]
        if column is C.COURSE_OVER:
            return [
                (translate("lists", "yes, close it for everybody"), "ja"),
                (translate("lists", "no, it goes on"), "nej"),
            ]
        return None
