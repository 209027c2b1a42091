"""Puts the tabs together: takes files in, counts what waits, opens the form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counsellor_app.exchange.referral_import import ImportReport, import_referrals
from counsellor_app.services import inbox, refused_letters
from counsellor_app.services.refused_letters import RefusedContent
from counsellor_app.services.typed_referrals import TypedReferral
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.referrals.inbox_presenter import InboxPresenter
from counsellor_app.ui.referrals.refused_presenter import RefusedPresenter
from counsellor_app.ui.referrals.typed_presenter import TypedPresenter
from counsellor_app.ui.referrals.view import ALL, NEW, REFUSED, ReferralsView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

WATCHED = frozenset(
    {
        *("referral", "pathway", "call", "refused_letter", "match", "match_refused"),
        *("participant", "practice", "hospital_department"),
    }
)


class ReferralsPresenter(Presenter):
    """What the area can be opened with: new=True, referral_id=…, refused=True."""

    def __init__(self, ctx: Context, view: ReferralsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._tab = NEW
        self.inbox = InboxPresenter(ctx, view.inbox)
        self.refused = RefusedPresenter(ctx, view.refused, self._type_by_hand)
        self.typed = TypedPresenter(ctx, view.typed, self._after_typed, self._show_lists)
        view.tab_chosen.connect(self._show_tab)
        view.new_requested.connect(lambda: self.open(new=True))
        view.import_requested.connect(self._choose_files)
        view.files_dropped.connect(self._take_in)
        ctx.watch(WATCHED, self.reload)

    def open(self, **what: Any) -> None:
        """Shown by a gesture."""
        if what.get("new"):
            self._show_lists()
            self._view.show_form()
            self.typed.open(refused=what.get("letter"))
            self._view.typed.first_focus.setFocus()
        elif what.get("referral_id") is not None:
            self._tab = ALL
            self._show_lists()
            self.inbox.open(everything=True, referral_id=what["referral_id"])
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

    def _choose_files(self) -> None:
        title = translate("referrals", "Which referral files?")
        files = self.ctx.dialogs.open_files(title, translate("referrals", "XML (*.xml)"))
        self._take_in(files)

    def _take_in(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        keeping = self.ctx.keeping
        self.ctx.jobs.start(
            self._view,
            keeping.after_backup(import_referrals) if keeping else import_referrals,
            self.ctx.backend,
            list(paths),
            title=translate("referrals", "Taking referrals in"),
            then=self._after_import,
        )

    def _after_import(self, report: ImportReport) -> None:
        came_in = report.accepted + report.corrections + report.cancelled
        self._tab = REFUSED if report.rejected and not came_in else NEW
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


def summary(report: ImportReport) -> str:
    """2 new · 1 corrected · 1 could not be read"""
    parts = [
        _count(report.accepted, "new"),
        _count(report.corrections, "corrected"),
        _count(report.cancelled, "cancelled"),
        _count(report.duplicates, "known"),
        _count(len(report.rejected), "refused"),
    ]
    told = [part for part in parts if part]
    return " · ".join(told) or translate("referrals", "There was nothing to take in.")


def _count(count: int, what: str) -> str:
    if not count:
        return ""
    return {
        "new": translate("referrals", "%n new referral(s)", "", count),
        "corrected": translate("referrals", "%n corrected", "", count),
        "cancelled": translate("referrals", "%n cancelled", "", count),
        "known": translate("referrals", "%n already here", "", count),
        "refused": translate("referrals", "%n could not be read", "", count),
    }[what]
