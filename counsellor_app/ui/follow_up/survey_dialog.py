"""The form at the end of a course as it is typed in: the questions of its definition, and the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.follow_up.surveys import SurveyRow
from counsellor_app.ui import format as written
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.question_fields import is_wide, make_field, to_answer, to_value

_DAY = "answered_on"


class SurveyDialog(QDialog):
    """Asks `keep` to save; stays open while that is refused, so that nothing typed is lost."""

    def __init__(
        self,
        row: SurveyRow,
        today: Callable[[], date],
        keep: Callable[[SurveyDialog], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("surveyDialog")
        self.setWindowTitle(row.definition.name)
        self._row, self._keep = row, keep
        self.form = DraftForm(columns=1, name="surveyForm")
        self.form.add(
            _DAY,
            translate("follow_up", "Answered on"),
            DateEdit(today=today, title=translate("follow_up", "Answered on")),
            required=True,
        )
        values: dict[str, Any] = {_DAY: row.answered_on or today()}
        for question in row.definition.questions():
            self.form.add(
                question.key,
                question.text,
                make_field(question, today),
                hint=question.help,
                span=2 if is_wide(question) else 1,
            )
            values[question.key] = to_value(question, row.answers.get(question.key))
        self.form.set_values(values)
        self._lay_out()

    def answers(self) -> dict[str, str]:
        """What is answered, as it is kept."""
        values = self.form.values()
        return {each.key: to_answer(values[each.key]) for each in self._row.definition.questions()}

    def answered_on(self) -> date | None:
        """The day on the paper."""
        day: date | None = self.form.value(_DAY)
        return day

    def accept(self) -> None:
        """Kept by the one who asked; that closes the dialog."""
        if self.form.check():
            self._keep(self)

    def done_keeping(self) -> None:
        """The answers are kept."""
        super().accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(f"{self._row.definition.name}: {self._row.name}", "heading"))
        if not self._row.definition.official:
            source = self._row.definition.source
            layout.addWidget(label(source, "small", name="surveySource"))
        if self._row.answered_on is not None:
            text = translate("follow_up", "Typed by {who}, answered {day}.")
            day = written.day(self._row.answered_on)
            layout.addWidget(label(text.format(who=self._row.entered_by, day=day), "small"))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(self.form)
        column.addStretch(1)
        layout.addWidget(scrolled(box, "surveyScroll"), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = translate("follow_up", "Cancel")
        save = translate("follow_up", "Keep the answers")
        row.addWidget(button(cancel, self.reject, name="surveyCancel"))
        row.addWidget(button(save, self.accept, primary=True, name="surveySave"))
        layout.addLayout(row)
        self.resize(px(620), px(640))
