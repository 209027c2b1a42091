"""Sizes, weights and colours of the printed page; every colour also reads well in grey."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

from counsellor_app.documents.fonts import BOLD, REGULAR

INK = HexColor("#16212E")
SECOND_INK = HexColor("#4A5A6B")
LINE = HexColor("#A9B4C0")
STRONG_LINE = HexColor("#7D8B9B")
SHADE = HexColor("#EEF1F4")
ACCENT = HexColor("#0B6E75")
WARNING = HexColor("#B3261E")
WATERMARK = HexColor("#E1E5EA")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks."""

    size: float = 9.5
    bold: bool = False
    colour: Color = INK
    leading: float = 1.36

    @property
    def font(self) -> str:
        return BOLD if self.bold else REGULAR

    @property
    def line_height(self) -> float:
        """Millimetres from one line to the next."""
        return float(self.size * self.leading / mm)

    def sized(self, size: float) -> Style:
        return Style(size, self.bold, self.colour, self.leading)


BODY = Style(10.5, leading=1.42)
TEXT = Style()
STRONG = Style(bold=True)
SMALL = Style(8, colour=SECOND_INK)
TITLE = Style(16, bold=True)
