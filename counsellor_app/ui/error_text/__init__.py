"""The sentence for each error code: what happened, what is safe, what to do.

One module a subject; each has `sentences(count)`, a dict from code to text. Facts of the error
stand in braces. `count` is the fact of that name, for texts with a plural (`%n`).
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from enum import Enum

from counsellor_app.errors import ConflictError, UserError
from counsellor_app.ui import format as written
from counsellor_app.ui.error_text import (
    calls,
    checks,
    citizen,
    closings,
    commands,
    courses,
    follow_up,
    general,
    intake,
    interviews,
    letters,
    lists,
    medicine,
    office,
    people,
    planning,
    settings,
    storage,
    tables,
    transfer,
)
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

_log = logging.getLogger(__name__)

SUBJECTS: tuple[Callable[[int], dict[str, str]], ...] = (
    calls.sentences,
    checks.sentences,
    citizen.sentences,
    closings.sentences,
    commands.sentences,
    courses.sentences,
    follow_up.sentences,
    general.sentences,
    intake.sentences,
    interviews.sentences,
    letters.sentences,
    lists.sentences,
    medicine.sentences,
    office.sentences,
    people.sentences,
    planning.sentences,
    settings.sentences,
    storage.sentences,
    tables.sentences,
    transfer.sentences,
)


def all_sentences(count: int = 0) -> dict[str, str]:
    """Every code that has a sentence, in the chosen language."""
    merged: dict[str, str] = {}
    for subject in SUBJECTS:
        merged |= subject(count)
    return merged


def sentence(error: UserError) -> str:
    """The sentence for this error with its facts filled in."""
    count = error.facts.get("count", 0)
    text = all_sentences(count if isinstance(count, int) else 0).get(error.code)
    if text is None:
        _log.error("no sentence for error code %s", error.code)
        text = translate("errors_general", "That is not possible ({code}).")
    facts = {name: _fact(value) for name, value in error.facts.items()}
    return text.format_map(_Facts({"code": error.code} | facts))


def conflict_texts(error: ConflictError) -> tuple[str, str, str]:
    """Summary, theirs and mine (only what differs), for the comparing dialog."""
    summary = translate("errors_general", "Somebody else has saved this since you opened it.")
    theirs, mine = _values(error.theirs), _values(error.mine)
    different = [
        name
        for name in theirs
        if name not in {"id", "version"} and name in mine and theirs[name] != mine[name]
    ]
    if not different:
        return summary, "", ""
    return (
        summary,
        translate("errors_general", "Theirs: {text}").format(text=_listed(theirs, different)),
        translate("errors_general", "Yours: {text}").format(text=_listed(mine, different)),
    )


def _values(draft: object) -> dict[str, object]:
    if dataclasses.is_dataclass(draft):
        return {field.name: getattr(draft, field.name) for field in dataclasses.fields(draft)}
    return {}


def _listed(values: dict[str, object], names: list[str]) -> str:
    return " · ".join(_fact(values[name]) or "–" for name in names)


def _fact(value: object) -> str:
    return kind_text(value) if isinstance(value, Enum) else written.anything(value)


class _Facts(dict[str, str]):
    """A fact that the error forgot to bring reads as an ellipsis instead of a crash."""

    def __missing__(self, name: str) -> str:
        _log.error("error fact %s is missing", name)
        return "…"
