"""Fills the list of citizens: numbers first, rows in pages, and a log line when a search settles."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from counsellor_app.services.courses import courses
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.services.office import users
from counsellor_app.services.office.users import Colleague
from counsellor_app.services.people import reasons, search
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.services.people.search import MOST_HITS
from counsellor_app.ui.participants.list_view import PeopleListView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_TABLES = {"participant", "participant_search", "pathway", "enrolment", "course"}


class PeopleListPresenter(Presenter):
    """Between the doors and the list."""

    def __init__(self, ctx: Context, view: PeopleListView) -> None:
        super().__init__(ctx)
        self._view = view
        self._numbers: array[int] = array("q")
        self._opened = False
        self._others = False  # whether there are other teams
        view.filter_changed.connect(self.reload)
        view.settled.connect(self._on_settled)
        view.table.row_opened.connect(self._on_opened)
        ctx.watch(_TABLES, self._on_news)

    def open(self, **_what: Any) -> None:
        """The list is shown by a gesture, which is logged."""
        self._opened = True
        self.ctx.look(search.open_people_list, then=lambda _count: self._read_all())

    def _read_all(self) -> None:
        self.ctx.read(users.colleagues, then=self._offer_counsellors)
        self.ctx.read(reasons.other_teams, then=self._know_teams)
        self.reload()

    def _know_teams(self, others: bool) -> None:
        self._others = others

    def reload(self) -> None:
        """Read the numbers again; the rows follow as they are looked at."""
        self.ctx.read(search.people_numbers, self._view.wanted(), then=self._show)

    def _on_news(self) -> None:
        if self._opened:
            self.reload()

    def _on_settled(self) -> None:
        wanted = self._view.wanted()
        if wanted.text or wanted.narrowed:
            self.ctx.look(search.settle_search, wanted, then=lambda _hits: None)

    def _on_opened(self, row: PersonRow) -> None:
        self.ctx.go_to("participants", participant_id=row.id, pathway_id=row.pathway_id)

    def _offer_counsellors(self, found: Sequence[Colleague]) -> None:
        def offer(rows: Sequence[CourseRow]) -> None:
            running: list[tuple[str, UUID]] = [(row.name, row.id) for row in rows]
            self._view.offer_filters([(each.name, each.id) for each in found], running)

        self.ctx.read(courses.choices, then=offer)

    def _show(self, numbers: array[int]) -> None:
        self._numbers = numbers
        self._view.show_elsewhere(self._others and bool(self._view.wanted().text))
        self._view.show_people(len(numbers), self._page, self._words(), self._empty())

    def _page(self, first: int, how_many: int) -> Sequence[PersonRow]:
        wanted = self._numbers[first : first + how_many]
        return self.ctx.backend.read(search.people_page, wanted)

    def _words(self) -> str:
        count, wanted = len(self._numbers), self._view.wanted()
        if wanted.text and count >= MOST_HITS:
            return translate(
                "participants", "The first {count} hits – type more to find fewer"
            ).format(count=count)
        return translate("participants", "%n citizen(s)", "", count)

    def _empty(self) -> str:
        wanted = self._view.wanted()
        if wanted.text or wanted.narrowed:
            return translate(
                "participants",
                "Nobody is found. Try the first letters of the name, or take a filter away.",
            )
        return translate(
            "participants",
            "No citizens yet. They come with the referrals; Ctrl+N types one in.",
        )
