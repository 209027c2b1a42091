"""Where MedCom files of letters are put, for the care record or the VANS client to fetch: asked for once."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def letter_folder(ctx: Context) -> Path | None:
    """The folder of this machine; asked for where there is none or it has gone. None: not now."""
    kept = ctx.settings.now.letter_folder
    if kept and Path(kept).is_dir():
        return Path(kept)
    folder = ctx.dialogs.choose_folder(translate("letters", "Folder for the MedCom files"))
    if folder is not None and str(folder) == ctx.settings.now.watch_folder:
        text = translate("letters", "Letters cannot lie in the folder that is watched.")
        ctx.tell(text, Tone.LATE)
        return None
    if folder is not None:
        ctx.settings.change(letter_folder=str(folder))
    return folder
