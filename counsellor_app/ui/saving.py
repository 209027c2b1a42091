"""Saves bytes that were made in memory to a file of the user's choice; what leaves is written down."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.trace import exports
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.translation import translate


class Papers(Protocol):
    """Where papers are shown and saved: the Context, or the first start, which has none yet."""

    dialogs: Dialogs
    failures: Failures

    def tell(self, text: str) -> None: ...

    def put_down(self, path: Path, content: bytes, about: ExportDraft) -> bool:
        """Writes the file and its record; False when nothing was written."""


def save_bytes(
    ctx: Papers, content: bytes, offered: str, pattern: str, about: ExportDraft
) -> Path | None:
    """Ask where, and write the file whole or not at all; None when nothing was written.

    `offered` is a safe file name; `pattern` like "PDF (*.pdf)"; `about` says what it is for the
    list of exports.
    """
    path = ctx.dialogs.save_file(translate("frame", "Save as"), offered, pattern)
    if path is None:
        return None
    try:
        written = ctx.put_down(path, content, about)
    except UserError as error:
        ctx.failures.show(error)
        return None
    if not written:
        return None
    ctx.tell(translate("frame", "Saved in {folder}.").format(folder=path.parent))
    return path


def a_paper(title: str, people: int = 0) -> ExportDraft:
    """Pages that are saved instead of printed: `title` is an id, `people` how many they tell of."""
    return exports.about(ExportKind.PAPER, (), people=people, purpose=title)
