"""Which figures may leave the house: none under five, and none that others beside it give away (domain 4.2).

Beyond the groups of one figure, four things are subtracted from each other: an indicator from the one
that it lies in (C1 from A1), a value of a cut from the coarser cut that it lies in (an education from
short education), a group of the lens from its cut, and those who were asked from those who answered.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counsellor_app.reports.cuts import NESTED, YES, Cut, Value
from counsellor_app.reports.figures import CutTable, Figure, Figures
from counsellor_app.reports.hiding import Share, hidden_shares
from counsellor_app.reports.indicator import IDS

LIES_IN = {"C1": "A1", "B2": "A3", "B3": "A4", "B4": "A5"}
"""Indicators that ask the same of a part of the others' people."""

ASKED = {"A4": "A3", "A5": "A3", "Q1": "A3", "B1": "A3", "B3": "B2", "B4": "B2"} | dict.fromkeys(
    ("S2", "S4", "S5"), "S1"
)
"""Indicators whose answered and unanswered together are those who completed (of B1: who closed), and so
give away the figure that counts them."""


def share_of(figure: Figure) -> Share:
    """The groups of a figure. Who lacks an answer is no group of people with something in common."""
    return Share(figure.numerator, figure.denominator if figure.is_share else None)


def hidden_ids(found: Figures) -> frozenset[str]:
    """The indicators of one group of people that must not be told of it."""
    hidden = {key for key, figure in found.items() if share_of(figure).small}
    for part, whole in LIES_IN.items():
        if whole not in hidden and share_of(found[whole]).without(share_of(found[part])).small:
            hidden.add(part)
    return frozenset(hidden)


def untold(hidden: Collection[str]) -> frozenset[str]:
    """The indicators of which it is not told how many lack an answer, beside those that are hidden."""
    return frozenset(part for part, whole in ASKED.items() if whole in hidden)


def hidden_values(tables: Sequence[CutTable]) -> dict[Cut, dict[str, set[int]]]:
    """Of each cut and indicator the places of the rows that are hidden, so that neither the total nor
    a coarser cut of the same book gives them away."""
    by_cut = {table.cut: table for table in tables}
    found: dict[Cut, dict[str, set[int]]] = {}
    fine = {cut for cut, _ in NESTED}
    for table in sorted(tables, key=lambda each: each.cut in fine):
        coarse = [by_cut[above] for cut, above in NESTED if cut is table.cut and above in by_cut]
        small = [hidden_ids(row.figures) for row in table.rows]
        found[table.cut] = {
            key: _hidden(
                table,
                key,
                {place for place, ids in enumerate(small) if key in ids},
                [(each, found[each.cut][key]) for each in coarse],
            )
            for key in IDS
        }
    return found


def _hidden(
    table: CutTable, key: str, begun: set[int], coarse: Sequence[tuple[CutTable, set[int]]]
) -> set[int]:
    shares = [share_of(row.figures[key]) for row in table.rows]
    hidden = set(begun)
    groups = [group for above, hid in coarse for group in _groups(table, above, hid)]
    while True:
        before = len(hidden)
        hidden = hidden_shares(shares, hidden)
        for places, is_hidden in groups:
            if is_hidden:
                hidden |= places
                continue
            order = sorted(places)
            inside = {order.index(place) for place in hidden & places}
            hidden |= {order[at] for at in hidden_shares([shares[at] for at in order], inside)}
        if len(hidden) == before:
            return hidden


def _groups(table: CutTable, above: CutTable, hidden: set[int]) -> list[tuple[set[int], bool]]:
    """The rows that make up each value of the coarser cut, and whether that value is hidden."""
    parents: Mapping[Value, Value] = table.within.get(above.cut, {})
    groups = []
    for place, row in enumerate(above.rows):
        places = {at for at, each in enumerate(table.rows) if parents.get(each.value) == row.value}
        if places:
            groups.append((places, place in hidden))
    return groups


def hidden_groups(short: CutTable, psychiatry: CutTable) -> dict[str, tuple[bool, bool]]:
    """Of each indicator, whether the lens hides short education and psychiatry: as their cuts do, and
    where those outside the group are few."""
    values = hidden_values((short, psychiatry))
    return {
        key: (_is_hidden(short, key, values), _is_hidden(psychiatry, key, values)) for key in IDS
    }


def _is_hidden(table: CutTable, key: str, values: dict[Cut, dict[str, set[int]]]) -> bool:
    if key in hidden_ids(table.total):
        return True
    for place, row in enumerate(table.rows):
        if row.value == YES:
            others = share_of(table.total[key]).without(share_of(row.figures[key]))
            return place in values[table.cut][key] or others.small
    return False
