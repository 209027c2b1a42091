"""Writes technical receipts (XCTL02, XCTL03) for what was received: one file an envelope (domain 5.11).

A receipt says that a letter could be read, never that somebody will be helped. The form is that of the
sibling schemas and not confirmed by MedCom for XREF15; whether receipts are written is a setting.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from counsellor_app import clock
from counsellor_app.exchange.message import ReferralLetter, RejectedLetter
from counsellor_app.exchange.salvage import salvage
from counsellor_app.files import atomic

NAMESPACE = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas/2005/08/07/"
POSITIVE, NEGATIVE = (
    ("PositiveReceipt", "XC0330Q", "XCTL03"),
    ("NegativeReceipt", "XC0230Q", "XCTL02"),
)
_IDENTIFIER, _VERSION, _TEXT, _MOST_LETTERS = 14, 7, 70, 99


class RefuseCode(StrEnum):
    """Why a letter was not taken in, in MedCom's words."""

    UNSPECIFIED = "ikke_specificeret"
    UNKNOWN_ADDRESS = "ukendt_lokationsnummer"
    RECEIVER = "problem_med_modtagerID"
    VERSION = "problem_med_version"
    SYNTAX = "syntaksfejl"


_CODES = {
    "other_receiver": RefuseCode.RECEIVER,
    "unknown_version": RefuseCode.VERSION,
    "cancelled_without_original": RefuseCode.UNSPECIFIED,
}


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, and the words for each reason (`resources/letters/da/receipt.txt`)."""

    gln: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """One letter, or a file that cannot be read, as its receipt needs it."""

    sender_gln: str
    receiver_gln: str
    envelope: str
    letter: str = ""
    version: str = ""
    refused: str = ""  # our code for the reason; empty where it came in
    wanted: bool = True  # a refusal is always told, the rest only where the sender asks for it

    @property
    def is_due(self) -> bool:
        """Whether somebody can and will hear of it."""
        return self.wanted and bool(self.sender_gln and self.envelope)


def answer(letter: ReferralLetter, refused: str = "") -> Answered:
    """For a letter that was read; one that is known already is answered in the same way again."""
    return Answered(
        letter.sender.gln,
        letter.receiver.gln,
        letter.envelope.identifier,
        letter.identifier,
        letter.version_code,
        refused,
        wanted=bool(refused) or letter.envelope.wants_positive_receipt,
    )


def refusal(rejected: RejectedLetter) -> Answered:
    """For what could not be read, as far as its bytes name a sender. A receipt gets no receipt."""
    found = salvage(rejected.xml)
    return Answered(
        found.sender_gln,
        found.receiver_gln,
        found.envelope,
        rejected.letter or found.letter,
        found.version,
        rejected.code,
        wanted=rejected.code != "not_emessage" and not found.is_receipt,
    )


def write_all(folder: Path, ours: Answering, answered: Iterable[Answered], now: datetime) -> int:
    """Writes what is due, each file whole or not at all; how many. Raises StorageError.

    The same answer has the same name and number, so that one that is repeated replaces itself.
    """
    due = sorted((each for each in answered if each.is_due and ours.gln), key=_envelope)
    written = 0
    for (_, _, refused), group in groupby(due, key=_envelope):
        letters = list(group)
        for first in range(0, len(letters), _MOST_LETTERS):
            part = letters[first : first + _MOST_LETTERS]
            identifier = _identifier(part)
            data = receipt(identifier, ours, part, now)
            kind = NEGATIVE if refused else POSITIVE
            atomic.write_bytes(folder / f"{kind[2]}-{identifier}.xml", data)
            written += 1
    return written


def receipt(identifier: str, ours: Answering, letters: Sequence[Answered], now: datetime) -> bytes:
    """One receipt about letters of the same envelope, all refused or all taken in."""
    first = letters[0]
    name, version, statistical = NEGATIVE if first.refused else POSITIVE
    root = ElementTree.Element("Emessage", {"xmlns": NAMESPACE})
    envelope = _inside(root, "Envelope")
    sent = _inside(envelope, "Sent")
    at = clock.local(now)
    _line(sent, "Date", at.date().isoformat())
    _line(sent, "Time", f"{at:%H:%M}")
    _line(envelope, "Identifier", identifier)
    _line(envelope, "AcknowledgementCode", "minuspositivkvitt")
    body = _inside(root, name)
    head = _inside(body, "Letter")
    _line(head, "Identifier", identifier)
    _line(head, "VersionCode", version)
    _line(head, "StatisticalCode", statistical)
    _line(_inside(body, "Sender"), "EANIdentifier", ours.gln)
    _line(_inside(body, "Receiver"), "EANIdentifier", first.sender_gln)
    original = _inside(body, "OriginalEmessage")
    _line(original, "OriginalEnvelopeIdentifier", first.envelope[:_IDENTIFIER])
    _line(_inside(original, "OriginalSender"), "EANIdentifier", first.sender_gln)
    _line(_inside(original, "OriginalReceiver"), "EANIdentifier", first.receiver_gln or ours.gln)
    for each in letters:
        _original_letter(original, each, ours.words)
    found: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return found + b"\n"


def _original_letter(
    original: ElementTree.Element, each: Answered, words: Mapping[str, str]
) -> None:
    """A file whose letters could not be told apart is refused as a whole."""
    place = original
    if each.letter:
        place = _inside(original, "OriginalLetter")
        _line(place, "OriginalLetterIdentifier", each.letter[:_IDENTIFIER])
        _line(place, "OriginalVersionCode", each.version[:_VERSION])
    if each.refused:
        _line(place, "RefuseCode", _CODES.get(each.refused, RefuseCode.SYNTAX))
        _line(place, "RefuseText", words.get(each.refused, "")[:_TEXT])


def _envelope(each: Answered) -> tuple[str, str, bool]:
    return each.sender_gln, each.envelope, bool(each.refused)


def _identifier(letters: Sequence[Answered]) -> str:
    """Fourteen characters that follow from what is answered and tell of nobody."""
    said = [f"{each.sender_gln} {each.envelope} {each.letter} {each.refused}" for each in letters]
    return f"K{hashlib.sha256(chr(10).join(said).encode()).hexdigest()[:13].upper()}"


def _inside(parent: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name)


def _line(parent: ElementTree.Element, name: str, text: str) -> None:
    if text:
        _inside(parent, name).text = text
