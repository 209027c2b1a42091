"""A list with a form beside it: the shape of most pages of the settings, filled in by a spec."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.room import beside
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.save_key import save_by_key

Values = dict[str, Any]
_BESIDE_TITLE = 2


def draft_with(new: Callable[[], Any]) -> Callable[[Values, Any], Any]:
    """For rows that are drafts themselves: the row, or a new one, with what the form says."""
    return lambda values, row: replace(row if row is not None else new(), **values)


@dataclass(frozen=True)
class ListSpec:
    """What one page lists, asks for and writes."""

    name: str
    title: str
    hint: str
    empty: str
    columns: Sequence[Column[Any]]
    add_fields: Callable[[DraftForm], None]
    read: Callable[..., Sequence[Any]]
    save: Callable[[Any], Callable[..., Any]]
    """The use case for a draft."""
    draft: Callable[[Values, Any], Any]
    """The draft of the form's values and the row, None for a new one."""
    tables: frozenset[str]
    fresh: Values = field(default_factory=dict)
    """What a new one begins with."""
    values: Callable[[Any], Values] | None = None
    """A row as the form shows it, where its own attributes will not do."""
    remove: Callable[..., Any] | None = None
    prepare: Callable[[Context, DraftForm], None] | None = None
    """Fills choices that come from the database, each time the page is shown."""
    adapt: Callable[[DraftForm, Any], None] | None = None
    """Shows or hides fields for this row, None for a new one."""
    acts: Sequence[tuple[str, str, Callable[[Context, Any], None]]] = ()
    """More buttons for the chosen row: name, text, what to do."""
    page_acts: Sequence[tuple[str, str, Callable[[Context, QWidget], None]]] = ()
    """Buttons beside New, about the whole list: name, text, what to do."""
    form_columns: int = 1
    note: Callable[[Sequence[Any]], str] | None = None
    """A kind word about the rows under the title; empty says nothing."""


class ListPage(QWidget):
    """Passive: the table, the form and their buttons."""

    new_requested = Signal()
    save_requested = Signal()
    remove_requested = Signal()
    act_requested = Signal(int)
    page_act_requested = Signal(int)

    def __init__(self, spec: ListSpec) -> None:
        super().__init__()
        self.setObjectName(f"{spec.name}Page")
        self.table: RowTableView[Any] = RowTableView(
            spec.columns, name=f"{spec.name}Table", title=spec.title, empty=spec.empty
        )
        self.table.setMinimumHeight(px(220))
        head = PageHead(spec.title, spec.hint)
        self.new = button(
            translate("settings", "New …"), self.new_requested.emit, name=f"{spec.name}New"
        )
        acts = QWidget()
        # Two stand beside the title; more have a line of their own.
        beside_title = len(spec.page_acts) <= _BESIDE_TITLE
        place = head.buttons if beside_title else FlowLayout(acts, spacing=px(8))
        for number, (name, text, _) in enumerate(spec.page_acts):
            wish = partial(self.page_act_requested.emit, number)
            place.addWidget(button(text, wish, name=f"{spec.name}{name}"))
        head.buttons.addWidget(self.new)
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        self.form = DraftForm(columns=beside(spec.form_columns), name=f"{spec.name}Form")
        spec.add_fields(self.form)
        self.form.entered.connect(self.save_requested)
        self.heading = label("", "heading", name=f"{spec.name}Heading")
        edited = Card(name=f"{spec.name}Card")
        edited.body.addWidget(self.heading)
        edited.body.addWidget(self.form)
        edited.body.addWidget(self._buttons(spec))
        edited.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(head)
        self.note = label("", "small", name=f"{spec.name}Note")
        self.note.hide()
        layout.addWidget(self.note)
        layout.addWidget(acts)
        acts.setVisible(not beside_title)
        shares = (5, 4) if spec.form_columns == 1 else (1, 1)
        layout.addLayout(columns(listed, edited, stretch=shares), 1)

    def _buttons(self, spec: ListSpec) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, spacing=px(8))
        self.save = button(
            translate("settings", "Save"),
            self.save_requested.emit,
            primary=True,
            name=f"{spec.name}Save",
        )
        save_by_key(self.save, self)
        row.addWidget(self.save)
        self.row_buttons: list[QWidget] = []
        for number, (name, text, _) in enumerate(spec.acts):
            wish = partial(self.act_requested.emit, number)
            self.row_buttons.append(button(text, wish, name=f"{spec.name}{name}"))
        if spec.remove is not None:
            self.row_buttons.append(
                button(
                    translate("settings", "Remove"),
                    self.remove_requested.emit,
                    name=f"{spec.name}Remove",
                )
            )
        for each in self.row_buttons:
            row.addWidget(each)
        return line

    def show_form(self, heading: str, values: Any, *, existing: bool) -> None:
        """One row in the form, or an empty one."""
        self.heading.setText(heading)
        self.form.clear()
        self.form.set_values(values)
        for each in self.row_buttons:
            each.setEnabled(existing)


class ListPresenter(Presenter):
    """Lists, fills the form with what is chosen, writes what was typed."""

    def __init__(self, ctx: Context, view: ListPage, spec: ListSpec) -> None:
        super().__init__(ctx)
        self._view, self._spec = view, spec
        self._row: Any = None
        self._quiet = False  # while the cursor moves by itself, not by the user
        view.table.row_chosen.connect(self._on_chosen)
        view.new_requested.connect(self._on_new)
        view.save_requested.connect(self._on_save)
        view.remove_requested.connect(self._on_remove)
        view.act_requested.connect(self._on_act)
        view.page_act_requested.connect(lambda number: spec.page_acts[number][2](ctx, view))
        ctx.watch(spec.tables, self.reload)
        self._show(None)

    def open(self, **what: Any) -> None:
        if self._spec.prepare is not None and not self._view.form.is_changed():
            self._spec.prepare(self.ctx, self._view.form)
        self.reload()
        if self._row is None and not self._view.form.is_changed():
            self._view.table.choose(0)

    def reload(self) -> None:
        """The list again; the form stays while something is typed in it."""
        self.ctx.read(self._spec.read, then=self._show_rows)

    def _show_rows(self, rows: Sequence[Any]) -> None:
        note = self._spec.note(rows) if self._spec.note else ""
        self._view.note.setText(note)
        self._view.note.setVisible(bool(note))
        before, self._quiet = self._quiet, True
        self._view.table.set_rows(rows)
        self._quiet = before
        if self._row is not None and not self._view.form.is_changed():
            self._show(next((each for each in rows if each.id == self._row.id), None))

    def _on_chosen(self, row: Any) -> None:
        if row is None or self._quiet:
            return
        same = self._row is not None and row.id == self._row.id
        if self._view.form.is_changed() and (same or not self._may_drop()):
            if not same and self._row is not None:
                self._view.table.choose_where(lambda each: each.id == self._row.id)
            return
        self._show(row)

    def _on_new(self) -> None:
        if not self._view.form.is_changed() or self._may_drop():
            self._view.table.clearSelection()
            self._show(None)
            first = next(iter(self._view.form.fields.values()))
            first.setFocus()

    def _show(self, row: Any) -> None:
        self._row = row
        spec = self._spec
        if row is None:
            values: Any = spec.fresh
        else:
            values = spec.values(row) if spec.values else row
        heading = translate("settings", "New") if row is None else translate("settings", "Change")
        self._view.show_form(heading, values, existing=row is not None)
        if spec.adapt is not None:
            spec.adapt(self._view.form, row)

    def _on_save(self) -> None:
        if self._view.form.check():
            self._save(self._row)

    def _save(self, row: Any) -> None:
        draft = self._spec.draft(self._view.form.values(), row)
        self._quiet = True
        self.ctx.write(
            self._spec.save(draft),
            draft,
            form=self._view.form,
            on_conflict=self._on_conflict,
            then=lambda _: self._saved(draft.id),
        )
        self._quiet = False

    def _saved(self, row_id: Any) -> None:
        self._view.form.mark_saved()
        self.ctx.tell(translate("settings", "Saved."), undo=True)
        if self._view.table.choose_where(lambda each: each.id == row_id):
            self._show(self._view.table.chosen())

    def _on_conflict(self, keep: Keep) -> None:
        """Theirs: read it into the form. Mine: the form's values over the newest version."""
        rows = self.ctx.backend.read(self._spec.read)
        newest = next((each for each in rows if each.id == self._row.id), None)
        if newest is None:
            self.reload()
        elif keep is Keep.THEIRS:
            self._show(newest)
            self.reload()
        else:
            self._save(newest)

    def _on_remove(self) -> None:
        if self._row is None or self._spec.remove is None:
            return
        row, self._row = self._row, None
        self._view.form.mark_saved()
        self.ctx.write(self._spec.remove, row.id, then=lambda _: self._removed())

    def _removed(self) -> None:
        self._show(None)
        self._view.table.choose(max(self._view.table.currentIndex().row(), 0))
        self.ctx.tell(translate("settings", "Removed."), undo=True)

    def _on_act(self, number: int) -> None:
        if self._row is not None:
            self._spec.acts[number][2](self.ctx, self._row)

    def _may_drop(self) -> bool:
        return self.ctx.dialogs.ask(
            translate("settings", "What you have typed here is not saved. Throw it away?"),
            yes=translate("settings", "Throw away"),
        )


def create_list(spec: Callable[[], ListSpec], ctx: Context) -> Screen:
    """The page of this spec."""
    made = spec()
    view = ListPage(made)
    return Screen(view, ListPresenter(ctx, view, made))
