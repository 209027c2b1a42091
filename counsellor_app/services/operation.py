"""Marks functions as the operations of the program, checks the actor's right, and keeps the list of them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from counsellor_app.services.actor import Right
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")
Function = Callable[Concatenate[Transaction, P], T]


class Door(StrEnum):
    """Through which door of the Backend an operation goes."""

    READ = "read"
    LOOK = "look"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as the rights matrix and the tests see it."""

    name: str
    door: Door
    right: Right
    function: Callable[..., Any]
    everyone: bool = False


# Figures and checks name nobody, and must not depend on who asks (see `hidden_people`).
_OF_EVERYONE = frozenset({Right.NUMBERS, Right.BACKUP})

OPERATIONS: dict[str, Operation] = {}


def use_case(right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    """A write; it must leave at least one audit entry."""
    return _operation(Door.WRITE, right)


def query(
    right: Right, *, names_people: bool = False
) -> Callable[[Function[P, T]], Function[P, T]]:
    """A list or a re-read; nothing is logged. `names_people`: figures that lead to somebody."""
    return _operation(Door.READ, right, names_people)


def look(right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    """A read that is a gesture towards a person: no log, no look."""
    return _operation(Door.LOOK, right)


def _run(
    function: Function[P, T],
    everyone: bool,
    session: Transaction,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    if everyone:
        with counting_everyone(session):
            return function(session, *args, **kwargs)
    return function(session, *args, **kwargs)


def _operation(
    door: Door, right: Right, names_people: bool = False
) -> Callable[[Function[P, T]], Function[P, T]]:
    everyone = right in _OF_EVERYONE and not names_people

    def mark(function: Function[P, T]) -> Function[P, T]:
        name = f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"

        @functools.wraps(function)
        def checked(session: Transaction, *args: P.args, **kwargs: P.kwargs) -> T:
            session.actor.demand(right, name)
            if door is not Door.WRITE:
                return _run(function, everyone, session, *args, **kwargs)
            session.running.append(right.value)
            try:
                return _run(function, everyone, session, *args, **kwargs)
            finally:
                session.running.pop()

        OPERATIONS[name] = Operation(name, door, right, checked, everyone)
        return cast("Function[P, T]", checked)

    return mark
