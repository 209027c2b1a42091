"""Our visits at the ward that sent the referral, and logging a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from counsellor_app.services.interview import ward_visits
from counsellor_app.services.interview.ward_visits import WardPage, WardVisitDraft, WardVisitRow
from counsellor_app.services.referrals.inbox import ReferralPage
from counsellor_app.ui import format as written
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.fields import NumberEdit
from counsellor_app.ui.widgets.labels import button, label

_SHOWN = 3


class WardBox(Card):
    """Passive: hidden where no ward is known."""

    visit_requested = Signal()

    def __init__(self) -> None:
        super().__init__(translate("referrals", "Visits at the ward"), name="wardBox")
        self._visits = QVBoxLayout()
        self._visits.setSpacing(px(2))
        self.body.addLayout(self._visits)
        self.log = button(
            translate("referrals", "Log a visit …"),
            self.visit_requested.emit,
            link=True,
            name="logWardVisit",
        )
        self.body.addWidget(self.log, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_ward(self, ward: WardPage | None) -> None:
        """The newest visits, or that there was none."""
        self.setVisible(ward is not None)
        clear_layout(self._visits)
        if ward is None:
            return
        self._visits.addWidget(label(ward.name, "small"))
        for visit in ward.visits[:_SHOWN]:
            self._visits.addWidget(label(visit_words(visit)))
        if not ward.visits:
            none = translate("referrals", "No visit is logged. Log one, so that it is counted.")
            self._visits.addWidget(label(none))


class WardVisits:
    """Between the doors and the box; the inbox owns it."""

    def __init__(self, ctx: Context, box: WardBox) -> None:
        self.ctx = ctx
        self._box = box
        self._referral: ReferralPage | None = None
        self._ward: WardPage | None = None
        box.visit_requested.connect(self._on_visit)

    def show(self, referral: ReferralPage | None) -> None:
        """The ward of this referral."""
        self._referral = referral
        if referral is None:
            self._show_ward(None)
            return
        self.ctx.read(ward_visits.ward_of, referral.row.id, then=self._show_ward)

    def _show_ward(self, ward: WardPage | None) -> None:
        self._ward = ward
        self._box.show_ward(ward)

    def _on_visit(self) -> None:
        ward = self._ward
        if ward is None:
            return
        dialog = visit_dialog(ward, self.ctx)
        if not self.ctx.dialogs.run(dialog):
            return
        values = dialog.values()
        draft = WardVisitDraft(
            ward.department_id, values["visited_on"], values["people"], values["note"]
        )
        self.ctx.write(ward_visits.log_ward_visit, draft, then=lambda _: self._logged())

    def _logged(self) -> None:
        self.show(self._referral)
        self.ctx.tell(translate("referrals", "The visit is kept."), undo=True)


def visit_dialog(ward: WardPage, ctx: Context) -> FormDialog:
    """The day, how many were met, and what was agreed; no citizen is named."""
    made = FormDialog(
        translate("referrals", "Visit at {ward}").format(ward=ward.name),
        translate("referrals", "Save"),
        name="wardVisit",
        hint=translate(
            "referrals", "Name no citizen here: what concerns one belongs in her pathway."
        ),
    )
    day = translate("referrals", "Visited on")
    made.form.add("visited_on", day, DateEdit(today=lambda: ctx.today, title=day), required=True)
    people = translate("referrals", "Citizens talked with")
    made.form.add("people", people, NumberEdit(title=people))
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setMinimumHeight(px(72))
    made.form.add("note", translate("referrals", "What was agreed"), note, span=2)
    made.form.set_values({"visited_on": ctx.today})
    return made


def visit_words(visit: WardVisitRow) -> str:
    """12.11.2026 MH · talte med 5 · note"""
    parts = [f"{written.day(visit.visited_on)} {visit.who}"]
    if visit.people is not None:
        parts.append(translate("referrals", "talked with %n", "", visit.people))
    if visit.note:
        parts.append(visit.note)
    return " · ".join(parts)
