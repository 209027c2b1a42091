"""The papers of many vouchers in one PDF, made as a job (quality "It is quick")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from counsellor_app.documents import voucher
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters.sheets import VoucherSheet
from counsellor_app.services.medication import voucher_sheets

_PORTION = 50


@dataclass(frozen=True, slots=True)
class Batch:
    """The PDF, and its first and last number as the name of a file."""

    content: bytes
    name: str
    count: int


def pages(
    backend: Backend, voucher_ids: Sequence[UUID], progress: Callable[[int, int], object]
) -> Batch:
    """A flow: the sheets in portions, then the pages, in the order given."""
    total = len(voucher_ids) * 2
    sheets: list[VoucherSheet] = []
    for first in range(0, len(voucher_ids), _PORTION):
        progress(first, total)
        some = tuple(voucher_ids[first : first + _PORTION])
        sheets.extend(backend.read(voucher_sheets.voucher_sheets, some))
    content = voucher.to_pdf(sheets, lambda done: progress(len(sheets) + done, total))
    first_number, last_number = sheets[0].number, sheets[-1].number
    name = first_number if len(sheets) == 1 else f"{first_number}_{last_number}"
    return Batch(content, name, len(sheets))
