"""Marks functions as the operations of the program, checks the actor's right, and keeps the list of them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from counsellor_app.services.actor import Right
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


OPERATIONS: dict[str, Operation] = {}


def use_case(right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    """A write; it must leave at least one audit entry."""
    return _operation(Door.WRITE, right)


def query(right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    """A list or a re-read; nothing is logged."""
    return _operation(Door.READ, right)


def look(right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    """A read that is a gesture towards a person: no log, no look."""
    return _operation(Door.LOOK, right)


def _operation(door: Door, right: Right) -> Callable[[Function[P, T]], Function[P, T]]:
    def mark(function: Function[P, T]) -> Function[P, T]:
        name = f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"

        @functools.wraps(function)
        def checked(session: Transaction, *args: P.args, **kwargs: P.kwargs) -> T:
            session.actor.demand(right, name)
            return function(session, *args, **kwargs)

        OPERATIONS[name] = Operation(name, door, right, checked)
        return cast("Function[P, T]", checked)

    return mark
