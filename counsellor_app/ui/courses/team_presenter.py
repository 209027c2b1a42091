"""Reads hours, load and training of the team, and lets the team lead keep the training."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from counsellor_app.services.actor import Right
from counsellor_app.services.courses import course_planning
from counsellor_app.services.courses.course_planning import PlanningStart
from counsellor_app.services.planning import team_capacity
from counsellor_app.services.planning.team_capacity import CapacityRow, TrainingDraft, TrainingRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.fields import Choice


class TeamPresenter:
    """The page "Hours and training"."""

    def __init__(self, ctx: Context, view: CoursesView, show_list: Callable[[], None]) -> None:
        self.ctx, self._view = ctx, view
        page = view.team
        page.show_rights(may_edit=ctx.backend.actor.may(Right.RULES))
        page.back_requested.connect(show_list)
        page.new_requested.connect(lambda: self._ask(None))
        page.edit_requested.connect(self._ask)
        page.remove_requested.connect(self._on_remove)
        page.table.row_opened.connect(lambda row: ctx.go_to("today", look="week", user_id=row.id))
        view.show_team.triggered.connect(lambda: self.show())

    def show(self) -> None:
        """The page, read again."""
        self._view.show_part(self._view.team)
        self.reload()
        self._view.team.table.setFocus()

    def reload(self) -> None:
        """Both lists, again."""
        self.ctx.read(team_capacity.team_capacity, then=self._read_trainings)

    def _read_trainings(self, rows: tuple[CapacityRow, ...]) -> None:
        self.ctx.read(
            team_capacity.trainings, then=lambda found: self._view.team.show_rows(rows, found)
        )

    def _ask(self, row: TrainingRow | None) -> None:
        self.ctx.read(
            course_planning.planning_start, then=lambda start: self._run_dialog(row, start)
        )

    def _run_dialog(self, row: TrainingRow | None, start: PlanningStart) -> None:
        dialog = training_dialog(row, start, self.ctx)
        if not self.ctx.dialogs.run(dialog):
            return
        values = dialog.values()
        draft = TrainingDraft(**values)
        if row is not None:
            draft = TrainingDraft(**values, version=row.version, id=row.id)
        told = translate("courses", "The training is saved.")
        self.ctx.write(
            team_capacity.save_training, draft, then=lambda _: self.ctx.tell(told, Tone.GOOD)
        )

    def _on_remove(self, row: TrainingRow) -> None:
        told = translate("courses", "The training is removed.")
        self.ctx.write(
            team_capacity.remove_training,
            row.id,
            then=lambda _: self.ctx.tell(told, Tone.GOOD, undo=True),
        )


def training_dialog(row: TrainingRow | None, start: PlanningStart, ctx: Context) -> FormDialog:
    """Who took what, when, and until when it holds."""
    title = translate("courses", "Training")
    made = FormDialog(title, translate("courses", "Save"), name="training")
    form = made.form
    who = translate("courses", "Counsellor")
    people: list[tuple[str, object]] = [(each.name, each.id) for each in start.counsellors]
    form.add("user_id", who, Choice(people, title=who), required=True, span=2)
    name = QLineEdit()
    form.add("name", title, name, required=True, span=2)
    form.add(
        "taken_on",
        translate("courses", "Taken"),
        DateEdit(today=lambda: ctx.today),
        required=True,
    )
    form.add("renew_on", translate("courses", "To be renewed"), DateEdit(today=lambda: ctx.today))
    if row is not None:
        form.set_values(row)
    name.setFocus()
    return made
