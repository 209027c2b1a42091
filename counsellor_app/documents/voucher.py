"""The voucher for free cessation medicine: a part for the pharmacy, a part for the citizen.

It names the citizen and her birth date, nothing else about her: no CPR number, no address.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import (
    ACCENT,
    LINE,
    SECOND_INK,
    SHADE,
    SMALL,
    STRONG,
    STRONG_LINE,
    TEXT,
    TITLE,
    WARNING,
    Style,
)
from counsellor_app.documents.symbols import draw_code128, draw_qr
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_facts import medicine_text
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import VoucherSheet

_LEFT, _RIGHT = 18.0, 192.0
_ROOM = _RIGHT - _LEFT
_GAP = 4.0
_CUT = 206.0
_LABEL = Style(7.5, colour=SECOND_INK)
_FACT = Style(11, bold=True)
_LARGE = Style(13, bold=True)
_PART = Style(8, bold=True, colour=ACCENT)
_ALERT = Style(9, bold=True, colour=WARNING)

Words = dict[str, str]


def to_pdf(
    sheets: Sequence[VoucherSheet], drawn: Callable[[int], object] = lambda _done: None
) -> bytes:
    """One PDF with a page for each voucher; `drawn` hears how many there are so far, and may stop it."""
    texts = sheets[0].letterhead.texts
    words = texts.phrases("words") | texts.phrases("voucher")
    paper = Paper(_title(sheets), sheets[0].letterhead.municipality)
    for done, sheet in enumerate(sheets):
        drawn(done)
        _draw_state(paper, sheet, words)
        _draw_head(paper, sheet, words)
        _draw_facts(paper, sheet, words)
        _draw_products(paper, sheet, words)
        _draw_invoicing(paper, sheet, words)
        _draw_filled_in(paper, words)
        _draw_citizen_part(paper, sheet, words)
        paper.end_page()
    return paper.to_bytes()


def _title(sheets: Sequence[VoucherSheet]) -> str:
    first, last = sheets[0].number, sheets[-1].number
    return first if len(sheets) == 1 else f"{first} – {last}"


def _state(sheet: VoucherSheet, words: Words) -> tuple[str, str]:
    """The word across the page and the sentence under the title; both empty on an original."""
    if sheet.cancelled_on:
        note = fill_phrase(words["cancelled_note"], date=danish.long_date(sheet.cancelled_on))
        return words["cancelled"], note
    if sheet.copy:
        word = words["copy_first"] if sheet.copy == 1 else words["copy_again"]
        return fill_phrase(word, copy=str(sheet.copy)), words["copy_note"]
    return "", ""


def _draw_state(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    word, _note = _state(sheet, words)
    if word:
        paper.watermark(word, 122)


def _draw_head(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    paper.box(_LEFT, 13, _ROOM, 1.4, fill=ACCENT, stroke=None)
    paper.text(_LEFT, 18, words["for_pharmacy"].upper(), _PART)
    paper.text(_LEFT, 22, words["title"], TITLE, room=70)
    paper.text(_LEFT, 30.5, words["subject"], TEXT, room=78)
    word, note = _state(sheet, words)
    if word:
        paper.text(_LEFT, 37, f"{word}. {note}", _ALERT, room=84)
    _draw_issuing_unit(paper, sheet, words)
    draw_qr(paper, _RIGHT - 27, 18, 27, sheet.number)
    paper.text(_LEFT, 43, words["number"], _LABEL)
    paper.text(_LEFT, 46, sheet.number, Style(15, bold=True), room=66)
    draw_code128(paper, _LEFT + 70, 45, 8, sheet.number)


def _draw_issuing_unit(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    left, top, room = 104.0, 18.0, 58.0
    head = sheet.letterhead
    phone = fill_phrase(words["phone"], phone=head.phone) if head.phone else ""
    top = paper.block(left, top, head.municipality, STRONG, room, most=1)
    top = paper.block(left, top, head.unit, TEXT, room, most=1)
    for line in (*head.address[:2], phone):
        top = paper.block(left, top, line, SMALL, room, most=1)


def _draw_facts(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    born = (
        fill_phrase(words["born"], date=danish.long_date(sheet.birth_date))
        if sheet.birth_date
        else ""
    )
    half = (_ROOM - _GAP) / 2
    _card(paper, _LEFT, 58, half, words["citizen"], (sheet.participant_name, born))
    scheme = (_scheme(sheet), _weeks(sheet, words))
    _card(paper, _LEFT + half + _GAP, 58, half, words["scheme"], scheme)
    _draw_limits(paper, sheet, words)


def _draw_limits(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    span = fill_phrase(
        words["valid_span"],
        issued=danish.short_date(sheet.issued_on),
        valid_to=danish.short_date(sheet.valid_to),
    )
    remaining = ""
    if sheet.remaining is not None:
        remaining = fill_phrase(words["remaining"], amount=danish.kroner(sheet.remaining))
    amount = danish.kroner(sheet.amount_limit)
    where = sheet.pharmacy or words["any_pharmacy"]
    _card(paper, _LEFT, 79, 52, words["valid"], (span, ""))
    _card(paper, _LEFT + 52 + _GAP, 79, 66, words["amount"], (amount, remaining))
    _card(paper, _LEFT + 118 + 2 * _GAP, 79, 48, words["pharmacy"], (where, ""))


def _card(
    paper: Paper, left: float, top: float, width: float, label: str, lines: tuple[str, str]
) -> None:
    strong, quiet = lines
    paper.box(left, top, width, 18, stroke=LINE, radius=1)
    paper.text(left + 3, top + 2, label, _LABEL, room=width - 6)
    paper.label(left + 3, top + 5, 7, strong, _FACT, width - 6)
    paper.text(left + 3, top + 12.2, quiet, TEXT, room=width - 6)


def _scheme(sheet: VoucherSheet) -> str:
    return ", ".join(filter(None, (sheet.scheme, sheet.grant)))


def _weeks(sheet: VoucherSheet, words: Words) -> str:
    pattern = words["weeks_one" if sheet.first_week == sheet.last_week else "weeks_many"]
    return fill_phrase(
        pattern,
        first=str(sheet.first_week),
        last=str(sheet.last_week),
        weeks=danish.counted(sheet.scheme_weeks, words["week"], words["weeks"]),
    )


def _draw_products(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    top, columns = 101.0, (_LEFT, _LEFT + 76, _LEFT + 128, _LEFT + 150)
    paper.box(_LEFT, top, _ROOM, 6.4, fill=SHADE, stroke=None)
    for left, word in zip(columns, ("product", "strength", "packages", "price"), strict=True):
        paper.text(left + 2, top + 1.5, words[word], _LABEL)
    height = min(10, 36 / max(len(sheet.medicines), 1))
    style = Style(min(10.5, height * 1.4), bold=True)
    top += 6.4
    for medicine in sheet.medicines:
        middle = top + (height - style.line_height) / 2
        name = words[f"product_{medicine.product}"]
        paper.text(columns[0] + 2, middle, name[:1].upper() + name[1:], style, room=72)
        strength = medicine.strength or words["advised"]
        paper.text(columns[1] + 2, middle, strength, style.sized(style.size * 0.92), room=48)
        top += height
        paper.line(_LEFT, top, _RIGHT, top)
        for left in columns[2:]:
            paper.line(left, top - height, left, top)
    paper.text(_LEFT, top + 1.4, words["product_note"], _LABEL, room=_ROOM)


def _draw_invoicing(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    top = 149.0
    paper.text(_LEFT, top, words["invoicing"], STRONG)
    gln = fill_phrase(words["invoice_gln"], gln=sheet.billing_gln)
    order = fill_phrase(words["invoice_order"], number=sheet.number)
    paper.text(_LEFT, top + 5, gln, TEXT, room=108)
    if sheet.billing_reference:
        reference = fill_phrase(words["invoice_reference"], reference=sheet.billing_reference)
        order = f"{reference} · {order}"
    paper.text(_LEFT, top + 9.6, order, TEXT, room=108)
    paper.text(_LEFT, top + 14.4, words["invoice_note"], SMALL, room=108)
    left = 132.0
    paper.text(left, top, words["issuer"], STRONG)
    paper.text(left, top + 5, sheet.issuer.name, TEXT, room=_RIGHT - left)
    paper.text(left, top + 9.6, sheet.issuer.title, TEXT, room=_RIGHT - left)
    paper.text(left, top + 14.4, danish.long_date(sheet.issuer.on), SMALL, room=_RIGHT - left)


def _draw_filled_in(paper: Paper, words: Words) -> None:
    """Empty boxes large enough for a pen and a stamp."""
    top = 172.0
    paper.text(_LEFT, top, words["filled_in"], STRONG)
    widths = (("handed_out_on", 26.0), ("total", 32.0), ("initials", 22.0), ("signature", 50.0))
    left = _LEFT
    for word, width in widths:
        _empty(paper, left, top + 5.6, width, words[word])
        left += width + 2
    _empty(paper, left, top + 5.6, _RIGHT - left, words["stamp"])


def _empty(paper: Paper, left: float, top: float, width: float, label: str) -> None:
    paper.box(left, top, width, 21, stroke=STRONG_LINE, radius=0.8)
    paper.text(left + 1.6, top + 1.2, label, _LABEL, room=width - 3.2)


def _draw_citizen_part(paper: Paper, sheet: VoucherSheet, words: Words) -> None:
    paper.line(10, _CUT, 200, _CUT, STRONG_LINE, 0.8, dash=(3, 3))
    paper.text_centred(105, _CUT + 0.8, words["cut"], _LABEL)
    top = _CUT + 8
    paper.text(_LEFT, top, words["for_citizen"].upper(), _PART)
    paper.text(_LEFT, top + 4, words["citizen_heading"], TITLE, room=100)
    paper.text_right(_RIGHT, top, words["number"], _LABEL)
    paper.text_right(_RIGHT, top + 3.2, sheet.number, _LARGE, room=66)
    word, note = _state(sheet, words)
    paper.text_right(_RIGHT, top + 9.6, f"{word}. {note}" if word else "", _ALERT, room=84)
    top += 15
    paper.text(_LEFT, top, sheet.participant_name, STRONG, room=_ROOM)
    top += 6.4
    for line in _citizen_lines(sheet, words):
        top = paper.block(_LEFT, top, line, Style(10), _ROOM, most=2) + 1


def _citizen_lines(sheet: VoucherSheet, words: Words) -> list[str]:
    products = medicine_text(sheet.medicines, words)
    facts = {
        "valid_to": danish.weekday_date(sheet.valid_to),
        "amount": danish.kroner(sheet.amount_limit),
        "pharmacy": sheet.pharmacy or words["any_pharmacy"].lower(),
        "phone": sheet.letterhead.phone,
        "issuer": sheet.issuer.name,
    }
    question = "citizen_question" if facts["phone"] else "citizen_question_no_phone"
    steps = ("citizen_step_1", "citizen_step_2", "citizen_step_3", "citizen_where", question)
    lines = [fill_phrase(words[step], **facts) for step in steps]
    return [f"{words['citizen_products']}: {products}.", *lines] if products else lines
