"""What can go wrong in words of the program: a class, a stable code and facts, never a sentence."""

from __future__ import annotations


class CounsellorError(Exception):
    """Base of everything that the program itself raises on purpose."""


class UserError(CounsellorError):
    """Something the user can mend. `code` names the sentence, `facts` fill it in.

    Facts hold ids, numbers, dates and names of things, never a CPR number or a note.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class FieldError(UserError):
    """A value that cannot be kept, shown under its field."""

    def __init__(self, field: str, code: str, **facts: object) -> None:
        super().__init__(code, **facts)
        self.field = field


class NeedsConfirmation(UserError):
    """The act is possible but unusual: ask, and call again with `confirmed=True`."""


class AccessDenied(UserError):
    """The role, or the relation to the case, does not allow the act (quality 17)."""


class StorageError(UserError):
    """The disk, the file or the key is not as it must be; nothing was changed."""


class ConflictError(CounsellorError):
    """Somebody saved first: the form shows theirs beside mine (quality 10)."""

    def __init__(self, entity: str, mine: object = None, theirs: object = None) -> None:
        super().__init__(entity)
        self.entity = entity
        self.mine = mine
        self.theirs = theirs
