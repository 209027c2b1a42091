""" "I dag": whom to call, what is agreed, what must be written, and the counsellor's calendar."""

from __future__ import annotations

from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.today.presenter import WATCHED, TodayPresenter
from counsellor_app.ui.today.view import TodayView

__all__ = ["WATCHED", "create"]


def create(ctx: Context) -> Screen:
    """The area for the window."""
    view = TodayView(lambda: ctx.today)
    return Screen(view, TodayPresenter(ctx, view))
