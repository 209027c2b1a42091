"""Leads between the list, the page of one citizen, and her master data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from counsellor_app.services.actor import Right
from counsellor_app.services.people import restrictions
from counsellor_app.services.people.restrictions import Restriction
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.participants.details_presenter import DetailsPresenter
from counsellor_app.ui.participants.list_presenter import PeopleListPresenter
from counsellor_app.ui.participants.person_presenter import PersonPresenter
from counsellor_app.ui.participants.view import ParticipantsView
from counsellor_app.ui.protection.elsewhere_dialog import search_elsewhere
from counsellor_app.ui.protection.restrict_dialog import restrict
from counsellor_app.ui.referrals import answering
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate


class ParticipantsPresenter(Presenter):
    """Holds the presenters of the three pages."""

    def __init__(self, ctx: Context, view: ParticipantsView) -> None:
        super().__init__(ctx)
        self._view = view
        self.people = PeopleListPresenter(ctx, view.people)
        self.person = PersonPresenter(ctx, view.person)
        self.details = DetailsPresenter(ctx, view.details, self._on_details_done)
        view.people.new_requested.connect(lambda: self._open_details(None))
        view.person.details_requested.connect(self._on_details)
        view.edit.triggered.connect(self._on_details)
        view.reveal.triggered.connect(view.person.reveal_requested)
        view.copy.triggered.connect(view.person.copy_requested)
        view.new_pathway.triggered.connect(view.person.new_pathway_requested)
        view.pass_on.triggered.connect(lambda: self._answer(answering.pass_on))
        view.refuse.triggered.connect(lambda: self._answer(answering.reject))
        view.find_one.triggered.connect(self._on_find)
        view.people.elsewhere_requested.connect(self._on_elsewhere)
        view.restrict.triggered.connect(self._on_restrict)
        view.restrict.setVisible(ctx.backend.actor.may(Right.PROTECT))
        view.show_log.triggered.connect(self._on_log)
        view.show_log.setVisible(ctx.backend.actor.may(Right.LOG))

    def open(
        self,
        participant_id: UUID | None = None,
        pathway_id: UUID | None = None,
        tab: str = "",
        elsewhere: str = "",
        **_what: Any,
    ) -> None:
        """A person where one is named, else the list; `elsewhere` is searched in the other teams."""
        if elsewhere:
            self._on_elsewhere(elsewhere)
            return
        if participant_id is None:
            self.person.close()
            self._view.show_people()
            self.people.open()
            return
        self._view.show_person()
        self.person.open(participant_id=participant_id, pathway_id=pathway_id, tab=tab)

    def back(self) -> bool:
        """From the form to the page, from the page to the list."""
        if self._view.currentWidget() is self._view.details:
            self.details.leave()
            return True
        if self._view.currentWidget() is self._view.person:
            self.open()
            return True
        return False

    def _on_find(self) -> None:
        self.open()
        self._view.people.search.setFocus()

    def _on_elsewhere(self, text: str) -> None:
        search_elsewhere(self.ctx, text, self.open)

    def _on_restrict(self) -> None:
        """Who may see the citizen on the page."""
        page = self.person.page
        if page is None or self._view.currentWidget() is not self._view.person:
            return
        head = page.head

        def ask(now: Restriction | None) -> None:
            kind, named = (now.kind, now.user_ids) if now else (None, ())
            restrict(self.ctx, head.id, head.name, kind, named, lambda: None)

        self.ctx.read(restrictions.restriction_of, head.id, then=ask)

    def _on_log(self) -> None:
        """Who looked at the citizen on the page, or did something."""
        page = self.person.page
        if page is not None and self._view.currentWidget() is self._view.person:
            self.ctx.go_to("settings", page="log", participant_id=page.head.id)

    def _answer(self, ask: Callable[[Context, UUID, str], None]) -> None:
        """From the page of a citizen, while her pathway is open."""
        page = self.person.page
        shown = self._view.currentWidget() is self._view.person
        if page is None or page.pathway is None or not shown:
            return
        if page.pathway.closed_on is not None:
            self.ctx.tell(translate("participants", "The pathway is closed already."), Tone.INFO)
        else:
            ask(self.ctx, page.pathway.id, page.head.name)

    def _on_details(self) -> None:
        if self.person.page is not None and self._view.currentWidget() is self._view.person:
            self._open_details(self.person.page.head.id)

    def _open_details(self, participant_id: UUID | None) -> None:
        self._view.show_details()
        self.details.open(participant_id)

    def _on_details_done(self, participant_id: UUID | None) -> None:
        """Back where one came from; a new person is opened."""
        page = self.person.page
        if participant_id is None:
            self.open()
        elif page is not None and page.head.id == participant_id:
            self._view.show_person()
        else:
            self.open(participant_id)
