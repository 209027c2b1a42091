"""How a correction begins: with what was sent, also where a hand had changed it, and what is new in the facts since."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from counsellor_app.errors import UserError
from counsellor_app.models import Letter
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letters
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that the facts say otherwise now; either side may be empty. `above` stood over them."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    above: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """The text to begin with, None where it follows the facts; and what is new in them."""

    text: str | None
    changes: tuple[Change, ...]


@query(Right.CASE)
def correction_of(session: Transaction, letter_id: uuid.UUID) -> Correction:
    """UserError("letter.…") where the letter cannot be written now."""
    former = access.load(session, Letter, letter_id)
    access.open_pathway(session, former.pathway_id)
    draft = LetterDraft(
        former.pathway_id, former.kind, former.receiver_kind, language=former.language
    )
    now = _text(session, draft)
    named = _named_in(session, replace(draft, corrects_id=former.id), now)
    sent = former.text.splitlines()
    if former.corrects_id is not None:  # the letter that it names is not the one to name now
        old = _named_before(session, replace(draft, corrects_id=former.corrects_id), now)
        sent = [line for line in sent if line not in old]
    if former.facts_text is None:
        return Correction(None, changes(sent, now))
    for place, line in named:
        sent.insert(min(place, len(sent)), line)
    return Correction("\n".join(sent), changes(former.facts_text.splitlines(), now))


def changes(before: Lines, now: Lines) -> tuple[Change, ...]:
    """Where two texts differ, in their order; lines without words are no change."""
    found = []
    for tag, first, last, start, end in SequenceMatcher(None, before, now, False).get_opcodes():
        gone = tuple(line for line in before[first:last] if line.strip())
        new = tuple(line for line in now[start:end] if line.strip())
        if tag != "equal" and (gone or new):
            found.append(Change(gone, new, before[first - 1] if first else ""))
    return tuple(found)


def taken_in(text: str, change: Change) -> str:
    """The text with the change: in the place of the old lines where they stand, else under what stood above.

    Where a hand has rewritten that place the new lines come last; nothing that was typed is lost.
    """
    lines, old = text.split("\n"), list(change.before)
    for place in range(len(lines) - len(old) + 1):
        if old and lines[place : place + len(old)] == old:
            return "\n".join([*lines[:place], *change.after, *lines[place + len(old) :]])
    if change.above and change.above in lines:
        place = lines.index(change.above) + 1
        return "\n".join([*lines[:place], *change.after, *lines[place:]])
    return "\n".join([*lines, *change.after]).rstrip("\n")


def _text(session: Transaction, draft: LetterDraft) -> list[str]:
    return letters.text_of(letters.preview(session, draft)).splitlines()


def _named_in(session: Transaction, draft: LetterDraft, now: Lines) -> list[tuple[int, str]]:
    """The lines with their places that name the letter which is replaced."""
    said = enumerate(_text(session, draft))
    return [(place, line) for place, line in said if line and line not in now]


def _named_before(session: Transaction, draft: LetterDraft, now: Lines) -> set[str]:
    try:
        return {line for _, line in _named_in(session, draft, now)}
    except UserError:  # that one was cancelled since
        return set()
