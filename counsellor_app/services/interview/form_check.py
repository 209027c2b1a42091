"""Checks the file of a form definition before it is taken in, and says everything that is wrong and where."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, TypeGuard

from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.interview import (
    AnswerType,
    ConsentKind,
    Education,
    Employment,
    NicotineProduct,
)
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.kinds.people import InterpreterBooking
from counsellor_app.kinds.stopbasen import Evidence, FormMoment, FormScope
from counsellor_app.services.interview.forms import (
    INTERVIEWS,
    SHIPPED,
    STOPBASEN,
    FormDefinition,
    Option,
    Question,
    Use,
)

LARGEST = 1_000_000  # bytes; the shipped ones have fifteen thousand
_KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TOP = {"form", "name", "valid_from", "source", "official", "to_age", "information", "blocks"}
_BLOCK = {"key", "title", "questions"}
_FORM_BLOCK = {"moment", "scope", "own_for", "interview", "instead_of", "numbered"}
_QUESTION = {each.name for each in fields(Question)}
_OPTION = {each.name for each in fields(Option)}
_TEXTS = ("unit", "help", "note", "sets", "value_from", "number")
_PARTICIPANT = ("best_time", "may_leave_message", "address_protected")
_SETS: Mapping[str, frozenset[str]] = {
    "participant": frozenset({*_PARTICIPANT, "interpreter_language", "interpreter_booking"}),
    "pathway": frozenset({"operation_on"}),
    "interview": frozenset({"education", "employment", "psychiatric_illness"}),
    "product": frozenset(NicotineProduct),
    "consent": frozenset(ConsentKind),
    "quit_date": frozenset(QuitKind),
}
# What an answer must be where it fills something in that knows only these.
_ALLOWED: Mapping[str, frozenset[str]] = {
    "interview.education": frozenset(Education),
    "interview.employment": frozenset(Employment),
    "participant.interpreter_booking": frozenset(InterpreterBooking),
}
_TYPE_FOR_SETS = {
    "product": AnswerType.NUMBER,
    "consent": AnswerType.YES_NO,
    "quit_date": AnswerType.DATE,
    "pathway": AnswerType.DATE,
}
_OF_THE_EXPORT = ("typed_on", "typed_by")  # columns beside the questions
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "moment": tuple(FormMoment),
    "scope": tuple(FormScope),
    "interview": INTERVIEWS,
}
# Where a value of STOPbasen's forms can come from; None: any name.
SOURCES: Mapping[str, frozenset[str] | None] = {
    "answer": None,
    "constant": None,
    "unit": frozenset({"name"}),
    "participant": frozenset({"cpr", "name", "address", "phone", "age", "sex"}),
    "course": frozenset({"counsellor", "started_on", "quit_on", "participants", "meetings"}),
    "programme": frozenset({"format", "stopbasen_type"}),
    "scheme": frozenset({"weeks"}),
    "consent": frozenset({"stopbase_follow_up"}),
    "enrolment": frozenset({"meetings_attended"}),
    "pathway": frozenset({"quit_on"}),
    "closing": frozenset({"smoke_free", "satisfaction"}),
    "voucher": frozenset({"products", "weeks_redeemed"}),
    "interview": frozenset({"education", "employment", "fagerstrom", "pack_years", "held_on"}),
    "follow_up": frozenset({"answered_on", "by", "smoke_free", "satisfaction", "missing_reason"}),
}


@dataclass(frozen=True, slots=True)
class FormFault:
    """One thing that is wrong: `code` names the sentence, `line` and `where` the place in the file."""

    code: str
    line: int = 0
    where: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading:
    text: str
    faults: list[FormFault] = field(default_factory=list)

    def wrong(self, code: str, key: str = "", where: str = "", **facts: object) -> None:
        """Notes a fault; the line is that of the first `"key": "…"` with this value."""
        self.faults.append(FormFault(code, self._line(key), where or key, facts))

    def _line(self, key: str) -> int:
        found = re.search(rf'"key"\s*:\s*{re.escape(json.dumps(key))}', self.text) if key else None
        return self.text.count("\n", 0, found.start()) + 1 if found else 0


def check(content: bytes, former: FormDefinition | None = None) -> tuple[Any, list[FormFault]]:
    """The definition as data, and every fault; nothing may be taken in while there is one.

    `former` is the definition in force: a key that it has must keep its type, since answers,
    exports and STOPbasen's fields name questions by their keys.
    """
    if len(content) > LARGEST:
        return None, [FormFault("form_file.too_large", facts={"largest": LARGEST // 1000})]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [FormFault("form_file.not_text")]
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = {"column": error.colno}
        return None, [FormFault("form_file.not_json", error.lineno, facts=place)]
    except (RecursionError, ValueError):  # too deep, or a number of thousands of digits
        return None, [FormFault("form_file.not_text")]
    reading = _Reading(text)
    if not isinstance(data, dict):
        reading.wrong("form_file.not_a_form")
        return None, reading.faults
    _check_top(reading, data)
    if not reading.faults:
        _check_blocks(reading, data, former)
    return data, reading.faults


def changes(former: FormDefinition | None, new: FormDefinition) -> dict[str, tuple[str, ...]]:
    """The texts of the questions that are added, removed and worded or answered otherwise."""
    before = {question.key: question for question in former.questions()} if former else {}
    after = {question.key: question for question in new.questions()}
    return {
        "added": tuple(q.text for key, q in after.items() if key not in before),
        "removed": tuple(q.text for key, q in before.items() if key not in after),
        "changed": tuple(q.text for key, q in after.items() if key in before and before[key] != q),
    }


def _check_top(reading: _Reading, data: dict[str, Any]) -> None:
    for name in sorted(data.keys() - _TOP):
        reading.wrong("form_file.unknown_name", where=name, name=name)
    if data.get("form") not in SHIPPED:
        reading.wrong("form_file.unknown_form", where="form", forms=", ".join(SHIPPED))
    for name, longest in (("name", 140), ("source", 300)):
        value = data.get(name, "")
        if not isinstance(value, str) or not value.strip() or len(value) > longest:
            reading.wrong("form_file.text_needed", where=name, name=name, longest=longest)
    information = data.get("information", "")
    if not isinstance(information, str) or len(information) > 40:
        reading.wrong("form_file.text_needed", where="information", name="information", longest=40)
    if _day(data.get("valid_from")) is None:
        reading.wrong("form_file.day_needed", where="valid_from")
    if not isinstance(data.get("official", False), bool):
        reading.wrong("form_file.true_or_false", where="official", name="official")
    age = data.get("to_age")
    if age is not None and (not _whole(age) or not 1 <= age <= 120):
        reading.wrong("form_file.number_needed", where="to_age", name="to_age")
    blocks = data.get("blocks")
    if not isinstance(blocks, list) or not blocks:
        reading.wrong("form_file.no_blocks", where="blocks")


def _check_blocks(reading: _Reading, data: dict[str, Any], former: FormDefinition | None) -> None:
    known = {*_OF_THE_EXPORT} if data["form"] == STOPBASEN else set()
    block_keys: set[str] = set()
    for number, block in enumerate(data["blocks"], start=1):
        more = _FORM_BLOCK if data["form"] == STOPBASEN else set()
        if not isinstance(block, dict) or not _BLOCK <= block.keys() <= _BLOCK | more:
            reading.wrong("form_file.block_shape", where=str(number), number=number)
            continue
        key, title = block["key"], block["title"]
        if not _is_key(key) or key in block_keys:
            reading.wrong("form_file.block_key", where=str(key), number=number)
            continue
        _check_form_block(reading, block, _keys_of(data["blocks"]))
        block_keys.add(key)
        if not isinstance(title, str) or not title.strip():
            reading.wrong("form_file.text_needed", key, name="title", longest=140)
        if not isinstance(block["questions"], list) or not block["questions"]:
            reading.wrong("form_file.block_empty", key)
            continue
        for place, question in enumerate(block["questions"], start=1):
            _check_question(reading, f"{title}, {place}", question, known, data["form"], former)


def _check_form_block(reading: _Reading, block: dict[str, Any], keys: frozenset[str]) -> None:
    """What a form of STOPbasen says of itself: when it is typed, of what, and instead of which."""
    for name, allowed in _ONE_OF.items():
        if name in block and block[name] not in allowed:
            reading.wrong(
                "form_file.unknown_value", block["key"], name=name, allowed=", ".join(allowed)
            )
    others = tuple(sorted(keys - {block["key"]}))
    for name, allowed in (("own_for", tuple(ProgrammeFormat)), ("instead_of", others)):
        _check_list(reading, block, name, allowed)
    if not isinstance(block.get("numbered", False), bool):
        reading.wrong("form_file.true_or_false", block["key"], name="numbered")


def _check_list(
    reading: _Reading, holder: dict[str, Any], name: str, allowed: tuple[str, ...]
) -> None:
    given = holder.get(name, [])
    if not isinstance(given, list) or any(each not in allowed for each in given):
        words = ", ".join(sorted(allowed))
        reading.wrong("form_file.unknown_value", holder["key"], name=name, allowed=words)


def _keys_of(blocks: list[Any]) -> frozenset[str]:
    keys = (block.get("key") for block in blocks if isinstance(block, dict))
    return frozenset(key for key in keys if isinstance(key, str))


def _check_question(
    reading: _Reading,
    where: str,
    question: Any,
    known: set[str],
    form: str,
    former: FormDefinition | None,
) -> None:
    if not isinstance(question, dict) or not _is_key(question.get("key")):
        reading.wrong("form_file.question_key", where=where)
        return
    key = question["key"]
    if key in known:
        reading.wrong("form_file.key_twice", key)
        return
    known.add(key)
    for name in sorted(question.keys() - _QUESTION):
        reading.wrong("form_file.unknown_name", key, name=name)
    if not isinstance(question.get("text"), str) or not question["text"].strip():
        reading.wrong("form_file.text_needed", key, name="text", longest=300)
    for name in _TEXTS:
        if not isinstance(question.get(name, ""), str):
            reading.wrong("form_file.text_needed", key, name=name, longest=300)
    for name in ("low", "high", "points"):
        if not _whole(question.get(name, 0)):
            reading.wrong("form_file.number_needed", key, name=name)
    for name in ("optional", "official"):
        if not isinstance(question.get(name, False), bool):
            reading.wrong("form_file.true_or_false", key, name=name)
    if question.get("evidence", Evidence.NONE) not in tuple(Evidence):
        reading.wrong("form_file.unknown_value", key, name="evidence", allowed=", ".join(Evidence))
    _check_list(reading, question, "not_for", tuple(ProgrammeFormat))
    if question.get("type") not in tuple(AnswerType):
        reading.wrong("form_file.unknown_type", key, types=", ".join(AnswerType))
        return
    _check_type(reading, question, former)
    _check_uses(reading, question, form)


def _check_type(reading: _Reading, question: dict[str, Any], former: FormDefinition | None) -> None:
    key, type_ = question["key"], AnswerType(question["type"])
    before = former.question(key) if former else None
    if before is not None and before.type is not type_:
        reading.wrong("form_file.key_changed", key, before=before.type.value, now=type_.value)
    options = question.get("options", [])
    if type_ is AnswerType.CHOICE:
        _check_options(reading, key, options)
    elif options:
        reading.wrong("form_file.options_without_choice", key)
    low, high = question.get("low"), question.get("high")
    bounded = type_ in (AnswerType.SCALE, AnswerType.NUMBER, AnswerType.DECIMAL)
    if type_ is AnswerType.SCALE and (low is None or high is None):
        reading.wrong("form_file.bounds_needed", key)
    elif bounded and _whole(low) and _whole(high) and low >= high:
        reading.wrong("form_file.bounds", key, low=low, high=high)
    elif type_ is AnswerType.SCALE and _whole(low) and _whole(high) and high - low > 20:
        reading.wrong("form_file.scale_too_long", key)


def _check_options(reading: _Reading, key: str, options: Any) -> None:
    if not isinstance(options, list) or len(options) < 2:
        reading.wrong("form_file.options_needed", key)
        return
    values: set[str] = set()
    for option in options:
        good = isinstance(option, dict) and {"value", "text"} <= option.keys() <= _OPTION
        if not good or not _is_key(option["value"]) or not isinstance(option["text"], str):
            reading.wrong("form_file.option_shape", key)
            return
        if option["value"] in values:
            reading.wrong("form_file.option_twice", key, value=option["value"])
        values.add(option["value"])


def _check_uses(reading: _Reading, question: dict[str, Any], form: str) -> None:
    key, sets = question["key"], question.get("sets", "")
    uses = question.get("used_in", [])
    if not isinstance(uses, list) or any(use not in tuple(Use) for use in uses):
        reading.wrong("form_file.unknown_use", key, uses=", ".join(Use))
    source = question.get("value_from", "")
    if form == STOPBASEN and not _is_source(str(source)):
        reading.wrong("form_file.unknown_source", key, source=source)
    if not sets or not isinstance(sets, str):
        return
    target, _, name = sets.partition(".")
    if name not in _SETS.get(target, frozenset()):
        reading.wrong("form_file.unknown_target", key, target=sets)
        return
    wanted = _TYPE_FOR_SETS.get(target)
    if wanted is not None and question["type"] != wanted:
        reading.wrong("form_file.target_type", key, target=sets, type=wanted.value)
    allowed = _ALLOWED.get(sets)
    if allowed is not None:
        for value in sorted(_values(question) - allowed):
            reading.wrong("form_file.target_option", key, target=sets, value=value)


def _is_source(source: str) -> bool:
    subject, _, name = source.partition(".")
    if subject not in SOURCES:
        return False
    names = SOURCES[subject]
    return bool(name) if names is None else name in names


def _values(question: dict[str, Any]) -> set[str]:
    options = question.get("options", [])
    return {o["value"] for o in options if isinstance(o, dict) and isinstance(o.get("value"), str)}


def _is_key(value: object) -> bool:
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def _whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
