"""What the acts draw with: rows of the database and words, by lot."""

from __future__ import annotations

import random
from typing import Any

from sqlalchemy import Select, exists, select

from counsellor_app.kinds.course import (
    CourseState,
    EnrolmentState,
)
from counsellor_app.kinds.medication import (
    MedicineProduct,
)
from counsellor_app.kinds.people import Role
from counsellor_app.models import (
    Course,
    Enrolment,
    Pathway,
    User,
)
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.transaction import Transaction

Made = dict[str, Any]


class Chance:
    """Draws rows of the database and words; the same seed draws the same places in the lists."""

    def __init__(self, session: Transaction, lot: random.Random) -> None:
        self.session, self.lot = session, lot

    def one(self, statement: Select[Any]) -> Any:
        """One row of a statement; LookupError where there is none."""
        found = self.session.scalars(statement.limit(300)).all()
        if not found:
            raise LookupError("nothing to choose from")
        return self.lot.choice(found)

    def words(self) -> str:
        """A text that somebody could have typed."""
        return self.lot.choice(("Ringer selv", "Vil gerne høre mere", "Sidder i møde", "Flyttet"))

    def yes(self) -> bool:
        """Heads or tails."""
        return self.lot.random() < 0.5

    def pathway(self, *conditions: Any) -> Any:
        """The id of an open pathway of the unit."""
        return self.one(
            select(Pathway.id).where(
                Pathway.closed_on.is_(None), Pathway.joined_into_id.is_(None), *conditions
            )
        )

    def enrolled(self, *conditions: Any) -> Any:
        """The id of a pathway that is on a course."""
        on = exists().where(
            Enrolment.pathway_id == Pathway.id, Enrolment.state == EnrolmentState.ENROLLED
        )
        return self.pathway(on, *conditions)

    def course(self, *conditions: Any) -> Any:
        """The id of a course that is planned or runs."""
        states = (CourseState.PLANNED, CourseState.OPEN)
        return self.one(select(Course.id).where(Course.state.in_(states), *conditions))

    def counsellor(self) -> Any:
        """The id of a user who sees citizens."""
        return self.one(select(User.id).where(User.active, User.role != Role.ADMINISTRATOR))

    def medicine(self) -> Medicine:
        """One product."""
        return Medicine(self.lot.choice(list(MedicineProduct)), "")
