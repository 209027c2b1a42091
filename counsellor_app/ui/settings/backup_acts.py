"""What the page of backups has done with one: looked into, put back whole, or one citizen out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from counsellor_app.clock import Clock
from counsellor_app.errors import FieldError, UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import backup_person, backups, bringing_back, restoring
from counsellor_app.services.office.backup_person import FoundPerson, PersonRows
from counsellor_app.services.office.restoring import Looked
from counsellor_app.ui import format as written
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.errand import PutBack
from counsellor_app.ui.first_start.unlock_page import KEY_IS_ASKED_FOR
from counsellor_app.ui.restoring.look_dialog import LookDialog, Wish
from counsellor_app.ui.restoring.person_dialog import PersonDialog, preview_words, things
from counsellor_app.ui.restoring.secret_dialog import SecretDialog
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class BackupActs:
    """Nothing is replaced before its contents were shown."""

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        self._ctx, self._owner = ctx, owner

    def look(self, file: Path, secret: str | None = None) -> None:
        """A job: the backup is opened in a copy and read through."""
        keeping = self._ctx.keeping
        if keeping is None:
            return
        try:
            backups.demand_right(self._ctx.backend)
        except UserError as error:
            self._ctx.failures.show(error)
            return
        self._ctx.jobs.start(
            self._owner,
            restoring.look,
            file,
            keeping.places.data,
            self._ctx.backend.clock,
            here=self._ctx.backend,
            secret=secret,
            title=translate("settings", "Reading a backup through"),
            then=lambda looked: self._show(file, secret, looked),
            on_error=lambda error: self._asked_for_code(error, file, secret),
        )

    def _asked_for_code(self, error: Exception, file: Path, secret: str | None) -> bool:
        wrong = isinstance(error, FieldError)
        if not (isinstance(error, UserError) and (wrong or error.code in KEY_IS_ASKED_FOR)):
            return False
        said = sentence(error) if wrong else ""
        dialog = SecretDialog(file.name, self._ctx.dialogs.parent, said)
        if self._ctx.dialogs.run(dialog):
            self.look(file, dialog.typed)
        return True

    def _show(self, file: Path, secret: str | None, looked: Looked) -> None:
        try:
            one = self._ctx.backend.actor.may(Right.BRING_BACK)
            dialog = LookDialog(
                looked.inside.backup, looked.comparison, self._ctx.dialogs.parent, one=one
            )
            if not self._ctx.dialogs.run(dialog):
                return
            if dialog.wish is Wish.ONE:
                self._bring_one(looked)
        finally:
            looked.inside.close()
        if dialog.wish is Wish.WHOLE:
            self._put_back(file, secret)

    def _put_back(self, file: Path, secret: str | None) -> None:
        question = translate(
            "settings",
            "The window closes, the backup takes the place of the database, and the program opens again."
            " Everybody else must have closed it. The database of now is kept beside it. Put the whole"
            " backup back?",
        )
        keeping = self._ctx.keeping
        put = translate("settings", "Put it back")
        if keeping is not None and self._ctx.dialogs.ask(question, yes=put):
            user = self._ctx.backend.actor.user_id
            keeping.leave_requested.emit(PutBack(file, secret, user))

    def _bring_one(self, looked: Looked) -> None:
        made_at = looked.inside.backup.made_at
        dialog = PersonDialog(written.moment(made_at), self._ctx.dialogs.parent)
        desk = _PersonDesk(self._ctx, looked, dialog)
        if not self._ctx.dialogs.run(dialog) or desk.person is None:
            return
        self._ctx.write(bringing_back.bring_back, desk.person, made_at, then=self._tell_brought)

    def _tell_brought(self, added: dict[str, int]) -> None:
        text = translate("settings", "Brought back: {what}.").format(what=things(added))
        self._ctx.tell(text, undo=True)


class _PersonDesk:
    """Between the dialog, the copy out of the backup and the living database."""

    def __init__(self, ctx: Context, looked: Looked, dialog: PersonDialog) -> None:
        self._ctx, self._dialog = ctx, dialog
        clock: Clock = ctx.backend.clock
        self._inside = Backend(looked.inside.engine, clock, ctx.backend.actor)
        self.person: PersonRows | None = None
        dialog.search_requested.connect(self._search)
        dialog.person_chosen.connect(self._choose)

    def _search(self, text: str) -> None:
        try:
            found = self._inside.read(backup_person.people_like, text)
            self._ctx.backend.look(backup_person.note_search, len(found))
        except UserError as error:
            self._dialog.show_preview(sentence(error), possible=False)
        else:
            self._dialog.show_people(found)

    def _choose(self, row: FoundPerson | None) -> None:
        self.person = None
        if row is None:
            self._dialog.show_preview("", possible=False)
            return
        try:
            person = self._inside.read(backup_person.read_person, row.id)
            found = self._ctx.backend.read(bringing_back.preview, person)
        except UserError as error:
            self._dialog.show_preview(sentence(error), possible=False)
            return
        self.person = person
        self._dialog.show_preview(preview_words(found), possible=bool(found.total))
