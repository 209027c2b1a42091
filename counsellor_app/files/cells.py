"""Says what a cell of an exported table may hold, and which text a spreadsheet would take amiss."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

Cell = str | int | float | Decimal | bool | date | datetime | None

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Text that begins so would be worked out as a formula."""
