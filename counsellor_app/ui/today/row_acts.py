"""What can be done with each kind of row, and what the pane says about it."""

from __future__ import annotations

from datetime import date

from counsellor_app.kinds.work import WorkKind
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.today import row_words
from counsellor_app.ui.today.row_pane_view import RowAct, RowWords
from counsellor_app.ui.translation import translate


def row_words_of(row: WorkRow, today: date) -> RowWords:
    """The words and keys of the pane for this row."""
    age = "" if row.age is None else translate("today", "%n year(s) old", "", row.age)
    chip = row_words.waiting(row, today)
    chips: list[tuple[str, Tone]] = [chip] if chip else []
    if row.needs_interpreter:
        chips.append((translate("today", "needs interpreter"), Tone.INFO))
    about = [
        written.moment_time(row.starts_at),
        row_words.what(row),
        row_words.where(row),
        written.telephone(row.phone),
    ]
    return RowWords(
        title=row.name or kind_text(row.kind),
        about=" · ".join(part for part in (*about, age) if part),
        explained=_explained(row),
        chips=chips,
        acts=_acts(row),
    )


def _acts(row: WorkRow) -> list[RowAct]:
    person = RowAct("person", translate("today", "Open the person"))
    made = [RowAct(name, text) for name, text in _texts(row)]
    if row.participant_id is not None and all(act.name != "person" for act in made):
        made.append(person)
    return made


def _texts(row: WorkRow) -> list[tuple[str, str]]:
    ended = [
        ("missed", translate("today", "Did not come")),
        ("cancel", translate("today", "Called off")),
        ("move", translate("today", "Move in the calendar")),
    ]
    interview = ("interview", translate("today", "Hold the interview"))
    course = ("course", translate("today", "Open the course"))
    if row.kind is WorkKind.INTERVIEW:
        return [interview, *ended]
    if row.kind in _AGREED:
        return [("held", translate("today", "Was held")), *ended]
    table: dict[WorkKind, list[tuple[str, str]]] = {
        WorkKind.INTERVIEW_MISSING: [interview],
        WorkKind.INTERVIEW_BEGUN: [("interview", translate("today", "Go on with the interview"))],
        WorkKind.INTERPRETER: [("interview", translate("today", "Open the interview"))],
        WorkKind.DELETION: [("person", translate("today", "Open the consents"))],
        WorkKind.CITIZEN_REQUEST: [("person", translate("today", "Open her page"))],
        WorkKind.INTERVIEW_LATER: [interview, course],
        WorkKind.COURSE_MEETING: [("course", translate("today", "Open the attendance"))],
        WorkKind.ATTENDANCE_MISSING: [("course", translate("today", "Open the attendance"))],
        WorkKind.CLOSE_COURSE: [course],
        WorkKind.EPIKRISE: [("letters", translate("today", "Open the letters"))],
        WorkKind.HALF_YEAR_LETTER: [("letters", translate("today", "Write the letter"))],
        WorkKind.RECEIPT_REFUSED: [
            ("letters", translate("today", "Open the letters")),
            ("receipt_settled", translate("today", "It is seen to")),
        ],
        WorkKind.RECEIPT_MISSING: [
            ("letters", translate("today", "Open the letters")),
            ("receipt_settled", translate("today", "The receiver has it")),
        ],
        WorkKind.REPLY: [("letters", translate("today", "Write the reply"))],
        WorkKind.VOUCHER: [("medicine", translate("today", "Issue the voucher"))],
        WorkKind.CHOOSE_OFFER: [("person_course", translate("today", "Choose the course"))],
        WorkKind.FOLLOW_UP_CALL: [("follow_up", translate("today", "Call now"))],
        WorkKind.STOPBASEN: [("transfer", translate("today", "Open the list"))],
        WorkKind.TELL_OF_MEETING: [("told", translate("today", "She knows it now"))],
        WorkKind.OFFER_RUN_OUT: [
            ("offer_accept", translate("today", "She says yes to the place")),
            ("offer_decline", translate("today", "She says no")),
            ("offer_withdraw", translate("today", "Give the place to somebody else")),
            ("waiting", translate("today", "Open the waiting list")),
        ],
        WorkKind.ROLLING_CLOSE: [("person_course", translate("today", "Close the course"))],
        WorkKind.TRAINING_DUE: [("team", translate("today", "Open hours and training"))],
        WorkKind.REMINDERS: [("reminders", translate("today", "Show the reminders"))],
        WorkKind.DIRECTORY: [("directory", translate("today", "Open the directory"))],
        WorkKind.SEEN_BY_NOBODY: [("restricted", translate("today", "Choose who may see"))],
        WorkKind.LOOK_SAMPLE: [("sample", translate("today", "Open the sample"))],
    }
    return table.get(row.kind, [])


_AGREED = (
    WorkKind.INDIVIDUAL_MEETING,
    WorkKind.AGREED_CALL,
    WorkKind.EVENING_DUTY,
    WorkKind.BUSY,
)


def _refused(row: WorkRow) -> str:
    text = translate(
        "today",
        "The letter did not come in at the receiver: {reason}. Mend what is wrong and send a new"
        " one, or send it in another way.",
    )
    return text.format(reason=row.reason or translate("today", "no reason given"))


def _explained(row: WorkRow) -> str:
    table = {
        WorkKind.INTERVIEW_BEGUN: translate(
            "today", "The interview was begun on another day and is kept as a draft."
        ),
        WorkKind.INTERPRETER: translate(
            "today", "Book the interpreter, and tick it beside the interview."
        ),
        WorkKind.DELETION: translate(
            "today",
            "The consent to the registration is withdrawn: ask STOPbasen's secretariat to delete,"
            " and note it under Consents.",
        ),
        WorkKind.CITIZEN_REQUEST: translate(
            "today",
            "She has asked for something that is answered within a month: see “Her requests and access” "
            "under the consents.",
        ),
        WorkKind.INTERVIEW_MISSING: translate(
            "today", "The day of the interview has passed and nothing is registered."
        ),
        WorkKind.INTERVIEW_LATER: translate(
            "today", "Came to the rolling group before there was an interview. Book it, or hold it."
        ),
        WorkKind.CPR_CHECK: translate(
            "today", "The check digit of the CPR number does not fit. It may be right all the same."
        ),
        WorkKind.NO_PHONE: translate(
            "today", "There is no telephone number to call. Ask the referrer or write a letter."
        ),
        WorkKind.HALF_YEAR_LETTER: translate(
            "today", "She has answered after half a year, and the doctor may be told."
        ),
        WorkKind.RECEIPT_REFUSED: _refused(row),
        WorkKind.RECEIPT_MISSING: translate(
            "today",
            "The letter went as a MedCom file, and no receipt has come. Ask whether it arrived, or"
            " send it in another way. How long we wait stands under Settings, Rules.",
        ),
        WorkKind.REPLY: translate(
            "today", "The pathway was closed before it began, and the referrer does not know."
        ),
        WorkKind.FOLLOW_UP_CALL: translate(
            "today", "The half-year call has its own pane with the questions in their exact words."
        ),
        WorkKind.SEEN_BY_NOBODY: translate(
            "today",
            "All who were named for them are out of use, so nobody finds them: calls and follow-ups are"
            " not made. Name somebody else, or open them for the whole team.",
        ),
        WorkKind.LOOK_SAMPLE: translate(
            "today",
            "Twenty look-ups are drawn by lot each month: did each belong to the work?",
        ),
        WorkKind.DIRECTORY: translate(
            "today",
            "Nobody has asked for long whether they are still so. Call, and confirm each by one key.",
        ),
        WorkKind.TELL_OF_MEETING: translate(
            "today", "Call and tell her; the meeting has its new time already."
        ),
        WorkKind.OFFER_RUN_OUT: translate(
            "today", "The place is no longer held. Call her, or give it to the next on the list."
        ),
        WorkKind.ROLLING_CLOSE: translate(
            "today",
            "The programme lets people go who stay away so long. Whoever comes back later begins anew.",
        ),
        WorkKind.STOPBASEN: translate(
            "today", "Closed courses with consent to STOPbasen that are not typed yet."
        ),
    }
    return table.get(row.kind, "")
