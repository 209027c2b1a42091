"""Opens a person by one logged look, reads her again when something is written, and leads to the next step."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.kinds.history import PrimaryAct
from counsellor_app.services.pathway import history, relapse
from counsellor_app.services.pathway.history_event import Event
from counsellor_app.services.pathway.relapse import BeginAgain, ConsentsToCarry
from counsellor_app.services.people import journal_transfer, participants, person_page
from counsellor_app.services.people.person_rows import PersonPage
from counsellor_app.ui.carrying import carry_waiting
from counsellor_app.ui.citizen.rights import show_rights
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.follow_up.begin_again import BeginAgainDialog
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants import words
from counsellor_app.ui.participants.consents_presenter import ConsentsPresenter
from counsellor_app.ui.participants.history_words import told
from counsellor_app.ui.participants.person_view import PersonView
from counsellor_app.ui.participants.tabs import PersonTab, all_tabs, presenter_of
from counsellor_app.ui.protection.reason_dialog import ask_reason
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate

_TABLES = {
    "participant",
    "pathway",
    "call",
    "appointment",
    "interview",
    "consent",
    "enrolment",
    "meeting",
    "attendance",
    "course",
    "course_closing",
    "quit_date",
    "scheme_grant",
    "voucher",
    "redemption",
    "follow_up",
    "letter",
    "journal_note",
    "journal_transfer",
    "referral",
    "restricted_person",
    "named_user",
}
# Where the primary button leads: a tab of this page, or else an area of the window.
_LEADS_TO = {
    PrimaryAct.HOLD_INTERVIEW: ("interview", "participants"),
    PrimaryAct.CHOOSE_OFFER: ("course", "participants"),
    PrimaryAct.OFFER_PLACE: ("course", "participants"),
    PrimaryAct.MARK_MEETING: ("course", "participants"),
    PrimaryAct.CLOSE_COURSE: ("course", "participants"),
    PrimaryAct.ISSUE_VOUCHER: ("medication", "medication"),
    PrimaryAct.SEND_EPIKRISE: ("letters", "today"),
    PrimaryAct.FOLLOW_UP_CALL: ("follow_up", "follow_up"),
    PrimaryAct.CALL: ("call", "today"),
    PrimaryAct.CLOSE_NOT_REACHED: ("call", "today"),
}


class PersonPresenter(Presenter):
    """Between the doors and the page of one person."""

    def __init__(self, ctx: Context, view: PersonView) -> None:
        super().__init__(ctx)
        self._view = view
        self._page: PersonPage | None = None
        self._tabs: dict[str, PersonTab] = {}
        self._screens: dict[str, Screen] = {}
        self._make_tabs()
        view.primary_pressed.connect(self._on_primary)
        view.new_pathway_requested.connect(self._on_new_pathway)
        view.reveal_requested.connect(self._on_reveal)
        view.copy_requested.connect(self._on_copy)
        view.pathway_chosen.connect(self._on_pathway)
        view.tab_shown.connect(self._show_tab)
        self._consents = ConsentsPresenter(ctx, view.overview.consents)
        view.overview.history_requested.connect(lambda: view.show_tab("history"))
        view.overview.consents.rights_requested.connect(self._on_rights)
        ctx.watch(_TABLES, self.reload)

    @property
    def page(self) -> PersonPage | None:
        """What is shown now."""
        return self._page

    def open(
        self,
        participant_id: UUID | None = None,
        pathway_id: UUID | None = None,
        tab: str = "",
        **_what: Any,
    ) -> None:
        """A gesture: the person is opened, and that is logged."""

        def show(page: PersonPage) -> None:
            self._show(page)
            self._view.show_tab(tab or "overview")
            if not tab:
                self._view.show_top()

        def outside(error: Exception) -> bool:
            """Somebody of another team: a reason, and the page opens."""
            is_outside = isinstance(error, AccessDenied) and error.code == "access.case"
            if is_outside and participant_id is not None:
                again = partial(self.open, participant_id, pathway_id, tab)
                ask_reason(self.ctx, participant_id, "", again)
            return is_outside

        self.ctx.look(
            person_page.open_person, participant_id, pathway_id, then=show, on_error=outside
        )

    def _on_rights(self) -> None:
        if self._page is not None:
            show_rights(self.ctx, self._page.head.id, self._page.head.name)

    def close(self) -> None:
        """Nobody is shown any more; nothing of her stays on the page."""
        self._page = None

    def reload(self) -> None:
        """Something was written: the same person again, without a log line."""
        if self._page is not None:
            ids = (self._page.head.id, self._pathway_id())
            self.ctx.read(person_page.person_page, *ids, then=self._show, on_error=self._on_gone)

    def _on_gone(self, error: Exception) -> bool:
        """Restricted, and the user is not named: the page is left."""
        if not (isinstance(error, UserError) and error.code == "entity.gone"):
            return False
        self.close()
        self.ctx.go_to("participants")
        return True

    # --- showing

    def _show(self, page: PersonPage) -> None:
        self._page = page
        head, pathway, today = page.head, page.pathway, self.ctx.today
        age = translate("participants", "{age} years").format(age=head.age)
        self._view.show_head(
            head.name or translate("participants", "(no name)"),
            age if head.age is not None else "",
            head.cpr_masked,
            words.quiet_line(head),
            words.head_chips(page, today),
            restricted=words.restricted_to(head),
        )
        choices = [
            (words.pathway_choice(each.received_on, kind_text(each.stage)), each.id)
            for each in page.pathways
        ]
        self._view.show_pathways(choices, pathway.id if pathway else None)
        self._view.show_tabs(pathway is not None)
        if pathway is None:
            self._view.show_way([], translate("participants", "open a pathway"), Tone.NEUTRAL)
            self._view.show_primary(kind_text(PrimaryAct.NEW_PATHWAY), True)
            return
        line, tone = words.next_line(pathway, today)
        self._view.show_way(words.steps(pathway), line, tone)
        self._view.show_primary(words.primary_text(pathway), pathway.primary is not PrimaryAct.NONE)
        is_primary = pathway.primary is PrimaryAct.NEW_PATHWAY
        self._view.show_new_pathway(page.may_begin_again and not is_primary)
        self._view.overview.show_pathway(pathway, today)
        self._consents.show(pathway)
        self.ctx.read(history.history, pathway.id, then=self._show_history)
        self.ctx.read(journal_transfer.count_waiting, pathway.id, then=self._show_waiting)

    def _show_history(self, events: tuple[Event, ...]) -> None:
        lines = [told(event) for event in events]
        self._view.overview.show_history(lines, self.ctx.today)
        self._view.history.show_lines(lines, self.ctx.today)

    # --- tabs

    def _make_tabs(self) -> None:
        self._view.add_tab("overview", translate("participants", "Overview"), self._view.overview)
        for tab in all_tabs():
            self._tabs[tab.key] = tab
            screen = tab.create(self.ctx)
            self._screens[tab.key] = screen
            self._view.add_tab(tab.key, tab.title(), screen.view)
            for action in screen.actions():
                self._view.addAction(action)
        self._view.add_history()

    def _show_tab(self, key: str) -> None:
        if self._page is None or self._page.pathway is None or key not in self._screens:
            return
        pathway = self._page.pathway
        presenter_of(self._screens[key]).show_pathway(
            self._page.head.id, pathway.id, pathway.closed_on is not None
        )

    # --- gestures

    def _pathway_id(self) -> UUID | None:
        return self._page.pathway.id if self._page and self._page.pathway else None

    def _on_pathway(self, pathway_id: UUID) -> None:
        if self._page is None or pathway_id == self._pathway_id():
            return

        def show(page: PersonPage) -> None:
            self._show(page)
            self._show_tab(self._view.tab())

        self.ctx.look(person_page.open_person, self._page.head.id, pathway_id, then=show)

    def _on_primary(self) -> None:
        if self._page is None:
            return
        pathway = self._page.pathway
        if pathway is None or pathway.primary is PrimaryAct.NEW_PATHWAY:
            self._open_new_pathway(self._page.head.id, pathway.id if pathway else None)
            return
        tab, area = _LEADS_TO[pathway.primary]
        if not self._view.show_tab(tab):
            self.ctx.go_to(area, participant_id=self._page.head.id, pathway_id=pathway.id)

    def _on_new_pathway(self) -> None:
        if self._page is not None and self._page.may_begin_again:
            self._open_new_pathway(self._page.head.id, self._pathway_id())

    def _open_new_pathway(self, participant_id: UUID, pathway_id: UUID | None) -> None:
        """A relapse: the consents of the former pathway go on, or are asked for again."""

        def show(new_id: UUID) -> None:
            self.open(participant_id, new_id)
            self.ctx.tell(translate("participants", "A new pathway is open."), undo=True)

        def ask(asked: ConsentsToCarry) -> None:
            dialog = BeginAgainDialog(asked, self.ctx.dialogs.parent)
            if self.ctx.dialogs.run(dialog):
                wish = BeginAgain(dialog.carries)
                self.ctx.write(
                    relapse.open_new_pathway, participant_id, pathway_id, wish, then=show
                )

        if pathway_id is None:
            self.ctx.write(relapse.open_new_pathway, participant_id, then=show)
        else:
            self.ctx.read(relapse.consents_to_carry, pathway_id, then=ask)

    def _on_reveal(self) -> None:
        if self._page is not None:
            self.ctx.look(participants.reveal_cpr, self._page.head.id, then=self._view.show_cpr)

    def _on_copy(self) -> None:
        if (pathway_id := self._pathway_id()) is not None:
            carry_waiting(self.ctx, pathway_id)

    def _show_waiting(self, count: int) -> None:
        copy = translate("participants", "Copy to journal")
        self._view.show_copy(f"{copy} ({count})" if count else copy)
