"""The page of a period as data that can be kept, and the page from it again: every word and figure that it says.

The wordings in force are kept with it, for a municipality may word its labels anew.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from counsellor_app.services.letters.letter_text import Texts
from counsellor_app.services.letters.report_sheets import (
    StatusBar,
    StatusCurve,
    StatusFigure,
    StatusSheet,
)
from counsellor_app.services.letters.sheets import Letterhead

_WORDINGS = ("words", "indicators", "status_page")


def as_data(sheet: StatusSheet) -> dict[str, Any]:
    """Plain values that JSON keeps as they are."""
    texts = sheet.letterhead.texts
    wordings = {name: _as_text(texts.phrases(name)) for name in _WORDINGS}
    head = asdict(replace(sheet.letterhead, texts=Texts()))
    data = asdict(replace(sheet, letterhead=Letterhead("", "")))
    for curve in data["curves"]:
        curve["news"] = sorted(curve["news"])
    whole = data | {
        "letterhead": head | {"texts": wordings},
        "made_on": sheet.made_on.isoformat(),
    }
    kept: dict[str, Any] = json.loads(json.dumps(whole))
    return kept


def from_data(data: dict[str, Any]) -> StatusSheet:
    """The page again. KeyError, TypeError or ValueError where the data are not those of a page."""
    head = dict(data["letterhead"])
    head["address"], head["texts"] = tuple(head["address"]), Texts(head["texts"])
    return StatusSheet(
        letterhead=Letterhead(**head),
        period=data["period"],
        label=data["label"],
        made_on=date.fromisoformat(data["made_on"]),
        figures=tuple(
            StatusFigure(**each | {"curve": tuple(each["curve"])}) for each in data["figures"]
        ),
        funnel=tuple(StatusBar(**each) for each in data["funnel"]),
        waiting=tuple(StatusBar(**each) for each in data["waiting"]),
        waiting_words=tuple(data["waiting_words"]),
        lens=tuple(data["lens"]),
        curves=tuple(_curve(each) for each in data["curves"]),
        notes=tuple(data["notes"]),
    )


def checksum(data: Any) -> str:
    """SHA-256 of the data, however the database orders its names."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _curve(data: dict[str, Any]) -> StatusCurve:
    return StatusCurve(
        title=data["title"],
        labels=tuple(data["labels"]),
        values=tuple(data["values"]),
        median=data["median"],
        target=data["target"],
        news=frozenset(data["news"]),
    )


def _as_text(phrases: dict[str, str]) -> str:
    """A list of phrases as `letter_text.phrases_of` reads it."""
    return "\n".join(f"{name}: {phrase}" for name, phrase in phrases.items())
