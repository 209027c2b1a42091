"""Offers places to those who wait, takes their answers, and tries out one more course."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from counsellor_app.kinds.course import NoticeChannel
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.attendance import enrolments, waiting_list
from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.planning import (
    citizen_letters,
    offer_answers,
    place_offers,
    waiting_figures,
)
from counsellor_app.services.planning.place_offers import OfferChoices, OfferDraft, Offered
from counsellor_app.services.planning.waiting_figures import ProgrammeWaiting, WhatIf
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import waiting_columns
from counsellor_app.ui.courses.letters_printed import print_letters
from counsellor_app.ui.courses.offer_dialog import OfferDialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.sms.batch import show_batch
from counsellor_app.ui.translation import translate

_ONE_WEEK = timedelta(weeks=1)


class WaitingPresenter:
    """The page of everyone who waits, and the page of its figures."""

    def __init__(self, ctx: Context, view: CoursesView, show_list: Callable[[], None]) -> None:
        self.ctx, self._view = ctx, view
        self._rows: tuple[ProgrammeWaiting, ...] = ()
        page, figures = view.waiting, view.figures
        page.back_requested.connect(show_list)
        page.figures_requested.connect(self.show_figures)
        page.offer_requested.connect(self._on_offer)
        page.leave_requested.connect(self._on_leave)
        page.accept_requested.connect(self._on_accept)
        page.decline_requested.connect(self._on_decline)
        page.withdraw_requested.connect(self._on_withdraw)
        page.longer_requested.connect(self._on_longer)
        figures.back_requested.connect(self.show)
        figures.try_requested.connect(self._on_try)
        figures.table.row_chosen.connect(self._on_programme)
        view.show_waiting.triggered.connect(lambda: self.show())
        view.show_figures.triggered.connect(lambda: self.show_figures())

    def show(self) -> None:
        """Everyone who waits."""
        self._view.show_part(self._view.waiting)
        self.reload()
        self._view.waiting.table.setFocus()

    def show_figures(self) -> None:
        """How long people wait."""
        self._view.show_part(self._view.figures)
        form = self._view.figures.form
        if form.value("starts_on") is None:
            form.set_values({"starts_on": _next_march(self.ctx.today), "capacity": 12})
        self.reload()
        self._view.figures.table.setFocus()

    def reload(self) -> None:
        """What is in sight, again."""
        if self._view.currentWidget() is self._view.figures:
            self.ctx.read(waiting_figures.waiting_figures, then=self._view.figures.show_rows)
        else:
            self.ctx.read(waiting_list.count_waiting, then=self._show_queue)

    def _show_queue(self, count: int) -> None:
        backend = self.ctx.backend
        self._view.waiting.show_source(
            count, lambda first, many: backend.read(waiting_list.waiting_list, None, first, many)
        )

    # --- offers

    def _on_offer(self, row: WaitingRow) -> None:
        self.ctx.read(place_offers.offer_choices, row.id, then=self._ask)

    def _ask(self, choices: OfferChoices) -> None:
        dialog = OfferDialog(choices, lambda: self.ctx.today, self.ctx.dialogs.parent)
        if not self.ctx.dialogs.run(dialog) or (fit := dialog.table.chosen()) is None:
            return
        draft = OfferDraft(
            choices.enrolment_id, fit.id, dialog.reply_by(), dialog.channel(), id=dialog.draft_id
        )
        self.ctx.write(
            place_offers.offer_place,
            draft,
            then=lambda made: self._offered(choices.name, draft.channel, made),
        )

    def _offered(self, name: str, channel: NoticeChannel, made: Offered) -> None:
        told = translate("courses", "A place is held for {name} until {day}.").format(
            name=name, day=written.short_day(made.reply_by)
        )
        self.ctx.tell(told, Tone.GOOD, undo=True)
        if made.letter_id is not None:
            self.ctx.read(
                citizen_letters.citizen_sheets,
                [made.letter_id],
                then=lambda sheets: print_letters(self.ctx, sheets),
            )
        elif channel is NoticeChannel.SMS:
            show_batch(
                self.ctx,
                SmsDraft(
                    LetterKind.SMS_PLACE,
                    [SmsTo(made.pathway_id, made.starts_at, made.place)],
                    reply_by=made.reply_by,
                ),
                self._view,
            )

    # --- answers

    def _on_accept(self, row: WaitingRow) -> None:
        told = translate("courses", "{name} has a place on {course}.").format(
            name=row.name, course=row.offered_course
        )
        self.ctx.write(offer_answers.accept_offer, row.offer_id, then=lambda _: self._tell(told))

    def _on_decline(self, row: WaitingRow) -> None:
        told = translate("courses", "{name} waits on and keeps the days in the queue.")
        self.ctx.write(
            offer_answers.decline_offer,
            row.offer_id,
            then=lambda _: self._tell(told.format(name=row.name)),
        )

    def _on_withdraw(self, row: WaitingRow) -> None:
        told = translate("courses", "The place is free again; {name} waits on.")
        self.ctx.write(
            offer_answers.withdraw_offer,
            row.offer_id,
            then=lambda _: self._tell(told.format(name=row.name)),
        )

    def _on_longer(self, row: WaitingRow) -> None:
        """A week from the day agreed, or from today where that day has passed."""
        assert row.reply_by is not None
        until = max(row.reply_by, self.ctx.today) + _ONE_WEEK
        told = translate("courses", "{name} has until {day} to answer.")

        def agreed(day: date) -> None:
            self._tell(told.format(name=row.name, day=written.short_day(day)))

        self.ctx.write(offer_answers.extend_offer, row.offer_id, until, then=agreed)

    def _on_leave(self, row: WaitingRow) -> None:
        told = translate("courses", "{name} is off the waiting list.").format(name=row.name)
        self.ctx.write(enrolments.leave, row.id, then=lambda _: self._tell(told))

    def _tell(self, text: str) -> None:
        self.ctx.tell(text, Tone.GOOD, undo=True)

    # --- one more course

    def _on_programme(self, row: ProgrammeWaiting | None) -> None:
        if row is not None:
            self._view.figures.form.set_value("capacity", row.capacity)
            self._view.figures.show_answer("")

    def _on_try(self) -> None:
        figures = self._view.figures
        row = figures.table.chosen()
        if row is None or not figures.form.check():
            return
        values = figures.form.values()
        self.ctx.read(
            waiting_figures.what_if,
            row.programme_id,
            values["starts_on"],
            values["capacity"],
            then=self._show_answer,
        )

    def _show_answer(self, found: WhatIf) -> None:
        self._view.figures.show_answer(waiting_columns.answer(found))


def _next_march(today: date) -> date:
    """The first Monday of the next March."""
    first = date(today.year + (today.month > 2), 3, 1)
    return date(first.year, 3, 1 + (-first.weekday()) % 7)
