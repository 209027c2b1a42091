"""The municipality's own wording of letters and forms: each saving is a new version, none is lost."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select, func, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import sms
from counsellor_app.kinds.letter import TO_CITIZEN
from counsellor_app.models import LetterTextVersion, User
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import languages, letter_text, neutral_text
from counsellor_app.services.letters.letter_text import DANISH, LetterText, Texts
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

LONGEST = 20_000  # characters of one text: ten pages
_CITIZEN_TEXTS = tuple(sorted(kind.value for kind in TO_CITIZEN))
_FIXED = frozenset({"recovery_code"})  # printed before there is a database to keep another wording

_BRACE = re.compile(r"[{}]")
_FIELD = re.compile(r"\{\w+\}")
_PHRASE = re.compile(r"([A-Za-z][A-Za-z0-9_+-]*):")


@dataclass(frozen=True, slots=True)
class LetterTextRow:
    """One text as it is in force; `own` tells whether it is the municipality's wording."""

    name: str
    purpose: str
    body: str
    own: bool
    fields: tuple[str, ...]
    is_phrases: bool
    saved_at: datetime | None = None
    saved_by: str = ""
    version: uuid.UUID | None = None
    language: str = DANISH
    translated: bool = True  # there is a text in the language; else the body is the Danish one


@dataclass(frozen=True, slots=True)
class LetterTextDraft:
    """A new wording, and the version that it was written over. An empty body is the program's."""

    name: str
    body: str
    over: uuid.UUID | None = None
    id: uuid.UUID = field(default_factory=new_id)
    language: str = DANISH


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A wording that was once in force."""

    id: uuid.UUID
    saved_at: datetime
    saved_by: str
    body: str


def texts_in_force(session: Transaction) -> Texts:
    """The texts as letters are to be written now: the municipality's own, else the program's."""
    newest = _newest(session).values()
    return Texts(
        {letter_text.key(row.name, row.language): row.body for row, _ in newest if row.body}
    )


@query(Right.RULES)
def letter_texts(session: Transaction, language: str = DANISH) -> tuple[LetterTextRow, ...]:
    """All texts by what they are for; in another language those that the citizen herself reads."""
    newest = _newest(session)
    names = _names() if language == DANISH else _CITIZEN_TEXTS
    rows = [
        _row(name, language, newest.get((name, language)), newest.get((name, DANISH)))
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: (row.is_phrases, row.purpose.casefold())))


@query(Right.RULES)
def languages_with_texts(session: Transaction) -> frozenset[str]:
    """The languages beside Danish in which there is any letter, shipped or the municipality's own."""
    texts = texts_in_force(session)
    return frozenset(
        code
        for code in languages.languages()
        if any(texts.has(name, code) for name in _CITIZEN_TEXTS)
    )


@query(Right.RULES)
def versions_of(session: Transaction, name: str, language: str = DANISH) -> tuple[VersionRow, ...]:
    """What was once in force, newest first; an empty body stands for the program's own text."""
    rows = session.execute(
        select(LetterTextVersion, User.initials)
        .join(User, User.id == LetterTextVersion.saved_by_id)
        .where(LetterTextVersion.name == name, LetterTextVersion.language == language)
        .order_by(LetterTextVersion.saved_at.desc(), LetterTextVersion.id.desc())
    )
    return tuple(VersionRow(row.id, row.saved_at, who, row.body) for row, who in rows)


@use_case(Right.RULES)
def save_letter_text(session: Transaction, draft: LetterTextDraft) -> uuid.UUID:
    """Puts a wording in force; letters that were written before stay as they were.

    FieldError("body", …) names the line that cannot be used.
    """
    if session.get(LetterTextVersion, draft.id) is not None:
        return draft.id
    check(draft.name, draft.body)
    _demand_language(draft)
    standing = _newest(session).get((draft.name, draft.language))
    if (standing[0].id if standing else None) != draft.over:
        raise UserError("letter_text.changed_since", who=standing[1] if standing else "")
    _keep(session, draft.name, draft.language, draft.body.strip(), draft.id)
    undo.offer(
        session,
        "letter_text",
        undo_save_letter_text,
        name=draft.name,
        version=str(draft.id),
        former=standing[0].body if standing else "",
        language=draft.language,
    )
    return draft.id


@undo.inverse
def undo_save_letter_text(
    session: Transaction, name: str, version: str, former: str, language: str = DANISH
) -> None:
    """The former wording is put in force again, as a version of its own."""
    standing = _newest(session).get((name, language))
    if standing is None or str(standing[0].id) != version:
        raise UserError("undo.changed_since", label="letter_text")
    _keep(session, name, language, former, new_id())


def _demand_language(draft: LetterTextDraft) -> None:
    if draft.language == DANISH:
        return
    if draft.name not in _CITIZEN_TEXTS or draft.language not in languages.languages():
        raise UserError("letter_text.unknown", name=draft.name)


def check(name: str, body: str) -> None:
    """Raises FieldError("body", …) with the number of the first line that cannot be used."""
    if name not in _names():
        raise UserError("letter_text.unknown", name=name)
    if len(body) > LONGEST:
        raise FieldError("body", "letter_text.too_long", longest=LONGEST)
    own = letter_text.bundled(name)
    known, phrases = letter_text.fields_of(own), letter_text.is_phrases(own)
    keys = set(letter_text.phrases_of(own)) if phrases else set()
    for number, line in enumerate(body.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if _BRACE.search(_FIELD.sub("", line)):
            raise FieldError("body", "letter_text.brace", line=number)
        for unknown in sorted(letter_text.fields_of(line) - known):
            raise FieldError("body", "letter_text.unknown_field", line=number, name=unknown)
        if phrases and ((found := _PHRASE.match(line)) is None or found[1] not in keys):
            raise FieldError("body", "letter_text.not_a_phrase", line=number)
    if body.strip() and is_message(name):
        _check_message(name, body)


def is_message(name: str) -> bool:
    """Whether the text goes by SMS: neutral, and short enough for one message."""
    return name.startswith("sms_")


def _check_message(name: str, body: str) -> None:
    text = letter_text.one_message(body, _Invented(name, body))
    if word := neutral_text.telling_word(text):
        raise FieldError("body", "sms.not_neutral", word=word)
    counted = sms.length(text)
    if not counted.fits:
        raise FieldError("body", "sms.too_long", used=counted.used, limit=counted.limit)


def preview(name: str, body: str, language: str = DANISH) -> LetterText:
    """The text filled in with invented facts, as it is typed; FieldError as in `check`."""
    check(name, body)
    template = body or letter_text.bundled(name, language)
    return letter_text.fill(template, _Invented(name, template))


class _Invented(dict[str, str]):
    """A value for any field: an invented one, the first that a condition allows, or its name."""

    def __init__(self, name: str, template: str) -> None:
        super().__init__(letter_text.choices(template) | letter_text.examples(name))

    def __missing__(self, name: str) -> str:
        return f"({name})"


def _names() -> tuple[str, ...]:
    return tuple(name for name in letter_text.bundled_names() if name not in _FIXED)


def _keep(session: Transaction, name: str, language: str, body: str, id_: uuid.UUID) -> None:
    there = letter_text.has_bundled(name, language)
    same = there and body == letter_text.bundled(name, language).strip()
    session.add(
        LetterTextVersion(
            id=id_,
            name=name,
            language=language,
            body="" if same else body,
            saved_at=session.now,
            saved_by_id=session.actor.id,
        )
    )
    audit.record(session, "save_letter_text", subject="letter_text_version", subject_id=id_)


def _newest(session: Transaction) -> dict[tuple[str, str], tuple[LetterTextVersion, str]]:
    rows = session.execute(_NEWEST)
    return {(row.name, row.language): (row, initials) for row, initials in rows}


def _newest_versions() -> Select[LetterTextVersion, str]:
    place = func.row_number().over(
        partition_by=(LetterTextVersion.name, LetterTextVersion.language),
        order_by=(LetterTextVersion.saved_at.desc(), LetterTextVersion.id.desc()),
    )
    newest = select(LetterTextVersion.id, place.label("place")).subquery()
    return (
        select(LetterTextVersion, User.initials)
        .join(newest, newest.c.id == LetterTextVersion.id)
        .join(User, User.id == LetterTextVersion.saved_by_id)
        .where(newest.c.place == 1)
    )


_NEWEST = _newest_versions()  # made once, so that it is compiled once: every letter asks for it


def _row(
    name: str,
    language: str,
    newest: tuple[LetterTextVersion, str] | None,
    danish: tuple[LetterTextVersion, str] | None,
) -> LetterTextRow:
    row, who = newest or (None, "")
    own = row is not None and bool(row.body)
    program = letter_text.bundled(name, language)
    there = own or letter_text.has_bundled(name, language)
    if not there and danish is not None and danish[0].body:
        program = danish[0].body
    return LetterTextRow(
        name,
        letter_text.purpose(letter_text.bundled(name)),
        (row.body if row is not None else "") or program,
        own=own,
        fields=tuple(sorted(letter_text.fields_of(letter_text.bundled(name)))),
        is_phrases=letter_text.is_phrases(letter_text.bundled(name)),
        saved_at=row.saved_at if row is not None else None,
        saved_by=who,
        version=row.id if row is not None else None,
        language=language,
        translated=there,
    )
