"""The three screens of a first start: how to begin, the municipality, the recovery code on paper.

Nothing is on the disk before two groups of the code are typed back: whatever ends the program until
then, the next start asks again, and afterwards the database is whole, with its users.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app import store
from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, UserError
from counsellor_app.services.office import founding, founding_folder
from counsellor_app.services.office.founding import FoundingDraft
from counsellor_app.store import keys
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.choice_page import ChoicePage
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.code_paper import show_code_paper
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.first_start.way_in import WayIn

_DEMONSTRATION_CITIZENS = 200


class FoundingWay(QObject):
    """Lives as long as the way in that it is part of."""

    def __init__(self, way: WayIn) -> None:
        super().__init__(way)
        self._way = way
        self._typed: FoundingDraft | None = None
        """What stood in the form when the user went back to the choice."""

    def show(self) -> None:
        """A new municipality, the demonstration, or what exists."""
        page = ChoicePage()
        page.new_requested.connect(self._show_founding)
        page.demonstration_requested.connect(partial(self._demonstrate, page))
        page.stop_requested.connect(self._way.stop_jobs)
        page.folder_requested.connect(self._way.choose_folder)
        page.backup_requested.connect(self._way.restoring.choose_file)
        if self._demonstration_folder.exists():
            page.show_demonstration_there()
        self._way.show(page)

    def _show_founding(self, draft: FoundingDraft | None = None) -> None:
        page = FoundingPage(asks_passphrase=not store.keeps_secrets())
        if (known := draft or self._typed) is not None:
            page.show_draft(known)
        page.found_requested.connect(partial(self._check, page))
        page.back_requested.connect(partial(self._back, page))
        self._way.show(page)

    def _back(self, page: FoundingPage) -> None:
        self._typed = page.draft()
        self.show()

    def _check(self, page: FoundingPage, draft: FoundingDraft, passphrase: str) -> None:
        """Before anything is shown that would be worth nothing: the code comes last."""
        try:
            founding.check(draft)
        except FieldError as error:
            if not page.show_error(error.field, sentence(error)):
                page.say(sentence(error))
        except UserError as error:
            page.say(sentence(error))
        else:
            self._show_code(keys.new_recovery_code(), draft, passphrase)

    def _show_code(self, code: str, draft: FoundingDraft, passphrase: str) -> None:
        page = CodePage(code)
        today = SystemClock().today()
        page.print_requested.connect(
            partial(show_code_paper, self._way.dialogs, code, draft.name, today)
        )
        page.done.connect(partial(self._make, page, code, draft, passphrase))
        page.back_requested.connect(partial(self._show_founding, draft))
        self._way.show(page)

    def _make(self, page: CodePage, code: str, draft: FoundingDraft, passphrase: str) -> None:
        try:
            founding_folder.found_in(self._way.data, draft, code, passphrase or None)
        except UserError as error:
            page.say(sentence(error))  # the paper still holds: Go on tries again
        else:
            # With the code: a machine without a keyring could not open what it has just made.
            self._way.open(self._way.data, code)

    # --- the demonstration

    @property
    def _demonstration_folder(self) -> Path:
        """Beside the real folder, never inside it."""
        return self._way.data.with_name(self._way.data.name + "-demonstration")

    def _demonstrate(self, page: ChoicePage) -> None:
        # Half a second that only those wait for who ask for it.
        from counsellor_app.services.demonstration import demonstration_folder  # noqa: PLC0415

        folder = self._demonstration_folder
        if (folder / "counsellor.db").exists():
            self._way.open(folder)
            return
        page.say("")
        page.show_progress(0, 0)
        job = self._way.jobs.start(
            page,
            demonstration_folder.make_demonstration,
            folder,
            participants=_DEMONSTRATION_CITIZENS,
            today=SystemClock().today(),
            title=translate("first_start", "Making the demonstration"),
            then=self._way.open,
        )
        job.progressed.connect(page.show_progress)
        job.finished.connect(page.end_progress)
