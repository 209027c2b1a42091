"""Plausible acts on what really stands in the demonstration, drawn by lot: every write of the program, not a few."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.helpers.chance_acts import citizens, courses, medicine, office
from tests.helpers.chance_acts.drawing import Chance, Made

MAKERS: Final[dict[str, Callable[[Chance], Made]]] = {
    **citizens.MAKERS,
    **courses.MAKERS,
    **medicine.MAKERS,
    **office.MAKERS,
}
"""What an act is given, by the name of its operation."""

__all__ = ["MAKERS", "Chance", "Made"]
