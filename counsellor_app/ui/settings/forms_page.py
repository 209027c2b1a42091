"""Settings, forms: which definitions there are, taking a new year's form in from a file, giving one out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.errors import UserError
from counsellor_app.kinds.stopbasen import Evidence
from counsellor_app.services.interview import form_definitions, interview_sheets
from counsellor_app.services.interview.form_check import LARGEST, FormFault
from counsellor_app.services.interview.form_definitions import CheckedForm, FormFileDraft, FormRow
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns, scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import button_row
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_MOST = 20  # faults or questions that are named one by one


class FormsPage(QWidget):
    """Passive."""

    open_requested = Signal()
    take_in_requested = Signal()
    save_requested = Signal()
    print_requested = Signal()
    drop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("formsPage")
        head = PageHead(
            translate("settings", "Question forms"),
            translate(
                "settings",
                "An interview keeps the form that it was held by. Save a form as a file, change it,"
                " and take it into use from a day.",
            ),
        )
        self.open = button(
            translate("settings", "Take in from a file …"),
            self.open_requested.emit,
            name="formOpen",
        )
        head.buttons.addWidget(self.open)
        self.table: RowTableView[FormRow] = RowTableView(
            _columns(),
            name="formsTable",
            title=translate("settings", "Question forms"),
            empty=translate("settings", "No forms yet."),
        )
        self.table.setMinimumHeight(px(220))
        self.save = button(
            translate("settings", "Save as a file …"), self.save_requested.emit, name="formSave"
        )
        self.print = button(
            translate("settings", "Print empty"), self.print_requested.emit, name="formPrint"
        )
        self.about = label("", "small", name="formAbout")
        listed = Card(name="formsListCard")
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self.about)
        listed.body.addLayout(button_row(self.save, self.print))
        self.checked = Card(name="formCheckCard")
        self._make_checked()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(head)
        layout.addLayout(columns(listed, self.checked, stretch=(8, 5)), 1)

    def _make_checked(self) -> None:
        self.heading = label("", "heading", name="formCheckHeading")
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(4))
        self.form = DraftForm(name="formFromForm")
        title = translate("settings", "In force from")
        self.form.add("valid_from", title, DateEdit(title=title), required=True)
        self.take_in = button(
            translate("settings", "Take into use"),
            self.take_in_requested.emit,
            primary=True,
            name="formTakeIn",
        )
        self.drop = button(
            translate("settings", "Do not take it in"),
            self.drop_requested.emit,
            link=True,
            name="formDrop",
        )
        self.checked.body.addWidget(self.heading)
        self.checked.body.addWidget(scrolled(holder), 1)
        self.checked.body.addWidget(self.form)
        self.checked.body.addWidget(self.take_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.checked.body.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)

    def show_checked(self, heading: str, lines: Sequence[str], valid_from: date | None) -> None:
        """What is wrong with the file, or what it changes; with a day it can be taken in."""
        self.heading.setText(heading)
        clear_layout(self._lines)
        for line in lines:
            self._lines.addWidget(label(line))
        self._lines.addStretch(1)
        ready = valid_from is not None
        for each in (self.form, self.take_in, self.drop):
            each.setVisible(ready)
        if ready:
            self.form.set_values({"valid_from": valid_from})


class FormsPresenter(Presenter):
    """Between the doors and the page."""

    def __init__(self, ctx: Context, view: FormsPage) -> None:
        super().__init__(ctx)
        self._view = view
        self._checked: CheckedForm | None = None
        view.open_requested.connect(self._on_open)
        view.take_in_requested.connect(self._on_take_in)
        view.save_requested.connect(self._on_save)
        view.print_requested.connect(self._on_print)
        view.drop_requested.connect(self._show_nothing)
        view.table.row_chosen.connect(self._on_chosen)
        ctx.watch({"form_definition", "interview"}, self.reload)
        self._show_nothing()

    def open(self, **what: Any) -> None:
        self.reload()
        if self._view.table.chosen() is None:
            self._view.table.choose(0)

    def reload(self) -> None:
        """The list again."""
        self.ctx.read(form_definitions.form_definitions, then=self._view.table.set_rows)

    def _on_chosen(self, row: FormRow | None) -> None:
        for each in (self._view.save, self._view.print):
            allow(each, row is not None)
        self._view.print.setVisible(row is not None)
        self._view.about.setText(_about(row) if row else "")

    def _show_nothing(self) -> None:
        self._checked = None
        line = translate(
            "settings",
            "Choose a file to see what it changes. Nothing is taken into use before you have seen"
            " it.",
        )
        self._view.show_checked(translate("settings", "A new form"), [line], None)

    def _on_open(self) -> None:
        title = translate("settings", "Take in a form")
        path = self.ctx.dialogs.open_file(
            title, translate("settings", "Question forms") + " (*.json)"
        )
        if path is None:
            return
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)  # a larger one is refused unread
        except OSError:
            self._view.show_checked(
                translate("settings", "The file cannot be opened"),
                [translate("settings", "Is it still there, and may you read it?")],
                None,
            )
            return
        self.ctx.read(form_definitions.check_file, content, then=self._show_checked)

    def _show_checked(self, checked: CheckedForm) -> None:
        self._checked = checked
        if checked.definition is None:
            heading = translate("settings", "%n fault(s) in the file", "", len(checked.faults))
            lines = [fault_words(each) for each in checked.faults[:_MOST]]
            self._view.show_checked(heading, lines, None)
            return
        definition = checked.definition
        heading = translate("settings", "»{name}« can be taken into use").format(
            name=definition.name
        )
        lines = [
            *_listed(
                translate("settings", "%n new question(s)", "", len(checked.added)), checked.added
            ),
            *_listed(
                translate("settings", "%n question(s) left out", "", len(checked.removed)),
                checked.removed,
            ),
            *_listed(
                translate("settings", "%n question(s) changed", "", len(checked.changed)),
                checked.changed,
            ),
        ]
        if not definition.official:
            lines.append(
                translate("settings", "The form is not marked as official; that is shown with it.")
            )
        self._view.show_checked(heading, lines, definition.valid_from)

    def _on_take_in(self) -> None:
        if self._checked is None or not self._view.form.check():
            return
        draft = FormFileDraft(self._checked.content, self._view.form.value("valid_from"))
        self.ctx.write(
            form_definitions.take_in_form,
            draft,
            form=self._view.form,
            then=lambda _: self._taken_in(),
        )

    def _taken_in(self) -> None:
        self._show_nothing()
        self.ctx.tell(
            translate("settings", "The form is taken in; old interviews keep theirs."), undo=True
        )

    def _on_save(self) -> None:
        row = self._view.table.chosen()
        if row is None:
            return
        offered = f"{row.form}-{row.valid_from.isoformat()}.json"

        def save(content: bytes) -> None:
            save_bytes(self.ctx, content, offered, "JSON (*.json)", a_paper(offered))

        self.ctx.read(form_definitions.form_file, row.form, row.definition_id, then=save)

    def _on_print(self) -> None:
        row = self._view.table.chosen()
        if row is None:
            return

        def show(sheet: InterviewSheet) -> None:
            offered = f"{row.form}-{row.valid_from.isoformat()}.pdf"
            show_pdf(self.ctx, interview_pdf(sheet), title=row.form, offered=offered, people=0)

        self.ctx.read(interview_sheets.empty_sheet, row.form, row.definition_id, then=show)


def fault_words(fault: FormFault) -> str:
    """Linje 14, »years_smoked«: …"""
    told = sentence(UserError(fault.code, **dict(fault.facts)))
    place = []
    if fault.line:
        place.append(translate("settings", "line {line}").format(line=fault.line))
    if fault.where:
        place.append(f"»{fault.where}«")
    head = ", ".join(place)
    return f"{head[:1].upper()}{head[1:]}: {told}" if head else told


def _listed(title: str, questions: Sequence[str]) -> list[str]:
    if not questions:
        return []
    more = len(questions) - _MOST
    shown = [f"   {each}" for each in questions[:_MOST]]
    if more > 0:
        shown.append(translate("settings", "   and %n more", "", more))
    return [title, *shown]


def _about(row: FormRow) -> str:
    parts = [translate("settings", "%n question(s).", "", row.questions)]
    parts.append(row.source.rstrip(".") + "." if row.source else "")
    if not row.official:
        parts.append(translate("settings", "Not official: the wording is not confirmed."))
    if row.known:
        counted = (f"{kind_text(each)}: {row.known.get(each, 0)}" for each in Evidence)
        parts.append(
            translate("settings", "Fields by what is known of them: {counts}.").format(
                counts=", ".join(counted)
            )
        )
    if row.definition_id is None:
        parts.append(
            translate(
                "settings",
                "Comes with the program and is not in use. Save it as a file and take it in.",
            )
        )
    return " ".join(filter(None, parts))


def _columns() -> list[Column[FormRow]]:
    return [
        Column("name", translate("settings", "Name"), text=lambda row: row.name),
        Column(
            "state",
            translate("settings", "State"),
            text=lambda row: (_chip(row) or ("", Tone.NEUTRAL))[0],
            tone=lambda row: (_chip(row) or ("", None))[1],
            width=110,
        ),
        Column(
            "valid_from",
            translate("settings", "In force from"),
            text=lambda row: written.day(row.valid_from),
            width=115,
        ),
        Column(
            "interviews",
            translate("settings", "Interviews"),
            text=lambda row: str(row.interviews) if row.interviews else "",
            width=100,
            right=True,
            second=True,
        ),
    ]


def _chip(row: FormRow) -> tuple[str, Tone] | None:
    if row.in_force:
        return translate("settings", "in force"), Tone.GOOD
    if row.definition_id is None:
        return translate("settings", "not in use"), Tone.NEUTRAL
    return None


def create(ctx: Context) -> Screen:
    """The page of the settings."""
    view = FormsPage()
    return Screen(view, FormsPresenter(ctx, view))
