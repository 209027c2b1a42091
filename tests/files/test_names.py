"""File names come from a slug and stay inside the folder (quality 20, 23)."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.files import names
from tests.helpers.torture import times

_NASTY = st.sampled_from(
    ["../", "..\\", "/", "C:", "\x00", "con", "NUL.txt", "~", "\u202e", ".", "%2e"]
)
_HOSTILE = st.lists(st.one_of(_NASTY, st.text(max_size=20)), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Rygestophold Østergade, forår 2026", "rygestophold-oestergade-foraar-2026"),
        ("Ærø/Ærøskøbing", "aeroe-aeroeskoebing"),
        ("A\u030aland", "aaland"),  # å written as a and a ring
        ("STR-2026-000123-7", "str-2026-000123-7"),
        ("Nancy 251248-4916", "nancy"),
        ("2512484916", "fil"),
        ("２５１２４８-４９１６", "fil"),
        ("CON", "con-1"),
        ("lpt1", "lpt1-1"),
        ("", "fil"),
        ("日本", "fil"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert names.slug(text) == slug


def _is_safe(path: Path, folder: Path) -> None:
    assert path.parent == folder
    assert path.resolve().parent == folder.resolve()
    assert path.name.isascii()
    assert path.name == path.name.lower()
    assert len(path.name) <= 100
    assert not path.name.startswith((".", "-"))


@given(stem=_HOSTILE, extension=_HOSTILE)
@settings(max_examples=300, deadline=None)
def test_hostile_names_stay_inside(stem: str, extension: str) -> None:
    _is_safe(names.inside(Path("/tmp/eksport"), stem, extension), Path("/tmp/eksport"))


@pytest.mark.long
@given(stem=_HOSTILE, extension=_HOSTILE)
@settings(max_examples=times(10_000), deadline=None)
def test_ten_thousand_hostile_names_stay_inside(stem: str, extension: str) -> None:
    _is_safe(names.inside(Path("/tmp/eksport"), stem, extension), Path("/tmp/eksport"))


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    for expected in ("brev.pdf", "brev-2.pdf", "brev-3.pdf"):
        path = names.free(tmp_path, "Brev", ".PDF")
        assert path == tmp_path / expected
        path.touch()
