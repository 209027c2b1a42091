"""Takes pharmacies' lists in, decides about lines, and locks the month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.documents import settlement as settlement_paper
from counsellor_app.errors import UserError
from counsellor_app.exchange import pharmacy_list
from counsellor_app.exchange.pharmacy_list import PharmacyList
from counsellor_app.files import tables
from counsellor_app.files.names import slug
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.medication import Verdict
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters.sheets import SettlementSheet
from counsellor_app.services.medication import redemptions, settlement_list, settlements
from counsellor_app.services.medication.redemptions import PharmacyRow
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.settlement_list import LineRow, SettlementRow
from counsellor_app.services.medication.settlements import SettlementDraft
from counsellor_app.services.trace import exports, leaving
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.medication.settlement_dialogs import (
    CorrectDialog,
    NewSettlementDialog,
    ReasonDialog,
    TakeInDialog,
)
from counsellor_app.ui.medication.settlement_view import SettlementView
from counsellor_app.ui.medication.settlement_words import line_sentence, month_text
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_TABLES = {"settlement", "settlement_line", "redemption", "voucher", "pharmacy"}


class SettlementPresenter(Presenter):
    """Between the doors and the view."""

    def __init__(self, ctx: Context, view: SettlementView) -> None:
        super().__init__(ctx)
        self._view = view
        view.read_requested.connect(self._on_read)
        view.type_requested.connect(self._on_type)
        view.settlement_chosen.connect(lambda _: self._read_lines())
        view.filter_changed.connect(self._read_lines)
        view.line_typed.connect(self._on_line)
        view.accept_requested.connect(self._on_accept)
        view.correct_requested.connect(self._on_correct)
        view.refuse_requested.connect(self._on_refuse)
        view.person_requested.connect(self._on_voucher)
        view.sheet_requested.connect(self._on_sheet)
        view.table_requested.connect(self._on_table)
        view.undo_requested.connect(self._on_undo)
        view.lock_requested.connect(self._on_lock)
        ctx.watch(_TABLES, self.reload)

    def open(self, settlement_id: UUID | None = None, **_what: Any) -> None:
        """The tab is shown, perhaps with one of the lists."""
        self.reload()
        if settlement_id is not None:
            self._view.list.choose_where(lambda row: row.id == settlement_id)

    def reload(self) -> None:
        """Lists and lines again."""
        self.ctx.read(settlement_list.settlements, then=self._show)

    def _show(self, rows: Sequence[SettlementRow]) -> None:
        self._view.show_settlements(rows)
        self._read_lines()

    def _read_lines(self) -> None:
        wanted = self._view.wanted()
        if wanted is None:
            return

        def page(first: int, how_many: int) -> Sequence[LineRow]:
            return self.ctx.backend.read(settlement_list.lines, wanted, first, how_many)

        self.ctx.read(
            settlement_list.count_lines,
            wanted,
            then=lambda count: self._view.show_lines(count, page),
        )

    # --- a list comes in

    def _on_read(self) -> None:
        kinds = translate("medication", "Lists")
        title = translate("medication", "Read a list")
        path = self.ctx.dialogs.open_file(title, f"{kinds} (*.xlsx *.csv *.txt);;*")
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read beside the window, then ask what could not be known."""
        self.ctx.jobs.start(
            self._view,
            pharmacy_list.read,
            path,
            title=translate("medication", "Read a list"),
            then=self._ask_columns,
        )

    def _ask_columns(self, found: PharmacyList) -> None:
        def ask(pharmacies: Sequence[PharmacyRow]) -> None:
            dialog = TakeInDialog(found, pharmacies, self.ctx.today, self.ctx.dialogs.parent)
            dialog.pharmacy_chosen.connect(lambda chosen: self._remember(dialog, found, chosen))
            drafts: list[SettlementDraft] = []

            def take(draft: SettlementDraft) -> None:
                drafts.append(draft)
                dialog.accept()

            dialog.wanted.connect(take)
            self.ctx.dialogs.run(dialog)
            if drafts:
                self._take_in(drafts[0])

        self.ctx.read(redemptions.pharmacies, then=ask)

    def _remember(
        self, dialog: TakeInDialog, found: PharmacyList, pharmacy_id: UUID | None
    ) -> None:
        if pharmacy_id is None:
            return

        def show(columns: dict[str, str]) -> None:
            if columns:
                dialog.show_columns(pharmacy_list.with_columns(found.table, columns))

        self.ctx.read(settlement_list.columns_of, pharmacy_id, then=show)

    def _take_in(self, draft: SettlementDraft) -> None:
        self.ctx.jobs.start(
            self._view,
            take_in_list,
            self.ctx.backend,
            draft,
            title=translate("medication", "Match the lines"),
            then=self._taken_in,
        )

    def _taken_in(self, settlement_id: UUID) -> None:
        self.open(settlement_id)
        self.ctx.tell(translate("medication", "The list is taken in."), undo=True)
        self._view.table.setFocus()

    def _on_type(self) -> None:
        def ask(pharmacies: Sequence[PharmacyRow]) -> None:
            dialog = NewSettlementDialog(pharmacies, self.ctx.today, self.ctx.dialogs.parent)

            def done(settlement_id: UUID) -> None:
                dialog.accept()
                self.open(settlement_id)
                self._view.form.fields["number"].setFocus()

            dialog.wanted.connect(
                lambda draft: self.ctx.write(settlements.take_in, draft, form=dialog, then=done)
            )
            self.ctx.dialogs.run(dialog)

        self.ctx.read(redemptions.pharmacies, then=ask)

    # --- lines

    def _on_line(self, draft: LineDraft) -> None:
        row = self._view.list.chosen()
        if row is not None:
            self.ctx.write(
                settlements.type_line,
                row.id,
                draft,
                form=self._view.form,
                then=lambda _: self._view.clear_form(),
            )

    def _on_accept(self, row: LineRow) -> None:
        if not row.verdict.acceptable:
            return
        dialog = ReasonDialog(
            translate("medication", "Accept the line"),
            translate("medication", "Accept and pay"),
            line_sentence(row),
            required=True,
            parent=self.ctx.dialogs.parent,
        )
        self._decide(
            dialog, settlements.accept_line, row, translate("medication", "The line is accepted.")
        )

    def _on_refuse(self, row: LineRow) -> None:
        dialog = ReasonDialog(
            translate("medication", "Refuse the line"),
            translate("medication", "Refuse"),
            translate(
                "medication", "The sheet tells the pharmacy why. A remark of your own may be added."
            ),
            required=False,
            parent=self.ctx.dialogs.parent,
        )
        self._decide(
            dialog, settlements.refuse_line, row, translate("medication", "The line is refused.")
        )

    def _decide(
        self, dialog: ReasonDialog, act: Callable[..., None], row: LineRow, told: str
    ) -> None:
        def done(_: None) -> None:
            dialog.accept()
            self.ctx.tell(told, undo=True)

        dialog.wanted.connect(
            lambda reason: self.ctx.write(act, row.id, reason, form=dialog, then=done)
        )
        self.ctx.dialogs.run(dialog)

    def _on_correct(self, row: LineRow) -> None:
        dialog = CorrectDialog(row, self.ctx.today, self.ctx.dialogs.parent)

        def done(verdict: Verdict) -> None:
            dialog.accept()
            self.ctx.tell(kind_text(verdict), undo=True)

        dialog.wanted.connect(
            lambda draft: self.ctx.write(
                settlements.correct_line, row.id, draft, form=dialog, then=done
            )
        )
        self.ctx.dialogs.run(dialog)

    def _on_voucher(self, row: LineRow) -> None:
        if row.voucher_id is not None:
            self.ctx.go_to("medication", voucher_id=row.voucher_id)

    # --- the whole

    def _on_sheet(self, row: SettlementRow) -> None:
        def preview(sheet: SettlementSheet) -> None:
            content = settlement_paper.to_pdf(sheet)
            show_pdf(self.ctx, content, title=str(row.id), offered=f"{_name(row)}.pdf", people=0)

        self.ctx.look(settlement_list.settlement_sheet, row.id, then=preview)

    def _on_table(self, row: SettlementRow) -> None:
        path = self.ctx.dialogs.save_file(
            translate("medication", "Save as spreadsheet"),
            f"{_name(row)}.xlsx",
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if path is None:
            return

        def save(sheet: SettlementSheet) -> None:
            header, rows = settlement_paper.table(sheet)
            draft = exports.about(ExportKind.SETTLEMENT, header, purpose=_name(row))
            try:
                leaving.let_out_table(
                    path,
                    header,
                    rows,
                    lambda done: self.ctx.backend.write(exports.record_paper, draft.of(done)),
                    dialect=tables.Dialect.EXCEL,
                )
            except UserError as error:
                self.ctx.failures.show(error)
                return
            text = translate("medication", "Saved in {folder}.")
            self.ctx.tell(text.format(folder=path.parent))

        self.ctx.look(settlement_list.settlement_sheet, row.id, then=save)

    def _on_undo(self, row: SettlementRow) -> None:
        question = translate(
            "medication",
            "Take the list of {pharmacy} for {month} back? Its vouchers are as they were before, "
            "and it can be read again.",
        )
        text = question.format(pharmacy=row.pharmacy, month=month_text(row.month))
        if self.ctx.dialogs.ask(text, yes=translate("medication", "Take it back")):
            self.ctx.write(
                settlements.undo_settlement,
                row.id,
                then=lambda _: self.ctx.tell(translate("medication", "The list is taken back.")),
            )

    def _on_lock(self, row: SettlementRow) -> None:
        self.ctx.write(
            settlements.lock_settlement,
            row.id,
            then=lambda _: self.ctx.tell(translate("medication", "The settlement is locked.")),
        )


def take_in_list(
    backend: Backend, draft: SettlementDraft, progress: Callable[[int, int], object]
) -> UUID:
    """A flow: a long list in one transaction, with its progress; stopping it leaves nothing."""
    return backend.write(settlements.take_in, draft, progress=progress)


def _name(row: SettlementRow) -> str:
    return f"{slug(row.pharmacy)}_{row.month:%Y-%m}"
