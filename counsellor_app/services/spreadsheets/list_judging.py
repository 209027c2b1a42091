"""What became, or would become, of each row of a list."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counsellor_app.errors import UserError
from counsellor_app.kinds.spreadsheet import ListKind, ListWarning, RowFate
from counsellor_app.services.spreadsheets.course_facts import CourseFacts
from counsellor_app.services.spreadsheets.list_people import Seen
from counsellor_app.services.spreadsheets.list_places import Words
from counsellor_app.services.spreadsheets.list_rows import ListRow


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What becomes of one row, and why."""

    line: int
    fate: RowFate
    name: str = ""
    known_name: str = ""  # of the person whom we know, where she is called otherwise
    twin_line: int = 0  # the same person stands in this line above
    warnings: tuple[ListWarning, ...] = ()
    problems: tuple[UserError, ...] = ()


@dataclass(slots=True)
class ListIntake:
    """One bringing in of a list: its batch (none while it is only judged), and what is remembered of the file."""

    kind: ListKind = ListKind.REFERRALS
    join_alike: bool = True
    batch_id: uuid.UUID | None = None
    words: Words | None = None  # read once for the file
    course: CourseFacts = field(default_factory=CourseFacts)
    seen: Seen = field(default_factory=Seen)

    def next_course(self, course: CourseFacts) -> None:
        """Another course of the same sheet: somebody may be on both, but only once on each."""
        self.course, self.seen = course, Seen()


def refusal(row: ListRow, *more: UserError) -> RowVerdict:
    """A row that cannot come in."""
    problems: tuple[UserError, ...] = (*row.problems, *more)
    return RowVerdict(row.line, RowFate.REFUSED, row.person.name, problems=problems)


def counted(verdicts: Iterable[RowVerdict]) -> Mapping[RowFate, int]:
    """How many rows end how."""
    return Counter(verdict.fate for verdict in verdicts)
