"""F9: the number on the display leads to who it is, to several who may be it, or to a new referral."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from counsellor_app.services.calls import callers
from counsellor_app.services.calls.callers import CallerRow
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.incoming_dialog import IncomingDialog


def take_incoming(ctx: Context, view: QWidget, take: Callable[[CallerRow], None]) -> None:
    """Ask for the number; `take` gets the citizen who was chosen."""

    def find(typed: str, give: Callable[[Sequence[CallerRow]], None]) -> None:
        ctx.look(callers.find_by_phone, typed, then=give)

    dialog = IncomingDialog(find, view)
    if not ctx.dialogs.run(dialog):
        return
    if dialog.wants_new:
        quick = importlib.import_module("counsellor_app.ui.referrals.quick_add")
        quick.show(ctx, dialog.number.text())
    elif dialog.chosen is not None:
        take(dialog.chosen)
