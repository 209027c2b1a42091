"""The directory of offers as counsellors look it up: from the search at the top, a referral or a call."""

from __future__ import annotations

import importlib
from uuid import UUID

from counsellor_app.ui.screen import Context


def show_directory(ctx: Context, entry_id: UUID | None = None) -> None:
    """The lookup over whatever is shown; nothing behind it is left.

    Read when it is first asked for: it can print, and what draws PDFs takes long to load.
    """
    importlib.import_module("counsellor_app.ui.directory.lookup").show(ctx, entry_id)
