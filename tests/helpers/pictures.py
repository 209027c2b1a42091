"""Takes pictures of the window without a screen, so that people can look at them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app import paths
from counsellor_app.ui.theme import Look, Theme, start_theme
from counsellor_app.ui.translation import load_language


def dress(look: Look = Look.LIGHT, scale: float = 1.0, language: str = "da") -> Theme:
    """The application in this look, size and language; call it before making the window."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_language(application, language, paths.resources() / "translations")
    theme = application.property("theme")
    if not isinstance(theme, Theme):
        theme = start_theme(application, paths.resources())
    theme.apply(look, scale)
    return theme


def grab(widget: QWidget, path: Path, width: int = 1440, height: int = 900) -> Path:
    """Show the widget at this size and save what it looks like."""
    widget.resize(width, height)
    widget.show()
    # Layouts settle in posted events; the loop itself is not needed.
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path
