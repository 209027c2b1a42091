"""The dice of the demonstration: the same seed always throws the same, and decks deal every card."""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from counsellor_app import ids

T = TypeVar("T")


class Chance:
    """Random numbers, ids and pseudonyms that repeat themselves."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)
        self._decks: dict[str, list[object]] = {}

    def deal(self, deck: str, cards: Mapping[T, int], first: Sequence[T] = ()) -> T:
        """The next card of a shuffled deck that holds each card so many times.

        So shares are kept within every few dozen deals, not only in the long run. `first` are dealt
        before the deck is shuffled for the first time: what must occur even among few people.
        """
        left = self._decks.get(deck)
        if left is None:
            left = self._decks[deck] = list(reversed(first))
        if not left:
            left.extend(card for card, count in cards.items() for _ in range(count))
            self.random.shuffle(left)
        return left.pop()  # type: ignore[return-value]

    def one_in(self, number: int, deck: str) -> bool:
        """True once in so many deals of this deck."""
        return self.deal(deck, {True: 1, False: number - 1})

    def pick(self, choices: Sequence[T]) -> T:
        """Any of them."""
        return choices[self.random.randrange(len(choices))]

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return self.random.randint(low, high)

    def id(self, at: datetime) -> uuid.UUID:
        """An id as it would have been made then."""
        return ids.from_parts(int(at.timestamp() * 1000), self.random.getrandbits(74))

    def pseudonym(self) -> str:
        """A pseudonym that another run with the same seed repeats."""
        return ids.new_pseudonym(self.random.getrandbits(60))
