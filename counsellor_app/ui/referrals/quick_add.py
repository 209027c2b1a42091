"""Ctrl+N from anywhere, also in a call: a referral is typed over what is shown, which stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.people import search
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.services.referrals import origins, quick_add
from counsellor_app.services.referrals.origins import Origin, PlaceRow
from counsellor_app.services.referrals.quick_add import FORM, QuickDraft
from counsellor_app.services.referrals.typed_referrals import TypedReferral
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate


def show(ctx: Context, phone: str = "") -> None:
    """The quick form; `phone` is the number of who is calling."""
    dialog = QuickDialog(ctx.dialogs.parent)
    presenter = QuickPresenter(ctx, dialog)
    presenter.open(phone=phone)
    ctx.dialogs.run(dialog)
    presenter.leave()


class QuickPresenter(Presenter):
    """One referral in the making; what is typed is kept until it is saved."""

    def __init__(self, ctx: Context, view: QuickDialog) -> None:
        super().__init__(ctx)
        self._view = view
        self._draft = QuickDraft()
        self._known: Sequence[PersonRow] = ()
        self._chosen: PersonRow | None = None
        self._saved = False
        self._kept: dict[str, Any] = {}
        view.save_requested.connect(self._on_save)
        view.whole_requested.connect(self._on_whole)
        view.known_chosen.connect(self._on_known)
        view.known_dropped.connect(self._on_dropped)
        view.form.changed.connect(self._look)
        for form in (view.form, view.after):
            form.rested.connect(self._rest)

    def open(self, phone: str = "", **_what: Any) -> None:
        """Empty, or as it was left; the number of a caller stands there already."""
        self._show_places()
        self.ctx.read(form_drafts.kept, FORM, None, then=self._offer_kept)
        if phone:
            self._view.form.set_value("phone", written.telephone(phone))
        first = "name" if not self._view.form.value("name") else "phone"
        self._view.form.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The dialog is gone: what was typed and not saved waits."""
        if not self._saved:
            self._keep()

    # --- what is typed

    def _show_places(self) -> None:
        found: list[tuple[PlaceRow, ...]] = []
        self.ctx.read(origins.all_places, then=found.append)
        last: list[tuple[Origin, ...]] = []
        self.ctx.read(origins.used_last, then=last.append)
        if found and last:
            self._view.source.show_places(found[0], last[0])

    def _offer_kept(self, content: dict[str, Any] | None) -> None:
        if not content or not any(content.values()):
            return
        self._kept = content
        self._view.set_values(content)
        self.ctx.tell(translate("referrals", "What you typed before stands here again."))
        self._look()

    def _look(self) -> None:
        """While one types: whom we may know. The list is settled, and logged, when typing rests."""
        if self._chosen is None:
            values = self._view.values()
            self.ctx.read(
                quick_add.known_people, values["name"], values["phone"], then=self._show_known
            )

    def _show_known(self, rows: Sequence[PersonRow]) -> None:
        self._known = rows
        self._view.show_known([_known_line(row) for row in rows])

    def _rest(self) -> None:
        self._keep()
        if self._known:
            values = self._view.values()
            typed = values["phone"] or values["name"]
            self.ctx.look(search.settle_search, PersonFilter(text=typed), then=lambda _: None)

    def _keep(self) -> None:
        values = self._view.values()
        if values != self._kept and any({**values, **self._kept}.values()):
            self._kept = values
            self.ctx.write(form_drafts.keep, FORM, None, values)

    def _on_known(self, place: int) -> None:
        if not 0 <= place < len(self._known):
            return
        self._chosen = self._known[place]
        if not self._view.form.value("phone"):
            self._view.form.set_value("phone", written.telephone(self._chosen.phone))
        self._view.show_known(())
        self._view.show_person(_known_line(self._chosen))
        self._view.source.setFocus()

    def _on_dropped(self) -> None:
        self._chosen = None
        self._view.show_person("")
        self._look()
        self._view.form.fields["name"].setFocus()

    # --- saving

    def _on_save(self) -> None:
        values = self._view.values()
        if self._chosen is not None:
            values["name"] = values["name"] or self._chosen.name
            self._view.form.set_value("name", values["name"])
        if not self._view.form.check():
            return
        draft = replace(
            self._draft,
            name=values["name"],
            phone=values["phone"],
            text=values["text"],
            origin=self._view.source.origin,
            participant_id=self._chosen.id if self._chosen else None,
        )
        self.ctx.write(quick_add.add_quickly, draft, form=self._view.form, then=self._after)

    def _after(self, typed: TypedReferral) -> None:
        self._saved = True
        self._view.accept()
        if typed.known:
            said = translate("referrals", "Saved. It may be somebody we know: decide in Referrals.")
            self.ctx.tell(said, Tone.INFO, undo=True)
        elif self._chosen is not None:
            said = translate("referrals", "Saved with {name}.").format(name=self._chosen.name)
            self.ctx.tell(said, undo=True)
        else:
            self.ctx.tell(
                translate("referrals", "Saved. The call stands under “Today”."), undo=True
            )

    def _on_whole(self) -> None:
        """The long form, with what stands here already."""
        self._saved = True
        values, origin = self._view.values(), self._view.source.origin
        self._view.reject()
        self.ctx.write(form_drafts.throw_away, FORM, None)
        begun = replace(
            self._draft,
            name=values["name"],
            phone=values["phone"],
            text=values["text"],
            origin=origin,
        )
        self.ctx.go_to("referrals", new=True, begun=begun)


def _known_line(row: PersonRow) -> str:
    """Nancy Berggren, 77 · 20 22 23 24 · I forløb"""
    name = f"{row.name}, {row.age}" if row.age is not None else row.name
    number = phone_numbers.show(row.phone) if row.phone else ""
    return " · ".join(filter(None, (name, number, kind_text(row.stage) if row.stage else "")))
