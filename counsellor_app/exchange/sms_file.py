"""Writes a batch of messages as the CSV that the municipality's own SMS gateway takes (domain 6.7).

Number and text, nothing else: no name, no address, no CPR number leaves with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from counsellor_app.errors import UserError
from counsellor_app.files.tables import Dialect, Written
from counsellor_app.kinds import phone
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import sms_batches
from counsellor_app.services.letters.sms_batches import SmsDraft
from counsellor_app.services.trace import leaving

COLUMNS = ("Telefon", "Besked")
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class SmsFile:
    """What was written."""

    path: Path
    messages: int
    left_out: int


def write(
    backend: Backend,
    draft: SmsDraft,
    path: Path,
    second_person_id: UUID | None = None,
    progress: Progress | None = None,
) -> SmsFile:
    """The file, in place once everybody in it is noted.

    UserError("sms.nobody") for an empty one, ("export.second_person") for one to very many.
    """
    batch = backend.read(sms_batches.read_sms_batch, draft)
    if not batch.messages:
        raise UserError("sms.nobody")

    def note(written: Written) -> None:
        backend.write(
            sms_batches.make_sms_batch,
            draft,
            batch.checksum,
            COLUMNS,
            written.sha256,
            second_person_id,
        )

    rows = [(gateway_number(row.phone), row.text) for row in batch.messages]
    leaving.let_out_table(path, COLUMNS, rows, note, dialect=Dialect.GATEWAY)
    return SmsFile(path, len(batch.messages), len(batch.left_out))


def gateway_number(number: str) -> str:
    """Country and number as digits alone, 4520222324: what gateways have in common."""
    read = phone.read(number) or number
    return read.removeprefix("+")
