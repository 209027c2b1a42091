"""Master data: who she is, how she is reached, what protects her, and who may be called instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.people import InterpreterBooking, Relation, Sex
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.people.participants import ParticipantDraft, PracticeRow
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.contact_columns import contact_columns
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, page, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, PhoneEdit, yes_no
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.save_key import save_by_key


class DetailsView(QWidget):
    """Passive."""

    saved = Signal()
    cancelled = Signal()
    contact_saved = Signal()
    contact_removed = Signal()
    death_requested = Signal()
    versions_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("detailsPage")
        self._today = today
        self.head = PageHead()
        self.cancel = button(
            translate("participants", "Back without saving"), self.cancelled.emit, name="cancel"
        )
        self.save = button(
            translate("participants", "Save"), self.saved.emit, primary=True, name="saveDetails"
        )
        save_by_key(self.save, self)
        self.head.buttons.addWidget(self.cancel)
        self.head.buttons.addWidget(self.save)
        self.form = DraftForm(columns=2, name="detailsForm")
        self._fill_form()
        self.contact = DraftForm(columns=2, name="contactForm")
        self.contacts = self._contacts_card()
        self._lay_out()

    def _fill_form(self) -> None:
        add = self.form.add
        self.form.add_heading(translate("participants", "The person"))
        add("given_name", translate("participants", "Given name"), QLineEdit())
        add("surname", translate("participants", "Surname"), QLineEdit())
        self.cpr = QLineEdit()
        hint = translate("participants", "Leave it empty to keep the number as it is.")
        add("cpr", translate("participants", "CPR number"), self.cpr, hint=hint)
        title = translate("participants", "Birth date")
        add("birth_date", title, DateEdit(today=self._today, past=True, title=title))
        title = translate("participants", "Sex")
        add("sex", title, _kinds(Sex, title))
        title = translate("participants", "Own GP")
        self.practice = Choice(
            title=title, none_text=translate("participants", "Not known"), name="practiceChoice"
        )
        add("practice_id", title, self.practice)
        self.form.add_heading(translate("participants", "How she is reached"))
        add("phone", translate("participants", "Phone"), PhoneEdit())
        add("other_phone", translate("participants", "Other phone"), PhoneEdit())
        add("email", translate("participants", "E-mail"), QLineEdit())
        add("best_time", translate("participants", "Best time to call"), QLineEdit())
        title = translate("participants", "May we leave a message?")
        add("may_leave_message", title, yes_no(title))
        add("street", translate("participants", "Street"), QLineEdit())
        add("post_code", translate("participants", "Post code"), QLineEdit())
        add("town", translate("participants", "Town"), QLineEdit())
        self.form.add_heading(translate("participants", "Protection and special needs"))
        self._check("name_protected", translate("participants", "Name and address protected"))
        self._check("address_protected", translate("participants", "Address protected"))
        self._check("digital_post_exempt", translate("participants", "Exempt from Digital Post"))
        title = translate("participants", "Alias on lists, where the name is protected")
        add("alias", title, QLineEdit())
        add("interpreter_language", translate("participants", "Interpreter: language"), QLineEdit())
        title = translate("participants", "Who books the interpreter?")
        add("interpreter_booking", title, _kinds(InterpreterBooking, title))

    def _check(self, key: str, text: str) -> None:
        field = QCheckBox(text)
        self.form.add(key, "", field)
        field.setAccessibleName(text)

    def _contacts_card(self) -> Card:
        card = Card(translate("participants", "Who may be called instead"), name="contactsCard")
        self.contact_table: RowTableView[ContactDraft] = RowTableView(
            contact_columns(),
            name="contactsTable",
            title=translate("participants", "Contact persons"),
            empty=translate("participants", "Nobody yet. Fill in the fields below and save."),
        )
        self.contact_table.setMinimumHeight(px(160))
        self.contact_table.row_chosen.connect(self._show_contact)
        add = self.contact.add
        add("name", translate("participants", "Name"), QLineEdit(), required=True)
        title = translate("participants", "Who is it?")
        options = [(kind_text(each), each) for each in Relation]
        add("relation", title, Choice(options, title=title))
        add("phone", translate("participants", "Phone"), PhoneEdit())
        allowed = QCheckBox(translate("participants", "May be called"))
        add("may_be_called", "", allowed)
        allowed.setAccessibleName(translate("participants", "May be called"))
        add("note", translate("participants", "Note"), QLineEdit(), span=2)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for made in (
            button(
                translate("participants", "Save the contact person"),
                self.contact_saved.emit,
                name="saveContact",
            ),
            button(translate("participants", "New"), self.clear_contact, name="newContact"),
            button(
                translate("participants", "Remove"), self.contact_removed.emit, name="removeContact"
            ),
        ):
            row.addWidget(made)
        self.contact_versions = button(
            translate("participants", "Earlier versions of notes"),
            self.versions_requested.emit,
            link=True,
            name="contactVersions",
        )
        self.contact_versions.hide()
        row.addWidget(self.contact_versions)
        row.addStretch(1)
        card.body.addWidget(self.contact_table)
        card.body.addWidget(self.contact)
        card.body.addLayout(row)
        return card

    def _lay_out(self) -> None:
        area, layout = page("detailsArea")
        layout.addWidget(self.head)
        left = Card(name="detailsCard")
        left.body.addWidget(self.form)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.contacts)
        self.dead = button(
            translate("participants", "The citizen has died …"),
            self.death_requested.emit,
            name="dead",
        )
        row = QHBoxLayout()
        row.addWidget(self.dead)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._right = right
        inside = QWidget()
        beside = Columns(inside)
        beside.addWidget(left, 3)
        beside.addWidget(right, 2)
        layout.addWidget(scrolled(inside), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    # --- what is shown

    def show_draft(self, title: str, draft: ParticipantDraft, masked: str, *, new: bool) -> None:
        """The fields of a person; `masked` stands where the CPR number may be typed anew."""
        self.head.show_texts(title)
        self.form.set_values(draft)
        self.form.set_value("cpr", "")
        for key in ("phone", "other_phone"):
            self.form.set_value(key, written.telephone(getattr(draft, key)))
        self.form.mark_saved()
        self.cpr.setPlaceholderText(masked)
        self._right.setVisible(not new)

    def show_practices(self, rows: Sequence[PracticeRow]) -> None:
        """The practices to choose from."""
        options: list[tuple[str, UUID]] = [
            (f"{row.name} ({row.practice_number})", row.id) for row in rows
        ]
        self.practice.set_options(options)

    def show_contacts(self, rows: Sequence[ContactDraft]) -> None:
        """Those who are known."""
        self.contact_table.set_rows(rows)

    def clear_contact(self) -> None:
        """An empty form for a new one."""
        self.contact_table.clearSelection()
        self.contact_table.setCurrentIndex(self.contact_table.rows.index(-1, -1))
        self.contact.set_values(
            {"name": "", "relation": Relation.RELATIVE, "phone": "", "note": ""}
            | {"may_be_called": False}
        )

    def _show_contact(self, row: ContactDraft | None) -> None:
        if row is not None:
            self.contact.set_values(row)


def _kinds(kind: type[Sex] | type[InterpreterBooking], title: str) -> Choice:
    options = [(kind_text(each), each) for each in kind]
    return Choice(options, title=title, none_text=translate("participants", "Not known"))
