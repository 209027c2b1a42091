"""Opfølgning: the calls half a year after the quit date."""

from __future__ import annotations

from counsellor_app.ui.follow_up.presenter import FollowUpPresenter
from counsellor_app.ui.follow_up.view import FollowUpView
from counsellor_app.ui.screen import Context, Screen


def create(ctx: Context) -> Screen:
    """The area."""
    view = FollowUpView(lambda: ctx.today)
    return Screen(view, FollowUpPresenter(ctx, view))
