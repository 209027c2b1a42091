"""Reads a closing note back, as a receiving system would, so that tests can compare."""

from __future__ import annotations

from counsellor_app.exchange import formatted_text, safe_xml
from counsellor_app.exchange.safe_xml import Element

Flat = list[tuple[str, str]]


def read(data: bytes) -> Flat:
    """Every element that holds text, by its path below Emessage and in document order."""
    return list(_flat(safe_xml.parse(data), ""))


def order(data: bytes) -> list[str]:
    """The parts of the note in the order in which they stand."""
    note = safe_xml.parse(data).child("MunicipalityLetter")
    return [part.name for part in note.children()] if note else []


def _flat(element: Element, path: str) -> Flat:
    found: Flat = []
    for part in element.children():
        inner = f"{path}/{part.name}" if path else part.name
        if part.name == "Text01":
            found.append((inner, formatted_text.read(part).plain))
        elif next(part.children(), None) is not None:
            found.extend(_flat(part, inner))
        else:
            found.append((inner, part.text()))
    return found
