"""Every text of the window is a literal, stands in its catalogue, and is translated with its facts."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer import translations

UNITS = translations.units()


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if name in {"translate", "tr"} and path.name != "translation.py":
                yield node


def texts(argument: ast.expr) -> list[str]:
    """The literal of an argument, as it would be extracted; empty when it is none."""
    return [str(argument.value)] if isinstance(argument, ast.Constant) else []


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_texts_are_literals_of_their_own_area(unit: str) -> None:
    """lupdate takes an f-string as it stands, and it then never matches; a call with a keyword
    argument it passes over in silence."""
    wrong = [
        f"{path.name}:{call.lineno}"
        for path in UNITS[unit]
        for call in calls(path)
        if len(call.args) < 2
        or call.keywords
        or not all(isinstance(each, ast.Constant) for each in call.args[:2])
        or texts(call.args[0]) != [unit]
    ]
    assert wrong == []


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_catalogues_are_gathered_and_finished(unit: str, tmp_path: Path) -> None:
    """What lupdate finds now is what stands in git, and nothing of it is left in English."""
    translations.update([unit], into=tmp_path)
    for language in translations.LANGUAGES:
        fresh, kept = (
            messages(folder / language / f"{unit}.ts")
            for folder in (tmp_path, translations.CATALOGUES)
        )
        assert {*fresh} - {*kept} == set(), f"run `make translate`, then translate {unit}.ts"
        assert {*kept} - {*fresh} == set(), f"run `make translate`: {unit}.ts is behind"
        unfinished = [key for key, forms in kept.items() if not all(forms)]
        assert unfinished == [], f"{language}/{unit}.ts"


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_text_of_the_sources_was_found(unit: str) -> None:
    """Counted by Python's own parser, in case lupdate overlooks one."""
    kept = {source for _, source in messages(translations.CATALOGUES / "da" / f"{unit}.ts")}
    written = {text for path in UNITS[unit] for call in calls(path) for text in texts(call.args[1])}
    assert written - kept == set()


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_translations_keep_their_facts(unit: str) -> None:
    """A {fact} that was lost or misspelt shows in the window as a hole or as an error."""
    for language in translations.LANGUAGES:
        for (_, source), forms in messages(
            translations.CATALOGUES / language / f"{unit}.ts"
        ).items():
            for form in forms:
                assert set(re.findall(r"\{\w+\}", form)) == set(re.findall(r"\{\w+\}", source))


def messages(catalogue: Path) -> dict[tuple[str, str], list[str]]:
    """Comment and source with their translations; an unfinished one is empty."""
    if not catalogue.exists():
        return {}
    found = {}
    for message in ElementTree.parse(catalogue).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        if translation.get("type") == "unfinished":
            forms = [""]
        key = (message.findtext("comment") or "", message.findtext("source") or "")
        found[key] = forms or [translation.text or ""]
    return found
