"""What the list and the typing assistant say: answers, states, what an answer is worth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counsellor_app.files.cells import Cell
from counsellor_app.kinds.cpr import mask
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.stopbasen import TypingState
from counsellor_app.reports.certificates import Certificate
from counsellor_app.reports.stopbasen_pages import Page
from counsellor_app.reports.stopbasen_readiness import ReadyRow
from counsellor_app.services.interview.forms import Question
from counsellor_app.services.office.typed_forms import Typed
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

TONES = {
    TypingState.WAITING: Tone.NEUTRAL,
    TypingState.MISSING: Tone.SOON,
    TypingState.READY: Tone.INFO,
    TypingState.CHANGED: Tone.LATE,
    TypingState.TYPED: Tone.GOOD,
}
CPR = "participant.cpr"


def answer_text(question: Question, value: Cell) -> str:
    """The answer in the words of the form; a CPR number is masked."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("transfer", "Yes") if value else translate("transfer", "No")
    if isinstance(value, date):
        return written.day(value)
    if question.value_from == CPR:
        return mask(str(value))
    if question.value_from == "participant.phone":
        return written.telephone(str(value))
    if question.value_from == "voucher.products":
        return ", ".join(_product(each) for each in str(value).split(" + "))
    option = question.option(str(value))
    if option is not None:
        return option.text
    return f"{value} {question.unit}" if question.unit else str(value)


def kept_text(question: Question, kept: str) -> str:
    """What was typed, as it was kept, in the words of the form."""
    if question.type is AnswerType.YES_NO and kept in ("yes", "no"):
        return answer_text(question, kept == "yes")
    if question.type is AnswerType.DATE and kept:
        return answer_text(question, date.fromisoformat(kept))
    return answer_text(question, kept)


def copied_text(question: Question, value: Cell) -> str:
    """What goes to the clipboard: as a web form takes it, without spaces in a telephone number."""
    if question.value_from == "participant.phone":
        return written.telephone(str(value)).replace(" ", "")
    if question.unit:
        return str(value)
    return answer_text(question, value)


def _product(code: str) -> str:
    known = {product.value: product for product in MedicineProduct}
    return kind_text(known[code]) if code in known else code


def option_texts(question: Question) -> list[tuple[str, str]]:
    """What there is to tick, as (kept, shown), in the order of the form."""
    if question.type is AnswerType.YES_NO:
        return [("yes", translate("transfer", "Yes")), ("no", translate("transfer", "No"))]
    if question.type is AnswerType.SCALE:
        scale = range(question.low or 0, (question.high or 0) + 1)
        return [(str(each), str(each)) for each in scale]
    return [(option.value, option.text) for option in question.options]


def typed_text(typed: Typed) -> str:
    """Tastet den 3.11.2026 af MH; or tastet direkte fra papir."""
    if typed.from_paper:
        text = translate("transfer", "typed straight from paper {day} by {initials}")
    else:
        text = translate("transfer", "typed {day} by {initials}")
    said = text.format(day=written.day(typed.on), initials=typed.by)
    if typed.number:
        number = translate("transfer", "no. {number}").format(number=typed.number)
        said = f"{said} · {number}"
    return said


def page_text(page: Page) -> str:
    """A form with where it stands."""
    if page.typed is not None and page.state is TypingState.TYPED:
        return f"{page.block.title}: {typed_text(page.typed)}"
    return f"{page.block.title}: {page_state(page)}"


def page_state(page: Page) -> str:
    """Where one form stands, with how much is missing or different."""
    if page.state is TypingState.MISSING:
        return translate("transfer", "%n answer(s) missing", "", len(page.missing))
    if page.state is TypingState.CHANGED:
        return translate("transfer", "%n answer(s) changed since", "", len(page.changes))
    return kind_text(page.state)


def row_state(row: ReadyRow) -> tuple[str, Tone]:
    """The chip of a row."""
    if row.call_now and row.worth:
        return translate("transfer", "call now"), Tone.SOON
    return kind_text(row.state), TONES[row.state]


def row_next(row: ReadyRow) -> str:
    """What is missing, changed or ready, in so few words that they fit; the page beside tells each."""
    parts = []
    if row.call_now:
        parts.append(translate("transfer", "the half-year answer"))
    if row.state is TypingState.CHANGED:
        parts += [each.question.text for page in row.pages for each in page.changes[:2]]
    ready = [page.block.title for page in row.pages if page.state is TypingState.READY]
    if len(ready) > 1 or (ready and row.missing):
        parts.append(translate("transfer", "%n form(s)", "", len(ready)))
    else:
        parts += ready
    if row.missing:
        parts.append(translate("transfer", "%n answer(s) missing", "", len(row.missing)))
    return " · ".join(parts)


def row_worth(row: ReadyRow) -> str:
    """Which figures an answer would help."""
    if row.worth is None:
        return ""
    names = {
        "S2": translate("transfer", "smoke-free"),
        "S3": translate("transfer", "follow-up"),
        "S4": translate("transfer", "smoke-free"),
        "S5": translate("transfer", "satisfied"),
    }
    return ", ".join(dict.fromkeys(names[each] for each in row.worth.certificates))


def near_text(certificate: Certificate) -> str:
    """3 svar mere giver 80 % opfølgning."""
    count = certificate.needed
    texts = {
        "S1": translate(
            "transfer", "%n more who complete(s) give(s) {target} completed", "", count
        ),
        "S2": translate(
            "transfer", "%n more smoke-free give(s) {target} smoke-free at the end", "", count
        ),
        "S3": translate("transfer", "%n more answer(s) give(s) {target} follow-up", "", count),
        "S4": translate(
            "transfer",
            "%n more smoke-free give(s) {target} smoke-free after half a year",
            "",
            count,
        ),
        "S5": translate("transfer", "%n more satisfied give(s) {target} satisfied", "", count),
    }
    return texts[certificate.id].format(target=written.percent(certificate.target))


def near_texts(near: Sequence[Certificate]) -> str:
    """The nearest targets on a line."""
    return " · ".join(near_text(each) for each in near[:3])
