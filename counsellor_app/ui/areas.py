"""Which areas the window has, in the order of the rail. An area that is not here is not shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counsellor_app.services import follow_up_list, inbox, voucher_proposals, worklist
from counsellor_app.services.actor import Right
from counsellor_app.ui import (
    courses,
    follow_up,
    indicators,
    medication,
    participants,
    referrals,
    settings,
    today,
    transfer,
)
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.translation import translate


@dataclass(frozen=True)
class Hit:
    """One thing that the search at the top has found."""

    title: str
    detail: str
    run: Callable[[], object]


Give = Callable[[Sequence[Hit]], None]
Provider = Callable[[str, Give], None]
"""`provider(text, give)` looks for `text` and calls `give(hits)`."""


@dataclass(frozen=True)
class Area:
    """One place in the rail as data; its screen is made when it is first shown."""

    key: str
    title: Callable[[], str]
    create: Callable[[Context], Screen]
    right: Right = Right.SIGNED_IN
    count: Callable[..., int] | None = None
    """A query: how much is due, shown beside the title."""
    tables: frozenset[str] = frozenset()
    """What the count depends on."""
    finder: Callable[[Context], Provider] | None = None
    """What this area can find for Ctrl+K."""


def all_areas() -> list[Area]:
    """The areas of the program."""
    return [
        Area(
            "today",
            lambda: translate("frame", "Today"),
            today.create,
            right=Right.CASE,
            count=worklist.count_due,
            tables=today.WATCHED,
        ),
        Area(
            "referrals",
            lambda: translate("frame", "Referrals"),
            referrals.create,
            right=Right.CASE,
            count=inbox.count_inbox,
            tables=referrals.COUNTED,
        ),
        Area(
            "participants",
            lambda: translate("frame", "Citizens"),
            participants.create,
            right=Right.CASE,
            finder=participants.finder,
        ),
        Area(
            "courses",
            lambda: translate("frame", "Courses"),
            courses.create,
            right=Right.CASE,
            finder=courses.finder,
        ),
        Area(
            "medication",
            lambda: translate("frame", "Medicine"),
            medication.create,
            right=Right.CASE,
            count=voucher_proposals.count_due,
            tables=frozenset({"voucher", "scheme_grant", "pathway"}),
        ),
        Area(
            "follow_up",
            lambda: translate("frame", "Follow-up"),
            follow_up.create,
            right=Right.CASE,
            count=follow_up_list.count_in_window,
            tables=frozenset({"follow_up", "pathway"}),
        ),
        Area(
            "indicators",
            lambda: translate("frame", "Indicators"),
            indicators.create,
            right=Right.NUMBERS,
        ),
        Area(
            "transfer",
            lambda: translate("frame", "Reports and files"),
            transfer.create,
            right=Right.CASE,
        ),
        Area("settings", lambda: translate("frame", "Settings"), settings.create),
    ]
