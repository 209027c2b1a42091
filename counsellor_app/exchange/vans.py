"""Takes the message out of a VANSEnvelope, whichever way it was packed (domain 5.10)."""

from __future__ import annotations

import base64
import binascii

from counsellor_app.exchange.safe_xml import Element, RefusedXml

ROOT = "VANSEnvelope"


def is_envelope(root: Element) -> bool:
    """Whether the document is an envelope rather than the message itself."""
    return root.name == ROOT


def message(root: Element) -> bytes | Element:
    """The bytes of the message inside, or its element where it was not packed as base64."""
    data = root.child("Message", "Data")
    if data is None:
        raise RefusedXml("not_emessage", root.line)  # a receipt, or nothing at all
    packed_openly = next(data.children(), None)
    if packed_openly is not None:
        return packed_openly
    text = "".join(data.text().split())
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise RefusedXml("unreadable", data.line, "base64") from None
