"""The words of the window for the fixed kinds of the field, one module a subject."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache

from PySide6.QtCore import QLocale

from counsellor_app.ui.kind_text import (
    calls,
    citizen,
    courses,
    directory,
    follow_ups,
    history,
    interviews,
    letters,
    medication,
    office,
    pathways,
    people,
    referrals,
    rules,
    spreadsheets,
    stopbasen,
    work,
)

Texts = Mapping[type[Enum], Mapping[Enum, str]]

SUBJECTS: tuple[Callable[[], Texts], ...] = (
    calls.texts,
    citizen.texts,
    courses.texts,
    directory.texts,
    follow_ups.texts,
    interviews.texts,
    letters.texts,
    medication.texts,
    office.texts,
    pathways.texts,
    people.texts,
    referrals.texts,
    rules.texts,
    stopbasen.texts,
    history.texts,
    spreadsheets.texts,
    work.texts,
)


def kind_text(member: Enum) -> str:
    """What the user reads for this member of an enum."""
    return _texts_for(type(member))[type(member)][member]


def has_texts(kind: type[Enum]) -> bool:
    """Whether this enum is shown to the user at all."""
    return kind in _texts_for(kind)


def choices(kind: type[Enum]) -> list[tuple[str, Enum]]:
    """Text and member for a combo box, in the order of the enum."""
    return [(kind_text(member), member) for member in kind]


def _texts_for(kind: type[Enum]) -> Texts:
    language = QLocale().name()
    everyday = _all(language)
    return everyday if kind in everyday else _of_figures(language)


@cache
def _of_figures(_language: str) -> Texts:
    """Read when they are first asked for: the first screen needs no reports."""
    texts: Texts = importlib.import_module("counsellor_app.ui.kind_text.figures").texts()
    return texts


@cache
def _all(language: str) -> dict[type[Enum], Mapping[Enum, str]]:
    """By class first: members of two enums with the same value are equal as texts."""
    merged: dict[type[Enum], Mapping[Enum, str]] = {}
    for subject in SUBJECTS:
        merged |= subject()
    return merged
