"""Opens an Emessage: out of its VANSEnvelope, its envelope read, each letter cut out by itself."""

from __future__ import annotations

import re
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
    """What was sent together: the envelope, and each letter by itself."""

    line: int
    envelope: Envelope
    letters: tuple[tuple[Element, bytes], ...]  # each with an Emessage of its own


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
    return Emessage(root.line, _envelope(root.child("Envelope")), _letters(root, data))


def _letters(root: Element, data: bytes) -> tuple[tuple[Element, bytes], ...]:
    """Cut apart, so that nobody's file holds another person."""
    letters = [part for part in root.children() if part.name not in _BESIDE_LETTERS]
    if len(letters) < 2:
        return tuple((letter, data) for letter in letters)
    head, tail = data[: letters[0].start], data[root.end :]
    if len(letters) * len(head + tail) > safe_xml.MOST_BYTES:
        raise RefusedXml("too_large", root.line)
    ends = [letter.start for letter in letters[1:]] + [root.end]
    return tuple(
        (letter, head + data[letter.start : end] + tail)
        for letter, end in zip(letters, ends, strict=True)
    )


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
