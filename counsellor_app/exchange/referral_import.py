"""Takes files in: reads each, gives its referrals and receipts to the services one by one, and reports.

The one way in: files dropped on the window, Ctrl+O, the watched folder and the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from counsellor_app.errors import StorageError, UserError
from counsellor_app.exchange import receipts, receipts_in, referral_files, xref15
from counsellor_app.exchange.letter_values import received_letter
from counsellor_app.exchange.message import ReferralLetter, RejectedLetter
from counsellor_app.exchange.receipts import Answered, Answering
from counsellor_app.exchange.xref15 import OurAddress
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import letter_receipts
from counsellor_app.services.letters.letter_receipts import Matched
from counsellor_app.services.referrals import referral_intake
from counsellor_app.services.referrals.received_letter import Outcome
from counsellor_app.services.referrals.referral_intake import NO_ORIGINAL, Intake
from counsellor_app.services.referrals.refused_letters import RefusedDraft

Progress = Callable[[int, int], object]
NO_FILES, NO_RECEIPT, NO_GLN = "folder_empty", "receipt_not_written", "receipt_no_gln"
NO_LETTER = "receipt_no_letter"
_MAY_BE_RECEIPT = frozenset({"not_emessage", "unknown_version"})


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
    """What came of the letters of one import (commands "import referrals").

    Filled while the work goes on, so that who stops it sees what is in and what is `left`.
    """

    accepted: int = 0
    duplicates: int = 0
    corrections: int = 0
    cancelled: int = 0
    receipts: int = 0  # written for what came in
    answers: int = 0  # receipts for letters of ours
    rejected: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)

    @property
    def came_in(self) -> int:
        """Letters that changed something."""
        return self.accepted + self.corrections + self.cancelled + self.answers


@dataclass(frozen=True, slots=True)
class Handling:
    """What happens to a file beside its letters: where receipts go, and what is done afterwards."""

    receipts_to: Path | None = None  # None: somebody else answers the sender
    done_with: Callable[[Path], object] = lambda path: None


def import_referrals(
    backend: Backend,
    paths: Iterable[Path],
    progress: Progress = lambda done, of: None,
    *,
    report: ImportReport | None = None,
    handling: Handling | None = None,
) -> ImportReport:
    """Files, or folders with `*.xml` in them at any depth; each letter is committed by itself.

    A letter that cannot be taken in is kept in the quarantine and holds up no other. What is
    stopped or killed goes on where it was: what is in already is met as known.
    """
    report = report or ImportReport()
    progress(0, 0)
    report.left = referral_files.oldest_first(_files(paths, report))
    of = len(report.left)
    intake = backend.write(referral_intake.begin_intake)
    while report.left:
        progress(of - len(report.left), of)
        _take_in(backend, intake, report.left[0], report, handling or Handling())
        del report.left[0]
    progress(of, of)
    return report


def _files(paths: Iterable[Path], report: ImportReport) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        try:
            inside = list(referral_files.inside(path)) if path.is_dir() else [path]
        except OSError:
            report.rejected.append(_unread(path, referral_files.LOCKED))
            continue
        if not inside:
            report.warnings.append(Finding(str(path), None, 1, NO_FILES))
        found.extend(inside)
    return found


def _take_in(
    backend: Backend, intake: Intake, path: Path, report: ImportReport, handling: Handling
) -> None:
    try:
        data = referral_files.bytes_of(path)
    except UserError as error:
        report.rejected.append(_unread(path, error.code))
        return
    ours = OurAddress(intake.glns, intake.municipality_code)
    file = xref15.read(data, ours, backend.clock.today())
    answered: list[Answered] = []
    for letter in file.letters:
        received = received_letter(letter)
        outcome = backend.write(referral_intake.take_in_letter, intake, received, path.name)
        _count(report, outcome, letter, path)
        answered.append(receipts.answer(letter, NO_ORIGINAL if _is_refused(outcome) else ""))
    for each in file.rejected:
        refused = _unanswered(backend, each, report)
        if refused is None:
            continue
        backend.write(referral_intake.keep_refused, intake, _refused(refused, path))
        report.rejected.append(
            Finding(str(path), refused.letter, refused.line, refused.code, dict(refused.facts))
        )
        answered.append(receipts.refusal(refused))
    if _receipts_are_written(backend, intake, answered, path, report, handling):
        handling.done_with(path)


def _unanswered(
    backend: Backend, refused: RejectedLetter, report: ImportReport
) -> RejectedLetter | None:
    """None for a receipt of a letter of ours, which is noted there; whatever else it is, is refused."""
    drafts = receipts_in.read(refused.xml) if refused.code in _MAY_BE_RECEIPT else ()
    if not drafts:
        return refused
    found = [backend.write(letter_receipts.take_in_receipt, draft) for draft in drafts]
    report.answers += sum(each is Matched.TAKEN for each in found)
    strange = [d for d, each in zip(drafts, found, strict=True) if each is Matched.NO_LETTER]
    if not strange:
        return None
    facts = {"number": strange[0].letter or strange[0].envelope}
    return replace(refused, code=NO_LETTER, facts=facts, letter=strange[0].identifier or None)


def _receipts_are_written(
    backend: Backend,
    intake: Intake,
    answered: list[Answered],
    path: Path,
    report: ImportReport,
    handling: Handling,
) -> bool:
    """False where one is owed: the file then stays, and is answered when it is met again."""
    if handling.receipts_to is None:
        return True
    ours = Answering(min(intake.glns, default=""), intake.refusal_words)
    if not ours.gln:
        report.warnings.append(Finding(str(path), None, 1, NO_GLN))
        return True
    try:
        written = receipts.write_all(handling.receipts_to, ours, answered, backend.clock.now())
    except StorageError as error:
        report.warnings.append(Finding(str(path), None, 1, NO_RECEIPT, dict(error.facts)))
        return False
    report.receipts += written
    return True


def _unread(path: Path, code: str) -> Finding:
    return Finding(str(path), None, 1, code, {"file": path.name})


def _is_refused(outcome: Outcome) -> bool:
    return outcome is Outcome.REJECTED


def _count(report: ImportReport, outcome: Outcome, letter: ReferralLetter, path: Path) -> None:
    file = str(path)
    if _is_refused(outcome):
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
