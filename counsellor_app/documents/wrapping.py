"""Makes text fit its place: wrapped into lines, smaller, and only then cut with an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from reportlab.lib.units import mm

from counsellor_app.documents import fonts
from counsellor_app.documents.style import Style

_HYPHENATED = re.compile(r"[^-/@]*[-/@]|[^-/@]+")
# A telephone number stands on one line, and what a no-break space holds together.
_WORD = re.compile(r"\d\d(?: \d\d){3}\S*|[\S\u00a0]+")
_SMALLEST = 5.5  # points: below that a text is cut instead


def fitted(text: str, style: Style, room: float | None) -> tuple[str, Style]:
    """The printable text and the style in which it takes no more than `room` millimetres."""
    if room is None:
        return text, style
    needed = fonts.width(text, style.font, style.size) / mm
    if needed <= room:
        return text, style
    style = style.sized(max(style.size * room / needed, min(_SMALLEST, style.size)))
    return _cut(text, style, room), style


def wrap(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The text in lines of at most `room` millimetres; a word too long for one is broken."""
    return _wrap(fonts.printable(text), style.font, style.size, room * mm)


def shortened(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """At most so many lines; what is left out shows as an ellipsis."""
    lines = wrap(text, style, room)
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], _cut(f"{lines[most - 1]}…", style, room))


def _cut(text: str, style: Style, room: float) -> str:
    if fonts.width(text, style.font, style.size) <= room * mm + 0.01:
        return text
    kept = text.rstrip("…")
    while kept and fonts.width(f"{kept}…", style.font, style.size) > room * mm:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


@lru_cache(maxsize=2_048)  # the sentences of a form stand on each of its pages
def _wrap(text: str, font: str, size: float, room: float) -> tuple[str, ...]:
    space = fonts.width(" ", font, size)
    lines: list[str] = []
    line, used = "", 0.0
    for word in _WORD.findall(text):
        for part in _broken(word, font, size, room):
            taken = fonts.width(part, font, size)
            if line and used + space + taken > room:
                lines.append(line)
                line, used = "", 0.0
            line = f"{line} {part}" if line else part
            used += taken + (space if line != part else 0)
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, font: str, size: float, room: float) -> list[str]:
    """The word as it is, or in parts that fit: after a hyphen if it can be, else anywhere."""
    if fonts.width(word, font, size) <= room:
        return [word]
    parts = [""]
    for piece in _HYPHENATED.findall(word):
        if fonts.width(parts[-1] + piece, font, size) <= room:
            parts[-1] += piece
            continue
        parts.append("")
        for sign in piece:
            if parts[-1] and fonts.width(parts[-1] + sign, font, size) > room:
                parts.append("")
            parts[-1] += sign
    return [part for part in parts if part]
