"""Which areas the window has, in the order of the rail. An area that is not here is not shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import follow_up_list
from counsellor_app.services.medication import voucher_proposals
from counsellor_app.services.referrals import inbox
from counsellor_app.services.today import worklist
from counsellor_app.ui import today
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


_NEW_REFERRALS = frozenset(
    {"referral", "pathway", "call", "refused_letter", "match", "match_refused"}
)


def _later(name: str) -> Callable[[Context], Screen]:
    """Makes the screen of an area, whose modules are read when it is first shown: a quick start."""

    def create(ctx: Context) -> Screen:
        made: Screen = importlib.import_module(f"counsellor_app.ui.{name}").create(ctx)
        return made

    return create


def _finder_later(name: str) -> Callable[[Context], Provider]:
    """What an area finds, read when somebody first searches."""

    def finder(ctx: Context) -> Provider:
        def provide(text: str, give: Give) -> None:
            if text.strip():
                module = importlib.import_module(f"counsellor_app.ui.{name}")
                module.finder(ctx)(text, give)

        return provide

    return finder


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
            _later("referrals"),
            right=Right.CASE,
            count=inbox.count_inbox,
            tables=_NEW_REFERRALS,
            finder=_finder_later("directory.finding"),
        ),
        Area(
            "participants",
            lambda: translate("frame", "Citizens"),
            _later("participants"),
            right=Right.CASE,
            finder=_finder_later("participants"),
        ),
        Area(
            "courses",
            lambda: translate("frame", "Courses"),
            _later("courses"),
            right=Right.CASE,
            finder=_finder_later("courses"),
        ),
        Area(
            "medication",
            lambda: translate("frame", "Medicine"),
            _later("medication"),
            right=Right.CASE,
            count=voucher_proposals.count_due,
            tables=frozenset({"voucher", "scheme_grant", "pathway"}),
            finder=_finder_later("medication"),
        ),
        Area(
            "follow_up",
            lambda: translate("frame", "Follow-up"),
            _later("follow_up"),
            right=Right.CASE,
            count=follow_up_list.count_in_window,
            tables=frozenset({"follow_up", "pathway"}),
        ),
        Area(
            "indicators",
            lambda: translate("frame", "Indicators"),
            _later("indicators"),
            right=Right.NUMBERS,
        ),
        Area(
            "transfer",
            lambda: translate("frame", "Reports and files"),
            _later("transfer"),
            right=Right.CASE,
        ),
        Area("settings", lambda: translate("frame", "Settings"), _later("settings")),
    ]
