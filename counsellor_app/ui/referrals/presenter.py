"""Puts the tabs together: takes files in, counts what waits, opens the form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counsellor_app.exchange import spreadsheet
from counsellor_app.exchange.referral_import import Handling, ImportReport, import_referrals
from counsellor_app.services.referrals import inbox, refused_letters
from counsellor_app.services.referrals.refused_letters import RefusedContent
from counsellor_app.services.referrals.typed_referrals import TypedReferral
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.import_words import summary
from counsellor_app.ui.referrals import quick_add, words
from counsellor_app.ui.referrals.inbox_presenter import InboxPresenter
from counsellor_app.ui.referrals.refused_presenter import RefusedPresenter
from counsellor_app.ui.referrals.typed_presenter import TypedPresenter
from counsellor_app.ui.referrals.view import ALL, NEW, REFUSED, ReferralsView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate
from counsellor_app.ui.watching import WatchState

WATCHED = frozenset(
    {
        *("referral", "pathway", "call", "refused_letter", "match", "match_refused"),
        *("participant", "practice", "hospital_department"),
    }
)


class ReferralsPresenter(Presenter):
    """What the area can be opened with: new=True, referral_id=…, refused=True, files=[…]."""

    def __init__(self, ctx: Context, view: ReferralsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._tab = NEW
        self.inbox = InboxPresenter(ctx, view.inbox)
        self.refused = RefusedPresenter(ctx, view.refused, self._type_by_hand)
        self.typed = TypedPresenter(ctx, view.typed, self._after_typed, self._show_lists)
        view.tab_chosen.connect(self._show_tab)
        view.new_requested.connect(lambda: quick_add.show(ctx))
        view.import_requested.connect(self._choose_files)
        view.go_on_requested.connect(self._go_on)
        ctx.watch(WATCHED, self.reload)
        self._report, self._left = ImportReport(), tuple[Path, ...]()
        self._watching = ctx.keeping.watching if ctx.keeping else None
        if self._watching is not None:
            self._watching.changed.connect(self._show_watch)
        self._show_watch()

    def open(self, **what: Any) -> None:
        """Shown by a gesture."""
        if what.get("new"):
            self._show_lists()
            self._view.show_form()
            self.typed.open(refused=what.get("letter"), begun=what.get("begun"))
            self._view.typed.first_focus.setFocus()
        elif what.get("referral_id") is not None:
            self._tab = ALL
            self._show_lists()
            self.inbox.open(everything=True, referral_id=what["referral_id"])
        elif what.get("files"):
            self._show_lists()
            self._take_in(what["files"])
        elif not self._view.typing:
            self._tab = REFUSED if what.get("refused") else self._tab
            self._show_lists()

    def back(self) -> bool:
        """Esc leaves the form; what is typed in it is kept."""
        if self._view.typing:
            self._show_lists()
            return True
        return False

    def reload(self) -> None:
        """After a write."""
        self._show_counts()
        self.refused.reload() if self._tab == REFUSED else self.inbox.reload()

    def _show_lists(self) -> None:
        self._view.show_tab(self._tab)
        self._show_counts()
        if self._tab == REFUSED:
            self.refused.open()
        else:
            self.inbox.open(everything=self._tab == ALL)

    def _show_tab(self, tab: int) -> None:
        self._tab = tab
        self._show_lists()

    def _show_counts(self) -> None:
        counts: list[int] = []
        self.ctx.read(inbox.inbox_size, inbox.InboxFilter(), then=counts.append)
        self.ctx.read(refused_letters.count_refused, then=counts.append)
        if len(counts) == 2:
            self._view.show_counts(*counts)

    # --- files

    def _show_watch(self) -> None:
        """The line over the lists: the watched folder, or what was left when she stopped."""
        state = self._watching.state if self._watching else WatchState()
        self._view.show_watch(words.watched(state, len(self._left)))

    def _go_on(self) -> None:
        if self._left:
            self._take_in(self._left)
        elif self._watching is not None and self._watching.state.folder:
            self._watching.look()
        else:
            self.ctx.go_to("settings", page="intake")

    def _choose_files(self) -> None:
        title = translate("referrals", "Which referral files?")
        pattern = translate("referrals", "Referrals and lists (*.xml *.xlsx *.csv)")
        files = self.ctx.dialogs.open_files(title, pattern)
        lists = [path for path in files if spreadsheet.is_list(path)]
        self._take_in([path for path in files if path not in lists])
        if lists:
            self.ctx.go_to("transfer", list_file=lists[0])

    def _take_in(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        keeping = self.ctx.keeping
        receipts = self.ctx.settings.now.receipt_folder
        self._report, self._left = ImportReport(), ()
        self._show_watch()
        self.ctx.jobs.start(
            self._view,
            keeping.after_backup(import_referrals) if keeping else import_referrals,
            self.ctx.backend,
            list(paths),
            title=translate("referrals", "Taking referrals in"),
            report=self._report,
            handling=Handling(Path(receipts) if receipts else None),
            then=self._after_import,
            on_cancel=self._after_stop,
        )

    def _after_stop(self) -> None:
        """What is in stays in; the rest waits for one press."""
        self._left = tuple(self._report.left)
        self._show_watch()
        self.ctx.tell(summary(self._report), Tone.SOON)

    def _after_import(self, report: ImportReport) -> None:
        self._tab = REFUSED if report.rejected and not report.came_in else NEW
        self._show_lists()
        self.ctx.tell(summary(report), Tone.SOON if report.rejected else Tone.GOOD)

    # --- typing

    def _type_by_hand(self, content: RefusedContent) -> None:
        self.open(new=True, letter=content)

    def _after_typed(self, typed: TypedReferral) -> None:
        self._tab = NEW
        self._show_lists()
        if typed.known:
            said = translate("referrals", "Saved. It may be somebody we know: decide below.")
            self.ctx.tell(said, Tone.INFO, undo=True)
            self.inbox.open(referral_id=typed.referral_id)
        else:
            said = translate("referrals", "Saved. The call stands under “Today”.")
            self.ctx.tell(said, undo=True)
