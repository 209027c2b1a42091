"""The folds of the day as they are written, and what stands there when nothing is to be done."""

from __future__ import annotations

from counsellor_app.kinds.work import WorkFold
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.today.worklist import FoldRows
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.folds_list import Fold


def count_line(total: int) -> str:
    """How much there is, and in which order."""
    count = translate("today", "%n thing(s) to do", "", total)
    if total > 1:
        return translate("today", "{count} · the oldest first").format(count=count)
    return count


def fold_of(fold: FoldRows) -> Fold[WorkRow]:
    """A fold with its rows, or why it is empty."""
    return Fold(fold.fold.value, kind_text(fold.fold), fold.rows, _empty(fold.fold), fold.count)


def _empty(fold: WorkFold) -> str:
    return {
        WorkFold.CALL_NOW: translate("today", "Nobody waits for a call."),
        WorkFold.TODAY: translate("today", "No appointments today."),
        WorkFold.PAPERWORK: translate("today", "No paperwork is due."),
        WorkFold.WAITING: translate("today", "Nobody owes us an answer."),
    }[fold]


def no_evening() -> str:
    """Why the list of the evening is empty."""
    return translate(
        "today",
        "Nobody waits for a call in the evening. Here stand those who asked for it, and "
        "half-year calls that lack an attempt after 17.",
    )


def all_done() -> str:
    """The list of the day is empty."""
    return translate(
        "today",
        "Everything is done.\n\nNew referrals and appointments come here by themselves. With "
        "Ctrl+N you type a referral, with F9 you take an incoming call.",
    )
