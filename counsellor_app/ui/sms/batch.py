"""Shows a batch of messages and writes its file: what other screens call with an `SmsDraft`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from counsellor_app.errors import StorageError, UserError
from counsellor_app.exchange import sms_file
from counsellor_app.exchange.sms_file import SmsFile
from counsellor_app.files.names import slug
from counsellor_app.services.letters import sms_batches
from counsellor_app.services.letters.sms_batches import SmsBatch, SmsDraft
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.second_person import ask_second_person
from counsellor_app.ui.sms.batch_dialog import SmsBatchDialog
from counsellor_app.ui.translation import translate


def show_batch(
    ctx: Context, draft: SmsDraft, parent: QWidget, *, done: Callable[[], object] | None = None
) -> None:
    """The dialog; `done` is called when a file was written and everybody in it noted."""
    _BatchDesk(ctx, draft, parent, done).run()


class _BatchDesk:
    """Between the doors and the dialog, while it is shown."""

    def __init__(
        self, ctx: Context, draft: SmsDraft, parent: QWidget, done: Callable[[], object] | None
    ) -> None:
        self.ctx, self._draft, self._done = ctx, draft, done
        self.dialog = SmsBatchDialog(draft.kind, draft.reply_by, parent)
        self.dialog.words_changed.connect(self._read_again)
        self.dialog.save_requested.connect(self._on_save)
        self.dialog.copy_requested.connect(self._on_copy)
        self._words = ""

    def run(self) -> None:
        """Until the user closes it."""
        shown: list[SmsBatch] = []
        self.ctx.look(sms_batches.open_sms_batch, self._draft, then=shown.append)
        if shown:
            self._words = shown[0].template
            self.dialog.show_batch(shown[0], words_too=True)
            self.ctx.dialogs.run(self.dialog)

    def _now(self) -> SmsDraft:
        typed = self.dialog.words.text
        text = typed if typed.strip() != self._words.strip() else self._draft.text
        return replace(self._draft, text=text, reply_by=self.dialog.reply_by.day())

    def _read_again(self) -> None:
        self.ctx.read(
            sms_batches.read_sms_batch,
            self._now(),
            then=lambda batch: self.dialog.show_batch(batch, words_too=False),
            on_error=self._refuse,
        )

    def _refuse(self, error: Exception) -> bool:
        if not isinstance(error, UserError) or isinstance(error, StorageError):
            return False
        self.dialog.show_error(sentence(error))
        return True

    def _on_copy(self, text: str) -> None:
        copy_for_a_while(text, self.ctx.settings.now.clipboard_seconds)

    def _on_save(self) -> None:
        self._read_again()  # what was typed in the last moment
        if not self.dialog.save.isEnabled():
            return
        day = self.ctx.today.isoformat()
        path = self.ctx.dialogs.save_file(
            translate("sms", "Save the file for the SMS gateway"),
            f"{slug(kind_text(self._draft.kind))}-{day}.csv",
            "CSV (*.csv)",
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path, second_person_id: UUID | None = None) -> None:
        self.ctx.jobs.start(
            self.dialog,
            sms_file.write,
            self.ctx.backend,
            self._now(),
            path,
            second_person_id,
            title=translate("sms", "The file is written"),
            then=self._saved,
            on_error=lambda error: ask_second_person(
                self.ctx, error, lambda person_id: self._write(path, person_id), self.dialog
            ),
        )

    def _saved(self, file: SmsFile) -> None:
        text = translate("sms", "%n message(s) are noted as sent.", "", file.messages)
        self.ctx.tell(text, undo=True)
        self.dialog.accept()
        if self._done is not None:
            self._done()
