"""Medicin: vouchers for free medicine, who is due, and what pharmacies hand out."""

from __future__ import annotations

from counsellor_app.ui.medication.presenter import MedicationPresenter
from counsellor_app.ui.medication.view import MedicationView
from counsellor_app.ui.screen import Context, Screen


def create(ctx: Context) -> Screen:
    """The area."""
    view = MedicationView(lambda: ctx.today)
    return Screen(view, MedicationPresenter(ctx, view))
