"""Sentences for what comes in: why a letter was refused, what to look at, matches, the address book."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return _refusals() | _folders() | _warnings() | _acts() | _address_book()


def _refusals() -> dict[str, str]:
    return {
        "intake.unreadable": translate(
            "errors_intake", "The file cannot be read: it is damaged, cut off or no XML."
        ),
        "intake.dtd_or_entity": translate(
            "errors_intake",
            "The file holds a DTD or its own entities. Referrals never do, so it was not opened.",
        ),
        "intake.too_large": translate(
            "errors_intake", "The file is too large for a referral (more than 5 MB)."
        ),
        "intake.too_deep": translate(
            "errors_intake", "The file is nested too deep for a referral."
        ),
        "intake.not_emessage": translate("errors_intake", "The file is no MedCom message."),
        "intake.no_letter": translate("errors_intake", "The message holds no letter."),
        "intake.receipt_no_letter": translate(
            "errors_intake",
            "A receipt for number {number}: no letter of that number was sent from here.",
        ),
        "intake.unknown_version": translate(
            "errors_intake",
            "The letter has an unknown version ({version}). Ask the sender for XREF15, XH1530R.",
        ),
        "intake.other_receiver": translate(
            "errors_intake",
            "The letter is for somebody else: GLN {gln}, number {identifier}. "
            "Tell the sender that it came to us.",
        ),
        "intake.no_cpr_and_no_name": translate(
            "errors_intake", "The letter has neither CPR number nor name."
        ),
        "intake.cancelled_without_original": translate(
            "errors_intake", "The letter takes back a referral that we do not have."
        ),
        "intake.file_gone": translate(
            "errors_intake", "The file is not there, or may not be read. Choose it again."
        ),
        "intake.folder_empty": translate("errors_intake", "The folder holds no XML files."),
    }


def _folders() -> dict[str, str]:
    return {
        "intake.file_locked": translate(
            "errors_intake",
            "{file} is open in another program, or may not be read here. It is tried again.",
        ),
        "intake.file_failed": translate(
            "errors_intake", "{file} could not be read just now. It is tried again."
        ),
        "intake.watch_not_there": translate(
            "errors_intake",
            "The folder {folder} cannot be reached. Is the drive connected? It is tried again by"
            " itself.",
        ),
        "intake.watch_not_allowed": translate(
            "errors_intake",
            "The folder {folder} may not be read. Ask IT for the right to read and delete in it.",
        ),
        "intake.watch_too_large": translate(
            "errors_intake",
            "{file} is too large for a referral (more than 5 MB). It stays in the folder: move it"
            " away and ask the sender.",
        ),
        "intake.watch_stays": translate(
            "errors_intake",
            "{file} has come in but cannot be deleted. It is tried again; else ask IT for the"
            " right to delete in the folder.",
        ),
        "intake.receipt_not_written": translate(
            "errors_intake",
            "The receipt could not be written in {folder}. The referral is in; the receipt is"
            " tried again when the file is met again.",
        ),
        "intake.receipt_no_gln": translate(
            "errors_intake",
            "No receipt was written: the municipality's own GLN is missing under Settings.",
        ),
    }


def _warnings() -> dict[str, str]:
    return {
        "intake.cpr_check": translate("errors_intake", "The CPR number must be checked"),
        "intake.cpr_missing": translate("errors_intake", "The CPR number is missing"),
        "intake.name_missing": translate("errors_intake", "The name is missing"),
        "intake.no_telephone": translate("errors_intake", "There is no telephone number"),
        "intake.telephone_check": translate(
            "errors_intake", "The telephone number must be checked"
        ),
        "intake.gln_check_digit": translate(
            "errors_intake", "A GLN in the letter has a wrong check digit"
        ),
        "intake.identifier_missing": translate("errors_intake", "The letter has no number"),
        "intake.status_unknown": translate(
            "errors_intake", "The status of the letter is unknown; it is taken as a new one"
        ),
        "intake.date_missing": translate("errors_intake", "The day of sending is missing"),
        "intake.sender_missing": translate("errors_intake", "The sender is missing"),
        "intake.text_cut": translate("errors_intake", "A text was too long and has been cut"),
    }


def _acts() -> dict[str, str]:
    return {
        "intake.no_unit": translate(
            "errors_intake", "You belong to no unit, so referrals cannot be taken in here."
        ),
        "referral.needs_name": translate("errors_intake", "Write a first name or a surname."),
        "referral.needs_phone": translate(
            "errors_intake", "Write the telephone number that can be called."
        ),
        "referral.received_in_future": translate(
            "errors_intake", "The day of receipt cannot lie ahead."
        ),
        "referral.no_correction": translate("errors_intake", "This letter corrects nothing."),
        "referral.not_offered": translate(
            "errors_intake", "The letter says nothing else here any more. Read it again."
        ),
        "referral.no_raw": translate("errors_intake", "This referral was typed; there is no file."),
        "match.nobody": translate("errors_intake", "There is nobody to compare with any more."),
        "match.not_possible": translate(
            "errors_intake", "They can no longer be joined: something changed meanwhile."
        ),
        "match.pathway_begun": translate(
            "errors_intake",
            "Something has begun on the new pathway. Choose “same person – new pathway”.",
        ),
        "match.moved_on": translate(
            "errors_intake", "The pathway has been joined to somebody else since."
        ),
        "match.undecided": translate(
            "errors_intake", "Decide first whether it is somebody we know: 1, 2 or 3."
        ),
    }


def _address_book() -> dict[str, str]:
    return {
        "address_book.practice_number": translate(
            "errors_intake", "The provider number (ydernummer) has up to six digits."
        ),
        "address_book.department_number": translate(
            "errors_intake", "Write the number of the department (SHAK), at most 17 characters."
        ),
        "address_book.number_taken": translate(
            "errors_intake", "The number {number} is already in the list."
        ),
        "address_book.name_missing": translate("errors_intake", "Write a name."),
        "address_book.gln": translate(
            "errors_intake", "A GLN has 13 digits, and the last one checks the others."
        ),
        "address_book.phone": translate("errors_intake", "This is no telephone number."),
        "address_book.too_long": translate(
            "errors_intake", "At most {longest} characters fit here."
        ),
    }
