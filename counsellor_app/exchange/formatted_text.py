"""Reads MedCom's formatted text: plain lines, and runs with their styles for the window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from counsellor_app.exchange.safe_xml import Element

STYLES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "FixedFont": "fixed",
    "Center": "center",
    "Right": "right",
}
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Run:
    """A piece of text in one style."""

    text: str
    styles: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormattedText:
    """The text in two forms; `plain` is the runs put together."""

    plain: str = ""
    runs: tuple[Run, ...] = ()


def read(*elements: Element | None) -> FormattedText:
    """The text of the elements, one after another on lines of their own."""
    written = _Written()
    for element in elements:
        if element is not None:
            written.keeps_lines = not _has_break(element)
            written.break_line()
            written.walk(element, ())
    return written.text()


def _has_break(element: Element) -> bool:
    return any(part.name == "Break" or _has_break(part) for part in element.children())


class _Written:
    """The text as far as it has come: blanks run together, none at the ends of lines."""

    def __init__(self) -> None:
        self.keeps_lines = False  # some systems write line ends instead of Break
        self._runs: list[Run] = []

    def walk(self, element: Element, styles: tuple[str, ...]) -> None:
        style = STYLES.get(element.name)
        if style and style not in styles:
            styles = (*styles, style)
        for part in element.content:
            if isinstance(part, str):
                self._add(part, styles)
            elif part.name == "Break":
                self.break_line()
            elif part.name == "Space":
                self._runs.append(Run(" ", styles))
            else:
                self.walk(part, styles)

    def break_line(self) -> None:
        self._trim(" ")
        self._runs.append(Run("\n"))

    def text(self) -> FormattedText:
        self._trim(" \n")
        while self._runs and not self._runs[0].text.lstrip("\n"):
            self._runs.pop(0)
        merged = tuple(
            Run("".join(run.text for run in runs), styles)
            for styles, runs in groupby(self._runs, key=lambda run: run.styles)
        )
        return FormattedText("".join(run.text for run in merged), merged)

    def _add(self, raw: str, styles: tuple[str, ...]) -> None:
        lines = raw.split("\n") if self.keeps_lines else [raw]
        for number, line in enumerate(lines):
            if number:
                self.break_line()
            text = _BLANKS.sub(" ", line)
            if not self._runs or self._runs[-1].text[-1] in " \n":
                text = text.lstrip(" ")
            if text:
                self._runs.append(Run(text, styles))

    def _trim(self, blanks: str) -> None:
        while self._runs:
            last = self._runs.pop()
            text = last.text.rstrip(blanks)
            if text:
                self._runs.append(Run(text, last.styles))
                return
