"""Who may do what, and with whose case: worked out from the operations and the roles themselves (quality 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from counsellor_app.kinds.people import CaseRelation, Role
from counsellor_app.services.actor import RIGHTS, Right
from counsellor_app.services.operation import OPERATIONS, Door, Operation

# What opens a case to somebody who has the right to cases; `access` and `hidden_people` enforce it.
OPENS: Final = frozenset(
    {
        CaseRelation.OWN,
        CaseRelation.TEAM,
        CaseRelation.OTHER_TEAM_WITH_REASON,
        CaseRelation.RESTRICTED_NAMED,
    }
)
_NOBODYS: Final = frozenset({Right.SYSTEM})


@dataclass(frozen=True, slots=True)
class RightRow:
    """One right: which roles have it, and the operations behind it."""

    right: Right
    roles: frozenset[Role]
    operations: tuple[str, ...]
    looks: int
    reads: int
    writes: int


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One relation to a case, and which roles it opens the case to."""

    relation: CaseRelation
    roles: frozenset[Role]


def rights(operations: Mapping[str, Operation] = OPERATIONS) -> tuple[RightRow, ...]:
    """The rights that some operation asks for, in their order. Load every module first."""
    rows = []
    for right in Right:
        found = [each for each in operations.values() if each.right is right]
        if not found or right in _NOBODYS:
            continue
        doors = [each.door for each in found]
        rows.append(
            RightRow(
                right,
                frozenset(role for role in Role if right in RIGHTS[role]),
                tuple(sorted(each.name for each in found)),
                doors.count(Door.LOOK),
                doors.count(Door.READ),
                doors.count(Door.WRITE),
            )
        )
    return tuple(rows)


def relations() -> tuple[RelationRow, ...]:
    """With whose case somebody may work who has the right to cases."""
    with_cases = frozenset(role for role in Role if Right.CASE in RIGHTS[role])
    return tuple(
        RelationRow(relation, with_cases if relation in OPENS else frozenset())
        for relation in CaseRelation
    )
