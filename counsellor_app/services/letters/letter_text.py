"""Makes letter text from templates that a municipality can edit: named fields and optional lines.

A template is plain Danish text. `{felt}` is filled in; a line with an empty field is left out.
`[felt=ord]` before a line keeps it only when the field has that value; `[felt=ord|andet]` allows
several, and `[felt=]` wants it empty. A line that begins with # is for the one who edits: the first
says what the text is for, and fields that the text may use, but does not, are named there as {felt}.
`Emne:` is the subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from counsellor_app import paths
from counsellor_app.errors import UserError

_FIELD = re.compile(r"\{(\w+)\}")
_CONDITION = re.compile(r"\[(\w+)=([^\]]*)\]\s*")
_PHRASE = re.compile(r"(?!Emne:)[A-Za-z][A-Za-z0-9_+-]*:(?: |$)")
_SUBJECT = "Emne:"
DANISH = "da"

Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LetterText:
    """A finished text; an empty line separates paragraphs."""

    subject: str
    lines: tuple[str, ...]

    @property
    def plain(self) -> str:
        """For the clipboard, where the municipality's own system sends the letter."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Texts:
    """The letter texts in force: the municipality's own copies, else those of the program."""

    copies: Mapping[str, str] = field(default_factory=dict)
    """By `key`: a name, and the language where it is another than Danish."""

    def template(self, name: str, language: str = DANISH) -> str:
        """The template of that name; Danish where there is none in the language."""
        own = self.copies.get(key(name, language))
        return own or (
            _bundled(name, language) if has_bundled(name, language) else self._danish(name)
        )

    def has(self, name: str, language: str) -> bool:
        """Whether there is a text of that name in the language."""
        return bool(self.copies.get(key(name, language))) or has_bundled(name, language)

    def phrases(self, name: str, language: str = DANISH) -> dict[str, str]:
        """The labels of a form: a phrase that the copy lacks is the program's."""
        danish = _bundled(name) if has_bundled(name, DANISH) else ""
        found = phrases_of(danish) | phrases_of(self.copies.get(name, ""))
        if language != DANISH:
            if has_bundled(name, language):
                found |= phrases_of(_bundled(name, language))
            found |= phrases_of(self.copies.get(key(name, language), ""))
        return found

    def write(self, name: str, facts: Facts, language: str = DANISH) -> LetterText:
        """The template of that name filled in."""
        try:
            return fill(self.template(name, language), facts)
        except KeyError as unknown:
            raise UserError("letter.unknown_field", template=name, field=unknown.args[0]) from None

    def _danish(self, name: str) -> str:
        return self.copies.get(name) or _bundled(name)


def key(name: str, language: str) -> str:
    """Under what a text stands in `Texts.copies`."""
    return name if language == DANISH else f"{name}@{language}"


def bundled_names() -> tuple[str, ...]:
    """The names of all texts that the program brings."""
    return tuple(sorted(path.stem for path in _folder().glob("*.txt")))


def bundled(name: str, language: str = DANISH) -> str:
    """The program's own wording of a text; Danish where it brings none in the language."""
    return _bundled(name, language if has_bundled(name, language) else DANISH)


@cache
def has_bundled(name: str, language: str) -> bool:
    """Whether the program brings the text in the language."""
    return (_folder(language) / f"{name}.txt").is_file()


def purpose(template: str) -> str:
    """What the text is for: the first sentence of its first line, which is for the one who edits."""
    return template.splitlines()[0].removeprefix("#").strip().split(". ")[0].removesuffix(".")


def is_phrases(template: str) -> bool:
    """Whether it is a list of labels (`ord: tekst`) and no running text."""
    lines = [line for line in template.splitlines() if line.strip() and not line.startswith("#")]
    return bool(lines) and all(_PHRASE.match(line) for line in lines)


def fields_of(template: str) -> frozenset[str]:
    """The fields that a text names: in its lines, in its conditions, and in its remarks."""
    return frozenset(_FIELD.findall(template)) | {name for name, _ in _CONDITION.findall(template)}


def choices(template: str) -> dict[str, str]:
    """The first word that a condition allows, by its field; not of one that wants the field empty."""
    found = ((name, words.split("|")[0]) for name, words in reversed(_CONDITION.findall(template)))
    return {name: word for name, word in found if word}


def examples(name: str) -> dict[str, str]:
    """An invented value for each field of a text, to show it while it is edited."""
    own = f"{name}."
    common = {key: value for key, value in _examples().items() if "." not in key}
    return common | {
        key.removeprefix(own): value for key, value in _examples().items() if key.startswith(own)
    }


@cache
def _examples() -> dict[str, str]:
    return phrases_of((_folder().parent / "examples.txt").read_text(encoding="utf-8"))


def fill(template: str, facts: Facts) -> LetterText:
    """The finished text; KeyError names a field that the letter does not have."""
    subject = ""
    lines: list[str] = []
    for line in template.splitlines():
        if line.startswith("#"):
            continue
        wanted = _without_conditions(line.rstrip(), facts)
        if wanted is None:
            continue
        if wanted.startswith(_SUBJECT):
            subject = subject or " ".join(_filled(wanted.removeprefix(_SUBJECT), facts))
        elif wanted:
            lines.extend(_filled(wanted, facts))
        elif lines and lines[-1]:
            lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    return LetterText(subject, tuple(lines))


def one_message(template: str, facts: Facts) -> str:
    """The lines of a template, filled in, as one message without line breaks (an SMS)."""
    return " ".join(line for line in fill(template, facts).lines if line)


def fill_phrase(phrase: str, **facts: str) -> str:
    """A label with its fields filled in; it is never left out."""
    return _FIELD.sub(lambda found: facts[found[1]], phrase)


def _without_conditions(line: str, facts: Facts) -> str | None:
    while found := _CONDITION.match(line):
        if facts[found[1]] not in found[2].split("|"):
            return None
        line = line[found.end() :]
    return line


def _filled(line: str, facts: Facts) -> list[str]:
    values = [facts[name].strip() for name in _FIELD.findall(line)]
    if not all(values):
        return []
    if _FIELD.fullmatch(line.strip()):
        return [part.strip() for part in values[0].splitlines()]
    return [_FIELD.sub(lambda found: " ".join(facts[found[1]].split()), line).strip()]


@cache
def _bundled(name: str, language: str = DANISH) -> str:
    return (_folder(language) / f"{name}.txt").read_text(encoding="utf-8")


def _folder(language: str = DANISH) -> Path:
    return paths.resources() / "letters" / language


def phrases_of(text: str) -> dict[str, str]:
    """The labels of a list of phrases by their names."""
    pairs = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {key.strip(): phrase.strip() for key, colon, phrase in pairs if colon}
