"""How this machine shows the program: its choices read from their file, then fonts, colours, language."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from counsellor_app import paths, settings
from counsellor_app.paths import Places
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.theme import Look, Theme, start_theme
from counsellor_app.ui.translation import load_language


def dress(
    application: QApplication, chosen: settings.Settings, language: str | None = None
) -> Theme:
    """Fonts, colours and language as this machine's user has chosen."""
    load_language(application, language or chosen.language, paths.resources() / "translations")
    theme = application.property("theme")
    if not isinstance(theme, Theme):
        theme = start_theme(application, paths.resources())
    look = Look(chosen.theme) if chosen.theme in set(Look) else Look.SYSTEM
    theme.apply(look, chosen.text_percent / 100)
    return theme


def machine_settings(places: Places) -> tuple[MachineSettings, bool]:
    """The choices of this machine, and whether their file was damaged."""
    loaded = settings.load(places.settings)
    kept = MachineSettings(loaded.settings, lambda now: settings.save(places.settings, now))
    return kept, loaded.damaged
