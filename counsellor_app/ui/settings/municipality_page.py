"""The municipality as it stands in letters and on vouchers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.office import municipality
from counsellor_app.services.office.municipality import MunicipalityForm
from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.room import beside
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import PhoneEdit
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.save_key import save_by_key


class MunicipalityPage(QWidget):
    """One form."""

    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("municipalityPage")
        self.form = form = DraftForm(columns=beside(2), name="municipalityForm")
        form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
        form.add("code", translate("settings", "Municipality number"), QLineEdit(), required=True)
        form.add("street", translate("settings", "Street"), QLineEdit())
        form.add("post_code", translate("settings", "Postcode"), QLineEdit())
        form.add("town", translate("settings", "Town"), QLineEdit())
        form.add("phone", translate("settings", "Telephone"), PhoneEdit())
        form.add(
            "gln",
            translate("settings", "EAN/GLN number"),
            QLineEdit(),
            hint=translate("settings", "Where MedCom letters are sent"),
        )
        form.add(
            "invoice_gln",
            translate("settings", "EAN/GLN number for invoices"),
            QLineEdit(),
            hint=translate("settings", "Stands on vouchers, for the pharmacies"),
        )
        form.add("web", translate("settings", "Web page"), QLineEdit(), span=2)
        card = Card(name="municipalityCard")
        card.body.addWidget(form)
        save = button(
            translate("settings", "Save"),
            self.save_requested.emit,
            primary=True,
            name="municipalitySave",
        )
        save_by_key(save, self)
        card.body.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(
                translate("settings", "Municipality"),
                translate("settings", "Letters that were written before stay as they are."),
            )
        )
        layout.addWidget(card)
        layout.addStretch(1)


class MunicipalityPresenter(Presenter):
    """Reads it, writes it."""

    def __init__(self, ctx: Context, view: MunicipalityPage) -> None:
        super().__init__(ctx)
        self._view = view
        self._read: MunicipalityForm | None = None
        view.save_requested.connect(self._on_save)
        ctx.watch({"municipality"}, self.reload)

    def open(self, **what: Any) -> None:
        self.reload()

    def reload(self) -> None:
        """What is typed stays; what was read before it, too, so that a conflict is noticed."""
        if not self._view.form.is_changed():
            self.ctx.read(municipality.the_municipality, then=self._show)

    def _show(self, found: MunicipalityForm) -> None:
        self._read = found
        self._view.form.set_values(found)

    def _on_save(self) -> None:
        if self._read is not None and self._view.form.check():
            self.ctx.write(
                municipality.change_municipality,
                replace(self._read, **self._view.form.values()),
                form=self._view.form,
                on_conflict=self._on_conflict,
                then=lambda _: self._saved(),
            )

    def _saved(self) -> None:
        self._view.form.mark_saved()
        self.reload()
        self.ctx.tell(translate("settings", "Saved."), undo=True)

    def _on_conflict(self, keep: Keep) -> None:
        newest = self.ctx.backend.read(municipality.the_municipality)
        if keep is Keep.THEIRS:
            self._show(newest)
        else:
            self._read = newest
            self._on_save()


def create(ctx: Context) -> Screen:
    """The page."""
    view = MunicipalityPage()
    return Screen(view, MunicipalityPresenter(ctx, view))
