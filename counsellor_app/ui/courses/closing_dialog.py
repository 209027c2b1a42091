"""The form that closes a course for everyone: smoke-free, satisfied 1–5, epikrise, one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.services.courses.course_closing import CourseToClose, ToClose
from counsellor_app.services.follow_up.closings import SATISFACTION, ClosingDraft
from counsellor_app.ui.courses.form_dialog import Today
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons, yes_no
from counsellor_app.ui.widgets.labels import button, label


@dataclass
class _Line:
    person: ToClose
    included: QCheckBox
    smoke_free: ChoiceButtons
    satisfaction: Choice
    epikrise: QCheckBox
    reason: QLineEdit


class ClosingDialog(QDialog):
    """What is known already is filled in; what is not asked stays empty."""

    def __init__(
        self,
        form: CourseToClose,
        today: Today,
        parent: QWidget | None = None,
        type_forms: Callable[[ToClose], object] | None = None,
    ) -> None:
        """`type_forms` is there where a form is answered at the end of a course."""
        super().__init__(parent)
        self._type_forms = type_forms
        self.setObjectName("closingDialog")
        title = translate("courses", "Close {course}").format(course=form.course)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(title, "heading"))
        layout.addWidget(
            label(
                translate(
                    "courses",
                    "The half-year call is planned for those who agreed to it. What is not known stays empty.",
                ),
                "small",
            )
        )
        day = QHBoxLayout()
        self.closed_on = DateEdit(
            today=today, name="closedOn", title=translate("courses", "Closed on")
        )
        self.closed_on.set_day(form.closed_on)
        self.closed_on.setMaximumWidth(px(150))
        day.addWidget(label(translate("courses", "Closed on"), wrap=False))
        day.addWidget(self.closed_on)
        day.addStretch(1)
        layout.addLayout(day)
        self.lines = [_line(person) for person in form.people]
        layout.addWidget(scrolled(self._table(), "closingLines"), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("courses", "Cancel"), self.reject, name="closingCancel"))
        close = button(
            translate("courses", "Close for those chosen"),
            self.accept,
            primary=True,
            name="closingSave",
        )
        close.setDefault(True)
        row.addWidget(close)
        layout.addLayout(row)
        self.resize(px(1220), px(620))

    def drafts(self) -> tuple[ClosingDraft, ...]:
        """One closing for each line that is chosen."""
        return tuple(
            ClosingDraft(
                pathway_id=line.person.pathway_id,
                smoke_free=line.smoke_free.value(),
                satisfaction=line.satisfaction.value(),
                not_completed_reason=line.reason.text().strip(),
                epikrise_wanted=line.epikrise.isChecked(),
                closed_on=self.closed_on.day(),
            )
            for line in self.lines
            if line.included.isChecked()
        )

    def accept(self) -> None:
        """Only with a day and somebody to close."""
        if self.closed_on.day() is None:
            self.closed_on.setFocus()
            return
        super().accept()

    def _forms_of(self, person: ToClose) -> list[QWidget]:
        """A button for the forms on paper; each is kept by itself, before the course is closed."""
        if self._type_forms is None:
            return []
        text = translate("courses", "Type in …")
        made = button(text, partial(self._type_forms, person), name="closingForms")
        made.setAccessibleName(_of(text, person))
        return [made]

    def _table(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        heads = (
            translate("courses", "Participant"),
            translate("courses", "Attended"),
            translate("courses", "Smoke-free?"),
            translate("courses", "Satisfied 1–5"),
            translate("courses", "Epikrise"),
            translate("courses", "Why not completed"),
            *([translate("courses", "Forms")] if self._type_forms else []),
        )
        for number, head in enumerate(heads):
            grid.addWidget(label(head, "small", wrap=False), 0, number)
        for number, line in enumerate(self.lines, start=1):
            parts = (
                line.included,
                label(_attended(line.person), wrap=False),
                line.smoke_free,
                line.satisfaction,
                line.epikrise,
                line.reason,
                *self._forms_of(line.person),
            )
            for place, part in enumerate(parts):
                grid.addWidget(part, number, place, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(5, 1)
        grid.setRowStretch(len(self.lines) + 1, 1)
        return box


def _line(person: ToClose) -> _Line:
    included = QCheckBox(person.name)
    included.setChecked(True)
    smoke_free = yes_no(_of(translate("courses", "Smoke-free?"), person))
    smoke_free.setMinimumWidth(px(130))
    smoke_free.set_value(person.smoke_free)
    satisfied = _of(translate("courses", "Satisfied 1–5"), person)
    scale: list[tuple[str, object]] = [(str(number), number) for number in SATISFACTION]
    satisfaction = Choice(scale, title=satisfied, none_text="–")
    epikrise = QCheckBox(translate("courses", "to the GP"))
    epikrise.setAccessibleName(_of(translate("courses", "Epikrise"), person))
    epikrise.setChecked(person.may_write_to_gp)
    epikrise.setEnabled(person.may_write_to_gp)
    if not person.may_write_to_gp:
        epikrise.setToolTip(translate("courses", "No consent to write to the GP."))
    reason = QLineEdit()
    reason.setAccessibleName(_of(translate("courses", "Why not completed"), person))
    reason.setEnabled(not person.completed)
    return _Line(person, included, smoke_free, satisfaction, epikrise, reason)


def _of(what: str, person: ToClose) -> str:
    return f"{what} {person.name}"


def _attended(person: ToClose) -> str:
    text = translate("courses", "{attended} of {planned}").format(
        attended=person.attended, planned=person.planned
    )
    done = translate("courses", "completed"), translate("courses", "not completed")
    return f"{text} · {done[0] if person.completed else done[1]}"
