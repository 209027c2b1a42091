"""Saves bytes that were made in memory to a file of the user's choice."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.translation import translate


class Papers(Protocol):
    """Where papers are shown and saved: the Context, or the first start, which has none yet."""

    dialogs: Dialogs
    failures: Failures

    def tell(self, text: str) -> None: ...


def save_bytes(ctx: Papers, content: bytes, offered: str, pattern: str) -> Path | None:
    """Ask where, and write the file whole or not at all; None when nothing was written.

    `offered` is a safe file name; `pattern` like "PDF (*.pdf)".
    """
    path = ctx.dialogs.save_file(translate("frame", "Save as"), offered, pattern)
    if path is None:
        return None
    try:
        atomic.write_bytes(path, content)
    except StorageError as error:
        ctx.failures.show(error)
        return None
    ctx.tell(translate("frame", "Saved in {folder}.").format(folder=path.parent))
    return path
