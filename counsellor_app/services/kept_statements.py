"""Statements of lists, put together once a day for each user."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from sqlalchemy import Select

from counsellor_app.services.transaction import Transaction

S = TypeVar("S", bound=Select[*tuple[Any, ...]])

PAGE = 200
"""More rows of one kind than this are counted, not shown: the next ones come as the first are done."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[S]):
    """A statement, and the one of its first page."""

    whole: S
    page: S


_KEPT: dict[Hashable, Kept[Any]] = {}
_MOST_KEPT = 500  # a day's statements of a few users
_making_room = Lock()


def kept(session: Transaction, build: Callable[[], S], *depends: Hashable) -> Kept[S]:
    """The statement that `build` makes, made once a day for each user.

    To put a statement together takes several times as long as to run it, and the list of the day
    is read again after every key. `depends` is everything beside the actor and the day that the
    statement depends on.
    """
    place = build.__code__
    key = (place.co_filename, place, session.actor, session.today, depends)
    found = _KEPT.get(key)
    if found is None:
        made = build()
        found = Kept(made, made.limit(PAGE))
        with _making_room:  # the oldest goes: yesterday's, or of somebody who is not at work
            while len(_KEPT) >= _MOST_KEPT:
                del _KEPT[next(iter(_KEPT))]
            _KEPT[key] = found
    return found
