"""Fills the log of letters, sees to receipts, and sends the epikrises that are missing in one act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from counsellor_app.exchange import course_epikrises_out
from counsellor_app.exchange.course_epikrises_out import Batch
from counsellor_app.kinds.letter import LogState
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.letters import epikrise_queue, letter_list, sent_log
from counsellor_app.services.letters.sent_log import LogRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.batch_dialogs import EpikrisesDialog
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.letters.log_view import LetterLogView
from counsellor_app.ui.letters.out_folder import letter_folder
from counsellor_app.ui.letters.papers import save_file, see_to_receipt, show_again, show_letters
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_TABLES = {"letter", "pathway", "participant"}


class LetterLogPresenter(Presenter):
    """Between the doors and the page."""

    def __init__(self, ctx: Context, view: LetterLogView) -> None:
        super().__init__(ctx)
        self._view = view
        self._opened = False
        view.filter_changed.connect(self.reload)
        view.settled.connect(self._on_settled)
        view.epikrises_requested.connect(self._on_epikrises)
        view.person_requested.connect(self._on_person)
        view.show_requested.connect(self._on_show)
        view.file_requested.connect(self._on_file)
        view.seen_to_requested.connect(self._on_seen_to)
        ctx.watch(_TABLES, self._on_news)

    def open(self, **_what: Any) -> None:
        """The log is shown by a gesture, which is logged."""
        self._opened = True
        self._on_settled()
        self.reload()

    def reload(self) -> None:
        """Count again; the rows follow as they are looked at."""
        self.ctx.read(sent_log.count_log, self._view.wanted(), then=self._show)

    def _on_news(self) -> None:
        if self._opened:
            self.reload()

    def _on_settled(self) -> None:
        self.ctx.look(sent_log.open_log, self._view.wanted(), then=lambda _count: None)

    def _show(self, count: int) -> None:
        wanted = self._view.wanted()

        def page(first: int, how_many: int) -> Sequence[LogRow]:
            return self.ctx.backend.read(sent_log.log_page, wanted, first, how_many)

        words = translate("letters", "%n letter(s)", "", count)
        self._view.show_rows(count, page, words, _empty(wanted.state, searched=bool(wanted.text)))

    # --- gestures

    def _on_person(self, row: LogRow | None) -> None:
        if row is not None:
            self.ctx.go_to(
                "participants",
                participant_id=row.participant_id,
                pathway_id=row.pathway_id,
                tab="letters",
            )

    def _on_show(self, row: LogRow) -> None:
        show_again(self.ctx, row.id)

    def _on_file(self, row: LogRow) -> None:
        save_file(self.ctx, row.id, row.number)

    def _on_seen_to(self, row: LogRow) -> None:
        see_to_receipt(self.ctx, row.id)

    def _on_epikrises(self) -> None:
        self.ctx.look(epikrise_queue.open_queue, self._view.wanted().mine, then=self._ask_epikrises)

    def _ask_epikrises(self, lines: tuple[EpikriseLine, ...]) -> None:
        if not lines:
            self.ctx.tell(translate("letters", "Nobody lacks an epikrise."), Tone.GOOD)
            return
        whom = translate("letters", "everybody who lacks one")
        dialog = EpikrisesDialog(whom, lines, self.ctx.dialogs.parent)
        files = dialog.files
        if not self.ctx.dialogs.run(dialog):
            return
        folder: Path | None = None
        if files:
            folder = letter_folder(self.ctx)
            if folder is None:
                return
        self.ctx.jobs.start(
            self._view,
            course_epikrises_out.send_queue,
            self.ctx.backend,
            lines,
            folder,
            title=translate("letters", "The epikrises are written"),
            then=self._sent,
        )

    def _sent(self, batch: Batch) -> None:
        parts = [translate("letters", "%n epikrise(s) noted as sent.", "", len(batch.letters))]
        parts += [f"{line.name}: {sentence(error)}" for line, error in batch.left_out]
        tone = Tone.SOON if batch.left_out else Tone.GOOD
        self.ctx.tell(" ".join(parts), tone, undo=bool(batch.letters))
        if batch.papers:
            name = f"epikriser-{batch.papers[0]}"
            show = partial(show_letters, self.ctx, name=name)
            self.ctx.read(letter_list.letter_sheets, tuple(batch.papers), then=show)


def _empty(state: LogState, *, searched: bool) -> str:
    if searched:
        return translate("letters", "No letter is found. Try fewer words, or all letters.")
    return {
        LogState.SENT: translate(
            "letters",
            "No letter has been sent yet. They are written on the page of a citizen, under Letters.",
        ),
        LogState.NO_RECEIPT: translate("letters", "No receipt is missing."),
        LogState.REFUSED: translate("letters", "No letter is refused."),
        LogState.RECEIVED: translate("letters", "No receipt has come yet."),
        LogState.UNSENT: translate("letters", "Every letter that was written is sent."),
        LogState.CANCELLED: translate("letters", "No letter has been cancelled."),
    }[state]
