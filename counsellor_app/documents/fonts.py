"""The bundled Noto Sans for PDF pages, and what of a text it can print."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from counsellor_app import paths

REGULAR = "NotoSans"
BOLD = "NotoSans-SemiBold"
_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-SemiBold.ttf"}

_ABSENT_LETTER = "\N{WHITE SQUARE}"


@cache
def register() -> None:
    """Makes the fonts known to reportlab, once; nothing else is ever used on a page."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(paths.resources() / "fonts" / file)))


@lru_cache(maxsize=16_384)
def printable(text: str) -> str:
    """The text with every character that the font can show.

    Pictures and control characters are dropped; a letter of a script that the font lacks becomes a
    square, so that a reader sees that something stood there.
    """
    if text.isascii() and text.isprintable():
        return text
    known = _known()
    composed = unicodedata.normalize("NFC", text)
    return "".join(sign if ord(sign) in known else _instead_of(sign) for sign in composed)


@lru_cache(maxsize=16_384)  # the words of a form stand on each of its pages
def width(text: str, font: str, size: float) -> float:
    """How wide a printable text is, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def _known() -> frozenset[int]:
    register()
    glyphs = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return frozenset(
        point for point in glyphs if 0x20 <= point <= 0xFFFF and not _invisible(chr(point))
    )


def _invisible(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


# Signs that change what a number means are never dropped: the font has none of them.
_IN_PLAIN = {"−": "-", "≥": ">=", "≤": "<=", "≠": "<>", "≈": "ca. ", "→": "->", "←": "<-"}


def _instead_of(sign: str) -> str:
    if sign in _IN_PLAIN:
        return _IN_PLAIN[sign]
    if sign in "\t\n\r\v\f":
        return " "
    return _ABSENT_LETTER if unicodedata.category(sign)[0] in "LN" else ""
