"""Registers and edits a person: unusual CPR numbers are asked about, a stale form is compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from counsellor_app.ids import new_id
from counsellor_app.services.people import (
    contact_persons,
    note_versions,
    participants,
    person_page,
)
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.people.note_versions import NoteStory
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.people.person_rows import PersonPage
from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.participants.details_view import DetailsView
from counsellor_app.ui.participants.note_story_dialog import show_note_stories
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate


class DetailsPresenter(Presenter):
    """Between the doors and the form of master data; `on_done` gets the person that was saved."""

    def __init__(
        self, ctx: Context, view: DetailsView, on_done: Callable[[UUID | None], object]
    ) -> None:
        super().__init__(ctx)
        self._view, self._on_done = view, on_done
        self._draft = ParticipantDraft()
        self._new = True
        self._contact_stories: tuple[NoteStory, ...] = ()
        view.saved.connect(self._on_save)
        view.cancelled.connect(self.leave)
        view.contact_saved.connect(self._on_contact)
        view.contact_removed.connect(self._on_remove)
        view.death_requested.connect(self._on_death)
        view.versions_requested.connect(self._on_versions)
        ctx.watch({"contact_person"}, self._reload_contacts)

    def open(self, participant_id: UUID | None = None, **_what: Any) -> None:
        """The form of a known person, or an empty one."""
        self.ctx.read(participants.practices, then=self._view.show_practices)
        self._new = participant_id is None
        if participant_id is None:
            self._show(ParticipantDraft(), "", translate("participants", "New citizen"))
            return

        def show(page: PersonPage) -> None:
            self.ctx.read(
                participants.participant_draft,
                participant_id,
                then=lambda draft: self._show(draft, page.head.cpr_masked, page.head.name),
            )

        self.ctx.read(person_page.person_page, participant_id, then=show)

    def _show(self, draft: ParticipantDraft, masked: str, title: str) -> None:
        self._draft = draft
        self._view.show_draft(title, draft, masked, new=self._new)
        self._view.clear_contact()
        self._reload_contacts()

    def _reload_contacts(self) -> None:
        if not self._new:
            self.ctx.read(
                contact_persons.contact_persons, self._draft.id, then=self._view.show_contacts
            )
            self.ctx.read(
                note_versions.contact_stories, self._draft.id, then=self._show_contact_stories
            )

    def _show_contact_stories(self, stories: tuple[NoteStory, ...]) -> None:
        self._contact_stories = stories
        self._view.contact_versions.setVisible(bool(stories))

    def _on_versions(self) -> None:
        chosen = self._view.contact_table.chosen()
        show_note_stories(self.ctx, self._contact_stories, chosen.id if chosen else None)

    def leave(self) -> None:
        """Back; what was typed is only thrown away when that is said."""
        if self._view.form.is_changed() and not self.ctx.dialogs.ask(
            translate("participants", "Leave without saving what you typed?"),
            yes=translate("participants", "Leave"),
        ):
            return
        self._view.form.mark_saved()
        self._on_done(None if self._new else self._draft.id)

    def _typed(self) -> ParticipantDraft:
        values = self._view.form.values()
        values["cpr"] = values["cpr"] or None
        return replace(self._draft, **values)

    def _on_save(self) -> None:
        if not self._view.form.check():
            return
        use_case: Callable[..., Any] = (
            participants.register_participant if self._new else participants.edit_participant
        )
        self.ctx.write(
            use_case,
            self._typed(),
            then=lambda _: self._after_saving(),
            form=self._view.form,
            on_conflict=self._on_conflict,
        )

    def _after_saving(self) -> None:
        self._view.form.mark_saved()
        self.ctx.tell(translate("participants", "The master data are kept."), undo=True)
        self._on_done(self._draft.id)

    def _on_conflict(self, keep: Keep) -> None:
        if keep is Keep.THEIRS:
            self.open(self._draft.id)
            return

        def again(theirs: ParticipantDraft) -> None:
            self._draft = replace(self._draft, version=theirs.version)
            self._on_save()

        self.ctx.read(participants.participant_draft, self._draft.id, then=again)

    # --- contact persons, death

    def _on_contact(self) -> None:
        if not self._view.contact.check():
            return
        chosen = self._view.contact_table.chosen()
        draft = ContactDraft(
            self._draft.id,
            **self._view.contact.values(),
            version=chosen.version if chosen else 0,
            id=chosen.id if chosen else new_id(),
        )
        self.ctx.write(
            contact_persons.save_contact,
            draft,
            then=lambda _: self._after_contact(translate("participants", "{name} is kept."), draft),
            form=self._view.contact,
        )

    def _after_contact(self, said: str, contact: ContactDraft) -> None:
        self._view.clear_contact()
        self.ctx.tell(said.format(name=contact.name), undo=True)

    def _on_remove(self) -> None:
        chosen = self._view.contact_table.chosen()
        if chosen is None:
            return
        said = translate("participants", "{name} is removed and lies in the recycle bin.")
        self.ctx.write(
            contact_persons.remove_contact,
            chosen.id,
            then=lambda _: self._after_contact(said, chosen),
        )

    def _on_death(self) -> None:
        question = translate(
            "participants",
            "Note that the citizen has died? The call lists are cleared. It can be undone.",
        )
        if self.ctx.dialogs.ask(question, yes=translate("participants", "Has died")):
            self.ctx.write(
                participants.mark_dead,
                self._draft.id,
                self.ctx.today,
                then=lambda _: self.ctx.tell(
                    translate("participants", "It is noted that the citizen has died."), undo=True
                ),
            )
