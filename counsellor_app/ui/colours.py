"""The palettes of the window as roles: light, dark, or taken from the system's high contrast."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette


class Tone(StrEnum):
    """What a colour means. A tone never stands without a word beside it."""

    LATE = "late"
    SOON = "soon"
    GOOD = "good"
    INFO = "info"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Colours:
    """The roles of the palette; every colour of the window is one of these."""

    ground: str
    surface: str
    raised: str
    line: str
    strong_line: str
    ink: str
    second_ink: str
    accent: str
    on_accent: str
    accent_soft: str
    late: str
    late_soft: str
    soon: str
    soon_soft: str
    good: str
    good_soft: str
    info: str
    info_soft: str
    rail: str
    on_rail: str
    rail_chosen: str
    focus: str

    def of(self, tone: Tone) -> tuple[QColor, QColor]:
        """Text and background of a chip in this tone."""
        if tone is Tone.NEUTRAL:
            return QColor(self.second_ink), QColor(self.ground)
        return QColor(getattr(self, tone.value)), QColor(getattr(self, f"{tone.value}_soft"))


LIGHT = Colours(
    ground="#F4F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#D8DEE5",
    strong_line="#7D8B9B",
    ink="#16212E",
    second_ink="#4A5A6B",
    accent="#0B6E75",
    on_accent="#FFFFFF",
    accent_soft="#DDF0F0",
    late="#B3261E",
    late_soft="#FBE6E4",
    soon="#8A5300",
    soon_soft="#FCEFD8",
    good="#1E6B3A",
    good_soft="#E0F2E6",
    info="#27558F",
    info_soft="#E3ECF8",
    rail="#12303B",
    on_rail="#E6EEF1",
    rail_chosen="#1F4A57",
    focus="#0A58CA",
)

DARK = Colours(
    ground="#14191F",
    surface="#1C232B",
    raised="#242D37",
    line="#35414D",
    strong_line="#6B7A89",
    ink="#E8EDF2",
    second_ink="#A9B6C3",
    accent="#4FB8BD",
    on_accent="#06282A",
    accent_soft="#173A3D",
    late="#FF8A80",
    late_soft="#43201D",
    soon="#F0B35A",
    soon_soft="#3B2C12",
    good="#7ED29B",
    good_soft="#17351F",
    info="#8DB7F0",
    info_soft="#1B2C44",
    rail="#0E1C22",
    on_rail="#DCE6EA",
    rail_chosen="#1F3A44",
    focus="#7FB4FF",
)


def from_system(palette: QPalette) -> Colours:
    """High contrast: only the colours that the user's system has chosen, and words for the rest."""
    role = QPalette.ColorRole
    window, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    chosen, on_chosen = (
        palette.color(role.Highlight).name(),
        palette.color(role.HighlightedText).name(),
    )
    values = {field.name: text for field in fields(Colours)}
    for name in values:
        if name in {"ground", "surface", "raised", "rail"} or name.endswith("_soft"):
            values[name] = window
    # The area that is chosen keeps the ground of the rail: a bar and bold letters tell it.
    values |= {"accent": chosen, "on_accent": on_chosen, "rail_chosen": window, "focus": chosen}
    return Colours(**values)


def to_palette(colours: Colours) -> QPalette:
    """The same colours for what Qt draws by itself."""
    role, palette = QPalette.ColorRole, QPalette()
    wanted = {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.ground,
        role.Text: colours.ink,
        role.PlaceholderText: colours.second_ink,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.BrightText: colours.late,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.raised,
        role.Midlight: colours.line,
        role.Mid: colours.strong_line,
        role.Dark: colours.strong_line,
        role.Shadow: colours.strong_line,
    }
    for which, colour in wanted.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.strong_line))
    return palette
