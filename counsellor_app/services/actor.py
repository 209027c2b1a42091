"""Who acts: the signed-in user with her role and unit, and what each role may do (quality 17)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.errors import AccessDenied
from counsellor_app.kinds.people import Role


class Right(StrEnum):
    """What an operation asks for; which roles have it stands in `RIGHTS`."""

    ANYONE = "anyone"  # signed in or not: sign-in itself, the name of the database
    SIGNED_IN = "signed_in"
    CASE = "case"  # the citizens of one's own unit
    NUMBERS = "numbers"
    EXPORT = "export"
    DELETION = "deletion"  # what has been kept long enough, and what a citizen asks to be deleted
    RULES = "rules"  # programmes, schemes, dated rules, letter texts, address book
    EXCEPTION = "exception"  # acting against a rule with a reason
    LOG = "log"
    PROTECT = "protect"  # says who may see a person with restricted access
    BACKUP = "backup"
    BRING_BACK = "bring_back"  # one citizen out of a backup: cases and backups together
    USERS = "users"
    SYSTEM = "system"  # first start and demonstration alone


_EVERYONE = frozenset({Right.ANYONE, Right.SIGNED_IN})

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.COUNSELLOR: _EVERYONE | {Right.CASE},
    Role.TEAM_LEAD: _EVERYONE
    | {
        Right.CASE,
        Right.NUMBERS,
        Right.EXPORT,
        Right.DELETION,
        Right.RULES,
        Right.EXCEPTION,
        Right.LOG,
        Right.PROTECT,
        Right.BACKUP,
        Right.BRING_BACK,
    },
    Role.LEADER: _EVERYONE | {Right.NUMBERS},
    Role.ADMINISTRATOR: _EVERYONE | {Right.USERS, Right.RULES, Right.BACKUP},
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The user on whose behalf a transaction runs; without a role nobody is signed in."""

    user_id: uuid.UUID | None
    initials: str
    name: str
    role: Role | None
    unit_id: uuid.UUID | None
    system: bool = False

    def may(self, right: Right) -> bool:
        """Whether this actor has the right."""
        if self.system or right is Right.ANYONE:
            return True
        return self.role is not None and right in RIGHTS[self.role]

    def demand(self, right: Right, operation: str) -> None:
        """Raises AccessDenied("access.role") where the right is missing."""
        if not self.may(right):
            raise AccessDenied("access.role", operation=operation)

    @property
    def id(self) -> uuid.UUID:
        """The user's id where a row must name one; AccessDenied when nobody is signed in."""
        if self.user_id is None:
            raise AccessDenied("access.signed_out")
        return self.user_id

    @property
    def unit(self) -> uuid.UUID:
        """The unit of the signed-in user; AccessDenied when nobody is signed in."""
        if self.unit_id is None:
            raise AccessDenied("access.signed_out")
        return self.unit_id


NOBODY = Actor(None, "", "", None, None)
SYSTEM = Actor(None, "", "", None, None, system=True)
