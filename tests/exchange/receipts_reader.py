"""Reads a receipt back by other means than it was written with, as a sender's system would."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counsellor_app.exchange import safe_xml
from counsellor_app.exchange.receipts import NAMESPACE

KINDS = {
    "PositiveReceipt": ("XC0330Q", "XCTL03"),
    "NegativeReceipt": ("XC0230Q", "XCTL02"),
}


@dataclass(frozen=True)
class ReadReceipt:
    """What it says; `letters` are number, version and refuse code."""

    kind: str
    sender: str
    receiver: str
    envelope: str
    original_sender: str
    original_receiver: str
    letters: tuple[tuple[str, str, str], ...]
    refuse_code: str
    refuse_text: str


def read(path: Path) -> ReadReceipt:
    root = safe_xml.parse(path.read_bytes())
    assert (root.name, root.namespace) == ("Emessage", NAMESPACE)
    assert next(part.name for part in root.children()) == "Envelope"
    body = list(root.children())[1]
    assert [part.name for part in body.children()] == [
        *("Letter", "Sender", "Receiver", "OriginalEmessage"),
    ]
    version, statistical = KINDS[body.name]
    assert body.text("Letter", "VersionCode") == version
    assert body.text("Letter", "StatisticalCode") == statistical
    assert 1 <= len(body.text("Letter", "Identifier")) <= 14
    original = body.child("OriginalEmessage")
    assert original is not None
    return ReadReceipt(
        kind=statistical,
        sender=body.text("Sender", "EANIdentifier"),
        receiver=body.text("Receiver", "EANIdentifier"),
        envelope=original.text("OriginalEnvelopeIdentifier"),
        original_sender=original.text("OriginalSender", "EANIdentifier"),
        original_receiver=original.text("OriginalReceiver", "EANIdentifier"),
        letters=tuple(
            (
                each.text("OriginalLetterIdentifier"),
                each.text("OriginalVersionCode"),
                each.text("RefuseCode"),
            )
            for each in original.children("OriginalLetter")
        ),
        refuse_code=original.text("RefuseCode"),
        refuse_text=original.text("RefuseText")
        or next((each.text("RefuseText") for each in original.children("OriginalLetter")), ""),
    )
