"""Takes referral files in: reads each, gives its letters to the services one by one, and reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from counsellor_app.exchange import call_not_before, xref15
from counsellor_app.exchange.message import Party, ReferralLetter, RejectedLetter, Relative
from counsellor_app.exchange.referral_source import source_of
from counsellor_app.exchange.safe_xml import MOST_BYTES
from counsellor_app.exchange.xref15 import OurAddress
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services import referral_intake
from counsellor_app.services.address_book import Address
from counsellor_app.services.backend import Backend
from counsellor_app.services.received_letter import (
    LetterPerson,
    LetterRelative,
    Outcome,
    ReceivedLetter,
)
from counsellor_app.services.referral_intake import NO_ORIGINAL, Intake
from counsellor_app.services.refused_letters import RefusedDraft

Progress = Callable[[int, int], object]
GONE, NO_FILES = "file_gone", "folder_empty"
_CPR_LENGTH = 10
_START, _UNKNOWN = 4096, b"\xff"
_SENT = re.compile(rb"Sent>.{0,60}?Date>(\d{4}-\d\d-\d\d).{0,60}?Time>(\d\d:\d\d)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """One refusal or warning; whoever shows it has the sentence for its code."""

    file: str
    letter: str | None
    line: int
    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class ImportReport:
    """What came of the letters of one import (commands "import referrals")."""

    accepted: int = 0
    duplicates: int = 0
    corrections: int = 0
    cancelled: int = 0
    rejected: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)


def import_referrals(
    backend: Backend, paths: Iterable[Path], progress: Progress = lambda done, of: None
) -> ImportReport:
    """Files, or folders of `*.xml`; each letter is committed by itself.

    A letter that cannot be taken in is kept in the quarantine and holds up no other.
    """
    report = ImportReport()
    files = _files(paths, report)
    intake = backend.write(referral_intake.begin_intake)
    for done, path in enumerate(files):
        progress(done, len(files))
        data = _bytes(path, report)
        if data is not None:
            _take_in(backend, intake, data, path, report)
    progress(len(files), len(files))
    return report


def _files(paths: Iterable[Path], report: ImportReport) -> list[Path]:
    """Oldest first, so that an original comes before the letter that corrects it."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(each for each in path.iterdir() if each.suffix.lower() == ".xml")
        if not inside:
            report.warnings.append(Finding(str(path), None, 1, NO_FILES))
        found.extend(inside)
    return sorted(dict.fromkeys(found), key=lambda path: (_sent(path), str(path)))


def _sent(path: Path) -> bytes:
    """When the file says it was sent, as far as its first bytes tell; what is unknown comes last."""
    try:
        with _opened(path) as file:
            start = file.read(_START)
    except OSError:
        return _UNKNOWN
    found = _SENT.search(start)
    return b"".join(found.groups(b"")) if found else _UNKNOWN


def _opened(path: Path) -> IO[bytes]:
    if not path.is_file():  # a pipe would keep us waiting for ever
        raise FileNotFoundError(path)
    return path.open("rb")


def _bytes(path: Path, report: ImportReport) -> bytes | None:
    try:
        with _opened(path) as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        report.rejected.append(Finding(str(path), None, 1, GONE))
        return None


def _take_in(
    backend: Backend, intake: Intake, data: bytes, path: Path, report: ImportReport
) -> None:
    ours = OurAddress(intake.glns, intake.municipality_code)
    file = xref15.read(data, ours, backend.clock.today())
    for letter in file.letters:
        received = received_letter(letter)
        outcome = backend.write(referral_intake.take_in_letter, intake, received, path.name)
        _count(report, outcome, letter, path)
    for refused in file.rejected:
        backend.write(referral_intake.keep_refused, intake, _refused(refused, path))
        report.rejected.append(
            Finding(str(path), refused.letter, refused.line, refused.code, dict(refused.facts))
        )


def _count(report: ImportReport, outcome: Outcome, letter: ReferralLetter, path: Path) -> None:
    file = str(path)
    if outcome is Outcome.REJECTED:
        report.rejected.append(Finding(file, letter.identifier, letter.line, NO_ORIGINAL))
        return
    if outcome is Outcome.DUPLICATE:
        report.duplicates += 1
        return
    if outcome is Outcome.ACCEPTED:
        report.accepted += 1
    elif outcome is Outcome.CORRECTION:
        report.corrections += 1
    else:
        report.cancelled += 1
    report.warnings.extend(
        Finding(file, letter.identifier, each.line, each.code, dict(each.facts))
        for each in letter.warnings
    )


def _refused(refused: RejectedLetter, path: Path) -> RefusedDraft:
    facts: dict[str, Any] = dict(refused.facts)
    return RefusedDraft(path.name, refused.letter, refused.line, refused.code, facts, refused.xml)


def received_letter(letter: ReferralLetter) -> ReceivedLetter:
    """The letter as the intake needs it."""
    sender, main = letter.sender, letter.main_diagnosis
    source = source_of(sender)
    person = _person(letter)
    content = letter.content() | {"person": _plain(person)}
    proposed = _proposal(letter)
    if proposed is not None:
        content["proposal"] = {"on": proposed.on.isoformat(), "words": proposed.words}
    return ReceivedLetter(
        sender_key=letter.key[0],
        letter_identifier=letter.identifier,
        version_code=letter.version_code,
        status=letter.status,
        source=source,
        person=person,
        sender=_address(sender, source),
        sender_code=sender.identifier_code,
        referrer_name=sender.referrer.name if sender.referrer else "",
        received_on=letter.received_on,
        authorised_on=letter.authorised_on,
        episode_identifier=letter.episode_of_care_identifier,
        acknowledgement_code=letter.envelope.acknowledgement,
        diagnosis_code=main.code if main else "",
        diagnosis_text=main.text if main else "",
        clinical_text=letter.clinical_text.plain,
        relatives=tuple(_relative(each) for each in letter.relatives if _named(each)),
        content=content,
        warnings=tuple(dict.fromkeys(each.code for each in letter.warnings)),
        raw=letter.xml,
        line=letter.line,
    )


def _person(letter: ReferralLetter) -> LetterPerson:
    patient, number = letter.patient, letter.patient.cpr
    phones = [each.number or each.written for each in patient.telephones]
    # What is no CPR number at all stands in the letter, and the mark says that somebody must look.
    keeps = len(number.number) == _CPR_LENGTH
    return LetterPerson(
        cpr=number.number if keeps else None,
        cpr_state=number.state if keeps or number.state is CprState.MISSING else CprState.CHECK,
        birth_date=number.birth_date,
        sex=number.sex,
        given_name=patient.given_name,
        surname=patient.surname,
        street=", ".join(filter(None, (patient.street, patient.suburb)))[:140],
        post_code=patient.post_code,
        town=patient.town,
        phone=phones[0] if phones else "",
        other_phone=phones[1] if len(phones) > 1 else "",
        email=patient.email,
    )


def _plain(person: LetterPerson) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(person).items()
    }


def _address(sender: Party, source: ReferralSource) -> Address:
    return Address(
        number=sender.identifier,
        name=sender.organisation,
        department=", ".join(filter(None, (sender.department, sender.unit)))[:70],
        gln=sender.gln,
        street=sender.street,
        post_code=sender.post_code,
        town=sender.town,
        phone=sender.telephone,
        psychiatric=source is ReferralSource.PSYCHIATRY,
    )


def _named(relative: Relative) -> bool:
    return bool(relative.surname or relative.given_name or relative.telephones)


def _relative(relative: Relative) -> LetterRelative:
    first = relative.telephones[0] if relative.telephones else None
    return LetterRelative(
        name=f"{relative.given_name} {relative.surname}".strip(),
        relation=relative.kind,
        phone=(first.number or first.written) if first else "",
    )


def _proposal(letter: ReferralLetter) -> call_not_before.Proposal | None:
    if letter.received_on is None:
        return None
    texts = [letter.clinical_text.plain, *(each.information.plain for each in letter.visitations)]
    return call_not_before.propose("\n".join(texts), letter.received_on)
