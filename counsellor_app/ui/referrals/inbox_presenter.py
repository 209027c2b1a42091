"""Reads the inbox and the chosen letter, and does what the counsellor answers to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.services.directory import call_proposals
from counsellor_app.services.pathway import pathway_closing, pathway_planning
from counsellor_app.services.referrals import (
    inbox,
    joining,
    matching,
    referral_corrections,
    refused_letters,
)
from counsellor_app.services.referrals.inbox import InboxFilter, InboxRow, ReferralPage
from counsellor_app.services.referrals.matching import Proposal
from counsellor_app.ui import format as written
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.referrals import answering, words
from counsellor_app.ui.referrals.act_dialogs import CloseDialog, PlanDialog, RawDialog
from counsellor_app.ui.referrals.inbox_view import InboxView
from counsellor_app.ui.referrals.ward_box import WardVisits
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate


class InboxPresenter(Presenter):
    """One list at a time: what is new, or all; and one letter."""

    def __init__(self, ctx: Context, view: InboxView) -> None:
        super().__init__(ctx)
        self._view = view
        self._wanted = InboxFilter()
        self._page: ReferralPage | None = None
        self._proposals: Sequence[Proposal] = ()
        view.searched.connect(self._on_search)
        self._wards = WardVisits(ctx, view.pane.ward)
        view.wished.connect(self._on_wish)
        view.table.row_chosen.connect(self._show_row)
        view.table.row_opened.connect(lambda row: ctx.open_person(row.participant_id))
        self._acts: dict[str, Callable[[ReferralPage], None]] = {
            "same_person": self._same_person,
            "same_pathway": self._same_pathway,
            "new_person": self._new_person,
            "accept_day": self._accept_day,
            "dismiss_day": self._dismiss_day,
            "pass_on": lambda page: answering.pass_on(ctx, page.row.pathway_id, _name(page)),
            "reject": lambda page: answering.reject(ctx, page.row.pathway_id, _name(page)),
            "offers": lambda _page: show_directory(ctx),
            "take": partial(self._handle, take=True),
            "seen": partial(self._handle, take=False),
            "plan": self._plan,
            "close": self._close,
            "raw": self._show_raw,
            "person": lambda page: ctx.open_person(page.row.participant_id),
            "part": self._part,
            "accept_correction": self._accept_correction,
            "keep_ours": lambda page: self._settle(page, ()),
            "cancel_pathway": lambda page: self._close_for(page, CloseReason.CANCELLED, ""),
            "keep_pathway": partial(self._handle, take=False),
        }

    def open(self, **what: Any) -> None:
        """`everything=True` shows all, `referral_id=…` puts the cursor on one of them."""
        self._wanted = InboxFilter(bool(what.get("everything")), self._wanted.text)
        self.reload()
        wanted = what.get("referral_id")
        if wanted is not None:
            self._view.table.choose_where(lambda row: row.id == wanted)

    def reload(self) -> None:
        """After a write, or when the area is shown."""
        self.ctx.read(inbox.inbox_size, self._wanted, then=self._show_list)

    # --- showing

    def _show_list(self, count: int) -> None:
        self._view.show_rows(count, self._rows)
        self._show_row(self._view.table.chosen())

    def _rows(self, first: int, how_many: int) -> Sequence[InboxRow]:
        found: list[InboxRow] = []
        self.ctx.read(inbox.inbox_page, self._wanted, first, how_many, then=found.extend)
        return found

    def _show_row(self, row: InboxRow | None) -> None:
        if row is None:
            self._page = None
            self._view.pane.show_referral(None, ())
            self._wards.show(None)
        elif self._page is not None and self._page.row.id == row.id:
            self.ctx.read(inbox.referral_page, row.id, then=self._show_page)
        else:
            self._view.pane_area.verticalScrollBar().setValue(0)
            self.ctx.look(inbox.open_referral, row.id, then=self._show_page)

    def _show_page(self, page: ReferralPage) -> None:
        self._page, self._proposals = page, ()
        if page.row.match is not None:
            self.ctx.read(matching.proposals, page.row.pathway_id, then=self._keep_proposals)
        self._view.pane.show_referral(page, self._proposals)
        self._wards.show(page)

    def _keep_proposals(self, proposals: Sequence[Proposal]) -> None:
        self._proposals = proposals

    def _on_search(self, text: str) -> None:
        self._wanted = InboxFilter(self._wanted.everything, text)
        self.reload()

    # --- answers

    def _on_wish(self, wish: str) -> None:
        if self._page is not None:
            self._acts[wish](self._page)

    def _same_person(self, page: ReferralPage) -> None:
        known = self._view.pane.match.proposal
        if known is not None:
            self._join(page, known.known.id, None)

    def _same_pathway(self, page: ReferralPage) -> None:
        known = self._view.pane.match.proposal
        running = next((each for each in known.pathways if each.open), None) if known else None
        if known is not None and running is not None:
            self._join(page, known.known.id, running.id)

    def _join(self, page: ReferralPage, known_id: UUID, onto_id: UUID | None) -> None:
        said = (
            translate("referrals", "The letter lies on the pathway that is open.")
            if onto_id
            else translate("referrals", "The pathway belongs to the known citizen now.")
        )

        def join() -> None:
            self.ctx.write(
                joining.join, page.row.pathway_id, known_id, onto_id, then=self._telling(said)
            )

        if self.ctx.keeping is None:
            join()
        else:
            self.ctx.keeping.back_up_before(join)

    def _new_person(self, page: ReferralPage) -> None:
        known = tuple(each.known.id for each in self._proposals)
        said = translate("referrals", "Another person: not asked again.")
        self.ctx.write(matching.refuse_match, page.row.pathway_id, known, then=self._telling(said))

    def _part(self, page: ReferralPage) -> None:
        if page.match_id is not None:
            said = translate("referrals", "They are two persons again.")
            self.ctx.write(joining.part, page.match_id, then=self._telling(said))

    def _accept_day(self, page: ReferralPage) -> None:
        if page.proposed_on is None:
            self._plan(page)
            return
        day = written.long_day(page.proposed_on)
        said = translate("referrals", "Not called before {day}.").format(day=day)
        self.ctx.write(
            pathway_planning.call_not_before,
            page.row.pathway_id,
            page.proposed_on,
            page.proposed_words[:140],
            then=self._telling(said),
        )

    def _dismiss_day(self, page: ReferralPage) -> None:
        said = self._telling(translate("referrals", "The call is not put off."))
        self.ctx.write(call_proposals.dismiss_call_proposal, page.row.id, then=said)

    def _handle(self, page: ReferralPage, *, take: bool) -> None:
        said = (
            translate("referrals", "{name} is yours.")
            if take
            else translate("referrals", "{name} waits for the team to call.")
        )
        told = self._telling(said.format(name=page.row.name or page.row.phone))
        self.ctx.write(inbox.handle_referral, page.row.id, take=take, then=told)

    def _plan(self, page: ReferralPage) -> None:
        dialog = PlanDialog(
            lambda: self.ctx.today,
            page.call_not_before or page.proposed_on,
            page.call_not_before_reason or page.proposed_words,
            page.call_not_later_than,
        )
        form = dialog.form
        if not self.ctx.dialogs.run(dialog):
            return
        values = form.values()
        said = self._telling(translate("referrals", "Kept."))
        pathway_id = page.row.pathway_id
        before = (page.call_not_before, page.call_not_before_reason)
        if (values["not_before"], values["reason"]) != before:
            self.ctx.write(
                pathway_planning.call_not_before,
                pathway_id,
                values["not_before"],
                values["reason"],
                then=said,
            )
        if values["not_later"] != page.call_not_later_than:
            self.ctx.write(
                pathway_planning.call_not_later_than, pathway_id, values["not_later"], then=said
            )

    def _close(self, page: ReferralPage) -> None:
        dialog = CloseDialog()
        form = dialog.form
        if self.ctx.dialogs.run(dialog):
            values = form.values()
            self._close_for(page, values["reason"], values["note"])

    def _close_for(self, page: ReferralPage, reason: CloseReason, note: str) -> None:
        said = self._telling(translate("referrals", "The pathway is closed."))
        self.ctx.write(pathway_closing.close_for, page.row.pathway_id, reason, note=note, then=said)

    def _accept_correction(self, page: ReferralPage) -> None:
        self._settle(page, self._view.pane.correction.accepted())

    def _settle(self, page: ReferralPage, accepted: tuple[str, ...]) -> None:
        said = self._telling(translate("referrals", "The correction is dealt with."))
        self.ctx.write(referral_corrections.settle_correction, page.row.id, accepted, then=said)

    def _show_raw(self, page: ReferralPage) -> None:
        self.ctx.look(
            inbox.raw_letter,
            page.row.id,
            then=lambda raw: self.ctx.dialogs.run(RawDialog(refused_letters.readable(raw))),
        )

    def _telling(self, text: str) -> Callable[[object], None]:
        return lambda _: self.ctx.tell(text, undo=True)


def _name(page: ReferralPage) -> str:
    """Who it is about, for the head of a dialog."""
    return words.name(page.row)
