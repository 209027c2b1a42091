"""The directory of offers of the demonstration: the own offer and fictive neighbours, some long not confirmed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.models import DirectoryEntry, MunicipalDepartment
from counsellor_app.services.demonstration.rows import Row

if TYPE_CHECKING:
    from counsellor_app.services.demonstration.world import World

_GROUP, _ALONE, _OPEN = OfferFormat.GROUP, OfferFormat.INDIVIDUAL, OfferFormat.ROLLING
_PHONE, _VIDEO, _YOUNG = OfferFormat.TELEPHONE, OfferFormat.VIDEO, OfferFormat.YOUTH

# Name, code, forms, place, telephone, hours, waiting, note, days since somebody asked.
_NEIGHBOURS: tuple[tuple[str, str, tuple[OfferFormat, ...], str, str, str, str, str, int], ...] = (
    (
        *("Vesterby Kommune", "901", (_GROUP, _ALONE, _PHONE)),
        *("Sundhedshuset, Nørregade 14, 7999 Vesterby", "+4599100001"),
        *("Mandag–fredag 9–14", "1–2 uger til første samtale", "", 40),
    ),
    (
        *("Østerå Kommune", "902", (_OPEN, _ALONE)),
        *("Sundhedscenter Østerå, Havnevej 3, 7998 Østerå", "+4599100002"),
        *("Tirsdag og torsdag 10–16", "Ingen, bare mød op", "Åbent hold hver tirsdag kl. 17.", 95),
    ),
    (
        *("Sønderholm Kommune", "903", (_GROUP, _YOUNG, _VIDEO)),
        *("Forebyggelsen, Rådhuspladsen 1, 7997 Sønderholm", "+4599100003"),
        *("Mandag–torsdag 8.30–15", "Op til 3 uger", "Tolk bestilles af dem.", 310),
    ),
    (
        *("Nordfjord Kommune", "904", (_ALONE, _PHONE)),
        *("Rygestop Nordfjord, Bredgade 22, 7996 Nordfjord", "+4599100004"),
        *("Hverdage 9–12", "1 uge", "", 12),
    ),
)
_DEPARTMENTS = (
    ("Jobcentret", "Beskæftigelse"),
    ("Hjemmeplejen", "Ældre og sundhed"),
    ("Socialpsykiatrien", "Social og handicap"),
    ("Sundhedsplejen", "Børn og familie"),
)


def neighbours(world: World, opened: datetime) -> None:
    """Puts the own offer, four neighbours and the parts of the municipality into the rows."""
    _entry(
        world,
        opened,
        6,
        kind=EntryKind.OWN,
        name="Sundhedscenter Struer",
        municipality="Struer Demo Kommune",
        municipality_code="671",
        gln="5790001659592",
        formats=[each.value for each in (_GROUP, _ALONE, _OPEN, _PHONE, _YOUNG)],
        place="Sundhedscenter Struer, Østergade 11, 7600 Struer",
        phone="+4596848484",
        hours="Mandag–torsdag 9–16, fredag 9–13",
        waiting="Opkald inden 7 dage",
    )
    for name, code, formats, place, phone, hours, waiting, note, asked in _NEIGHBOURS:
        made = _entry(
            world,
            opened,
            asked,
            kind=EntryKind.MUNICIPALITY,
            name=name,
            municipality=name,
            municipality_code=code,
            formats=[each.value for each in formats],
            place=place,
            phone=phone,
            hours=hours,
            waiting=waiting,
            note=note,
        )
        world.neighbours.append(made)
    for name, area in _DEPARTMENTS:
        world.municipal_departments.append(
            world.rows.add(
                MunicipalDepartment,
                id=world.chance.id(opened),
                name=name,
                area=area,
                phone="+4596848400",
            )
        )


def _entry(world: World, opened: datetime, asked: int, **values: Any) -> Row:
    return world.rows.add(
        DirectoryEntry,
        id=world.chance.id(opened),
        confirmed_on=world.today - timedelta(days=asked),
        confirmed_by_id=world.users["TL"],
        **values,
    )
