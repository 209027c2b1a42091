"""Makes file names that are safe on every system, tell no secret and stay inside their folder."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_WRITTEN_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "ł": "l"})
_CPR = re.compile(r"(?<![0-9])[0-9]{6}[-\s]?[0-9]{4}(?![0-9])")
_OTHER = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin|conout|clock|com[0-9]|lpt[0-9])")
_LONGEST = 80
_LONGEST_EXTENSION = 10


def slug(text: str, fallback: str = "fil") -> str:
    """Small letters, digits and hyphens; what looks like a CPR number is left out."""
    letters = unicodedata.normalize("NFC", text).lower().translate(_WRITTEN_OUT)
    decomposed = unicodedata.normalize("NFKD", letters)
    words = _OTHER.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c)))
    name = "-".join(_CPR.sub(" ", words).split())[:_LONGEST].strip("-") or fallback
    return f"{name}-1" if _RESERVED.fullmatch(name) else name


def inside(folder: Path, stem: str, extension: str) -> Path:
    """The path of a file in the folder, whatever the stem holds."""
    ending = _OTHER.sub("", extension.lower())[:_LONGEST_EXTENSION]
    return folder / (f"{slug(stem)}.{ending}" if ending else slug(stem))


def free(folder: Path, stem: str, extension: str) -> Path:
    """Like `inside`, with -2, -3 … where the name is taken."""
    path = first = inside(folder, stem, extension)
    number = 1
    while path.exists():
        number += 1
        path = first.with_name(f"{first.stem}-{number}{first.suffix}")
    return path
