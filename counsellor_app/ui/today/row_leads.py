"""What an act of a row does: at once where it is one write, else in the area it leads to."""

from __future__ import annotations

from collections.abc import Callable

from counsellor_app.services.calendars import appointments
from counsellor_app.services.letters import letter_receipts
from counsellor_app.services.planning import meeting_notices, offer_answers
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui.screen import Context

_ENDS = {
    "held": appointments.hold_appointment,
    "missed": appointments.miss_appointment,
    "cancel": appointments.cancel_appointment,
}
_OF_SUBJECT: dict[str, Callable[..., object]] = {
    "told": meeting_notices.told_by_telephone,
    "offer_accept": offer_answers.accept_offer,
    "offer_decline": offer_answers.decline_offer,
    "offer_withdraw": offer_answers.withdraw_offer,
    "receipt_settled": letter_receipts.settle_receipt,
}
_AREAS = {"follow_up": "follow_up", "medicine": "medication"}
_TABS = {
    "interview": "interview",
    "letters": "letters",
    "person_course": "course",
}


def do_act(ctx: Context, name: str, row: WorkRow) -> None:
    """The act of this name, of those that `row_acts` offers for the row."""
    if name in _ENDS and row.appointment_id is not None:
        ctx.write(_ENDS[name], row.appointment_id)
    elif name in _OF_SUBJECT and row.subject_id is not None:
        ctx.write(_OF_SUBJECT[name], row.subject_id)
    else:
        _go(ctx, name, row)


def _go(ctx: Context, name: str, row: WorkRow) -> None:
    """Acts that are done in another area."""
    if name in _TABS and row.participant_id is not None:
        ctx.go_to("participants", participant_id=row.participant_id, tab=_TABS[name])
    elif name in ("course", "letters") and row.course_id is not None:
        ctx.go_to("courses", course_id=row.course_id)
    elif name in _AREAS:
        ctx.go_to(_AREAS[name], pathway_id=row.pathway_id)
    elif name in ("waiting", "team"):
        ctx.go_to("courses", **{name: True})
    elif name == "transfer":
        ctx.go_to("transfer")
    elif name in ("sample", "restricted", "directory"):
        ctx.go_to("settings", page=name)
    elif row.participant_id is not None:
        ctx.open_person(row.participant_id)
