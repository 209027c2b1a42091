"""Sentences for letters that cannot be written or sent."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "letter.course_open": translate(
            "errors_letters", "The course is still open. Close it first, then write the epikrise."
        ),
        "letter.no_consent": translate(
            "errors_letters",
            "There is no consent to write to her GP. Ask her and register the consent first.",
        ),
        "letter.no_referrer_consent": translate(
            "errors_letters",
            "There is no consent to write to those who referred her. Ask her first.",
        ),
        "letter.no_pass_on_consent": translate(
            "errors_letters",
            "What we know of her is sent on only with her yes. Ask her, and tick that she agrees.",
        ),
        "passing_on.own": translate(
            "errors_letters", "This is our own offer. Take the referral instead."
        ),
        "passing_on.needs_reason": translate(
            "errors_letters", "Write the reason: it stands in the reply."
        ),
        "letter.no_reply_consent": translate(
            "errors_letters",
            "She has not agreed that {receiver} is told. A department gets its monthly numbers all "
            "the same. Ask her, or leave the reply out.",
        ),
        "letter.address_protected": translate(
            "errors_letters",
            "Her name or address is protected, so no letter goes by post. Use Digital Post, or call.",
        ),
        "sms.left_out": translate(
            "errors_letters", "She can get no SMS ({reason}). Write a letter instead."
        ),
        "letter.no_receiver": translate(
            "errors_letters",
            "There is nobody to send it to ({receiver}). Choose the GP on the page of the citizen.",
        ),
        "letter.not_electronic": translate(
            "errors_letters",
            "{receiver} has no GLN or number for MedCom. Print the letter, or fill in the address under Settings.",
        ),
        "letter.not_sendable": translate(
            "errors_letters",
            "The letter cannot be sent yet: mend {part}. Nothing has been sent.",
        ),
        "closing_letter.cannot_be_sent": translate(
            "errors_letters",
            "The letter does not fulfil MedCom's form, so it was not sent. Print it instead.",
        ),
        "letter.not_sent": translate(
            "errors_letters", "Only a letter that was sent can be corrected."
        ),
        "letter.corrects_another": translate(
            "errors_letters",
            "A correction goes to the same receiver as the letter that it replaces.",
        ),
        "letter.empty": translate("errors_letters", "The letter is empty. Write a text."),
        "letter.too_long": translate(
            "errors_letters", "The letter is too long: at most {longest} characters."
        ),
        "letter.no_half_year": translate(
            "errors_letters", "She has not answered the half-year call yet."
        ),
        "letter.no_half_year_call": translate(
            "errors_letters", "No half-year call is planned for her."
        ),
        "letter.no_appointment": translate(
            "errors_letters", "No interview is booked. Book it first: the letter says when."
        ),
        "letter.no_meetings": translate(
            "errors_letters", "She has no place on a course with meetings ahead."
        ),
        "letter.no_text_in_language": translate(
            "errors_letters", "There is no text of this letter in that language."
        ),
        "letter.cancelled": translate("errors_letters", "The letter has been cancelled."),
        "letter.kind": translate("errors_letters", "This letter is not written here."),
        "letter.no_message": translate("errors_letters", "The letter was not sent as a file."),
        "letter_text.changed_since": translate(
            "errors_letters",
            "{who} saved this text meanwhile. What you typed is still here. Read theirs, then save again.",
        ),
        "letter_text.unknown": translate("errors_letters", "There is no text called “{name}”."),
        "letter_text.too_long": translate(
            "errors_letters", "The text is too long: at most {longest} characters."
        ),
        "letter_text.brace": translate(
            "errors_letters", "Line {line}: a curly bracket is missing or stands alone."
        ),
        "letter_text.unknown_field": translate(
            "errors_letters", "Line {line}: this text has no field called “{name}”."
        ),
        "letter_text.not_a_phrase": translate(
            "errors_letters",
            "Line {line}: write the word in front, a colon and the text; the words in front stay as they are.",
        ),
        "letter.is_message": translate(
            "errors_letters", "A message by SMS has no paper: its whole text stands here."
        ),
        "sms.nobody": translate(
            "errors_letters",
            "Nobody in the list can get a message; the reason stands beside each. No file was made.",
        ),
        "sms.changed_meanwhile": translate(
            "errors_letters",
            "Something was changed while the file was made, so it was not kept. Look at the list "
            "and save the file again.",
        ),
        "sms.not_neutral": translate(
            "errors_letters",
            "An SMS lies open on the telephone: leave “{word}” out, so that it does not tell what "
            "it is about.",
        ),
        "sms.too_long": translate(
            "errors_letters",
            "That is {used} characters, and one message holds {limit}. Make it shorter.",
        ),
        "text.unknown_field": translate(
            "errors_letters", "There is no field {name} in this text. Take one of those above it."
        ),
        "letter.unknown_field": translate(
            "errors_letters",
            "The letter text “{template}” has the unknown field {field}. Mend the text under Settings.",
        ),
    }
