"""`voucher` and `epikrise`: what the counsellor prints, from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from uuid import UUID

from counsellor_app.cli.desk import Desk
from counsellor_app.documents import epikrise as epikrise_page
from counsellor_app.documents import voucher as voucher_page
from counsellor_app.errors import UserError
from counsellor_app.exchange import closing_letter_out, xdis15
from counsellor_app.files import atomic
from counsellor_app.kinds.letter import ExportKind, LetterChannel
from counsellor_app.services.letters import letter_list, letter_out, letter_sending
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sheets import EpikriseSheet
from counsellor_app.services.medication import voucher_proposals, voucher_sheets, vouchers
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.services.pathway import pathway_names
from counsellor_app.services.trace import exports, leaving


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Prints to the file that was named; a refusal leaves what was there."""
    # An issued voucher stands, so the place for its paper is looked at first.
    for out in filter(None, (chosen.out, getattr(chosen, "xml", None))):
        atomic.demand_place(out)
    pathway_id = desk.backend.read(pathway_names.pathway_called, chosen.pathway)
    if chosen.command == "voucher":
        return _voucher(desk, chosen, pathway_id)
    return _epikrise(desk, chosen, pathway_id)


def _voucher(desk: Desk, chosen: argparse.Namespace, pathway_id: UUID) -> int:
    backend = desk.backend
    copy = None
    if chosen.reprint is not None:
        voucher_id = backend.read(voucher_sheets.voucher_id_of, chosen.reprint)
        if backend.read(voucher_sheets.pathway_of, voucher_id) != pathway_id:
            raise UserError("voucher.of_another", number=chosen.reprint)
        copy = backend.write(vouchers.reprint, voucher_id)
    else:
        proposal = backend.read(voucher_proposals.next_voucher, pathway_id)
        draft = VoucherDraft(pathway_id, proposal.products, pharmacy_id=proposal.pharmacy_id)
        # Who asks for the next one by name has confirmed that it may be early.
        voucher_id = backend.write(vouchers.issue_voucher, draft, confirmed=True)
    sheet = backend.read(voucher_sheets.voucher_sheet, voucher_id, copy)
    _let_out(desk, chosen.out, voucher_page.to_pdf([sheet]), sheet.number)
    desk.tell({"number": sheet.number, "file": str(chosen.out)}, f"{sheet.number}: {chosen.out}")
    return 0


def _epikrise(desk: Desk, chosen: argparse.Namespace, pathway_id: UUID) -> int:
    """One that has been sent is printed again; else it is made, and counts as sent."""
    backend = desk.backend
    letter_id = backend.read(letter_list.sent_epikrise, pathway_id)
    content: bytes | None = None
    if letter_id is None and chosen.xml:
        sent = closing_letter_out.send(backend, LetterDraft(pathway_id))
        letter_id, content = sent.letter_id, sent.content
    elif letter_id is None:
        draft = LetterDraft(pathway_id)
        letter_id = backend.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT)
    elif chosen.xml:
        out = backend.read(letter_out.letter_out, letter_id)
        content = xdis15.write(closing_letter_out.closing_letter(out))
    sheet = backend.read(letter_list.letter_sheet, letter_id)
    assert isinstance(sheet, EpikriseSheet)
    _let_out(desk, chosen.out, epikrise_page.to_pdf([sheet]), str(letter_id))
    files = [str(chosen.out)]
    if content is not None:
        _let_out(desk, chosen.xml, content, str(letter_id))
        files.append(str(chosen.xml))
    desk.tell({"letter": str(letter_id), "files": files}, *files)
    return 0


def _let_out(desk: Desk, path: Path, content: bytes, title: str) -> None:
    draft = exports.about(ExportKind.PAPER, (), people=1, purpose=title)
    leaving.let_out_bytes(
        path, content, lambda done: desk.backend.write(exports.record_paper, draft.of(done))
    )
