"""What waits for the one who looks after the office: the directory, the sample of look-ups, who is seen by nobody."""

from __future__ import annotations

from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.services.actor import Right
from counsellor_app.services.directory import directory
from counsellor_app.services.people import restrictions
from counsellor_app.services.today.work_rows import NOTHING, WorkSection
from counsellor_app.services.today.work_sections import one_row
from counsellor_app.services.trace import look_sample
from counsellor_app.services.transaction import Transaction


def offers_to_confirm(session: Transaction, mine: bool) -> WorkSection:
    """How many entries of the directory have grown old: one row, for the one who keeps it."""
    if session.actor.role is not Role.TEAM_LEAD:
        return NOTHING
    return one_row(WorkKind.DIRECTORY, directory.count_old(session))


def looks_to_review(session: Transaction, mine: bool) -> WorkSection:
    """The month's sample of look-ups, until it is drawn, judged and followed up."""
    if not session.actor.may(Right.LOG) or session.actor.unit_id is None:
        return NOTHING
    return one_row(WorkKind.LOOK_SAMPLE, 1 if look_sample.sample_due(session) else 0)


def seen_by_nobody(session: Transaction, mine: bool) -> WorkSection:
    """Restricted persons whose named users have all gone: a team lead names somebody else."""
    if not session.actor.may(Right.PROTECT):
        return NOTHING
    return one_row(WorkKind.SEEN_BY_NOBODY, restrictions.seen_by_nobody(session))
