"""Fills »Kvartalsstatus«: everything a meeting asks for on one page, with small groups hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from counsellor_app.reports import arrivals, case_rows, figures, hiding, shown_figures, waiting
from counsellor_app.reports.book import BookWords
from counsellor_app.reports.book_pages import period_words
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.figures import Figure, LensRow, TimePoint
from counsellor_app.reports.funnel import Funnel, funnel_of, shown_stops
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.overview import a_year_before, curve, trend_span, value_of
from counsellor_app.reports.period import Period, label
from counsellor_app.reports.statistics import Gap, run
from counsellor_app.reports.waiting import Step, WaitingRow, WaitingTable
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import danish, letter_texts, letterheads
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.report_sheets import (
    StatusBar,
    StatusCurve,
    StatusFigure,
    StatusSheet,
)
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

SHOWN = ("A1", "A2", "A3", "A4", "A5", "B1", "Q1", "S3")
_CURVES = ("A3", "A4")
_LENS = ("A3", "A4", "A5")
_SPANS = ((0, 1), (2, 3), (4, 7), (8, 14), (15, None))  # days, so that few columns are small

Words = dict[str, str]


@query(Right.NUMBERS)
def status(session: Transaction, period: Period, target_set: str = "") -> StatusSheet:
    """The page of a quarter, or of any period."""
    texts = letter_texts.texts_in_force(session)
    words = texts.phrases("indicators") | texts.phrases("status_page")
    names = IndicatorWords(session, period, target_set)
    now, before = (_figures(session, each) for each in (period, a_year_before(period)))
    trend = figures.over_time(session, trend_span(period), 3)
    found = arrivals.read(session, period)
    waited = waiting.table_of(session, found, period, None)
    short, psychiatry = figures.by_cuts(session, period, figures.LENS)
    lens = {row.total.id: row for row in figures.lens_rows(short, psychiatry)}
    groups = shown_figures.hidden_groups(short, psychiatry)
    return StatusSheet(
        letterhead=letterheads.letterhead(session, session.actor.unit),
        period=period_words(period),
        label=label(period),
        made_on=session.today,
        figures=tuple(_figure(key, now, before, trend, names, words) for key in SHOWN),
        funnel=tuple(_funnel(funnel_of(found, period), words)),
        waiting=tuple(_days(waited.total, words)),
        waiting_words=tuple(_waiting_words(waited, words)),
        lens=tuple(_lens_line(names, now, lens[key], groups[key], words) for key in _LENS),
        curves=tuple(_curve(key, trend, names) for key in _CURVES),
        notes=names.notes(hidden=True),
    )


def _figures(session: Transaction, period: Period) -> figures.Figures:
    counts = figures.count(session, Counting(case_rows.read(session, period)), period)
    return figures.as_figures(counts.total, figures.heavy_smokers(session, period))


def _figure(
    key: str,
    now: figures.Figures,
    before: figures.Figures,
    trend: Sequence[TimePoint],
    names: IndicatorWords,
    words: Words,
) -> StatusFigure:
    found, target = now[key], names.target(key)
    few = shown_figures.hidden_ids(now)
    hidden, untold = key in few, key in shown_figures.untold(few)
    value = None if hidden else value_of(found)
    return StatusFigure(
        name=f"{key} {names.name(key)}",
        value=words["hidden_words"] if hidden else _written(key, value),
        count=words["small"] if hidden else _count(found, words, untold),
        target=""
        if target is None
        else fill_phrase(words["target_is"], value=_written(key, target)),
        met=None if target is None or value is None or not found.is_settled else value >= target,
        last_year=fill_phrase(words["last_year_is"], value=_shown(before, key, words)),
        curve=tuple(_safe_curve(trend, key)),
    )


def _shown(found: figures.Figures, key: str, words: Words) -> str:
    hidden = key in shown_figures.hidden_ids(found)
    return words["hidden_words"] if hidden else _written(key, value_of(found[key]))


def _safe_curve(trend: Sequence[TimePoint], key: str) -> Iterator[float | None]:
    """The curve without the quarters in which a group is small."""
    for point, value in zip(trend, curve(trend, key), strict=True):
        yield None if key in shown_figures.hidden_ids(point.figures) else value


def _written(key: str, value: float | None) -> str:
    if value is None:
        return "–"
    exact = Decimal(str(round(value, 6)))
    if BY_ID[key].measure is Measure.COUNT:
        return danish.number(exact)
    return danish.percent(exact, 1 if key == "A2" else 0)


def _count(figure: Figure, words: Words, untold: bool) -> str:
    if figure.denominator is None:
        return words["in_period"]
    text = fill_phrase(
        words["of"],
        numerator=danish.number(figure.numerator),
        denominator=danish.number(figure.denominator),
    )
    if figure.unknown or untold:
        count = words["hidden"] if untold else danish.number(figure.unknown)
        text += " · " + fill_phrase(words["unknown"], count=count)
    return text


def _funnel(found: Funnel, words: Words) -> Iterator[StatusBar]:
    reports = BookWords()
    for (stop, count), is_shown in zip(found.stops, shown_stops(found), strict=True):
        name = reports.word(f"stop_{stop.value}")
        if not is_shown:
            yield StatusBar(name, None, words["hidden_words"])
            continue
        share = found.share(count)
        text = danish.number(count)
        if share is not None and count != found.referred:
            text += f" · {danish.percent(Decimal(str(round(share, 4))), 0)}"
        yield StatusBar(name, count, text)


def _days(everybody: WaitingRow, words: Words) -> Iterator[StatusBar]:
    first = everybody.steps[0]
    counts = [
        sum(low <= days and (high is None or days <= high) for days in first.days)
        for low, high in _SPANS
    ]
    # The columns and those who were never called are together those received, whom the funnel tells.
    parts = [*counts, everybody.received - first.count]
    hidden = hiding.hidden_shares([hiding.Share(count, None) for count in parts])
    for place, ((low, high), count) in enumerate(zip(_SPANS, counts, strict=True)):
        name = f"{low}+" if high is None else f"{low}–{high}"
        if place in hidden:
            # Columns stand too close for words; who is hidden beside a small one is not few.
            few = hiding.is_small(count)
            yield StatusBar(name, None, f"<{hiding.SMALLEST_SHOWN}" if few else "–")
        else:
            yield StatusBar(name, count, danish.number(count))


def _waiting_words(table: WaitingTable, words: Words) -> Iterator[str]:
    reports = BookWords()
    for step in table.total.steps:
        if step.median is None or step.p90 is None or hiding.is_small(step.count):
            continue
        line = fill_phrase(
            words["median"],
            step=reports.word(f"step_{step.step.value}"),
            median=danish.number(Decimal(str(step.median)), 0 if step.median % 1 == 0 else 1),
            p90=danish.number(Decimal(str(step.p90))),
        )
        judged = hiding.Share(step.within or 0, step.judged)
        if step.step is Step.FIRST_CALL and step.share_within is not None and not judged.small:
            share = danish.percent(Decimal(str(round(step.share_within, 4))), 0)
            line += f" · {words['first_call_name'].lower()}: {share}"
        yield line


def _lens_line(
    names: IndicatorWords,
    now: figures.Figures,
    row: LensRow,
    hidden: tuple[bool, bool],
    words: Words,
) -> str:
    short, psychiatry = (
        _group(figure, gap, is_hidden, words)
        for figure, gap, is_hidden in zip(
            (row.short_education, row.psychiatry), row.gaps, hidden, strict=True
        )
    )
    return fill_phrase(
        words["lens_line"],
        name=f"{row.total.id} {names.name(row.total.id)}",
        all=_shown(now, row.total.id, words),
        short=short[0],
        short_gap=short[1],
        psychiatry=psychiatry[0],
        psychiatry_gap=psychiatry[1],
    )


def _group(figure: Figure, gap: Gap | None, is_hidden: bool, words: Words) -> tuple[str, str]:
    """The share of a group of the lens, and how far it lies from all."""
    if is_hidden:
        return words["hidden_words"], words["no_gap"]
    return _written(figure.id, value_of(figure)), _gap(gap, words)


def _gap(gap: Gap | None, words: Words) -> str:
    if gap is None:
        return words["no_gap"]
    points = round(gap.size * 100)
    sign = f"+{points}" if points > 0 else str(points).replace("-", "−")
    chance = words["certain"] if gap.is_news else words["chance"]
    return fill_phrase(words["gap"], points=sign, chance=chance)


@query(Right.NUMBERS)
def curve_of(
    session: Transaction, period: Period, indicator_id: str, target_set: str = ""
) -> StatusCurve:
    """The run chart of one figure over three years, for the paper that says where it comes from."""
    trend = figures.over_time(session, trend_span(period), 3)
    return _curve(indicator_id, trend, IndicatorWords(session, period, target_set))


def _curve(key: str, trend: Sequence[TimePoint], names: IndicatorWords) -> StatusCurve:
    values = tuple(_safe_curve(trend, key))
    chart = run(values)
    spans = (*chart.shifts, *chart.trends)
    return StatusCurve(
        title=f"{key} {names.name(key)}",
        labels=tuple(label(point.period)[2:] for point in trend),
        values=values,
        median=chart.median,
        target=names.target(key),
        news=frozenset(place for first, last in spans for place in range(first, last + 1)),
        is_share=BY_ID[key].measure is not Measure.COUNT,
    )
