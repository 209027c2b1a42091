"""Indicators: the figures of a period with n, target and rule, and what is behind each of them."""

from __future__ import annotations

from counsellor_app.services.office.starting_rules import OWN_TARGETS, PROJECT_TARGETS
from counsellor_app.ui.indicators.presenter import IndicatorsPresenter
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.indicators.words import periods
from counsellor_app.ui.screen import Context, Screen


def create(ctx: Context) -> Screen:
    """The area, for those who may see numbers."""
    view = IndicatorsView(periods(ctx.today), (PROJECT_TARGETS, OWN_TARGETS))
    return Screen(view, IndicatorsPresenter(ctx, view))
