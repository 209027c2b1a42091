"""Nothing that the program can say or show is without words."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

from counsellor_app import kinds
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.services.trace.undo import UndoRow
from counsellor_app.ui.error_text import SUBJECTS, all_sentences, sentence
from counsellor_app.ui.kind_text import has_texts, kind_text
from counsellor_app.ui.undo_text import undo_text, undo_texts

PACKAGE = Path(kinds.__file__).parent.parent
ERRORS = {"UserError": 0, "FieldError": 1, "NeedsConfirmation": 0, "AccessDenied": 0}
ERRORS |= {"StorageError": 0}
# What never reaches the window: codes of the MedCom format, and how a question is answered.
WITHOUT_WORDS = {"LetterStatus", "PartyCode", "AnswerType"}
WITHOUT_WORDS |= {"AnchorStanding"}  # each has a sentence of its own


def every_call() -> Iterator[tuple[str, ast.Call]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                yield name, node


def literal(call: ast.Call, place: int, keyword: str) -> list[str]:
    wanted = call.args[place : place + 1]
    wanted += [each.value for each in call.keywords if each.arg == keyword]
    return [e.value for e in wanted if isinstance(e, ast.Constant) and isinstance(e.value, str)]


def kinds_of_the_field() -> list[type[Enum]]:
    found = []
    for module in pkgutil.iter_modules(kinds.__path__):
        members = vars(importlib.import_module(f"{kinds.__name__}.{module.name}")).values()
        found += [each for each in members if isinstance(each, type) and issubclass(each, Enum)]
    return [k for k in set(found) if k.__module__.startswith(kinds.__name__)]


def test_every_error_code_has_a_sentence() -> None:
    codes = {
        code
        for name, call in every_call()
        if name in ERRORS
        for code in literal(call, ERRORS[name], "code")
    }
    assert sorted(codes - all_sentences().keys()) == []


def test_every_act_that_can_be_undone_has_a_name() -> None:
    labels = {
        label
        for name, call in every_call()
        if name == "offer"
        for label in literal(call, 1, "label")
    }
    assert labels, "the search for `undo.offer(…)` found nothing"
    assert sorted(labels - undo_texts().keys()) == []


@pytest.mark.parametrize("kind", sorted(kinds_of_the_field(), key=str))
def test_every_kind_has_words(kind: type[Enum]) -> None:
    if kind.__name__ not in WITHOUT_WORDS:
        assert has_texts(kind)
        assert all(kind_text(member) for member in kind)


@pytest.mark.expects_log
def test_a_fact_that_is_missing_does_not_hide_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "storage.unheard_of" in sentence(UserError("storage.unheard_of"))


def test_the_undo_button_names_the_act_and_the_person() -> None:
    assert undo_text(UndoRow(new_id(), "call", "Ida Olsen")) == "Fortryd: opkald, Ida Olsen"


def test_no_code_has_two_sentences() -> None:
    """The later subject would silently win."""
    codes = [code for subject in SUBJECTS for code in subject(0)]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []
