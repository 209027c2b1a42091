"""Saves bytes that were made in memory to a file of the user's choice."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def save_bytes(ctx: Context, content: bytes, offered: str, pattern: str) -> Path | None:
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
