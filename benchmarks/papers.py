"""A thousand epikrises, against ReportLab alone making the very same marks on the same pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from uuid import UUID

from reportlab.pdfgen.canvas import Canvas

from benchmarks.measuring import Bar, Line, compare
from benchmarks.town import Town
from counsellor_app.documents import epikrise
from counsellor_app.services.letters import letters
from counsellor_app.services.letters.sheets import EpikriseSheet

LETTERS = 1_000
_MARKS = (
    *("setFont", "setFillColor", "setStrokeColor", "setLineWidth", "drawString", "line", "rect"),
    *("drawText", "drawImage", "drawPath", "saveState", "restoreState", "showPage", "translate"),
    *("rotate", "scale", "setDash", "roundRect", "circle", "drawRightString", "drawCentredString"),
)


def line(town: Town) -> Line:
    """Sheets read from the database and drawn into one file; the floor has nothing but the drawing."""
    ids = town.ids(
        "SELECT id FROM letter WHERE kind = 'epikrise' AND sent_at IS NOT NULL "
        f"ORDER BY id LIMIT {LETTERS}"
    )

    def ours() -> bytes:
        sheets = town.backend.read(letters.letter_sheets, [UUID(one) for one in ids])
        return epikrise.to_pdf([sheet for sheet in sheets if isinstance(sheet, EpikriseSheet)])

    with drawn() as marks:
        ours()
    name = f"{len(ids)} epikrises"
    return compare(name, ours, lambda: bare_canvas(marks), Bar(factor=1.5), rounds=3)


Mark = tuple[str, tuple[Any, ...], dict[str, Any]]


@contextmanager
def drawn() -> Iterator[list[Mark]]:
    """What is asked of ReportLab's canvas within the block, without what it asks of itself."""
    marks: list[Mark] = []
    inside = 0
    former = {name: getattr(Canvas, name) for name in _MARKS}

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: Canvas, *args: Any, **kwargs: Any) -> Any:
            nonlocal inside
            if not inside:
                marks.append((name, args, kwargs))
            inside += 1
            try:
                return function(self, *args, **kwargs)
            finally:
                inside -= 1

        return call

    for name, function in former.items():
        setattr(Canvas, name, watched(name, function))
    try:
        yield marks
    finally:
        for name, function in former.items():
            setattr(Canvas, name, function)


def bare_canvas(marks: list[Mark]) -> bytes:
    """The same marks on a canvas of ReportLab alone."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    for name, args, kwargs in marks:
        getattr(canvas, name)(*args, **kwargs)
    canvas.save()
    return buffer.getvalue()
