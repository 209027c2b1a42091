"""The monthly sheet of a pharmacy: paid lines by grant, sums, and what is not paid and why. It names no citizen."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from decimal import Decimal

from counsellor_app.documents.letterhead import LEFT, RIGHT, ROOM, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SHADE, SMALL, STRONG, TEXT, TITLE, Style
from counsellor_app.documents.wrapping import wrap
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.medication import Verdict
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import SettledLine, SettlementSheet, SettlementTotal

_TOP, _BOTTOM = 52.0, 270.0
_ROW = 5.6
_COLUMNS = {"number": LEFT + 1.5, "date": LEFT + 45, "product": LEFT + 67, "reason": LEFT + 128}
_AMOUNT, _PACKAGES = LEFT + 124.0, LEFT + 102.0
_REMARK_ROOM = RIGHT - _COLUMNS["reason"]
_HEADING = Style(7.5, bold=True)
_SUM = Style(12, bold=True)

Words = dict[str, str]


def to_pdf(sheet: SettlementSheet) -> bytes:
    """As many pages as the lines need; each has the heading and the column titles."""
    words = _words(sheet)
    paper = Paper(_title(sheet), sheet.letterhead.municipality)
    pages = list(_paginated(list(_rows(sheet, words))))
    for number, rows in enumerate(pages, start=1):
        _draw_head(paper, sheet, words)
        top = _TOP
        for row in rows:
            row.draw(paper, top)
            top += row.height
        draw_footer(paper, sheet.letterhead, words, number, len(pages))
        paper.end_page()
    return paper.to_bytes()


def table(sheet: SettlementSheet) -> tuple[list[str], list[list[Cell]]]:
    """The same as header and rows for a spreadsheet: every line with its grant, paid or not, and the remark."""
    words = _words(sheet)
    names = ("pharmacy", "month_column", "grant", "number", "date", "product", "packages")
    header = [*(words[name] for name in (*names, "amount", "refused", "reason"))]
    common: list[Cell] = [sheet.pharmacy, f"{sheet.month:%Y-%m}"]
    rows: list[list[Cell]] = []
    for total in sheet.totals:
        for line in total.lines:
            paid: list[Cell] = [line.amount, None, _remark(line, words, paid=True)]
            rows.append([*common, total.grant, *_cells(line), *paid])
    for line in sheet.refused:
        rows.append([*common, "", *_cells(line), None, line.amount, _remark(line, words)])
    return header, rows


def total_of(sheet: SettlementSheet) -> Decimal:
    """Kroner that the municipality pays."""
    return sum((total.amount for total in sheet.totals), Decimal(0))


class _Row(ABC):
    """A line of the page, drawn by its kind."""

    height = _ROW

    @abstractmethod
    def draw(self, paper: Paper, top: float) -> None:
        """Its marks, `top` millimetres below the upper edge."""


class _Heading(_Row):
    height = 14.0

    def __init__(self, text: str, words: Words) -> None:
        self._text, self._words = text, words

    def draw(self, paper: Paper, top: float) -> None:
        paper.text(LEFT, top + 2, self._text, STRONG, room=ROOM)
        top += 7.6
        paper.box(LEFT, top, ROOM, 5.8, fill=SHADE, stroke=None)
        for name, left in _COLUMNS.items():
            paper.text(left, top + 1.4, self._words[name], _HEADING, room=34)
        paper.text_right(_PACKAGES + 6, top + 1.4, self._words["packages"], _HEADING, room=14)
        paper.text_right(_AMOUNT, top + 1.4, self._words["amount"], _HEADING, room=20)


class _Line(_Row):
    def __init__(self, line: SettledLine, remark: str) -> None:
        self._line, self._remark = line, wrap(remark, SMALL, _REMARK_ROOM)
        self.height = max(_ROW, 2.2 + len(self._remark) * SMALL.line_height)

    def draw(self, paper: Paper, top: float) -> None:
        line = self._line
        paper.text(_COLUMNS["number"], top + 1, line.number, TEXT, room=41)
        day = danish.short_date(line.dispensed_on) if line.dispensed_on else "–"
        paper.text(_COLUMNS["date"], top + 1, day, TEXT, room=21)
        paper.text(_COLUMNS["product"], top + 1, line.product, TEXT, room=31)
        packages = str(line.packages) if line.packages is not None else ""
        paper.text_right(_PACKAGES + 6, top + 1, packages, TEXT, room=8)
        amount = danish.number(line.amount, 2) if line.amount is not None else "–"
        paper.text_right(_AMOUNT, top + 1, amount, TEXT, room=22)
        paper.lines(_COLUMNS["reason"], top + 1.2, self._remark, SMALL)
        paper.line(LEFT, top + self.height, RIGHT, top + self.height, LINE, 0.4)


class _Sum(_Row):
    height = 8.0

    def __init__(self, text: str, amount: Decimal, style: Style = STRONG) -> None:
        self._text, self._amount, self._style = text, amount, style

    def draw(self, paper: Paper, top: float) -> None:
        paper.text(LEFT + 1.5, top + 1.6, self._text, self._style, room=90)
        paper.text_right(_AMOUNT, top + 1.6, danish.number(self._amount, 2), self._style, room=34)


class _Note(_Row):
    height = 7.0

    def __init__(self, text: str) -> None:
        self._text = text

    def draw(self, paper: Paper, top: float) -> None:
        paper.text(LEFT, top + 2, self._text, SMALL, room=ROOM)


def _rows(sheet: SettlementSheet, words: Words) -> Iterator[_Row]:
    if not sheet.totals and not sheet.refused:
        yield _Note(words["nothing"])
    for total in sheet.totals:
        yield _Heading(_grant(total, words), words)
        yield from (_Line(line, _remark(line, words, paid=True)) for line in total.lines)
        grant = total.grant or words["no_grant"]
        yield _Sum(fill_phrase(words["subtotal"], grant=grant), total.amount)
    if sheet.totals:
        yield _Sum(words["total"], total_of(sheet), _SUM)
    if sheet.refused:
        yield _Heading(words["refused"], words)
        yield from (_Line(line, _remark(line, words)) for line in sheet.refused)
        phone = sheet.letterhead.phone
        pattern = words["refused_note" if phone else "refused_note_no_phone"]
        yield _Note(fill_phrase(pattern, phone=phone))
    yield _Note(words["privacy"])


def _paginated(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    page: list[_Row] = []
    top = _TOP
    for place, row in enumerate(rows):
        after = rows[place + 1].height if isinstance(row, _Heading) and place + 1 < len(rows) else 0
        if page and top + row.height + after > _BOTTOM:
            yield page
            page, top = [], _TOP
        page.append(row)
        top += row.height
    yield page


def _draw_head(paper: Paper, sheet: SettlementSheet, words: Words) -> None:
    paper.text(LEFT, 14, words["title"], TITLE, room=110)
    month = danish.MONTHS[sheet.month.month - 1]
    paper.text(
        LEFT, 22, fill_phrase(words["month"], month=month, year=str(sheet.month.year)), Style(12)
    )
    paper.text(LEFT, 29, sheet.pharmacy, Style(12, bold=True), room=105)
    facts = [
        fill_phrase(words["gln"], gln=sheet.pharmacy_gln) if sheet.pharmacy_gln else "",
        fill_phrase(words["invoice"], number=sheet.invoice_number) if sheet.invoice_number else "",
    ]
    paper.text(LEFT, 35.5, " · ".join(filter(None, facts)), TEXT, room=105)
    state = words["draft"]
    if sheet.locked_on:
        state = fill_phrase(words["locked"], date=danish.long_date(sheet.locked_on))
    printed = fill_phrase(words["printed"], date=danish.long_date(sheet.printed_on))
    paper.text(LEFT, 41, f"{state} · {printed}", SMALL, room=105)
    draw_sender(paper, sheet.letterhead, words, 136, 16)


def _grant(total: SettlementTotal, words: Words) -> str:
    pattern = words["lines_one" if len(total.lines) == 1 else "lines_many"]
    count = fill_phrase(pattern, count=danish.number(len(total.lines)))
    return f"{words['grant']}: {total.grant or words['no_grant']} · {count}"


def _remark(line: SettledLine, words: Words, *, paid: bool = False) -> str:
    if paid:
        return fill_phrase(words["accepted"], reason=line.reason) if line.reason else ""
    why = words[line.verdict.value] if line.verdict is not Verdict.OK else ""
    return " · ".join(filter(None, (why, line.reason)))


def _cells(line: SettledLine) -> list[Cell]:
    return [line.number, line.dispensed_on, line.product, line.packages]


def _words(sheet: SettlementSheet) -> Words:
    texts = sheet.letterhead.texts
    return texts.phrases("words") | texts.phrases("settlement")


def _title(sheet: SettlementSheet) -> str:
    return f"settlement {sheet.month:%Y-%m}"
