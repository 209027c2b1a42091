"""Reads receipts for what we sent: XCTL01–03 in an Emessage, and those of a VANSEnvelope (domain 5.10, 5.11).

Local names only, any namespace and version: what answers a letter must not be lost over its form.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import UTC, datetime

from counsellor_app import clock
from counsellor_app.exchange import emessage, safe_xml, vans
from counsellor_app.exchange.safe_xml import Element, RefusedXml
from counsellor_app.kinds.letter import ReceiptState
from counsellor_app.services.letters.letter_receipts import ReceiptDraft

_XCTL = {
    "PositiveReceipt": ReceiptState.POSITIVE,
    "NegativeReceipt": ReceiptState.NEGATIVE,
    "NegativeVansReceipt": ReceiptState.NOT_DELIVERED,
}
_VANS = {
    "PositiveMessage": ReceiptState.POSITIVE,
    "NegativeMessage": ReceiptState.NEGATIVE,
    "NegativeVans": ReceiptState.NOT_DELIVERED,
}
_NUMBER, _GLN, _CODE, _TEXT, _IDENTITY = 14, 35, 40, 512, 64


def read(data: bytes) -> tuple[ReceiptDraft, ...]:
    """Every answer to a letter in one file; empty where it is no receipt at all."""
    try:
        root = safe_xml.parse(data)
        if vans.is_envelope(root):
            receipt = root.child("Receipt")
            if receipt is not None:
                return tuple(_of_vans(root, receipt))
            inner = vans.message(root)
            root = inner if isinstance(inner, Element) else safe_xml.parse(inner)
    except RefusedXml:
        return ()
    if root.name != emessage.ROOT:
        return ()
    sent_at = emessage.instant(root.child("Envelope", "Sent"))
    bodies = [part for part in root.children() if part.name in _XCTL]
    return tuple(draft for body in bodies for draft in _of_xctl(body, sent_at))


def _of_xctl(body: Element, sent_at: datetime | None) -> Iterator[ReceiptDraft]:
    """One for each letter that it names, else one for its envelope."""
    original = body.child("OriginalEmessage")
    if original is None:
        return
    letters = list(original.children("OriginalLetter"))
    for place in letters or [original]:
        yield ReceiptDraft(
            identifier=body.text("Letter", "Identifier")[:_IDENTITY],
            state=_XCTL[body.name],
            envelope=_number(original.text("OriginalEnvelopeIdentifier")),
            letter=_number(place.text("OriginalLetterIdentifier")),
            sender_gln=body.text("Sender", "EANIdentifier")[:_GLN],
            sent_at=sent_at,
            # Some write the reason once, for the whole envelope.
            refuse_code=(place.text("RefuseCode") or original.text("RefuseCode"))[:_CODE],
            refuse_text=(place.text("RefuseText") or original.text("RefuseText"))[:_TEXT],
        )


def _of_vans(root: Element, receipt: Element) -> Iterator[ReceiptDraft]:
    """Its envelope is not ours; our numbers stand in the message that it gives back, if it does."""
    body = next((part for part in receipt.children() if part.name in _VANS), None)
    if body is None:
        return
    for envelope, letter in _returned(body):
        yield ReceiptDraft(
            identifier=root.text("EnvelopeIdentifier")[:_IDENTITY],
            state=_VANS[body.name],
            envelope=envelope,
            letter=letter,
            sender_gln=root.text("SenderID")[:_GLN],
            sent_at=_instant(root.text("SentDateTime")),
            refuse_code=body.text("Error", "Code")[:_CODE],
            refuse_text=body.text("Error", "Description")[:_TEXT],
        )


def _returned(body: Element) -> Iterator[tuple[str, str]]:
    """Envelope and number of each letter in the message that comes back; without one, its identifiers."""
    data = body.child("OriginalMessage", "Data") or body.child("OriginalMessage", "Message", "Data")
    root = _unpacked(data) if data is not None else None
    if root is None:
        named = body.text("OriginalMessage", "MetaInformation", "Identifier")
        yield _number(body.text("OriginalEnvelopeIdentifier")), _number(named)
        return
    envelope = _number(root.text("Envelope", "Identifier"))
    for part in root.children():
        if part.child("Letter") is not None:
            yield envelope, _number(part.text("Letter", "Identifier"))


def _unpacked(data: Element) -> Element | None:
    inside = next(data.children(), None)
    if inside is not None:
        return inside
    try:
        return safe_xml.parse(base64.b64decode("".join(data.text().split()), validate=True))
    except (binascii.Error, ValueError, RefusedXml):
        return None


def _number(written: str) -> str:
    """What is too long for a number of ours is none; cut off it could be another's."""
    return written if len(written) <= _NUMBER else ""


def _instant(written: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    try:
        local = found if found.tzinfo else clock.instant(found.date(), found.time())
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
