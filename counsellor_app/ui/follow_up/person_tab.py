"""The tab Opfølgning on the page of a person: her follow-ups, the call, and extra ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.follow_up import follow_up_list, follow_ups, surveys
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.follow_up.follow_ups import FollowUpDraft
from counsellor_app.services.follow_up.surveys import SurveyRow
from counsellor_app.ui.follow_up.call_pane import FollowUpCard
from counsellor_app.ui.follow_up.calling import Calling
from counsellor_app.ui.follow_up.columns import person_columns
from counsellor_app.ui.follow_up.survey_acts import type_survey
from counsellor_app.ui.follow_up.words import survey_words
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, columns, scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TABLES = {"follow_up", "call", "pathway", "consent", "course_closing", "survey", "letter"}
_AROUND = timedelta(days=14)


class FollowUpTab(QWidget):
    """Passive."""

    extra_requested = Signal(object)
    survey_requested = Signal(object)  # SurveyRow

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("followUpTab")
        self.table: RowTableView[FollowUpRow] = RowTableView(
            person_columns(),
            name="personFollowUps",
            title=translate("follow_up", "Follow-ups"),
            empty=translate(
                "follow_up",
                "The half-year follow-up is made when the course is closed, if the citizen consented to be called.",
            ),
        )
        self.card = FollowUpCard(today, self, leads_to_person=False)
        self.form = DraftForm(columns=2, name="extraForm")
        self.form.add(
            "ideal_on",
            translate("follow_up", "Call about"),
            DateEdit(today=today),
            required=True,
            hint=translate("follow_up", "Two weeks to either side. Counts in no figure."),
        )
        self.extra = Card(translate("follow_up", "An extra follow-up"), name="extraCard")
        title = translate("follow_up", "Forms at the end of the course")
        self.surveys = Card(title, name="surveysCard")
        self._surveys = QVBoxLayout()
        self.surveys.body.addLayout(self._surveys)
        self.surveys.hide()
        self._lay_out()

    def show_rows(self, rows: Sequence[FollowUpRow]) -> None:
        """Her follow-ups; the open one is chosen."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            open_one = self.table.choose_where(lambda row: row.outcome is None)
            if not open_one:
                self.table.choose(0)

    def show_surveys(self, rows: Sequence[SurveyRow]) -> None:
        """The forms that are used or were answered; no card where there is none."""
        clear_layout(self._surveys)
        self.surveys.setVisible(bool(rows))
        for row in rows:
            line = QWidget()
            flow = QHBoxLayout(line)
            flow.setContentsMargins(0, 0, 0, 0)
            flow.addWidget(label(survey_words(row)), 1)
            again = translate("follow_up", "See or change")
            first = translate("follow_up", "Type in")
            made = button(
                again if row.answered_on else first,
                partial(self.survey_requested.emit, row),
                name=f"survey_{row.form}",
            )
            made.setAccessibleName(f"{made.text()}: {row.definition.name}")
            flow.addWidget(made)
            self._surveys.addWidget(line)

    def show_closed(self, closed: bool) -> None:
        """A closed pathway is only read."""
        self.extra.setVisible(not closed)

    def _lay_out(self) -> None:
        listed = Card(translate("follow_up", "Follow-ups"), name="followUpsCard", flush=True)
        self.table.setMinimumHeight(px(150))
        listed.body.addWidget(self.table)
        self.extra.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("follow_up", "Plan it"), self._plan, name="planExtra"))
        self.extra.body.addLayout(row)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(listed, 1)
        column.addWidget(self.surveys)
        column.addWidget(self.extra)
        right = QWidget()
        pane = QVBoxLayout(right)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.addWidget(self.card)
        pane.addStretch(1)
        inside = QWidget()
        inside.setLayout(columns(left, right, stretch=(5, 4)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))

    def _plan(self) -> None:
        if self.form.check():
            self.extra_requested.emit(self.form.value("ideal_on"))


class FollowUpTabPresenter(Presenter):
    """Between the doors and the tab."""

    def __init__(self, ctx: Context, view: FollowUpTab) -> None:
        super().__init__(ctx)
        self._view = view
        self._calling = Calling(ctx, view.card)
        view.card.person_requested.connect(self._calling.go_to_person)
        self._pathway_id: UUID | None = None
        view.table.row_chosen.connect(lambda row: self._calling.open(row.id if row else None))
        view.extra_requested.connect(self._on_extra)
        view.survey_requested.connect(self._on_survey)
        ctx.watch(_TABLES, self.reload)

    def open(self, **_what: Any) -> None:
        """Shown by the page of the person, see `show_pathway`."""

    def back(self) -> bool:
        """From the questions to the keys."""
        return self._view.card.questions.go_back()

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The tab is shown, or another pathway is chosen while it is."""
        if pathway_id != self._pathway_id:
            self._calling.open(None)
        self._pathway_id = pathway_id
        self._view.show_closed(closed)
        self.reload()

    def reload(self) -> None:
        """Read the follow-ups again."""
        if self._pathway_id is not None:
            self.ctx.read(follow_up_list.follow_ups_of, self._pathway_id, then=self._view.show_rows)
            self.ctx.read(surveys.surveys_of, self._pathway_id, then=self._view.show_surveys)
            self._calling.reload()

    def _on_survey(self, row: SurveyRow) -> None:
        if self._pathway_id is not None:
            type_survey(self.ctx, self._pathway_id, row)

    def _on_extra(self, ideal_on: date) -> None:
        if self._pathway_id is None:
            return

        def done(_: UUID) -> None:
            self._view.form.clear()
            self.ctx.tell(translate("follow_up", "The extra follow-up is planned."), undo=True)

        draft = FollowUpDraft(self._pathway_id, ideal_on, ideal_on - _AROUND, ideal_on + _AROUND)
        self.ctx.write(follow_ups.plan_extra, draft, form=self._view.form, then=done)


def create_tab(ctx: Context) -> Screen:
    """The tab, for the page of a person."""
    view = FollowUpTab(lambda: ctx.today)
    return Screen(view, FollowUpTabPresenter(ctx, view))
