"""What the acts and looks of the log are called."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def action_text(action: str) -> str:
    """In words; an act that is newer than this list is shown by its code."""
    found = _looks() | _cases() | _courses() | _medicine() | _letters() | _office()
    return found.get(action, action.replace("_", " "))


def _looks() -> dict[str, str]:
    return {
        "open_retention": translate("settings", "Saw what is kept long enough"),
        "find_by_phone": translate("settings", "Looked up a telephone number"),
        "open_call_pane": translate("settings", "Saw a citizen in the list of today"),
        "open_course": translate("settings", "Opened a course"),
        "lock_report": translate("settings", "Locked a reported period"),
        "open_figure_list": translate("settings", "Opened the list behind a number"),
        "open_follow_up": translate("settings", "Opened a half-year call"),
        "open_follow_up_list": translate("settings", "Opened the list of half-year calls"),
        "open_log": translate("settings", "Opened the log"),
        "open_people_list": translate("settings", "Opened the list of citizens"),
        "open_person": translate("settings", "Opened a citizen's page"),
        "open_raw_letter": translate("settings", "Saw a letter as it came"),
        "open_referral": translate("settings", "Opened a referral"),
        "open_refused_letter": translate("settings", "Opened a letter that could not be read"),
        "open_reminders": translate("settings", "Opened the reminders"),
        "open_typing_sheet": translate("settings", "Opened a STOPbasen form"),
        "open_voucher_list": translate("settings", "Opened the list of vouchers"),
        "reveal_cpr": translate("settings", "Saw a CPR number"),
        "search_candidates": translate("settings", "Searched for somebody to enrol"),
        "search_people": translate("settings", "Searched for citizens"),
        "search_vouchers": translate("settings", "Searched for vouchers"),
    }


def _cases() -> dict[str, str]:
    return {
        "bring_in_answer": translate("settings", "Brought a half-year answer in from a list"),
        "bring_in_attendance": translate("settings", "Brought attendance in from a list"),
        "bring_in_referral": translate("settings", "Brought a referral in from a list"),
        "begin_intake": translate("settings", "Began an import"),
        "close_follow_up": translate("settings", "Closed a half-year call"),
        "close_pathway": translate("settings", "Closed a pathway"),
        "copy_to_journal": translate("settings", "Copied to the journal system"),
        "correct_interview": translate("settings", "Corrected an interview"),
        "dismiss_call_proposal": translate("settings", "Dismissed a proposed day"),
        "edit_participant": translate("settings", "Changed a citizen's details"),
        "handle_referral": translate("settings", "Dealt with a referral"),
        "handle_refused_letter": translate(
            "settings", "Dealt with a letter that could not be read"
        ),
        "hold_interview": translate("settings", "Held an interview"),
        "join": translate("settings", "Joined a referral with a known citizen"),
        "log_call": translate("settings", "Logged a call"),
        "log_ward_visit": translate("settings", "Logged a visit at a ward"),
        "mark_deletion_asked": translate("settings", "Asked STOPbasen's secretariat to delete"),
        "mark_interpreter_booked": translate("settings", "Noted whether an interpreter is booked"),
        "print_interview": translate("settings", "Printed an interview"),
        "mark_dead": translate("settings", "Registered a death"),
        "mark_typed": translate("settings", "Typed a form into STOPbasen"),
        "meet_known_letter": translate("settings", "Met a letter that was here already"),
        "open_new_pathway": translate("settings", "Opened a new pathway"),
        "part": translate("settings", "Parted a referral from a citizen"),
        "pass_on": translate("settings", "Passed a referral on"),
        "reject": translate("settings", "Rejected a referral"),
        "plan_follow_up": translate("settings", "Planned a half-year call"),
        "refuse_letter": translate("settings", "Could not read a letter"),
        "refuse_match": translate("settings", "Said that two are not the same"),
        "register_consent": translate("settings", "Registered a consent"),
        "register_participant": translate("settings", "Registered a citizen"),
        "remove_contact": translate("settings", "Removed a contact person"),
        "reopen_pathway": translate("settings", "Opened a pathway again"),
        "save_contact": translate("settings", "Saved a contact person"),
        "set_quit_date": translate("settings", "Set a quit date"),
        "settle_correction": translate("settings", "Settled a corrected referral"),
        "take_in_cancellation": translate("settings", "Took in a cancelled referral"),
        "take_in_correction": translate("settings", "Took in a corrected referral"),
        "take_in_referral": translate("settings", "Took in a referral"),
        "type_referral": translate("settings", "Typed a referral"),
        "undo": translate("settings", "Took something back"),
        "withdraw_consent": translate("settings", "Withdrew a consent"),
        "write_note": translate("settings", "Wrote in the journal"),
        "drop_draft": translate("settings", "Threw away what was typed"),
    }


def _courses() -> dict[str, str]:
    return {
        "accept_offer": translate("settings", "Accepted a place for a citizen"),
        "cancel_and_tell": translate("settings", "Called a meeting off and told of it"),
        "decline_offer": translate("settings", "Declined a place for a citizen"),
        "extend_offer": translate("settings", "Gave longer to answer an offer"),
        "keep_busy_times": translate("settings", "Read a calendar from Outlook"),
        "move_and_tell": translate("settings", "Moved a meeting and told of it"),
        "offer_place": translate("settings", "Offered a place"),
        "remove_training": translate("settings", "Removed a training"),
        "remove_usual_time": translate("settings", "Removed a usual time of a programme"),
        "save_usual_time": translate("settings", "Saved a usual time of a programme"),
        "save_training": translate("settings", "Saved a training"),
        "take_over_day": translate("settings", "Took over a colleague's day"),
        "told_by_telephone": translate("settings", "Told of a meeting by telephone"),
        "withdraw_offer": translate("settings", "Withdrew an offer"),
        "add_meeting": translate("settings", "Added a meeting"),
        "assign_counsellor": translate("settings", "Gave a case to a counsellor"),
        "book_appointment": translate("settings", "Booked an appointment"),
        "call_not_before": translate("settings", "Put a call off until a day"),
        "call_not_later_than": translate("settings", "Set a last day for a call"),
        "cancel_appointment": translate("settings", "Called an appointment off"),
        "cancel_course": translate("settings", "Called a course off"),
        "cancel_meeting": translate("settings", "Called a meeting off"),
        "close_course": translate("settings", "Closed a course"),
        "edit_course": translate("settings", "Changed a course"),
        "edit_meeting": translate("settings", "Changed a meeting"),
        "enrol": translate("settings", "Enrolled a citizen"),
        "hold_appointment": translate("settings", "Kept an appointment"),
        "leave_course": translate("settings", "Took a citizen off a course"),
        "mark_attendance": translate("settings", "Marked attendance"),
        "miss_appointment": translate("settings", "Noted a missed appointment"),
        "move_appointment": translate("settings", "Moved an appointment"),
        "move_enrolment": translate("settings", "Moved a citizen to another course"),
        "plan_course": translate("settings", "Planned a course"),
        "print_attendance_sheet": translate("settings", "Printed an attendance sheet"),
        "put_on_waiting_list": translate("settings", "Put a citizen on a waiting list"),
        "set_course_quit_date": translate("settings", "Set the quit date of a course"),
    }


def _medicine() -> dict[str, str]:
    return {
        "accept_settlement_line": translate("settings", "Accepted a line of a pharmacy's list"),
        "correct_settlement_line": translate("settings", "Corrected a line of a pharmacy's list"),
        "hand_out": translate("settings", "Handed medicine out"),
        "issue_group": translate("settings", "Issued vouchers for several"),
        "lock_settlement": translate("settings", "Locked a settlement"),
        "move_stock": translate("settings", "Changed the stock"),
        "print_settlement": translate("settings", "Printed or saved a settlement"),
        "refund_receipt": translate("settings", "Refunded a receipt"),
        "refuse_settlement_line": translate("settings", "Refused a line of a pharmacy's list"),
        "save_budget": translate("settings", "Changed a budget"),
        "take_in_settlement": translate("settings", "Took in a pharmacy's list"),
        "type_settlement_line": translate("settings", "Typed a line of a pharmacy's list"),
        "undo_settlement": translate("settings", "Took a pharmacy's list back"),
        "cancel_voucher": translate("settings", "Cancelled a voucher"),
        "grant_scheme": translate("settings", "Granted a scheme"),
        "issue_voucher": translate("settings", "Issued a voucher"),
        "redeem_voucher": translate("settings", "Registered a redeemed voucher"),
        "reprint_voucher": translate("settings", "Printed a voucher again"),
        "withdraw_grant": translate("settings", "Withdrew a scheme"),
    }


def _letters() -> dict[str, str]:
    return {
        "invite_course": translate("settings", "Wrote invitations to a course"),
        "open_sms_batch": translate("settings", "Opened the messages to be sent"),
        "print_certificate": translate("settings", "Printed a certificate"),
        "print_phone_list": translate("settings", "Printed a list of telephone numbers"),
        "save_meeting_guide": translate("settings", "Changed the plan of a meeting"),
        "send_epikrises": translate("settings", "Sent the epikrises of a course"),
        "send_sms": translate("settings", "Noted a message as sent"),
        "cancel_letter": translate("settings", "Cancelled a letter"),
        "drop_epikrise": translate("settings", "Decided against an epikrise"),
        "export": translate("settings", "Exported a table"),
        "make_letter": translate("settings", "Wrote a letter"),
        "send_letter": translate("settings", "Sent a letter"),
    }


def _office() -> dict[str, str]:
    return {
        "carry_out_deletions": translate("settings", "Carried deletions out again"),
        "delete_for_good": translate("settings", "Deleted for good"),
        "hold_record": translate("settings", "Kept a record beyond its time"),
        "lift_hold": translate("settings", "Ended the keeping of a record"),
        "add_starting_entries": translate("settings", "Added the national services"),
        "take_in_form": translate("settings", "Took a new form into use"),
        "activate_user": translate("settings", "Took a user into use"),
        "backup": translate("settings", "Made a backup"),
        "build_demonstration": translate("settings", "Made the demonstration"),
        "change_municipality": translate("settings", "Changed the municipality"),
        "change_own_password": translate("settings", "Changed her password"),
        "change_user": translate("settings", "Changed a user"),
        "confirm_directory_entry": translate("settings", "Confirmed an offer of the directory"),
        "create_user": translate("settings", "Made a user"),
        "deactivate_user": translate("settings", "Took a user out of use"),
        "derive_again": translate("settings", "Worked the pathways out again"),
        "found_municipality": translate("settings", "Founded the municipality"),
        "new_data_key": translate("settings", "Gave the database a new key"),
        "reprint_recovery_code": translate("settings", "Printed the recovery code again"),
        "new_secret": translate("settings", "Made a new recovery code or passphrase"),
        "remove_closed_days": translate("settings", "Removed closed days"),
        "remove_working_hours": translate("settings", "Removed working hours"),
        "reset_password": translate("settings", "Gave a user a new password"),
        "save_closed_days": translate("settings", "Saved closed days"),
        "save_directory_entry": translate("settings", "Saved an offer of the directory"),
        "save_hospital_department": translate("settings", "Saved a hospital department"),
        "save_pharmacy": translate("settings", "Saved a pharmacy"),
        "save_practice": translate("settings", "Saved a practice"),
        "save_programme": translate("settings", "Saved a programme"),
        "save_rule": translate("settings", "Saved a rule"),
        "save_scheme": translate("settings", "Saved a scheme"),
        "save_letter_text": translate("settings", "Changed a letter text"),
        "save_unit": translate("settings", "Saved a unit"),
        "save_working_hours": translate("settings", "Saved working hours"),
        "save_municipal_department": translate("settings", "Saved a part of the municipality"),
        "begin_list": translate("settings", "Began to bring a list in"),
        "bring_in_rows": translate("settings", "Brought rows of a list in"),
        "forget_mapping": translate("settings", "Forgot a mapping of a list"),
        "remember_mapping": translate("settings", "Remembered a mapping of a list"),
        "take_back_list": translate("settings", "Took a list back that was brought in"),
        "take_in_table": translate("settings", "Took a list in from a file"),
        "sign_in": translate("settings", "Signed in"),
        "sign_in_refused": translate("settings", "Was refused at sign-in"),
        "sign_out": translate("settings", "Locked or left"),
    }
