"""The indicators of a period as a table to print: figure, n, target, and the rule that was used."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from counsellor_app.documents.letterhead import LEFT, RIGHT, ROOM, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SHADE, SMALL, TEXT, TITLE, Style
from counsellor_app.documents.wrapping import shortened
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.letters.sheets import IndicatorLine, IndicatorsPage

_FIRST_TOP, _BOTTOM = 56.0, 268.0
_NAME, _NAME_ROOM = LEFT + 13, 58.0
_EDGES = {"fraction": 119.0, "rate": 134.0, "last_year": 149.0, "target": 162.0}
_JUDGEMENT = 166.0
_MOST = 6  # lines of one name or rule
_HEADING = Style(7.5, bold=True)
_NUMBER = Style(9.5, bold=True)

Words = dict[str, str]


def to_pdf(page: IndicatorsPage, texts: Texts | None = None) -> bytes:
    """As many pages as the table needs, each with the heading and the column titles."""
    texts = texts or Texts()
    words = texts.phrases("words") | texts.phrases("indicators")
    paper = Paper(_title(page), page.letterhead.municipality)
    parts = _paginated(page, words)
    for number, lines in enumerate(parts, start=1):
        _draw_head(paper, page, words)
        top = _draw_column_titles(paper, words)
        for line in lines:
            top = _draw_line(paper, top, line, words)
        if number == len(parts):
            for note in page.notes:
                top = paper.block(LEFT, top + 2, note, SMALL, ROOM, most=4)
        draw_footer(paper, page.letterhead, words, number, len(parts))
        paper.end_page()
    return paper.to_bytes()


def _title(page: IndicatorsPage) -> str:
    return f"indicators {page.first_day.isoformat()} {page.last_day.isoformat()}"


def _draw_head(paper: Paper, page: IndicatorsPage, words: Words) -> None:
    paper.text(LEFT, 16, words["title"], TITLE)
    period = fill_phrase(
        words["period"],
        first_day=danish.long_date(page.first_day),
        last_day=danish.long_date(page.last_day),
    )
    paper.text(LEFT, 25, period, Style(11), room=100)
    made = fill_phrase(words["made_on"], date=danish.long_date(page.made_on))
    targets = fill_phrase(words["target_set"], target_set=page.target_set)
    paper.text(LEFT, 31.5, f"{made} · {targets}", SMALL, room=105)
    draw_sender(paper, page.letterhead, words, 136, 16)


def _draw_column_titles(paper: Paper, words: Words) -> float:
    top = _FIRST_TOP - 8
    paper.box(LEFT, top, ROOM, 7, fill=SHADE, stroke=None)
    paper.text(LEFT + 1.5, top + 1.7, words["id"], _HEADING)
    paper.text(_NAME, top + 1.7, words["name"], _HEADING)
    for word, right in _EDGES.items():
        paper.text_right(right, top + 1.7, words[word], _HEADING, room=16)
    paper.text(_JUDGEMENT, top + 1.7, words["judgement"], _HEADING, room=RIGHT - _JUDGEMENT)
    return _FIRST_TOP


def _draw_line(paper: Paper, top: float, line: IndicatorLine, words: Words) -> float:
    paper.text(LEFT + 1.5, top + 1, line.id, _NUMBER, room=10)
    paper.block(_NAME, top + 1, line.name, TEXT, _NAME_ROOM, most=_MOST)
    paper.text_right(_EDGES["fraction"], top + 1, _fraction(line, words), TEXT, room=23)
    if unknown := _unknown(line, words):
        paper.text_right(_EDGES["fraction"], top + 5.6, unknown, SMALL, room=23)
    before = line.last_year
    last_year = _counted(before, words) if line.is_count else _per_cent(before, words)
    for column, shown in (("rate", _per_cent(line.rate, words)), ("last_year", last_year)):
        style = _NUMBER if column == "rate" else TEXT
        paper.text_right(_EDGES[column], top + 1, shown, style, room=15)
    paper.text_right(_EDGES["target"], top + 1, _target(line, words), TEXT, room=13)
    paper.text(_JUDGEMENT, top + 1, _judgement(line, words), TEXT, room=RIGHT - _JUDGEMENT)
    if line.rule:
        rule = fill_phrase(words["rule"], rule=line.rule)
        paper.block(_NAME, top + 1 + _figures_height(line), rule, SMALL, RIGHT - _NAME, most=_MOST)
    bottom = top + _height(line, words)
    paper.line(LEFT, bottom, RIGHT, bottom, LINE)
    return bottom


def _height(line: IndicatorLine, words: Words) -> float:
    figures = _figures_height(line)
    if not line.rule:
        return figures + 2.6
    rule = shortened(fill_phrase(words["rule"], rule=line.rule), SMALL, RIGHT - _NAME, _MOST)
    return figures + len(rule) * SMALL.line_height + 2.6


def _figures_height(line: IndicatorLine) -> float:
    name = len(shortened(line.name, TEXT, _NAME_ROOM, _MOST)) * TEXT.line_height
    return max(name, 4.6 if line.unknown == 0 else 9.2)


def _paginated(page: IndicatorsPage, words: Words) -> list[Sequence[IndicatorLine]]:
    pages: list[list[IndicatorLine]] = [[]]
    top = _FIRST_TOP
    for line in page.lines:
        height = _height(line, words)
        if pages[-1] and top + height > _BOTTOM:
            pages.append([])
            top = _FIRST_TOP
        pages[-1].append(line)
        top += height
    return [*pages, []] if page.notes and top > _BOTTOM - 22 else [*pages]


def _fraction(line: IndicatorLine, words: Words) -> str:
    if line.numerator is None:
        return words["hidden"]
    if line.denominator is None:
        return danish.number(line.numerator)
    return fill_phrase(
        words["of"],
        numerator=danish.number(line.numerator),
        denominator=danish.number(line.denominator),
    )


def _unknown(line: IndicatorLine, words: Words) -> str:
    """How many lack an answer; empty where all have answered or the figure is hidden as a whole."""
    if line.unknown == 0:
        return ""
    count = words["hidden"] if line.unknown is None else danish.number(line.unknown)
    return fill_phrase(words["unknown"], count=count)


def _per_cent(share: Decimal | None, words: Words) -> str:
    return words["none"] if share is None else danish.percent(share)


def _counted(number: Decimal | None, words: Words) -> str:
    return words["none"] if number is None else danish.number(number)


def _target(line: IndicatorLine, words: Words) -> str:
    """A share in per cent; how many there should be as a number, where it is people who are counted."""
    if line.target is None:
        return words["no_target"]
    return danish.number(line.target) if line.is_count else danish.percent(line.target, 0)


def _judgement(line: IndicatorLine, words: Words) -> str:
    reached = line.numerator if line.is_count else line.rate
    if reached is None or line.target is None:
        return ""
    return words["met" if reached >= line.target else "not_met"]
