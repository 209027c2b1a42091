"""JSON that anybody may have changed."""

from __future__ import annotations

import pytest

from counsellor_app.files.json_in import read_json


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "-Infinity"])
def test_what_nobody_can_reckon_with_is_a_value_error(number: str) -> None:
    with pytest.raises(ValueError, match="reckoned with"):
        read_json(f'{{"passes": {number}}}')


def test_too_deep_a_nesting_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        read_json("[" * 100_000)


def test_numbers_are_read_as_they_stand() -> None:
    assert read_json('{"a": 1.5, "b": [3, -2e3]}') == {"a": 1.5, "b": [3, -2000.0]}
