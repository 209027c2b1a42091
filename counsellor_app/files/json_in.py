"""Reads JSON that anybody may have changed: whatever is wrong with it is a ValueError."""

from __future__ import annotations

import json
from typing import Any


def read_json(data: bytes | str) -> Any:
    """What stands there. ValueError for anything else than JSON, too deep a nesting included."""
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError("nested too deep") from None
