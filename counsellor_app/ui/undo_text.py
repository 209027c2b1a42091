"""The names of acts on the undo button."""

from __future__ import annotations

from counsellor_app.services.undo import UndoRow
from counsellor_app.ui.translation import translate


def undo_texts() -> dict[str, str]:
    """What each label of `undo.offer` is called."""
    return {
        "accept_offer": translate("frame", "yes to the place"),
        "add_meeting": translate("frame", "new meeting"),
        "assign_counsellor": translate("frame", "another counsellor"),
        "book_appointment": translate("frame", "appointment booked"),
        "call": translate("frame", "call"),
        "call_not_before": translate("frame", "do not call before"),
        "call_not_later_than": translate("frame", "call not later than"),
        "cancel_appointment": translate("frame", "appointment called off"),
        "cancel_course": translate("frame", "course called off"),
        "cancel_meeting": translate("frame", "meeting called off"),
        "check_in": translate("frame", "check-in"),
        "close_course": translate("frame", "course closed for a person"),
        "close_whole_course": translate("frame", "course closed"),
        "close_follow_up": translate("frame", "half-year call closed"),
        "close_pathway": translate("frame", "pathway closed"),
        "confirm_directory_entry": translate("frame", "offer confirmed"),
        "dismiss_call_proposal": translate("frame", "proposed day dismissed"),
        "decline_offer": translate("frame", "no to the place"),
        "drop_epikrise": translate("frame", "no epikrise"),
        "copy_to_journal": translate("frame", "copied to the journal"),
        "log_ward_visit": translate("frame", "visit at a ward"),
        "mark_deletion_asked": translate("frame", "deletion asked for"),
        "mark_interpreter_booked": translate("frame", "interpreter booked"),
        "register_consent": translate("frame", "consent registered"),
        "take_in_form": translate("frame", "new form"),
        "edit_course": translate("frame", "course changed"),
        "edit_meeting": translate("frame", "meeting changed"),
        "epikrises": translate("frame", "epikrises of a course"),
        "enrolment": translate("frame", "enrolment"),
        "extend_offer": translate("frame", "longer to answer"),
        "grant_scheme": translate("frame", "scheme granted"),
        "handle_referral": translate("frame", "referral dealt with"),
        "hold_appointment": translate("frame", "appointment held"),
        "hold_interview": translate("frame", "interview held"),
        "join": translate("frame", "referrals put together"),
        "letter_text": translate("frame", "letter text"),
        "offer_place": translate("frame", "place offered"),
        "remove_training": translate("frame", "training removed"),
        "take_over_day": translate("frame", "day taken over"),
        "told_by_telephone": translate("frame", "told by telephone"),
        "withdraw_offer": translate("frame", "offer withdrawn"),
        "mark": translate("frame", "attendance"),
        "mark_dead": translate("frame", "death"),
        "enrol": translate("frame", "enrolment"),
        "keep_busy_times": translate("frame", "calendar read"),
        "leave_course": translate("frame", "place given up"),
        "mark_absent": translate("frame", "absent"),
        "mark_cleared": translate("frame", "mark cleared"),
        "mark_co": translate("frame", "CO"),
        "mark_details": translate("frame", "note at a meeting"),
        "mark_excused": translate("frame", "excused"),
        "mark_phone": translate("frame", "by phone"),
        "mark_present": translate("frame", "present"),
        "move_enrolment": translate("frame", "moved to another course"),
        "put_on_waiting_list": translate("frame", "waiting list"),
        "start_individual": translate("frame", "individual course"),
        "mark_rest": translate("frame", "rest marked present"),
        "meeting_guide": translate("frame", "plan of a meeting"),
        "miss_appointment": translate("frame", "did not come"),
        "move_appointment": translate("frame", "appointment moved"),
        "open_new_pathway": translate("frame", "new pathway"),
        "part": translate("frame", "referrals parted"),
        "pass_on": translate("frame", "referral passed on"),
        "reject": translate("frame", "referral rejected"),
        "plan_course": translate("frame", "course planned"),
        "plan_follow_up": translate("frame", "half-year call planned"),
        "redeem_voucher": translate("frame", "voucher redeemed"),
        "refuse_match": translate("frame", "match refused"),
        "set_course_quit_date": translate("frame", "quit date of the course"),
        "set_quit_date": translate("frame", "quit date"),
        "sms_batch": translate("frame", "messages noted as sent"),
        "type_referral": translate("frame", "referral typed"),
        "withdraw_consent": translate("frame", "consent withdrawn"),
        "handle_refused": translate("frame", "refused letter dealt with"),
        "mark_typed": translate("frame", "typed into STOPbasen"),
        "settle_correction": translate("frame", "correction settled"),
        "withdraw_grant": translate("frame", "scheme withdrawn"),
    }


def undo_text(row: UndoRow) -> str:
    """Undo: call, Ida Olsen"""
    act = undo_texts().get(row.label, row.label)
    what = f"{act}, {row.who}" if row.who else act
    return translate("frame", "Undo: {what}").format(what=what)
