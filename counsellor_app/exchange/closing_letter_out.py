"""Sends a closing letter or a reply as an XDIS15 file: checked, written, and kept with its bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from counsellor_app.errors import UserError
from counsellor_app.exchange import xdis15, xdis15_check, xdis15_reader
from counsellor_app.exchange.closing_letter import ClosingLetter, ClosingPatient, Finding, Signature
from counsellor_app.exchange.message import Diagnosis, Party
from counsellor_app.kinds import phone
from counsellor_app.kinds.letter import LetterChannel, LetterPart
from counsellor_app.kinds.referral import PartyCode
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import letter_out, letter_sending, letters
from counsellor_app.services.letters.letter_out import LetterOut
from counsellor_app.services.letters.letters import LetterDraft

_SKS, _ICPC = "SKSdiagnosekode", "ICPCkode"
_ICPC_CODE = re.compile(r"[A-Z][0-9]{2}")


Progress = Callable[[int, int], None]


def _quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A letter that is noted as sent; the name of its file tells nothing about anybody."""

    letter_id: UUID
    name: str
    content: bytes


def send(
    backend: Backend,
    draft: LetterDraft,
    progress: Progress = _quietly,
    keep: Callable[[str, bytes], object] | None = None,
) -> SentFile:
    """Makes the letter, builds and checks its file, and notes it as sent with the bytes.

    `keep(name, content)` puts the file in its place before the letter is noted as sent. Nothing is
    kept when the letter cannot go: UserError "letter.…" or "letter.not_sendable".
    """
    progress(0, 1)
    draft = backend.read(letters.begun, draft)
    demand_sendable(backend.read(letter_out.letter_out_now, draft))
    letter_id = backend.write(letters.make_letter, draft)
    out = backend.read(letter_out.letter_out, letter_id)
    content = _written(closing_letter(out))
    if keep is not None:
        keep(f"{out.letter_identifier}.xml", content)
    backend.write(letter_sending.mark_sent, letter_id, LetterChannel.MEDCOM, content)
    return SentFile(letter_id, f"{out.letter_identifier}.xml", content)


def message_where_possible(out: LetterOut) -> bytes | None:
    """The message of a letter; None when something is missing for it, so that it goes on paper."""
    letter = closing_letter(out)
    return None if xdis15_check.check(letter) else _written(letter)


def _written(letter: ClosingLetter) -> bytes:
    """The file, read back by our own reader before anybody else reads it."""
    content = xdis15.write(letter)
    xdis15_reader.demand_same(letter, content)
    return content


def demand_sendable(out: LetterOut) -> None:
    """Raises UserError("letter.not_sendable") that names the first thing to mend."""
    findings = xdis15_check.check(closing_letter(out))
    if findings:
        raise UserError("letter.not_sendable", part=_part(findings[0]))


def closing_letter(out: LetterOut) -> ClosingLetter:
    """The letter as MedCom has it; episode and diagnosis are carried over from the referral."""
    to = out.receiver
    diagnosis = Diagnosis(out.diagnosis_code, out.diagnosis_text, _code_list(out.diagnosis_code))
    return ClosingLetter(
        envelope_identifier=out.envelope_identifier,
        identifier=out.letter_identifier,
        sent_at=out.now,
        sender=Party(
            gln=out.sender.gln,
            identifier=out.sender.municipality_code,
            identifier_code=PartyCode.MUNICIPALITY,
            organisation=out.sender.municipality,
            department=out.sender.unit,
            telephone=phone.for_letter(out.sender.phone),
        ),
        receiver=Party(
            gln=to.gln,
            identifier=to.identifier,
            identifier_code=to.identifier_code,
            organisation=to.name,
        ),
        patient=ClosingPatient(out.cpr, out.surname, out.given_name, out.replacement_number),
        closed_at=out.closed_on,
        signature=Signature(out.signature.on, out.signature.name, out.signature.title),
        text=out.text,
        referred_at=out.referred_on,
        episode_of_care_identifier=out.episode_identifier,
        diagnoses=(diagnosis,) if diagnosis.code or diagnosis.text else (),
        corrects_former=out.corrects,
    )


def _code_list(code: str) -> str:
    """The list that a code is from: ICPC has a letter and two digits, SKS begins with D (domain 5.6)."""
    if not code:
        return ""
    return _ICPC if _ICPC_CODE.fullmatch(code) else _SKS


def _part(finding: Finding) -> LetterPart:
    root = finding.field.partition(".")[0]
    return LetterPart(root) if root in set(LetterPart) else LetterPart.CONTENT
