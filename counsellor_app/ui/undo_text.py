"""The names of acts on the undo button."""

from __future__ import annotations

from counsellor_app.services.undo import UndoRow
from counsellor_app.ui.translation import translate


def undo_texts() -> dict[str, str]:
    """What each label of `undo.offer` is called."""
    return {
        "call": translate("frame", "call"),
    }


def undo_text(row: UndoRow) -> str:
    """Undo: call, Ida Olsen"""
    act = undo_texts().get(row.label, row.label)
    what = f"{act}, {row.who}" if row.who else act
    return translate("frame", "Undo: {what}").format(what=what)
