"""Opens an Emessage: out of its VANSEnvelope, its envelope read, each letter cut out by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from counsellor_app import clock
from counsellor_app.exchange import safe_xml, vans
from counsellor_app.exchange.message import Envelope
from counsellor_app.exchange.safe_xml import Element, RefusedXml

ROOT = "Emessage"
_BESIDE_LETTERS = ("Envelope", "Local_Elements")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|T.*)?", re.ASCII)
_TIME = re.compile(r"(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_YEARS = range(1990, 2100)  # others are slips, and the earliest have no instant in UTC


@dataclass(frozen=True)
class Emessage:
    """The message and the bytes that its lines and places count in."""

    root: Element
    data: bytes
    envelope: Envelope

    def letters(self) -> Iterator[tuple[Element, bytes]]:
        """Each letter with an Emessage of its own, so that nobody's file holds another person."""
        letters = [part for part in self.root.children() if part.name not in _BESIDE_LETTERS]
        if len(letters) < 2:
            yield from ((letter, self.data) for letter in letters)
            return
        ends = [letter.start for letter in letters[1:]] + [self.root.end]
        head, tail = self.data[: letters[0].start], self.data[self.root.end :]
        for letter, end in zip(letters, ends, strict=True):
            yield letter, head + self.data[letter.start : end] + tail


def open_message(data: bytes) -> Emessage:
    """Reads the bytes of a file, or raises RefusedXml with the line in the innermost XML."""
    root = safe_xml.parse(data)
    if vans.is_envelope(root):
        inner = vans.message(root)
        if isinstance(inner, Element):
            root = inner
        else:
            data, root = inner, safe_xml.parse(inner)
    if root.name != ROOT:
        raise RefusedXml("not_emessage", root.line)
    return Emessage(root, data, _envelope(root.child("Envelope")))


def day(element: Element | None) -> date | None:
    """The Date inside an element such as Sent; None where it is missing or cannot be."""
    match = _DATE.fullmatch(element.text("Date")) if element else None
    try:
        found = date.fromisoformat(match.group(1)) if match else None
    except ValueError:
        return None
    return found if found and found.year in _YEARS else None


def instant(element: Element | None) -> datetime | None:
    """Date and Time inside an element, which are Danish time, as an instant."""
    on = day(element)
    match = _TIME.fullmatch(element.text("Time")) if element else None
    if on is None or match is None:
        return None
    try:
        return clock.instant(on, time.fromisoformat(match.group(1)))
    except ValueError:
        return None


def _envelope(element: Element | None) -> Envelope:
    if element is None:
        return Envelope()
    sent = element.child("Sent")
    return Envelope(
        identifier=element.text("Identifier")[:35],
        sent_on=day(sent),
        sent_at=instant(sent),
        acknowledgement=element.text("AcknowledgementCode")[:30],
    )
