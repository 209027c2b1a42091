"""Reads JSON that anybody may have changed: whatever is wrong with it is a ValueError."""

from __future__ import annotations

import json
import math
from typing import Any


def read_json(data: bytes | str) -> Any:
    """What stands there. ValueError for anything else than JSON, too deep a nesting included.

    Every number in it is finite: `1e999` and `Infinity` would break the arithmetic of whoever reads on.
    """
    try:
        return json.loads(data, parse_float=_finite, parse_constant=_finite)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("not a number that can be reckoned with")
    return number
