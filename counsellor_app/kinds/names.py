"""Danish names for searching and sorting: folded words, and a key whose bytes sort as a Dane would."""

from __future__ import annotations

import unicodedata

_FOLDS = {"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "đ": "d", "ł": "l", "ð": "d", "þ": "th"}
_WRITTEN_OUT = {ord(letter): written for letter, written in _FOLDS.items()}
_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}
_LAST = {"æ": "\u007b", "ä": "\u007b", "ø": "\u007c", "ö": "\u007c", "å": "\u007d"}


def split_name(written: str) -> tuple[str, str]:
    """Given names and surname of what somebody typed in one field: the last word, or what stands
    before a comma, is the surname; a name alone is a given name."""
    before, comma, after = written.partition(",")
    if comma:
        return " ".join(after.split()), " ".join(before.split())
    words = written.split()
    return " ".join(words[:-1] or words), words[-1] if len(words) > 1 else ""


def fold(text: str) -> str:
    """Lower case without accents, æ ø å written out, other signs as blanks: what search compares."""
    lowered = text.lower()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFC", lowered).translate(_WRITTEN_OUT)
    if lowered.isascii():  # nearly always, and thousands of times for one list
        return " ".join(lowered.translate(_BLANKS).split())
    letters: list[str] = []
    for letter in lowered:
        plain = unicodedata.normalize("NFKD", letter)
        letters.extend(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def sort_key(text: str) -> str:
    """A key that sorts by its bytes as Danish does: aa as å, and æ ø å after z."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFC", text.lower().replace("aa", "å")):
        if letter in _LAST:
            letters.append(_LAST[letter])
            continue
        plain = unicodedata.normalize("NFKD", letter)
        letters.extend(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def person_sort_key(surname: str, given_name: str) -> str:
    """Surname first; the separator sorts before every letter."""
    return f"{sort_key(surname)},{sort_key(given_name)}"[:300]
