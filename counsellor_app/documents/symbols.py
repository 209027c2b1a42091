"""Draws the number of a voucher so that a machine can read it: QR code and Code 128."""

from __future__ import annotations

import segno
from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import INK

_MASK = 3  # diagonal stripes: no large even areas, whatever the number


def draw_qr(paper: Paper, left: float, top: float, side: float, content: str) -> None:
    """A QR code of `side` millimetres with level M; the paper around it is its quiet zone."""
    # Weighing all eight masks takes longer than drawing the page; readers are told which one it is.
    rows = [bytes(row) for row in segno.make_qr(content, error="m", mask=_MASK).matrix]
    cell = side * mm / len(rows)
    upper = (paper.height - top) * mm
    path = paper.canvas.beginPath()
    for number, row in enumerate(rows):
        for first, length in _runs(row):
            path.rect(left * mm + first * cell, upper - (number + 1) * cell, length * cell, cell)
    paper.canvas.setFillColor(INK)
    paper.canvas.drawPath(path, stroke=0, fill=1)


def draw_code128(paper: Paper, left: float, top: float, height: float, content: str) -> float:
    """A Code 128 bar code; answers its width in millimetres."""
    bars = Code128(content, barWidth=0.3 * mm, barHeight=height * mm, quiet=False)
    bars.drawOn(paper.canvas, left * mm, (paper.height - top - height) * mm)
    return float(bars.width / mm)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark cells begin and how many follow; one rectangle a run leaves no hairlines."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
