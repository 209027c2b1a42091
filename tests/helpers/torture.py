"""How hard the long tests go: size and seed come from outside, and their counts go into the report (`make torture`)."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from typing import Final

SIZE: Final = float(os.environ.get("TORTURE_SIZE", "1"))
SEED: Final = int(os.environ.get("TORTURE_SEED", "1"))


def times(full: int, least: int = 1) -> int:
    """How often, where `full` is what the promise asks for."""
    return max(least, round(full * SIZE))


class Torture:
    """What a test that may be run harder or longer is given."""

    def __init__(self, record: Callable[[str, object], None]) -> None:
        self._record = record

    def times(self, full: int, least: int = 1) -> int:
        """How often, where `full` is what the promise asks for."""
        return times(full, least)

    def chance(self, *more: object) -> random.Random:
        """A dice that falls the same way each time, for one seed."""
        return random.Random(" ".join(map(str, (SEED, *more))))

    def count(self, **figures: float) -> None:
        """Figures for the report; the words are the names, with spaces for underscores."""
        for name, figure in figures.items():
            self._record(name.replace("_", " "), figure)
