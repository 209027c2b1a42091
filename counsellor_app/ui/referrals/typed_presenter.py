"""The form of a typed referral: what is typed survives, places are found, the day is proposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from counsellor_app.exchange import call_not_before
from counsellor_app.exchange.message import Party
from counsellor_app.exchange.referral_source import source_of
from counsellor_app.exchange.salvage import Salvaged, salvage
from counsellor_app.ids import new_id
from counsellor_app.kinds.referral import PartyCode, ReferralSource
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.referrals import origins
from counsellor_app.services.referrals.origins import PlaceKind, PlaceRow
from counsellor_app.services.referrals.quick_add import QuickDraft
from counsellor_app.services.referrals.refused_letters import RefusedContent
from counsellor_app.services.referrals.typed_referrals import (
    FORM,
    TypedReferral,
    TypedReferralDraft,
    type_referral,
)
from counsellor_app.ui.referrals.typed_view import TypedView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_PLACES = {
    ReferralSource.HOSPITAL: frozenset({PlaceKind.DEPARTMENT}),
    ReferralSource.PSYCHIATRY: frozenset({PlaceKind.DEPARTMENT}),
    ReferralSource.GP: frozenset({PlaceKind.PRACTICE}),
    ReferralSource.PHARMACY: frozenset({PlaceKind.PHARMACY}),
    ReferralSource.MUNICIPALITY: frozenset({PlaceKind.MUNICIPAL}),
}
_DAYS = ("received_on", "call_not_before", "call_not_later_than")


class TypedPresenter(Presenter):
    """`saved(typed)` when it is in; `left()` when the form is to be hidden."""

    def __init__(
        self,
        ctx: Context,
        view: TypedView,
        saved: Callable[[TypedReferral], None],
        left: Callable[[], None],
    ) -> None:
        super().__init__(ctx)
        self._view, self._saved, self._left = view, saved, left
        self._refused_id: UUID | None = None
        self._id = new_id()
        self._proposed: call_not_before.Proposal | None = None
        self._dismissed = ""
        view.save_requested.connect(self._save)
        view.left.connect(self._leave)
        view.proposal_accepted.connect(self._accept_day)
        view.proposal_dismissed.connect(self._dismiss_day)
        view.picker.searched.connect(self._find_places)
        view.form.changed.connect(self._on_change)
        view.form.rested.connect(self._keep)

    def open(self, **what: Any) -> None:
        """An empty form, or what was typed before and not saved; beside a refused letter or not."""
        refused: RefusedContent | None = what.get("refused")
        self._refused_id = refused.row.id if refused else None
        self._dismissed = ""
        self._id = new_id()
        found = salvage(refused.raw) if refused else Salvaged()
        self._view.show_letter(found.text)
        self._view.picker.choose(None)
        self._view.form.clear()
        self._view.form.set_values({"source": ReferralSource.SELF, "received_on": self.ctx.today})
        if refused:
            self._fill_in(found)
        begun: QuickDraft | None = what.get("begun")
        if begun is not None:
            self._go_on(begun)
        else:
            self.ctx.read(form_drafts.kept, FORM, self._refused_id, then=self._offer_kept)
        self._on_change()

    def _fill_in(self, found: Salvaged) -> None:
        """What could be read of the refused letter, for her to look over."""
        code = {str(each): each for each in PartyCode}.get(found.sender_code)
        sender = Party(
            identifier=found.sender_number,
            identifier_code=code,
            organisation=found.sender_name,
            speciality=found.speciality,
        )
        source = source_of(sender) if found.sender_name or code else ReferralSource.OTHER
        sent_on = found.sent_on
        values = {
            "given_name": found.given_name,
            "surname": found.surname,
            "phone": found.phone,
            "cpr": found.cpr,
            "referrer_name": found.referrer,
            "text": found.told,
            "source": source,
            "received_on": sent_on if sent_on and sent_on <= self.ctx.today else self.ctx.today,
        }
        for name, value in values.items():
            self._view.form.set_value(name, value)
        if source in _PLACES and found.sender_name:
            self.ctx.read(
                origins.find_places, found.sender_name, _PLACES[source], then=self._choose_only
            )

    def _choose_only(self, hits: Sequence[PlaceRow]) -> None:
        if len(hits) == 1:
            self._view.picker.choose(hits[0])

    def _go_on(self, begun: QuickDraft) -> None:
        """What was begun in the quick form."""
        whole = begun.whole
        for name in ("given_name", "surname", "phone", "text", "source"):
            self._view.form.set_value(name, getattr(whole, name))
        self._view.picker.choose(begun.origin.place)

    def _offer_kept(self, content: dict[str, Any] | None) -> None:
        if not content:
            return
        values = content | {"source": ReferralSource(content["source"])}
        for name in _DAYS:
            values[name] = date.fromisoformat(values[name]) if values[name] else None
        for name, value in values.items():
            self._view.form.set_value(name, value)
        self.ctx.tell(translate("referrals", "What you typed before stands here again."))

    def _on_change(self) -> None:
        form = self._view.form
        self._view.picker.setVisible(form.value("source") in _PLACES)
        text, written_on = form.value("text"), form.value("received_on") or self.ctx.today
        self._proposed = call_not_before.propose(text, written_on) if text else None
        settled = form.value("call_not_before") is not None
        if self._proposed is None or settled or self._proposed.words == self._dismissed:
            self._view.show_proposal(None)
        else:
            self._view.show_proposal(self._proposed.on, self._proposed.words)

    def _dismiss_day(self) -> None:
        """These words mean something else."""
        if self._proposed is not None:
            self._dismissed = self._proposed.words
            self._on_change()

    def _accept_day(self) -> None:
        if self._proposed is not None:
            self._view.form.set_value("call_not_before", self._proposed.on)

    def _find_places(self, text: str) -> None:
        kinds = _PLACES.get(self._view.form.value("source"), frozenset(PlaceKind))
        self.ctx.read(origins.find_places, text, kinds, then=self._view.picker.show_hits)

    def _keep(self) -> None:
        content = {name: _plain(value) for name, value in self._view.form.values().items()}
        self.ctx.write(form_drafts.keep, FORM, self._refused_id, content)

    def _save(self) -> None:
        if not self._view.form.check():
            return
        values = self._view.form.values()
        place = self._view.picker.place if values["source"] in _PLACES else None
        reason = self._proposed.words if self._proposed else ""
        draft = TypedReferralDraft(
            **values,
            call_not_before_reason=reason if values["call_not_before"] else "",
            place_kind=place.kind if place else None,
            place_id=place.id if place else None,
            refused_id=self._refused_id,
            id=self._id,
        )
        self.ctx.write(type_referral, draft, form=self._view.form, then=self._after)

    def _after(self, typed: TypedReferral) -> None:
        self._view.form.mark_saved()
        self._saved(typed)

    def _leave(self) -> None:
        question = translate("referrals", "Throw away what you have typed?")
        if self._view.form.is_changed() and not self.ctx.dialogs.ask(question):
            return
        self._view.form.mark_saved()
        self.ctx.write(form_drafts.throw_away, FORM, self._refused_id)
        self._left()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
