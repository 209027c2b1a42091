"""Parses XML that came from outside: no DTD, no entities, bounded, each element with its line.

The parser is expat itself and not defusedxml: the refusals are these few handlers, and expat
tells the line and the place of every element (docs/decisions).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from counsellor_app.errors import CounsellorError

MOST_BYTES = 5_000_000
MOST_DEPTH = 50
MOST_ELEMENTS = 50_000
_CHUNK = 65_536
_LARGEST_TOKEN = 4 * _CHUNK  # one tag with thousands of attributes takes memory before it is told
_UNDEFINED_ENTITY = expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]


class RefusedXml(CounsellorError):
    """The bytes cannot be taken: a stable code, the line (from 1), and what the parser said."""

    def __init__(self, code: str, line: int, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.line = max(line, 1)
        self.detail = detail


@dataclass(slots=True)
class Element:
    """An element by its local name; namespaces differ between years and mean nothing here."""

    name: str
    line: int
    start: int  # place of its first byte
    namespace: str = ""
    end: int = 0  # place of the first byte of its end tag
    content: list[Element | str] = field(default_factory=list)

    def children(self, name: str | None = None) -> Iterator[Element]:
        """The elements directly inside, all or those of one name."""
        for part in self.content:
            if isinstance(part, Element) and (name is None or part.name == name):
                yield part

    def child(self, *path: str) -> Element | None:
        """The first element down the path."""
        found: Element | None = self
        for name in path:
            if found is None:
                return None
            found = next(found.children(name), None)
        return found

    def text(self, *path: str) -> str:
        """The text of the first element down the path, with single blanks; empty where none is."""
        found = self.child(*path)
        if found is None:
            return ""
        return " ".join("".join(part for part in found.content if isinstance(part, str)).split())


def parse(data: bytes) -> Element:
    """The root element, or RefusedXml; nothing else is ever raised."""
    if len(data) > MOST_BYTES:
        raise RefusedXml("too_large", 1)
    return _Parse().run(data)


class _Parse:
    """One run of expat over the bytes."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._root: Element | None = None
        self._count = 0
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def run(self, data: bytes) -> Element:
        try:
            self._feed(data)
        except RefusedXml:
            raise
        except expat.ExpatError as error:
            code = "dtd_or_entity" if error.code == _UNDEFINED_ENTITY else "unreadable"
            raise RefusedXml(code, error.lineno, expat.ErrorString(error.code)) from None
        except Exception as error:
            # The file names its own encoding, and a codec may raise anything at all.
            line = self._parser.CurrentLineNumber
            raise RefusedXml("unreadable", line, type(error).__name__) from None
        finally:
            self._let_go()
        if self._root is None:
            raise RefusedXml("unreadable", 1)
        return self._root

    def _feed(self, data: bytes) -> None:
        for start in range(0, len(data), _CHUNK):
            chunk = data[start : start + _CHUNK]
            self._parser.Parse(chunk, False)
            if start + len(chunk) - self._parser.CurrentByteIndex > _LARGEST_TOKEN:
                raise RefusedXml("too_large", self._parser.CurrentLineNumber)
        self._parser.Parse(b"", True)

    def _let_go(self) -> None:
        """The handlers hold this object and this object the parser: part them at once."""
        self._parser.StartDoctypeDeclHandler = None
        self._parser.EntityDeclHandler = None
        self._parser.StartElementHandler = None
        self._parser.EndElementHandler = None
        self._parser.CharacterDataHandler = None

    def _doctype(self, *_: object) -> None:
        raise RefusedXml("dtd_or_entity", self._parser.CurrentLineNumber)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        line = self._parser.CurrentLineNumber
        if len(self._open) >= MOST_DEPTH:
            raise RefusedXml("too_deep", line)
        if self._count > MOST_ELEMENTS:
            raise RefusedXml("too_large", line)
        prefix, _, local = name.rpartition(":")
        namespace = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
        element = Element(local, line, self._parser.CurrentByteIndex, namespace)
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop().end = self._parser.CurrentByteIndex

    def _text(self, text: str) -> None:
        self._open[-1].content.append(text)
