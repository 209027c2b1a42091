"""Settings: this machine, the municipality, its rules, its people, security, backup and the log."""

from __future__ import annotations

from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.settings.view import SettingsView


def create(ctx: Context) -> Screen:
    """The area; its pages are made when they are first shown."""
    view = SettingsView()
    return Screen(view, SettingsPresenter(ctx, view))
