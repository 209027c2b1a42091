"""Papers, against ReportLab alone making the very same marks on the same pages.

The floor knows every mark beforehand: no wrapping, no choosing. What no program is spared is in it: the
rows of the epikrises read in batches by the bare driver (quality "It is quick"), the rectangles of a path
added one by one, and the two codes of a voucher (QR, Code 128) worked out from the number by the same
libraries, with nothing around them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import segno
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from benchmarks.measuring import Bar, Line, compare
from benchmarks.reading import raw
from benchmarks.town import TODAY, Town
from counsellor_app.documents import epikrise, ward_page
from counsellor_app.ids import new_id
from counsellor_app.reports import ward_pages
from counsellor_app.reports.period import of_year
from counsellor_app.services.letters import letter_list
from counsellor_app.services.letters.sheets import EpikriseSheet

LETTERS, WARDS = 1_000, 40
_MARKS = (
    *("setFont", "setFillColor", "setStrokeColor", "setLineWidth", "drawString", "line", "rect"),
    *("drawText", "drawImage", "drawPath", "saveState", "restoreState", "showPage", "translate"),
    *("rotate", "scale", "setDash", "roundRect", "circle", "drawRightString", "drawCentredString"),
)


def lines(town: Town) -> Iterator[Line]:
    """Both; the floor has nothing but the drawing."""
    yield _epikrises(town)
    yield _wards(town)


def _epikrises(town: Town) -> Line:
    """Sheets read from the database and drawn into one file."""
    ids = town.ids(
        "SELECT id FROM letter WHERE kind = 'epikrise' AND sent_at IS NOT NULL "
        f"ORDER BY id LIMIT {LETTERS}"
    )

    def ours() -> bytes:
        sheets = town.backend.read(letter_list.letter_sheets, [UUID(one) for one in ids])
        return epikrise.to_pdf([sheet for sheet in sheets if isinstance(sheet, EpikriseSheet)])

    statements, read = raw(town, ours)
    with drawn() as marks:
        ours()

    def floor() -> None:
        read()
        bare_canvas(marks)

    name, note = f"{len(ids)} epikrises", f"{len(statements)} statements"
    return compare(name, ours, floor, Bar(factor=1.5), note, rounds=3)


def _wards(town: Town) -> Line:
    """Each page in a file of its own, with its mail beside it and both written down."""
    (sheet, *_) = town.backend.read(ward_pages.sheets, of_year(TODAY.year - 1))
    many = [replace(sheet, id=new_id(), ward=f"Afdeling {number}") for number in range(WARDS)]

    def ours() -> None:
        with tempfile.TemporaryDirectory() as folder:
            for one in many:
                ward_pages.save_one(town.backend, one, Path(folder), ward_page.to_pdf)

    pages = []
    for one in many:
        with drawn() as marks:
            ward_page.to_pdf(one)
        pages.append(marks)
    bar = Bar(factor=4, limit_ms=5_000)  # five seconds: what a batch of all wards may take
    return compare(f"{WARDS} ward pages", ours, lambda: [*map(bare_canvas, pages)], bar, rounds=3)


Mark = tuple[str, tuple[Any, ...], dict[str, Any]]

# Of a path, and of the codes: what is asked of them is done again.
_STEPS = ("rect", "moveTo", "lineTo", "curveTo", "close")
_MAKERS: tuple[tuple[Any, str, str], ...] = (
    *((Canvas, name, name) for name in (*_MARKS, "beginPath")),
    *((PDFPathObject, name, f"path.{name}") for name in _STEPS),
    (segno, "make_qr", "code"),
    (Code128, "__init__", "bars"),
)


@contextmanager
def drawn() -> Iterator[list[Mark]]:
    """What is asked of ReportLab's canvas within the block, without what it asks of itself."""
    marks: list[Mark] = []
    inside = 0
    former = [(owner, name, getattr(owner, name)) for owner, name, _ in _MAKERS]

    def watched(known_as: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal inside
            if not inside:
                marks.append((known_as, args if known_as == "code" else args[1:], kwargs))
            inside += 1
            try:
                return function(*args, **kwargs)
            finally:
                inside -= 1

        return call

    for (owner, name, known_as), (_, _, function) in zip(_MAKERS, former, strict=True):
        setattr(owner, name, watched(known_as, function))
    try:
        yield marks
    finally:
        for owner, name, function in former:
            setattr(owner, name, function)


def bare_canvas(marks: list[Mark]) -> bytes:
    """The same marks on a canvas of ReportLab alone; a path is drawn before the next one is begun."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    path = canvas.beginPath()
    for name, args, kwargs in marks:
        if name == "beginPath":
            path = canvas.beginPath()
        elif name == "drawPath":
            canvas.drawPath(path, *args[1:], **kwargs)
        elif name == "code":
            segno.make_qr(*args, **kwargs)
        elif name == "bars":
            _ = Code128(*args, **kwargs).width
        elif name.startswith("path."):
            getattr(path, name.removeprefix("path."))(*args, **kwargs)
        else:
            getattr(canvas, name)(*args, **kwargs)
    canvas.save()
    return buffer.getvalue()
