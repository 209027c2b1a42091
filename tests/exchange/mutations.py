"""Damages the sample letters in every way that a disk, a line or somebody hostile could."""

from __future__ import annotations

from collections.abc import Callable

from tests.exchange.xref15_files import DATA

SEEDS = [path.read_bytes() for path in sorted(DATA.rglob("*.xml"))]
KINDS = ["flip", "cut", "insert", "double", "swap", "end", "splice", "encoding"]
_TOKENS = [
    b"<", b">", b"&", b"&#0;", b"&#xD800;", b"&#x1F6AD;", b"]]>", b"<![CDATA[", b"<!--", b"--",
    b"<!DOCTYPE x>", b"<?php", b"</Patient>", b"<Patient>", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf",
    b'encoding="utf-7"', b'encoding="idna"', b'encoding="rot13"', b'encoding="punycode"',
    b'encoding="zip"', b'encoding="undefined"', b'encoding="utf-16"', b'encoding="cp037"',
    b'encoding="\x80"', b'encoding="big5"', b"<Break/>", b"<Bold>" * 60, b" " * 300, b"9" * 40,
    b"0001-01-01", b"9999-12-31", b"00:00", b"2016-12-31", b"annulleretbrev", b"<Data>", b"a:",
]  # fmt: skip


def mutated(seed: int, operations: list[tuple[str, float, float, int]]) -> bytes:
    data = SEEDS[seed]
    for kind, first, second, number in operations:
        data = _changed(data, kind, first, second, number)
    return data


def _changed(data: bytes, kind: str, first: float, second: float, number: int) -> bytes:
    at = int(first * len(data))
    to = min(len(data), at + int(second**3 * len(data)))
    token = _TOKENS[number % len(_TOKENS)]
    other = SEEDS[number % len(SEEDS)]
    if kind == "encoding":
        start = data.find(b'encoding="')
        end = data.find(b'"', start + 10) + 1
        return data[:start] + token + data[end:] if start > 0 else data
    changes: dict[str, Callable[[], bytes]] = {
        "flip": lambda: data[:at] + bytes([number]) + data[at + 1 :],
        "cut": lambda: data[:at] + data[to:],
        "insert": lambda: data[:at] + token + data[at:],
        "double": lambda: data[:to] + data[at:],
        "swap": lambda: data[to:] + data[:at],
        "end": lambda: data[:at],
        "splice": lambda: data[:at] + other[int(second * len(other)) :],
    }
    return changes[kind]()
