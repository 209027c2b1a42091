"""Takes an act back from the window, with what must be worked out again after it."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject

from counsellor_app.services.office import rules_editing
from counsellor_app.services.trace import undo
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

_DERIVED_FROM = frozenset({"save_rule"})
"""Acts from which the stages of the open pathways follow."""


def take_back(
    ctx: Context, owner: QObject, record_id: uuid.UUID, label: str, then: Callable[[object], None]
) -> None:
    """Writes the undo; `then` is called when it is done."""

    def done(result: object) -> None:
        then(result)
        if label in _DERIVED_FROM:
            ctx.jobs.start(
                owner,
                rules_editing.derive_again,
                ctx.backend,
                title=translate("frame", "Working the open pathways out again"),
            )

    ctx.write(undo.undo, record_id, then=done)
