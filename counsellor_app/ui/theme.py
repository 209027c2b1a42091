"""The look of the window: which palette, how large, and the bundled font."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.colours import DARK, LIGHT, Colours, from_system, to_palette
from counsellor_app.ui.stylesheet import stylesheet

FONT_FAMILY = "Noto Sans"
ROW_HEIGHT = 35
SMALL = 12.5
TEXT = 14
TITLE = 20
TELEPHONE = 32


class Look(StrEnum):
    """What the user may choose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Puts one look on the whole application, and again when the user or the system changes it."""

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__(application)
        self._icons = resources / "icons"
        self._application = application
        self._system_palette = application.palette()
        self.look, self.scale = Look.SYSTEM, 1.0
        self.colours = LIGHT
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def apply(self, look: Look = Look.SYSTEM, scale: float = 1.0) -> None:
        """Show this look with texts at `scale` (1.0 to 2.0)."""
        self.look, self.scale = look, min(max(scale, 1.0), 2.0)
        self.colours = self._colours()
        self._application.setPalette(to_palette(self.colours))
        self._application.setFont(font())
        sheet = stylesheet(self.colours, self.scale, self._icons)
        if sheet != self._application.styleSheet():  # each widget is measured anew
            self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _colours(self) -> Colours:
        if self.look is Look.SYSTEM and _wants_high_contrast():
            return from_system(self._system_palette)
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if self.look is Look.DARK or (self.look is Look.SYSTEM and dark) else LIGHT

    def _system_changed(self) -> None:
        self.apply(self.look, self.scale)


def _wants_high_contrast() -> bool:
    style = QGuiApplication.styleHints()  # held, since PySide lets its parts go with it
    hints = style.accessibility()
    return hints.contrastPreference() == Qt.ContrastPreference.HighContrast


def start_theme(application: QApplication, resources: Path) -> Theme:
    """Load the bundled fonts and give the application its theme."""
    for file in sorted((resources / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    theme = Theme(application, resources)
    application.setProperty("theme", theme)
    return theme


def _theme() -> Theme | None:
    application = QApplication.instance()
    theme = application.property("theme") if application else None
    return theme if isinstance(theme, Theme) else None


def colours() -> Colours:
    """The colours that are on the screen now, for widgets that paint themselves."""
    theme = _theme()
    return theme.colours if theme else LIGHT


def px(size: float) -> int:
    """A length of the design (at 100 %) on this user's scale."""
    theme = _theme()
    return round(size * (theme.scale if theme else 1.0))


def font(size: float = TEXT, *, bold: bool = False) -> QFont:
    """Noto Sans at this size of the design, figures all of one width."""
    wanted = QFont(FONT_FAMILY)
    wanted.setPixelSize(px(size))
    wanted.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    wanted.setFeature(QFont.Tag("tnum"), 1)
    return wanted


def is_theme_change(event: QEvent) -> bool:
    """Whether a widget with own measures must work them out again."""
    return event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}
