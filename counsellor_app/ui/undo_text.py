"""The names of acts on the undo button."""

from __future__ import annotations

from counsellor_app.kinds.rules import RuleKind
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.trace.undo import UndoRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate


def undo_texts() -> dict[str, str]:
    """What each label of `undo.offer` is called."""
    return {
        "working_hours": translate("frame", "working hours"),
        "closed_days": translate("frame", "closed days"),
        "hold_record": translate("frame", "record kept longer"),
        "lift_hold": translate("frame", "record no longer kept"),
        "save_scheme": translate("frame", "scheme of medicine"),
        "save_entry": translate("frame", "offer in the directory"),
        "add_starting_entries": translate("frame", "national services added"),
        "save_budget": translate("frame", "budget"),
        "save_practice": translate("frame", "practice"),
        "save_department": translate("frame", "ward or clinic"),
        "save_pharmacy": translate("frame", "pharmacy"),
        "save_municipal_department": translate("frame", "part of the municipality"),
        "change_municipality": translate("frame", "the municipality's details"),
        "save_unit": translate("frame", "unit"),
        "save_rule": translate("frame", "rule"),
        "create_user": translate("frame", "new user"),
        "change_user": translate("frame", "user changed"),
        "set_user_active": translate("frame", "user in or out of use"),
        "save_contact": translate("frame", "contact person"),
        "register_participant": translate("frame", "citizen registered"),
        "edit_participant": translate("frame", "details of a citizen"),
        "save_usual_time": translate("frame", "usual time"),
        "save_programme": translate("frame", "programme"),
        "save_training": translate("frame", "training"),
        "follow_up_look": translate("frame", "follow-up on a look-up"),
        "cancel_voucher": translate("frame", "voucher cancelled"),
        "voucher_instead": translate("frame", "voucher replaced"),
        "send_on_paper": translate("frame", "letter noted as sent"),
        "cancel_letter": translate("frame", "letter cancelled"),
        "reopen_pathway": translate("frame", "pathway opened again"),
        "correct_interview": translate("frame", "interview corrected"),
        "correct_settlement_line": translate("frame", "line corrected"),
        "remove_usual_time": translate("frame", "usual time removed"),
        "remove_mapping": translate("frame", "mapping forgotten"),
        "answer_request": translate("frame", "request answered"),
        "citizen_request": translate("frame", "request noted"),
        "end_restriction": translate("frame", "restriction ended"),
        "accept_offer": translate("frame", "yes to the place"),
        "accept_settlement_line": translate("frame", "line accepted"),
        "hand_out": translate("frame", "medicine handed out"),
        "move_stock": translate("frame", "stock"),
        "refund_receipt": translate("frame", "receipt refunded"),
        "refuse_settlement_line": translate("frame", "line refused"),
        "take_in_settlement": translate("frame", "pharmacy's list"),
        "type_settlement_line": translate("frame", "typed line"),
        "add_meeting": translate("frame", "new meeting"),
        "ask_to_call": translate("frame", "letter or message noted as sent"),
        "assign_counsellor": translate("frame", "another counsellor"),
        "book_appointment": translate("frame", "appointment booked"),
        "bring_back": translate("frame", "brought back from a backup"),
        "call": translate("frame", "call"),
        "call_not_before": translate("frame", "do not call before"),
        "call_not_later_than": translate("frame", "call not later than"),
        "cancel_appointment": translate("frame", "appointment called off"),
        "cancel_course": translate("frame", "course called off"),
        "cancel_meeting": translate("frame", "meeting called off"),
        "check_in": translate("frame", "check-in"),
        "close_course": translate("frame", "course closed for a person"),
        "close_whole_course": translate("frame", "course closed"),
        "survey": translate("frame", "form of the course"),
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
        "settle_receipt": translate("frame", "receipt seen to"),
        "epikrises": translate("frame", "epikrises of a course"),
        "enrolment": translate("frame", "enrolment"),
        "extend_offer": translate("frame", "longer to answer"),
        "grant_scheme": translate("frame", "scheme granted"),
        "handle_referral": translate("frame", "referral dealt with"),
        "hold_appointment": translate("frame", "appointment held"),
        "hold_interview": translate("frame", "interview held"),
        "invitations": translate("frame", "invitations"),
        "issue_group": translate("frame", "vouchers issued"),
        "issue_voucher": translate("frame", "voucher issued"),
        "join": translate("frame", "referrals put together"),
        "letter_text": translate("frame", "letter text"),
        "offer_place": translate("frame", "place offered"),
        "remove_closed_day": translate("frame", "closed day removed"),
        "remove_contact": translate("frame", "contact person removed"),
        "remove_draft": translate("frame", "draft thrown away"),
        "remove_working_hours": translate("frame", "working hours removed"),
        "remove_training": translate("frame", "training removed"),
        "take_over_day": translate("frame", "day taken over"),
        "told_by_telephone": translate("frame", "told by telephone"),
        "withdraw_offer": translate("frame", "offer withdrawn"),
        "mark": translate("frame", "attendance"),
        "judge_look": translate("frame", "verdict on a look-up"),
        "lift_restriction": translate("frame", "access opened again"),
        "restrict_access": translate("frame", "restricted access"),
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
        "bring_in_list": translate("frame", "list brought in"),
        "remember_mapping": translate("frame", "mapping remembered"),
        "take_in_table": translate("frame", "list taken in"),
        "type_referral": translate("frame", "referral typed"),
        "withdraw_consent": translate("frame", "consent withdrawn"),
        "handle_refused": translate("frame", "refused letter dealt with"),
        "lock_export": translate("frame", "period locked"),
        "mark_typed": translate("frame", "form marked as typed"),
        "keep_stopbasen_number": translate("frame", "STOPbasen's number"),
        "settle_correction": translate("frame", "correction settled"),
        "withdraw_grant": translate("frame", "scheme withdrawn"),
    }


def standing_texts() -> dict[Standing, tuple[str, str, str]]:
    """Of the acts that stand: what was done, why it is not taken back, what to do instead."""
    way_back = translate("frame", "It is the way back itself.")
    return {
        Standing.NOTE: (
            translate("frame", "Note in the journal"),
            translate("frame", "A note is signed and may have been read."),
            translate("frame", "Choose Correct at the note; both stay readable."),
        ),
        Standing.SENT: (
            translate("frame", "Message sent"),
            translate("frame", "It has left the house."),
            translate("frame", "Write a correction, which names the first letter."),
        ),
        Standing.TAKEN_IN: (
            translate("frame", "Letter or receipt received"),
            translate("frame", "What has come must be kept."),
            translate("frame", "Close the referral as sent to the wrong place."),
        ),
        Standing.COPY: (
            translate("frame", "Voucher printed again"),
            translate("frame", "The copy is on paper, and the voucher says how many there are."),
            translate("frame", "Shred the copy, or cancel the voucher."),
        ),
        Standing.PAPER: (
            translate("frame", "Sheet printed"),
            translate("frame", "It is on paper."),
            translate("frame", "Shred the sheet."),
        ),
        Standing.EXPORT: (
            translate("frame", "Export"),
            translate("frame", "The file has left the house."),
            translate("frame", "Ask the receiver to delete it."),
        ),
        Standing.SETTLED: (
            translate("frame", "Settlement locked"),
            translate("frame", "The pharmacy is paid by it."),
            translate("frame", "Put it right on the list of next month."),
        ),
        Standing.TAKEN_BACK: (
            translate("frame", "Something taken back"),
            way_back,
            translate("frame", "Do the act again, or read the list in again."),
        ),
        Standing.REPORTED: (
            translate("frame", "Figures of a period locked"),
            translate("frame", "The figures have been reported."),
            translate("frame", "Later corrections show beside them as a difference."),
        ),
        Standing.DELETED: (
            translate("frame", "Approved deletion"),
            translate("frame", "It is deleted for good; the receipt stays."),
            translate("frame", "What is to stay is kept back before the approval."),
        ),
        Standing.ACCESS: (
            translate("frame", "Password or one-time code"),
            translate("frame", "The former one must not open any more."),
            translate("frame", "Make a new one."),
        ),
        Standing.KEYS: (
            translate("frame", "Recovery code or key"),
            translate("frame", "The former one must not open any more."),
            translate("frame", "Make a new one under Security."),
        ),
        Standing.BACKUP: (
            translate("frame", "Backup made or put back"),
            translate("frame", "It is a file beside the database."),
            translate("frame", "Put another backup back; the former database lies beside it."),
        ),
        Standing.LOT: (
            translate("frame", "Sample of look-ups drawn"),
            translate("frame", "The lot is drawn once, so that nobody chooses."),
            translate("frame", "Say in the verdict what is to be noticed."),
        ),
        Standing.REASON: (
            translate("frame", "Reason for looking outside the team"),
            translate("frame", "It stands in the log beside what was looked at."),
            translate("frame", "Give another reason the next time you look."),
        ),
        Standing.ANSWERED: (
            translate("frame", "A break in the log answered for"),
            translate("frame", "The answer stands in the log, which is only added to."),
            translate("frame", "Check the log again: a break that is still there is told again."),
        ),
    }


def standing_text(label: str) -> str:
    """Why an act stands and what to do instead, in a line."""
    act, why, instead = standing_texts()[Standing(label)]
    return translate("frame", "{act}: {why} {instead}").format(act=act, why=why, instead=instead)


def act_name(label: str) -> str:
    """What an act is called in a list."""
    if label in {each.value for each in Standing}:
        return standing_texts()[Standing(label)][0]
    return undo_texts().get(label, label)


def about_text(label: str, about: str, who: str) -> str:
    """Whom and what an act concerns: Ida Olsen, STR-2026-00012-4"""
    if label == "save_rule" and about in {each.value for each in RuleKind}:
        about = kind_text(RuleKind(about))
    return ", ".join(dict.fromkeys(filter(None, (about, who))))


def act_text(row: UndoRow) -> str:
    """voucher cancelled, STR-2026-00012-4, Ida Olsen"""
    about = about_text(row.label, row.about, row.who)
    return ", ".join(filter(None, (act_name(row.label), about)))


def undo_text(row: UndoRow) -> str:
    """Undo: call, Ida Olsen"""
    return translate("frame", "Undo: {what}").format(what=act_text(row))
