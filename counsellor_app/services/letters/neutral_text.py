"""Finds words that tell what an SMS is about: it lies open on a locked telephone (domain 6.7)."""

from __future__ import annotations

import re
from functools import cache

from counsellor_app import paths


def telling_word(text: str) -> str:
    """The first word of the text that tells too much, empty where there is none."""
    found = _telling().search(text)
    return found[0] if found else ""


@cache
def _telling() -> re.Pattern[str]:
    path = paths.resources() / "letters" / "not_neutral.txt"
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    words = "|".join(re.escape(line) for line in lines if line and not line.startswith("#"))
    return re.compile(rf"\b(?:{words})\w*", re.IGNORECASE)
