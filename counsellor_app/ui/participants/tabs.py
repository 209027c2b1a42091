"""Which tabs a person's page has, in their order; a tab that is not here is not shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast
from uuid import UUID

from counsellor_app.ui.follow_up import person_tab as follow_up
from counsellor_app.ui.letters import person_tab as letters
from counsellor_app.ui.medication import person_tab as medicine
from counsellor_app.ui.participants import course_tab, interview_tab, journal_tab
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.translation import translate


class PathwayPresenter(Protocol):
    """What the presenter of a tab can: show another pathway."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The tab is shown, or another pathway is chosen while it is."""


@dataclass(frozen=True)
class PersonTab:
    """One tab as data; its screen is made when it is first shown."""

    key: str
    title: Callable[[], str]
    create: Callable[[Context], Screen]


def all_tabs() -> list[PersonTab]:
    """The tabs between "Overblik" and "Historik", which belong to the page itself."""
    return [
        PersonTab(
            "interview", lambda: translate("participants", "Interview"), interview_tab.create_tab
        ),
        PersonTab(
            "course",
            lambda: translate("participants", "Course and attendance"),
            course_tab.create_tab,
        ),
        PersonTab("medication", lambda: translate("participants", "Medicine"), medicine.create_tab),
        PersonTab(
            "follow_up", lambda: translate("participants", "Follow-up"), follow_up.create_tab
        ),
        PersonTab("letters", lambda: translate("participants", "Letters"), letters.create_tab),
        PersonTab("journal", lambda: translate("participants", "Journal"), journal_tab.create_tab),
    ]


def presenter_of(screen: Screen) -> PathwayPresenter:
    """The presenter of a tab by what it can."""
    return cast("PathwayPresenter", screen.presenter)
