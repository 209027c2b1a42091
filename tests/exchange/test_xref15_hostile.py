"""Referral files that were damaged or made to harm: always an answer, soon and small (quality 21)."""

import base64
import json
import time
import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.exchange import call_not_before, safe_xml, xref15
from counsellor_app.exchange.message import NAMESPACE
from counsellor_app.exchange.safe_xml import RefusedXml
from tests.exchange.mutations import KINDS, SEEDS, mutated
from tests.exchange.xref15_files import DATA, OURS, a_letter, a_message
from tests.helpers.torture import times

_CODES = {
    "unreadable", "dtd_or_entity", "too_large", "too_deep", "not_emessage", "no_letter",
    "unknown_version", "other_receiver", "no_cpr_and_no_name",
}  # fmt: skip
_OPERATIONS = st.tuples(
    st.sampled_from(KINDS),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 255),
)
_MUTATIONS = st.tuples(
    st.integers(0, len(SEEDS) - 1), st.lists(_OPERATIONS, min_size=1, max_size=6)
)


def _is_an_answer(data: bytes) -> None:
    read = xref15.read(data, OURS, date(2026, 11, 22))
    assert read.letters or read.rejected
    lines = data.count(b"\n") + data.count(b"\r") + 60  # 60: an inner XML has lines of its own
    for refused in read.rejected:
        assert refused.code in _CODES
        assert 1 <= refused.line <= lines
        json.dumps(refused.facts).encode()
    for letter in read.letters:
        again = xref15.read(letter.xml, OURS, date(2026, 11, 22))
        assert [found.identifier for found in again.letters] == [letter.identifier]
        assert not again.rejected
        json.dumps(letter.content()).encode()
        call_not_before.propose(letter.clinical_text.plain, date(2026, 11, 22))
        assert letter.clinical_text.plain == "".join(r.text for r in letter.clinical_text.runs)


@given(_MUTATIONS)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_file_gets_an_answer(
    mutation: tuple[int, list[tuple[str, float, float, int]]],
) -> None:
    _is_an_answer(mutated(*mutation))


@pytest.mark.long
@given(_MUTATIONS)
@settings(max_examples=times(10_000), suppress_health_check=[HealthCheck.too_slow])
def test_ten_thousand_mutated_files_get_an_answer(
    mutation: tuple[int, list[tuple[str, float, float, int]]],
) -> None:
    _is_an_answer(mutated(*mutation))


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    _is_an_answer(data)


def _in_vans(data: bytes) -> bytes:
    return (
        b"<VANSEnvelope><Message><Data>"
        + base64.b64encode(data)
        + b"</Data></Message></VANSEnvelope>"
    )


_SIZE = 4_900_000
_EMESSAGE = f'<Emessage xmlns="{NAMESPACE}">'.encode()
_BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "entities": (lambda: (DATA / "refused" / "entity-bomb.xml").read_bytes(), "dtd_or_entity"),
    "entities in a VANSEnvelope": (
        lambda: _in_vans((DATA / "refused" / "entity-bomb.xml").read_bytes()),
        "dtd_or_entity",
    ),
    "one byte too many": (lambda: b" " * (safe_xml.MOST_BYTES + 1), "too_large"),
    "deep": (lambda: b"<a>" * (_SIZE // 3), "too_deep"),
    "wide": (lambda: b"<a>" + b"<b/>" * (_SIZE // 4), "too_large"),
    "letters": (lambda: _EMESSAGE + b"<M/>" * (_SIZE // 4) + b"</Emessage>", "too_large"),
    "letters after a long head": (
        lambda: _EMESSAGE + b"<!--" + b"x" * 200_000 + b"-->" + b"<M/>" * 1000 + b"</Emessage>",
        "too_large",
    ),
    "attributes": (
        lambda: b"<a" + b"".join(b' a%d=""' % n for n in range(_SIZE // 11)) + b"/>",
        "too_large",
    ),
    "one long name": (lambda: b"<" + b"a" * _SIZE + b"/>", "too_large"),
    "one long comment": (lambda: b"<!--" + b"x" * _SIZE + b"--><a/>", "too_large"),
    "character references": (lambda: b"<a>" + b"&#65;" * (_SIZE // 5) + b"</a>", "not_emessage"),
    "namespaces": (
        lambda: b"".join(b'<a xmlns:p%d="%s">' % (n, b"u" * 80_000) for n in range(60)),
        "too_deep",
    ),
}


@pytest.mark.parametrize("name", _BOMBS)
def test_a_bomb_is_refused_soon_and_small(name: str) -> None:
    make, code = _BOMBS[name]
    data = make()
    started = time.process_time()
    read = xref15.read(data, OURS)
    seconds = time.process_time() - started
    assert {refused.code for refused in read.rejected} == {code}
    assert not read.letters
    tracemalloc.start()
    try:
        xref15.read(data, OURS)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert seconds < 1
    assert peak < 100_000_000


def test_a_very_long_text_is_taken_soon() -> None:
    data = a_message(a_letter(text="Ryger <Bold>meget</Bold>.<Break/>" * 10_000))
    started = time.process_time()
    letter = xref15.read(data, OURS).letters[0]
    assert letter.clinical_text.plain.count("\n") == 9_999
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "declared",
    [
        b"<!DOCTYPE Emessage>",
        b'<!DOCTYPE Emessage SYSTEM "http://example.org/a.dtd">',
        b"<!DOCTYPE Emessage [<!ELEMENT Emessage ANY>]>",
    ],
)
def test_a_document_type_is_refused_also_where_it_declares_no_entity(declared: bytes) -> None:
    """What it could ask for from elsewhere is not asked for."""
    with pytest.raises(RefusedXml) as refused:
        safe_xml.parse(declared + b"<Emessage/>")
    assert refused.value.code == "dtd_or_entity"
