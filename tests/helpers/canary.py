"""Searches bytes for what is known of people, in whatever dress it comes (quality 16).

A word is found plain, in any case, in UTF-16, base64, percent and JSON escapes, in hex, and inside zips
and deflated streams.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

from counsellor_app.kinds.names import fold

LEAST: Final = 6  # signs: a shorter word stands in encrypted bytes by chance
_LETTERS: Final = "æøåéüöäÆØÅÉÜÖÄ"
_DANISH: Final = re.escape(_LETTERS.encode() + _LETTERS.encode("latin-1"))
_ANCHOR: Final = re.compile(rb"[a-z0-9 \-%s]{%d,}" % (_DANISH, LEAST))
_BASE64: Final = re.compile(rb"(?:[A-Za-z0-9+/_-]{4,}[\r\n]*){3,}")
_HEX: Final = re.compile(rb"(?:[0-9a-fA-F]{2}){12,}")
_ESCAPED: Final = re.compile(rb"\\u([0-9a-fA-F]{4})")
_DEFLATED: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_DEEPEST: Final = 4
_LARGEST: Final = 50_000_000


@dataclass(frozen=True)
class Leak:
    """Where something about somebody can be read, and in which dress."""

    place: str
    dress: str
    word: str


class Needles:
    """What must be nowhere: names, numbers, notes."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = {word.strip() for word in words}
        self._anchors: dict[bytes, dict[tuple[int, bytes], str]] = {}
        self._known: set[str] = set()
        for word in self.words:
            for written in _ways(word):
                self._add(written, word)

    def __len__(self) -> int:
        """How many words can be searched for."""
        return len(self._known)

    def _add(self, written: bytes, word: str) -> None:
        runs = list(_ANCHOR.finditer(written))
        if not runs:
            return
        longest = max(runs, key=lambda run: len(run[0].strip()))
        at = longest.start() + len(longest[0]) - len(longest[0].lstrip())
        anchor = written[at : at + LEAST]
        if len(anchor) < LEAST or not anchor.strip(b" -"):
            return
        self._known.add(word)
        self._anchors.setdefault(anchor, {})[(at, written)] = word

    def within(self, data: bytes) -> set[str]:
        """Those that stand in these bytes as they are, in small or capital letters."""
        small, found = data.lower(), set()
        for run in _ANCHOR.finditer(small):
            for at in range(run.start(), run.end() - LEAST + 1):
                for (before, written), word in self._anchors.get(
                    small[at : at + LEAST], {}
                ).items():
                    if small.startswith(written, max(0, at - before)) and at >= before:
                        found.add(word)
        return found

    def find(self, data: bytes, place: str) -> set[Leak]:
        """Those that stand in these bytes in any dress."""
        return {
            Leak(place, dress, word)
            for dress, undressed in _undressed(data)
            for word in self.within(undressed)
        }

    def find_in_text(self, text: str, place: str) -> set[Leak]:
        """The same for a title or a name."""
        return self.find(text.encode("utf-8", "surrogateescape"), place)

    def find_under(self, place: Path) -> tuple[set[Leak], int]:
        """In every file below this folder, and in the names of files and folders; how many there were."""
        found: set[Leak] = set()
        files = [path for path in sorted(place.rglob("*")) if path.is_file()]
        for path in files:
            found |= self.find(path.read_bytes(), str(path))
        return found | self.find_names(place), len(files)

    def find_names(self, place: Path) -> set[Leak]:
        """In the names alone: what was saved on purpose may tell of her, but its name may not."""
        return {
            Leak(str(path), "name", word)
            for path in place.rglob("*")
            for word in self.within(path.name.encode("utf-8", "surrogateescape"))
        }


def _ways(word: str) -> set[bytes]:
    """How it may be written: letters of any case, folded, numbers grouped; as UTF-8 and as Latin-1."""
    written = {word, word.lower(), word.upper(), fold(word), word.title()}
    digits = re.sub(r"[ \-+]", "", word)
    if digits.isdigit():
        bare = digits.removeprefix("45") if len(digits) == 10 and word.startswith("+") else digits
        written |= {bare}
        if len(bare) == 8:
            written |= {
                " ".join(bare[at : at + 2] for at in range(0, 8, 2)),
                f"{bare[:4]} {bare[4:]}",
            }
        if len(bare) == 10:
            written |= {f"{bare[:6]}-{bare[6:]}", f"{bare[:6]} {bare[6:]}"}
    found = {each.encode().lower() for each in written}
    return found | {each.encode("latin-1", "ignore").lower() for each in written}


def _undressed(data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """These bytes, and what can be made of them."""
    yield "plain", data
    yield "utf-16", data[0::2]
    yield "utf-16", data[1::2]
    if b"%" in data:
        yield "percent", unquote_to_bytes(data)
    if b"\\u" in data:
        yield (
            "escaped",
            _ESCAPED.sub(lambda each: chr(int(each[1], 16)).encode("utf-8", "ignore"), data),
        )
    yield from (("base64", each) for each in _from_base64(data))
    yield from (("hex", binascii.unhexlify(each[0])) for each in _HEX.finditer(data))
    if depth < _DEEPEST:
        for dress, inside in _inflated(data):
            for inner, undressed in _undressed(inside, depth + 1):
                yield f"{dress}, {inner}", undressed


def _from_base64(data: bytes) -> Iterator[bytes]:
    """Long enough runs, begun at each of four places: the word may stand in the middle of something."""
    for run in _BASE64.finditer(data):
        letters = re.sub(rb"[\r\n]", b"", run[0]).translate(bytes.maketrans(b"-_", b"+/"))
        for begin in range(4):
            some = letters[begin:]
            yield base64.b64decode(some[: len(some) // 4 * 4])


def _inflated(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of a zip; and each stream that zlib can read, as in a PDF or a gzip."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        yield from _unzipped(data)
    for begin in _DEFLATED.finditer(data):
        gzipped = begin[0].startswith(b"\x1f")
        reader = zlib.decompressobj(31 if gzipped else 15)
        try:
            inflated = reader.decompress(data[begin.start() :], _LARGEST)
        except zlib.error:
            continue
        if len(inflated) >= LEAST:
            yield "deflated", inflated


def _unzipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for each in packed.infolist():
                yield "zip name", each.filename.encode()
                if not each.flag_bits & 1 and each.file_size < _LARGEST:  # not encrypted
                    yield "zip", packed.read(each)
    except (zipfile.BadZipFile, RuntimeError, EOFError, zlib.error):  # not a zip after all
        return
