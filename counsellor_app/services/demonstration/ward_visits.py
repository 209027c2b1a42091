"""Visits of the counsellors at the psychiatric wards, about once a month."""

from __future__ import annotations

from datetime import timedelta

from counsellor_app.models import WardVisit
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.world import World

_BETWEEN = timedelta(days=35)
_NOTES = (
    "Deltog i morgenmøde og fortalte om tilbuddet.",
    "Talte med patienterne i dagligstuen. Personalet henviser selv.",
    "Fast besøg. Aftalt, at afdelingen skriver »ring ikke før« ved udskrivelse.",
    "",
)


def visit(world: World, chance: Chance) -> None:
    """Each psychiatric ward in turn, from the first day on."""
    wards = [each for each in world.departments if each["psychiatric"]]
    day, number = world.begins, 0
    while wards and world.has_been(on := world.diary.open_day(day)):
        at = world.at(on, 13, 30)
        world.rows.add(
            WardVisit,
            id=chance.id(at),
            unit_id=world.unit_id,
            department_id=wards[number % len(wards)]["id"],
            visited_on=on,
            people=chance.deal("met", {3: 2, 5: 2, 8: 1, None: 1}),
            note=chance.pick(_NOTES),
            user_id=world.counsellors[number % len(world.counsellors)],
            registered_at=at,
        )
        day, number = day + _BETWEEN, number + 1
