"""Reads what is to be done today, and lets it be done beside the list."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from counsellor_app.kinds.call import CallDirection, CallPurpose
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.pathway import BEFORE_CONTACT, Stage
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.services.calls import call_pane, phone_evening
from counsellor_app.services.calls.call_pane import CallPane
from counsellor_app.services.calls.callers import CallerRow
from counsellor_app.services.calls.calls import Slot
from counsellor_app.services.today import worklist
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.today.worklist import FoldRows
from counsellor_app.ui import format as written
from counsellor_app.ui.phone_list import print_evening
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.today.calendar_desk import CalendarDesk
from counsellor_app.ui.today.calendar_presenter import CalendarPresenter, Errand
from counsellor_app.ui.today.call_desk import CallDesk, OnTheLine
from counsellor_app.ui.today.incoming import take_incoming
from counsellor_app.ui.today.list_words import all_done, count_line, fold_of, no_evening
from counsellor_app.ui.today.messages import show_batch_of, show_reminders
from counsellor_app.ui.today.row_acts import row_words_of
from counsellor_app.ui.today.row_leads import do_act
from counsellor_app.ui.today.telephone_mode import TelephoneMode
from counsellor_app.ui.today.view import TodayView
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.folds_list import Fold

WATCHED = frozenset(
    {
        "appointment",
        "attendance",
        "call",
        "consent",
        "course",
        "course_closing",
        "directory_entry",
        "enrolment",
        "follow_up",
        "interview",
        "letter",
        "busy_span",
        "call_cover",
        "meeting",
        "meeting_notice",
        "participant",
        "pathway",
        "place_offer",
        "referral",
        "scheme_grant",
        "training",
        "typed_form",
        "voucher",
    }
)
_LISTS = ("list", "evening")


def _purpose(stage: Stage | None) -> CallPurpose:
    return CallPurpose.CALL_BACK if stage in BEFORE_CONTACT else CallPurpose.SUPPORT


class TodayPresenter(Presenter):
    """The list and its panes; the calendar and the call have presenters of their own."""

    def __init__(self, ctx: Context, view: TodayView) -> None:
        super().__init__(ctx)
        # A team lead looks after everybody's day; a counsellor begins with her own.
        self._team = worklist.counts_team(ctx.backend.actor)
        self._view, self._look = view, "list"
        view.show_whose(team=self._team)
        self._evening, self._before_calendar = False, "list"
        self._row: WorkRow | None = None
        self._done: list[str] = []
        """The rows that went while they were chosen, the latest last."""
        self._caller: OnTheLine | None = None
        self.desk = CallDesk(
            ctx,
            view.call,
            wants_calendar=self._book_in_calendar,
            done=self._after_call,
            took_answer=view.focus_list,
        )
        self.calendar = CalendarPresenter(ctx, view.calendar)
        self.telephone = TelephoneMode(
            ctx,
            view.telephone,
            leave=self._leave_telephone,
            wants_calendar=self._book_in_calendar,
            incoming=self._on_incoming,
        )
        view.telephone_requested.connect(self._on_telephone)
        view.print_requested.connect(self._on_print)
        self.calendar_desk = CalendarDesk(ctx, view, self.reload)
        view.table.row_chosen.connect(self._on_row)
        view.table.row_opened.connect(self._on_open)
        view.look_chosen.connect(self.show_look)
        view.team_chosen.connect(self._on_team)
        view.key_pressed.connect(self._on_key)
        view.letter_pressed.connect(self._on_letter)
        view.copy_requested.connect(self._on_copy)
        view.carry_requested.connect(self._on_carry)
        view.row.act_chosen.connect(self._on_act)
        view.reminders_requested.connect(self._on_reminders)
        view.batch_requested.connect(self._on_batch)
        ctx.watch(WATCHED, self.reload)

    def open(self, **what: Any) -> None:
        """The area is shown; F9 comes with `incoming_call=True`, F8 with `telephone=True`."""
        if "look" in what:
            self.show_look(what["look"])
        if (user_id := what.get("user_id")) is not None:
            self.calendar.choose(user_id)
        self.reload()
        if what.get("telephone") and not self.telephone.is_on:
            self._on_telephone()
        if (pathway_id := what.get("pathway_id")) is not None:
            self._call(pathway_id)
        if what.get("incoming_call"):
            self._on_incoming()

    def back(self) -> bool:
        """Esc: out of the question of a call, out of the calendar."""
        if self._look == "telephone":
            if not self.telephone.back():
                self._leave_telephone()
            return True
        if self._look in _LISTS:
            if self._view.leave_note() or self.desk.back():
                return True
            if self._look == "evening":
                self.show_look("list")
                return True
            return False
        if not self.calendar.back():
            self.show_look(self._before_calendar)
        return True

    @property
    def whole_window(self) -> bool:
        """Whether nothing but this is to be seen: the rail and the search would draw the eye."""
        return self._look == "telephone"

    def reload(self) -> None:
        """Read everything that is shown again."""
        if self._evening:
            self.ctx.read(phone_evening.evening_calls, not self._team, then=self._show_evening)
        else:
            self.ctx.read(worklist.work_today, not self._team, then=self._show_folds)
        if self._look in ("day", "week"):
            self.calendar.reload()

    def show_look(self, look: str, errand: Errand | None = None) -> None:
        """The list, or the calendar of a day or a week."""
        if look in ("day", "week") and self._look not in ("day", "week"):
            self._before_calendar = self._look
        self._look = look
        self._view.show_look(look)
        if look in _LISTS and self._evening is not (look == "evening"):
            self._evening = look == "evening"
            self.reload()
        self.ctx.navigation.fit_frame()
        if look in _LISTS:
            self._view.table.setFocus()
        elif look == "telephone":
            self._view.telephone.focus_keys()
        else:
            self.calendar.show(look, errand)
            self._view.calendar.looks.choose(look)
            self._view.calendar.take_focus()

    # --- the list

    def _show_folds(self, folds: tuple[FoldRows, ...]) -> None:
        work = [fold for fold in folds if fold.fold is not WorkFold.WAITING]
        table, total = self._view.table, sum(fold.count for fold in work)
        self._view.show_head(written.weekday(self.ctx.today), count_line(total))
        if self._team is worklist.counts_team(self.ctx.backend.actor):
            self.ctx.navigation.show_count("today", total)
        chosen = self._row
        self._view.show_folds([fold_of(each) for each in folds])
        self._follow(chosen, {row.id for fold in folds for row in fold.rows})
        if self._caller is None and not table.is_row(table.chosen()):
            table.next_row()
        if not total and self._caller is None:
            self._row = None
            self._view.show_nothing(all_done())
        if self._caller is not None:
            self.desk.refresh()
        if self.telephone.is_on:
            self.telephone.show_rows([row for fold in work for row in fold.rows])

    def _follow(self, chosen: WorkRow | None, there: set[str]) -> None:
        """A row that was done is chosen again when it comes back by Ctrl+Z, unless something is being typed."""
        back = [each for each in self._done if each in there]
        if chosen is not None and chosen.id not in there:
            self._done.append(chosen.id)
        elif back and not self._view.call.note.toPlainText():
            self._view.table.choose_where(lambda row: getattr(row, "id", None) == back[-1])
        self._done = [each for each in self._done if each not in there]

    def _show_evening(self, rows: tuple[WorkRow, ...]) -> None:
        """The list of the evening in place of the folds of the day."""
        count = translate("today", "%n call(s) after 17", "", len(rows))
        self._view.show_head(translate("today", "Phone evening"), count)
        empty = no_evening()
        title = translate("today", "Call after 17")
        self._view.show_folds([Fold("evening", title, rows, empty)])
        if not self._view.table.is_row(self._view.table.chosen()):
            self._view.table.next_row()
        if not rows:
            self._row = None
            self._view.show_nothing(empty)
        if self.telephone.is_on:
            self.telephone.show_rows(rows)

    # --- telephone mode

    def _on_telephone(self) -> None:
        """F8: the calls of the list that is shown, from the chosen one on."""
        rows = [row for row in self._view.table.all_rows() if isinstance(row, WorkRow)]
        chosen = self._view.table.chosen()
        self.desk.close()
        self._row = self._caller = None
        self.show_look("telephone")
        self.telephone.start(rows, chosen if isinstance(chosen, WorkRow) else None)

    def _leave_telephone(self) -> None:
        self.telephone.stop()
        self.show_look("evening" if self._evening else "list")
        chosen = self._view.table.chosen()
        self._on_row(chosen if isinstance(chosen, WorkRow) else None)

    def _on_print(self) -> None:
        print_evening(self.ctx, not self._team)

    def _on_row(self, row: WorkRow | None) -> None:
        self._caller = None
        same = row is not None and self._row is not None and row.id == self._row.id
        self._row = row
        if row is None:
            self.desk.close()
            self._view.show_nothing(translate("today", "Choose a row in the list."))
        elif row.kind.is_call and row.pathway_id is not None:
            self._show_call(row, same=same)
        else:
            self.desk.close()
            self._view.row.show_words(row_words_of(row, self.ctx.today))
            self._view.show_pane(self._view.row)

    def _show_call(self, row: WorkRow, *, same: bool) -> None:
        assert row.pathway_id is not None
        absence = row.kind is WorkKind.ABSENCE_CALL
        purpose = CallPurpose.ABSENCE if absence else CallPurpose.CALL_BACK
        if same and self.desk.line == OnTheLine(row.pathway_id, purpose):
            self.desk.refresh()
            return
        self.desk.open(OnTheLine(row.pathway_id, purpose))
        self._view.show_pane(self._view.call)

    def _on_open(self, row: WorkRow) -> None:
        if row.kind.is_call and row.participant_id is not None:
            self.ctx.open_person(row.participant_id)
        else:
            self._view.row.press("1")

    def _on_team(self, team: bool) -> None:
        self._team = team
        self._view.show_whose(team=team)
        self.reload()

    # --- keys and acts

    def _on_key(self, key: str) -> None:
        if self._look == "telephone":
            self.telephone.press(key)
        elif self._look not in _LISTS:
            self.calendar.press(key)
        elif self._view.pane_shown() is self._view.call:
            self.desk.press(key)
        elif self._view.pane_shown() is self._view.row:
            self._view.row.press(key)

    def _on_letter(self, key: str) -> None:
        if self._look == "telephone":
            self.telephone.desk.press_letter(key)
        elif self._look in _LISTS and self._view.pane_shown() is self._view.call:
            self.desk.press_letter(key)

    def _on_copy(self) -> None:
        if self._look == "telephone":
            self.telephone.desk.copy()
        elif self._view.pane_shown() is self._view.call:
            self.desk.copy()

    def _on_carry(self) -> None:
        (self.telephone.desk if self.telephone.is_on else self.desk).carry()

    def _on_act(self, name: str) -> None:
        if (row := self._row) is None:
            return
        if name == "move":
            self.show_look("day")
        elif name == "reminders":
            self._on_reminders()
        else:
            do_act(self.ctx, name, row)

    def _after_call(self) -> None:
        """The row is gone by the news of the write; a caller leaves the pane to the list again."""
        if self._look not in _LISTS:
            self.show_look("evening" if self._evening else "list")
        if self._caller is not None:
            self._caller, row = None, self._view.table.chosen()
            self._row = None
            self.desk.close()
            self._on_row(row if self._view.table.is_row(row) else None)
        self._view.focus_list()

    def _book_in_calendar(self, pane: CallPane) -> None:
        desk = self.telephone.desk if self.telephone.is_on else self.desk
        self.show_look("week", Errand(call=pane, book_call=partial(self._book, desk)))

    def _book(self, desk: CallDesk, slot: Slot) -> None:
        """The time was found in the calendar: back to the telephone, and the call is over."""
        if self.telephone.is_on:
            self.show_look("telephone")
        desk.book(slot)

    # --- dialogs

    def _on_incoming(self) -> None:
        take_incoming(self.ctx, self._view, self._take_caller)

    def _take_caller(self, caller: CallerRow) -> None:
        if caller.pathway_id is None:
            self.ctx.open_person(caller.participant_id)
            return
        line = OnTheLine(caller.pathway_id, _purpose(caller.stage), CallDirection.IN)
        if self.telephone.is_on:
            self.show_look("telephone")
            self.telephone.take_caller(line)
            return
        if self._look not in _LISTS:
            self.show_look("evening" if self._evening else "list")
        self._caller = line
        self.desk.open(self._caller)
        self._view.show_pane(self._view.call)

    def _call(self, pathway_id: UUID) -> None:
        """The page of a person leads here to call her, whether she is due on this list or not."""
        self.show_look("list")
        listed = self._view.table.choose_where(
            lambda row: getattr(row, "pathway_id", None) == pathway_id and row.kind.is_call
        )
        if not listed:
            self.ctx.read(
                call_pane.stage_of, pathway_id, then=lambda stage: self._ring(pathway_id, stage)
            )

    def _ring(self, pathway_id: UUID, stage: Stage) -> None:
        self._caller = OnTheLine(pathway_id, _purpose(stage))
        self.desk.open(self._caller)
        self._view.show_pane(self._view.call)

    def _on_reminders(self) -> None:
        show_reminders(self.ctx, self._view, mine=not self._team)

    def _on_batch(self, kind: LetterKind) -> None:
        show_batch_of(self.ctx, self._view, kind, mine=not self._team)
