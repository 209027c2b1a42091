"""Sends the epikrises of a course in one act: MedCom files into a folder, the rest on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from counsellor_app.errors import StorageError, UserError
from counsellor_app.exchange import closing_letter_out
from counsellor_app.files import atomic
from counsellor_app.kinds.letter import EpikriseState, LetterChannel
from counsellor_app.services.attendance import course_epikrises
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import epikrise_queue, letter_sending
from counsellor_app.services.letters.letters import LetterDraft

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Batch:
    """What became of it; `left_out` with the reason that the letter itself gave."""

    files: list[UUID] = field(default_factory=list)
    papers: list[UUID] = field(default_factory=list)
    left_out: list[tuple[EpikriseLine, UserError]] = field(default_factory=list)

    @property
    def letters(self) -> list[UUID]:
        """All that are noted as sent."""
        return self.files + self.papers


def send_epikrises(
    backend: Backend, course_id: UUID, folder: Path | None, progress: Progress
) -> Batch:
    """Writes each epikrise that can go. Stopped on the way, what was sent stays sent, with its way back.

    `folder` takes the files; without one everything is printed. StorageError when a file cannot be
    put there: the letters before it are sent, that one and those after it are not.
    """
    lines = backend.read(course_epikrises.epikrises_of_course, course_id)
    batch = Batch()
    try:
        _send_ready(backend, lines, folder, batch, progress)
    finally:
        if batch.letters:
            backend.write(course_epikrises.note_batch, course_id, batch.letters)
    return batch


def send_queue(
    backend: Backend, lines: Sequence[EpikriseLine], folder: Path | None, progress: Progress
) -> Batch:
    """The same for everybody whose epikrise is outstanding, whatever course she was on."""
    batch = Batch()
    try:
        _send_ready(backend, lines, folder, batch, progress)
    finally:
        if batch.letters:
            backend.write(epikrise_queue.note_queue, batch.letters)
    return batch


def _send_ready(
    backend: Backend,
    lines: Sequence[EpikriseLine],
    folder: Path | None,
    batch: Batch,
    progress: Progress,
) -> None:
    ready = [line for line in lines if line.state.ready]
    for number, line in enumerate(ready):
        progress(number, len(ready))
        _send(backend, line, folder, batch)


def _send(backend: Backend, line: EpikriseLine, folder: Path | None, batch: Batch) -> None:
    draft = LetterDraft(line.pathway_id)
    try:
        if folder is not None and line.state is EpikriseState.FILE:
            sent = closing_letter_out.send(
                backend,
                draft,
                keep=lambda name, content: atomic.write_bytes(folder / name, content),
            )
            batch.files.append(sent.letter_id)
        else:
            batch.papers.append(
                backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)
            )
    except StorageError:
        raise
    except UserError as error:
        batch.left_out.append((line, error))
