"""The page and the mail of each department and practice, made in one batch and written down by recipient."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from counsellor_app.files import names
from counsellor_app.files.tables import Written
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import wards
from counsellor_app.reports.book_pages import period_words
from counsellor_app.reports.period import Period, label
from counsellor_app.reports.wards import Ward, WardCounts
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import danish, letter_texts, letterheads
from counsellor_app.services.letters.letter_text import LetterText, Texts
from counsellor_app.services.letters.report_sheets import WardLine, WardSheet
from counsellor_app.services.letters.sheets import Letterhead
from counsellor_app.services.operation import query
from counsellor_app.services.trace import exports, leaving
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.services.transaction import Transaction

Draw = Callable[[WardSheet], bytes]
_LINES = ("referred", "reached", "waiting", "started", "completed", "smoke_free")


@query(Right.NUMBERS)
def sheets(session: Transaction, period: Period) -> tuple[WardSheet, ...]:
    """What each page says, with the text of its mail."""
    texts = letter_texts.texts_in_force(session)
    head = letterheads.letterhead(session, session.actor.unit)
    return tuple(
        _sheet(ward, period, head, texts, session) for ward in wards.feedback(session, period)
    )


def save_all(
    backend: Backend,
    period: Period,
    folder: Path,
    draw: Draw,
    progress: Callable[[int, int], object] | None = None,
) -> int:
    """A flow: a page and a mail for each into the folder; how many wards. Each is written down."""
    found = backend.read(sheets, period)
    for number, sheet in enumerate(found, start=1):
        save_one(backend, sheet, folder, draw)
        if progress is not None:
            progress(number, len(found))
    return len(found)


def save_one(backend: Backend, sheet: WardSheet, folder: Path, draw: Draw) -> None:
    """A flow: the page and the mail of one ward into the folder. Both are written down."""
    stem = f"{sheet.hospital} {sheet.ward} {sheet.label}"
    content = draw(sheet)

    def record(done: Written) -> None:
        backend.write(exports.record_export, _about(sheet).of(done))

    many = len(sheet.lines)
    leaving.let_out_bytes(names.inside(folder, stem, "pdf"), content, record, rows=many)
    mail = f"{sheet.mail.subject}\n\n{sheet.mail.plain}\n"
    leaving.let_out_bytes(names.inside(folder, stem, "txt"), mail.encode(), record, rows=many)


def record_sent(backend: Backend, sheet: WardSheet, content: bytes) -> None:
    """Writes down that this page left, as when its mail is copied."""
    digest = hashlib.sha256(content).hexdigest()
    draft = replace(_about(sheet), row_count=len(sheet.lines), sha256=digest)
    backend.write(exports.record_export, draft)


def _about(sheet: WardSheet) -> ExportDraft:
    return exports.about(
        ExportKind.WARD_FEEDBACK, _LINES, purpose=sheet.label, recipient=sheet.recipient
    )


def _sheet(
    ward: Ward, period: Period, head: Letterhead, texts: Texts, session: Transaction
) -> WardSheet:
    words = texts.phrases("ward_page")
    group = words["all_practices"] if not ward.hospital else ward.hospital
    return WardSheet(
        letterhead=head,
        id=ward.id,
        ward=ward.name,
        hospital=ward.hospital,
        group=group,
        wards=ward.wards,
        period=period_words(period),
        label=label(period),
        made_on=session.today,
        recipient=wards.recipient(ward),
        lines=tuple(_lines(ward, words)),
        mail=_mail(ward, period, head, texts),
    )


def _lines(ward: Ward, words: dict[str, str]) -> Iterator[WardLine]:
    for key in _LINES:
        own, together = getattr(ward.counts, key), getattr(ward.together, key)
        yield WardLine(
            words[key],
            own,
            ward.counts.share(own),
            together,
            ward.together.share(together),
            words[f"about_{key}"],
        )


def _mail(ward: Ward, period: Period, head: Letterhead, texts: Texts) -> LetterText:
    words = texts.phrases("ward_page")

    def cell(key: str, counts: WardCounts) -> str:
        count = getattr(counts, key)
        return words["hidden"] if count is None else danish.number(count)

    facts = {
        "afdeling": ward.name,
        "periode": period_words(period),
        "henvist": cell("referred", ward.counts),
        "truffet": cell("reached", ward.counts),
        "venter": cell("waiting", ward.counts),
        "begyndt": cell("started", ward.counts),
        "gennemført": cell("completed", ward.counts),
        "røgfri": cell("smoke_free", ward.counts),
        "kommune": head.municipality,
        "enhed": head.unit,
        "telefon": head.phone,
    }
    return texts.write("ward_mail", facts)
