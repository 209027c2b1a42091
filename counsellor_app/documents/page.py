"""The paper that every document is drawn on: A4, the bundled font, places in millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.documents import fonts
from counsellor_app.documents.fonts import REGULAR
from counsellor_app.documents.style import LINE, TEXT, WATERMARK, Style
from counsellor_app.documents.wrapping import fitted, shortened, wrap

# The streams of a page stay binary: as text they would be a quarter larger and slower to write.
rl_config.useA85 = 0


class Paper:
    """A PDF in the making. Places are in millimetres from the upper left corner of the page.

    The title is an id or a number, never a name: it shows in window titles and print queues.
    The same input gives the same bytes.
    """

    def __init__(self, title: str, author: str, *, wide: bool = False) -> None:
        fonts.register()
        self._buffer = BytesIO()
        size = landscape(A4) if wide else A4
        self.width, self.height = size[0] / mm, size[1] / mm
        # Without initialFontName reportlab puts an unembedded Helvetica on every page.
        self.canvas = Canvas(
            self._buffer,
            pagesize=size,
            initialFontName=REGULAR,
            invariant=1,
            pageCompression=1,
            lang="da-DK",
        )
        self.canvas.setTitle(fonts.printable(title))
        self.canvas.setAuthor(fonts.printable(author))
        self.canvas.setCreator("counsellor-app")

    def end_page(self) -> None:
        self.canvas.showPage()

    def to_bytes(self) -> bytes:
        self.canvas.save()
        return self._buffer.getvalue()

    def text(
        self, left: float, top: float, text: str, style: Style = TEXT, room: float | None = None
    ) -> None:
        """One line with its upper edge at `top`; smaller and then cut where there is no room."""
        shown, style = fitted(fonts.printable(text), style, room)
        self._draw(left * mm, top, shown, style)

    def text_right(
        self, right: float, top: float, text: str, style: Style = TEXT, room: float | None = None
    ) -> None:
        """One line that ends at `right`."""
        shown, style = fitted(fonts.printable(text), style, room)
        self._draw(right * mm - fonts.width(shown, style.font, style.size), top, shown, style)

    def text_centred(
        self, middle: float, top: float, text: str, style: Style = TEXT, room: float | None = None
    ) -> None:
        """One line around `middle`."""
        shown, style = fitted(fonts.printable(text), style, room)
        half = fonts.width(shown, style.font, style.size) / 2
        self._draw(middle * mm - half, top, shown, style)

    def lines(self, left: float, top: float, lines: Iterable[str], style: Style = TEXT) -> float:
        """Lines that are wrapped already; answers where the next one would begin."""
        for line in lines:
            self._draw(left * mm, top, line, style)
            top += style.line_height
        return top

    def block(
        self, left: float, top: float, text: str, style: Style, room: float, most: int = 99
    ) -> float:
        """Wrapped text in at most so many lines; answers where the next line would begin."""
        return self.lines(left, top, shortened(text, style, room, most), style)

    def label(
        self, left: float, top: float, height: float, text: str, style: Style, room: float
    ) -> None:
        """A name in the middle of a field: on one line, else on two smaller ones."""
        if len(wrap(text, style, room)) > 1:
            style = style.sized(min(style.size * 0.78, height * mm / 2 / style.leading))
        lines = shortened(text, style, room, 2)
        self.lines(left, top + (height - len(lines) * style.line_height) / 2, lines, style)

    def line(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colour: Color = LINE,
        thickness: float = 0.6,
        dash: Sequence[float] = (),
    ) -> None:
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(thickness)
        self.canvas.setDash(list(dash))
        self.canvas.line(left * mm, self._up(top), right * mm, self._up(bottom))

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = LINE,
        radius: float = 0,
    ) -> None:
        self.canvas.setDash([])
        self.canvas.setLineWidth(0.6)
        if fill:
            self.canvas.setFillColor(fill)
        if stroke:
            self.canvas.setStrokeColor(stroke)
        self.canvas.roundRect(
            left * mm,
            self._up(top + height),
            width * mm,
            height * mm,
            radius * mm,
            stroke=int(stroke is not None),
            fill=int(fill is not None),
        )

    def watermark(self, text: str, middle_top: float) -> None:
        """A large pale word across the page; drawn first, so that everything stays readable."""
        style = Style(110, bold=True, colour=WATERMARK)
        shown, style = fitted(fonts.printable(text), style, self.width - 45)
        self.canvas.saveState()
        self.canvas.translate(self.width / 2 * mm, self._up(middle_top))
        self.canvas.rotate(32)
        self.canvas.setFillColor(style.colour)
        self.canvas.setFont(style.font, style.size)
        self.canvas.drawCentredString(0, -style.size / 3, shown)
        self.canvas.restoreState()

    def _draw(self, left: float, top: float, text: str, style: Style) -> None:
        if not text:
            return
        self.canvas.setFillColor(style.colour)
        self.canvas.setFont(style.font, style.size)
        self.canvas.drawString(left, self._up(top) - style.size * 1.02, text)

    def _up(self, top: float) -> float:
        return float((self.height - top) * mm)
