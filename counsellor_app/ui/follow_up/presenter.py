"""Fills the area Opfølgning; the pane follows the row that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.calls import no_contact
from counsellor_app.services.follow_up import follow_up_list, follow_up_load
from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter, FollowUpScope
from counsellor_app.services.follow_up.follow_up_load import Load
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.ui.follow_up.calling import Calling
from counsellor_app.ui.follow_up.view import FollowUpView
from counsellor_app.ui.follow_up.words import load_sentence
from counsellor_app.ui.phone_list import print_evening
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.sms.batch import show_batch
from counsellor_app.ui.translation import translate

_TABLES = {"follow_up", "call", "pathway", "participant", "consent", "letter"}


class FollowUpPresenter(Presenter):
    """Between the doors and the view."""

    def __init__(self, ctx: Context, view: FollowUpView) -> None:
        super().__init__(ctx)
        self._view = view
        self._calling = Calling(ctx, view.card)
        view.card.person_requested.connect(self._calling.go_to_person)
        self._wanted = FollowUpFilter()
        view.filter_changed.connect(self._read)
        view.table.row_chosen.connect(self._on_chosen)
        view.table.row_opened.connect(lambda row: ctx.open_person(row.participant_id))
        view.evening_requested.connect(lambda: ctx.go_to("today", look="evening", telephone=True))
        view.print_requested.connect(lambda: print_evening(ctx, self._wanted.mine))
        view.sms_requested.connect(self._on_sms)
        ctx.watch(_TABLES, self.reload)

    def open(self, pathway_id: UUID | None = None, **_what: Any) -> None:
        """The list is opened, which is logged; a pathway puts the cursor on her follow-up."""

        def opened(_count: int) -> None:
            self._read()
            if pathway_id is not None:
                self.ctx.read(follow_up_list.follow_ups_of, pathway_id, then=self._find)

        self.ctx.look(follow_up_list.open_follow_up_list, then=opened)

    def back(self) -> bool:
        """From the questions to the keys."""
        return self._view.card.questions.go_back()

    def reload(self) -> None:
        """Read list and pane again."""
        self._read()
        self._calling.reload()

    def _read(self) -> None:
        self._wanted = self._view.wanted()
        self.ctx.read(follow_up_list.count, self._wanted, then=self._show)
        self.ctx.read(follow_up_load.load_ahead, self._wanted.mine, then=self._show_load)

    def _show(self, count: int) -> None:
        self._view.show_rows(count, self._page, translate("follow_up", "%n citizen(s)", "", count))
        if not count:
            self._calling.open(None)
        elif (chosen := self._view.table.chosen()) is not None:
            self._on_chosen(chosen)

    def _show_load(self, load: Load) -> None:
        week = translate("follow_up", "wk {number}")
        bars = [(week.format(number=each.number), float(each.calls)) for each in load.weeks]
        self._view.show_load(bars, load_sentence(load))

    def _on_sms(self) -> None:
        def show(to: tuple[SmsTo, ...]) -> None:
            show_batch(self.ctx, SmsDraft(LetterKind.SMS_FOLLOW_UP, to), self._view)

        self.ctx.read(no_contact.follow_up_batch, self._wanted.mine, then=show)

    def _page(self, first: int, how_many: int) -> Sequence[FollowUpRow]:
        return self.ctx.backend.read(follow_up_list.page, self._wanted, first, how_many)

    def _on_chosen(self, row: FollowUpRow | None) -> None:
        self._calling.open(row.id if row else None)

    def _find(self, rows: Sequence[FollowUpRow]) -> None:
        open_ones = [row for row in rows if row.outcome is None]
        if not open_ones:
            return
        wanted = open_ones[0]
        self._view.show_scope(_scope(wanted))
        if not self._view.table.choose_where(lambda row: row.id == wanted.id):
            self._calling.open(wanted.id)


def _scope(row: FollowUpRow) -> FollowUpScope:
    if row.in_window:
        return FollowUpScope.IN_WINDOW
    return FollowUpScope.WINDOW_CLOSED if row.days_left < 0 else FollowUpScope.AHEAD
