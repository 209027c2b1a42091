"""Referrals: what came in, whom it is about, what could not be read, and the form to type one."""

from __future__ import annotations

from counsellor_app.ui.referrals.presenter import ReferralsPresenter
from counsellor_app.ui.referrals.view import ReferralsView
from counsellor_app.ui.screen import Context, Screen

__all__ = ["create"]


def create(ctx: Context) -> Screen:
    """The area, for those who work with citizens."""
    view = ReferralsView(lambda: ctx.today)
    return Screen(view, ReferralsPresenter(ctx, view))
