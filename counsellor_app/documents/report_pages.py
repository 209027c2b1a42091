"""A report's tables on paper lying across, with headings on each page and the rules at the end."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from counsellor_app.documents import fonts
from counsellor_app.documents.charts import Room, draw_run
from counsellor_app.documents.letterhead import LEFT, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import ACCENT, LINE, SHADE, SMALL, TITLE, Style
from counsellor_app.documents.wrapping import shortened
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.letters.report_sheets import PrintedTable, ReportPages, StatusCurve

_TOP, _BOTTOM = 44.0, 188.0
_ROOM = 297.0 - 2 * LEFT
_CELL = Style(8.5)
_HEADING = Style(7.5, bold=True)
_TABLE = Style(11, bold=True)
_GAP = 4.0  # between columns
_WIDEST = 70.0
_LINE = 5.2
_CURVE, _CURVE_ROOM = 42.0, 140.0

Words = dict[str, str]


@dataclass(slots=True)
class _Pen:
    """Where the next line is drawn, and a new page when there is no room."""

    paper: Paper
    report: ReportPages
    words: Words
    pages: int
    number: int = 1
    top: float = _TOP

    def need(self, height: float) -> bool:
        """Begins a new page where there is no room; True when it did."""
        if self.top + height <= _BOTTOM:
            return False
        self.end_page()
        self.number += 1
        self.begin_page()
        return True

    def begin_page(self) -> None:
        report = self.report
        self.paper.text(LEFT, 16, report.title, TITLE, room=150)
        made = fill_phrase(self.words["made_on"], date=danish.long_date(report.made_on))
        self.paper.text(LEFT, 26, " · ".join(filter(None, (report.period, made))), Style(10.5))
        draw_sender(self.paper, report.letterhead, self.words, 225, 16)
        self.top = _TOP

    def end_page(self) -> None:
        draw_footer(self.paper, self.report.letterhead, self.words, self.number, self.pages)
        self.paper.end_page()


def to_pdf(report: ReportPages, texts: Texts | None = None) -> bytes:
    """As many pages as the tables need. The same report gives the same bytes."""
    texts = texts or report.letterhead.texts
    words = texts.phrases("words") | texts.phrases("status_page") | texts.phrases("indicators")
    pages = _drawn(report, words, 0)[1]
    return _drawn(report, words, pages)[0].to_bytes()


def _drawn(report: ReportPages, words: Words, pages: int) -> tuple[Paper, int]:
    """The report drawn with so many pages at its foot, and how many it took."""
    paper = Paper(report.title, report.letterhead.municipality, wide=True)
    pen = _Pen(paper, report, words, pages)
    pen.begin_page()
    for place, table in enumerate(report.tables):
        if report.curve is not None and place == 1:
            _draw_curve(pen, report.curve)
        _draw_table(pen, table)
    for note in report.notes:
        lines = shortened(note, SMALL, _ROOM, 6)
        pen.need(len(lines) * SMALL.line_height)
        pen.top = paper.lines(LEFT, pen.top, lines, SMALL)
    pen.end_page()
    return paper, pen.number


def _draw_curve(pen: _Pen, curve: StatusCurve) -> None:
    """The run chart of the figure beside the narrow table that comes; one point alone is no curve."""
    pen.need(_CURVE + 20)
    left, top = LEFT + _ROOM - _CURVE_ROOM, pen.top
    pen.paper.text(left, top, curve.title, _TABLE, room=_CURVE_ROOM)
    if sum(value is not None for value in curve.values) < 2:
        pen.paper.block(left, top + 7, pen.words["few_points"], SMALL, _CURVE_ROOM, most=2)
        return
    draw_run(pen.paper, Room(left, top + 6.5, _CURVE_ROOM, _CURVE), curve)
    note = pen.words["run_note"]
    pen.paper.block(left, top + _CURVE + 8, note, SMALL, _CURVE_ROOM, most=2)


@dataclass(frozen=True, slots=True)
class _Measures:
    """The widths of the columns, and the sizes at which all of them fit the page."""

    widths: tuple[float, ...]
    cell: Style
    heading: Style


def _draw_table(pen: _Pen, table: PrintedTable) -> None:
    measures = _measured(table)
    whole = 6.5 + _headings_height(table, measures) + len(table.rows) * _LINE
    pen.need(whole if whole <= _BOTTOM - _TOP else 4 * _LINE)  # parted only where it must be
    pen.paper.text(LEFT, pen.top, table.title, _TABLE, room=_ROOM)
    pen.top += 6.5
    _draw_headings(pen, table, measures)
    for number, row in enumerate(table.rows):
        if pen.need(_LINE):
            _draw_headings(pen, table, measures)
        if table.bars:
            _draw_bar(pen, table, number, LEFT + sum(measures.widths) + 2 * _GAP)
        for place, cell in enumerate(row):
            _draw_cell(pen, table, place, cell, measures.widths, measures.cell)
        pen.top += _LINE
        pen.paper.line(LEFT, pen.top - 0.4, LEFT + sum(measures.widths), pen.top - 0.4, LINE, 0.3)
    pen.top += 5


def _draw_bar(pen: _Pen, table: PrintedTable, number: int, left: float) -> None:
    """The row as a bar beside the table; an empty one where it is hidden."""
    bar, full = table.bars[number], LEFT + _ROOM - left
    pen.paper.box(left, pen.top + 0.5, full, _LINE - 2.0, fill=SHADE, stroke=None)
    if bar:
        pen.paper.box(left, pen.top + 0.5, full * bar, _LINE - 2.0, fill=ACCENT, stroke=None)


def _draw_headings(pen: _Pen, table: PrintedTable, measures: _Measures) -> None:
    style, wrapped = measures.heading, _wrapped_headings(table, measures)
    height = _headings_height(table, measures) - 0.4
    pen.paper.box(LEFT, pen.top, sum(measures.widths), height, fill=SHADE, stroke=None)
    begun = pen.top
    for place, lines in enumerate(wrapped):
        pen.top = begun + 0.4 + (height - 1.6 - len(lines) * style.line_height)
        for line in lines:
            _draw_cell(pen, table, place, line, measures.widths, style)
            pen.top += style.line_height
    pen.top = begun + height + 0.4


def _wrapped_headings(table: PrintedTable, measures: _Measures) -> list[tuple[str, ...]]:
    return [
        shortened(heading, measures.heading, width - _GAP + 0.5, 3)
        for heading, width in zip(table.headings, measures.widths, strict=True)
    ]


def _headings_height(table: PrintedTable, measures: _Measures) -> float:
    lines = max(map(len, _wrapped_headings(table, measures)))
    return lines * measures.heading.line_height + 2.0


def _draw_cell(
    pen: _Pen,
    table: PrintedTable,
    place: int,
    text: str,
    widths: tuple[float, ...],
    style: Style,
) -> None:
    left, room = LEFT + sum(widths[:place]) + _GAP / 2, widths[place] - _GAP + 0.5
    if table.numeric[place]:
        right = LEFT + sum(widths[: place + 1]) - _GAP / 2
        pen.paper.text_right(right, pen.top + 0.4, text, style, room=room)
    else:
        pen.paper.text(left, pen.top + 0.4, text, style, room=room)


def _measured(table: PrintedTable) -> _Measures:
    """As wide as the longest cell and word of the heading; all smaller where the page is too narrow."""
    natural = [
        max(_heading_width(heading), *(_width(row[place], _CELL) for row in table.rows))
        for place, heading in enumerate(table.headings)
    ]
    wanted = [min(width, _WIDEST) + _GAP for width in natural]
    spare = _ROOM - sum(wanted)
    for place, width in enumerate(natural):  # a long rule is whole where the page has room for it
        more = min(max(width + _GAP - wanted[place], 0.0), max(spare, 0.0))
        wanted[place] += more
        spare -= more
    scale = min(1.0, _ROOM / sum(wanted))
    widths = tuple(width * scale for width in wanted)
    text_scale = min(1.0, scale * 1.05)
    whole = (  # no word of a heading is broken in two
        0.98 * (width - _GAP + 0.5) / max(_width(word, _HEADING) for word in heading.split(" "))
        for heading, width in zip(table.headings, widths, strict=True)
        if heading
    )
    return _Measures(
        widths,
        _CELL.sized(_CELL.size * text_scale),
        _HEADING.sized(_HEADING.size * min(text_scale, *whole)),
    )


def _heading_width(heading: str) -> float:
    words = [_width(word, _HEADING) for word in heading.split(" ")]
    return max(*words, sum(words) / 2.2, 8.0)


def _width(text: str, style: Style) -> float:
    return float(fonts.width(fonts.printable(text), style.font, style.size) / mm)
