"""Between the doors and the dialogs of the citizen's rights."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from uuid import UUID

from counsellor_app.documents import subject_access as access_paper
from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import access_file, requests, subject_access
from counsellor_app.services.citizen.requests import RequestDraft, RequestRow
from counsellor_app.services.citizen.subject_access import AccessSheet, AccessWish
from counsellor_app.services.trace import exports, leaving
from counsellor_app.ui.citizen.access_dialog import AccessDialog
from counsellor_app.ui.citizen.rights_dialog import RightsDialog
from counsellor_app.ui.kind_text import has_texts, kind_text
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.action_text import action_text
from counsellor_app.ui.settings.retention_dialogs import ApprovalDialog
from counsellor_app.ui.translation import translate


def show_rights(ctx: Context, participant_id: UUID, name: str) -> None:
    """The dialog over the person's page."""
    _RightsDesk(ctx, participant_id, name).run()


class _RightsDesk:
    def __init__(self, ctx: Context, participant_id: UUID, name: str) -> None:
        self.ctx, self._id, self._name = ctx, participant_id, name
        may = ctx.backend.actor.may
        self.dialog = RightsDialog(
            name,
            ctx.today,
            may_export=may(Right.EXPORT),
            may_delete=may(Right.DELETION),
            parent=ctx.dialogs.parent,
        )
        self.dialog.register_requested.connect(self._on_register)
        self.dialog.answer_requested.connect(self._on_answer)
        self.dialog.lift_requested.connect(self._on_lift)
        self.dialog.erase_requested.connect(self._on_erase)
        self.dialog.access_requested.connect(lambda: _AccessDesk(ctx, participant_id, name).run())

    def run(self) -> None:
        """Until the user closes it."""
        self._read()
        self.ctx.dialogs.run(self.dialog)

    def _read(self, _done: object = None) -> None:
        self.ctx.read(requests.requests_of, self._id, then=self.dialog.show_requests)

    def _on_register(self) -> None:
        if not self.dialog.new.check():
            return
        values = self.dialog.new.values()
        draft = RequestDraft(self._id, values["kind"], values["received_on"], values["note"])
        self.ctx.write(
            requests.register_request, draft, form=self.dialog.new, then=self._registered
        )

    def _registered(self, _id: UUID) -> None:
        self.dialog.new.set_value("note", "")
        self._read()
        self.dialog.table.choose(0)

    def _on_answer(self, row: RequestRow | None) -> None:
        if row is not None:
            values = self.dialog.answer.values()
            self.ctx.write(
                requests.answer_request,
                row.id,
                values["outcome"],
                values["answer"],
                form=self.dialog.answer,
                then=self._read,
            )

    def _on_lift(self, row: RequestRow | None) -> None:
        if row is not None:
            self.ctx.write(requests.end_restriction, row.id, then=self._read)

    def _on_erase(self, row: RequestRow | None) -> None:
        if row is None:
            return
        text = translate(
            "citizen",
            "Everything about {name} is deleted for good. This cannot be undone. What authorised health "
            "staff must keep for 5 or 10 years may not be deleted on request.",
        )
        approval = ApprovalDialog(
            text.format(name=self._name), of_people=True, parent=self.ctx.dialogs.parent
        )
        approval.wanted.connect(
            lambda: self.ctx.write(
                requests.erase,
                row.id,
                approval.form.value("archive_duty_met"),
                form=approval,
                then=lambda _: self._erased(approval),
            )
        )
        self.ctx.dialogs.run(approval)

    def _erased(self, approval: ApprovalDialog) -> None:
        approval.accept()
        self.dialog.accept()
        self.ctx.go_to("participants")
        self.ctx.tell(translate("citizen", "Deleted. The receipt stands under Settings, Deletion."))


class _AccessDesk:
    """Reads everything each time a choice changes; each reading is logged, as it must be."""

    def __init__(self, ctx: Context, participant_id: UUID, name: str) -> None:
        self.ctx, self._id = ctx, participant_id
        self._sheet: AccessSheet | None = None
        self.dialog = AccessDialog(name, ctx.dialogs.parent)
        self.dialog.changed.connect(self._read)
        self.dialog.preview_requested.connect(self._on_read)
        self.dialog.save_requested.connect(self._on_save)

    def run(self) -> None:
        """Until the user closes it."""
        self._read()
        if self._sheet is not None:
            self.ctx.dialogs.run(self.dialog)

    def _read(self) -> None:
        wish = AccessWish(
            self._id,
            self.dialog.staff.isChecked(),
            self.dialog.relatives.isChecked(),
            self.dialog.left_out,
        )
        self.ctx.look(subject_access.subject_access, wish, _word, then=self._show)

    def _show(self, sheet: AccessSheet) -> None:
        self._sheet = sheet
        self.dialog.show_sheet(sheet.row_count, sheet.mentions)

    def _on_read(self) -> None:
        if self._sheet is not None:
            title = _title(self._sheet)
            content = access_paper.to_pdf(self._sheet, action_text)
            show_pdf(self.ctx, content, title=title, offered=f"{title}.pdf", people=1)

    def _on_save(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        title = _title(sheet)
        told = translate("citizen", "Save everything about her")
        path = self.ctx.dialogs.save_file(told, f"{title}.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            self._write(sheet, path)
        except UserError as error:
            self.ctx.failures.show(error)
            return
        text = translate("citizen", "Saved in {folder}: the pages, and the file for a computer.")
        self.ctx.tell(text.format(folder=path.parent))
        self.dialog.accept()

    def _write(self, sheet: AccessSheet, path: Path) -> None:
        about = exports.about(
            ExportKind.SUBJECT_ACCESS, sheet.columns, people=1, purpose=_title(sheet)
        )
        for target, content in (
            (path.with_suffix(".pdf"), access_paper.to_pdf(sheet, action_text)),
            (path.with_suffix(".json"), access_file.to_json(sheet)),
        ):
            draft = exports.about(about.kind, about.columns, 1, about.purpose)
            leaving.let_out_bytes(
                target,
                content,
                lambda done, draft=draft: self.ctx.backend.write(  # type: ignore[misc]
                    exports.record_export, draft.of(done)
                ),
                rows=sheet.row_count,
            )


def _title(sheet: AccessSheet) -> str:
    """No name in a file name or in a print queue."""
    return f"indsigt-{str(sheet.participant_id)[-8:]}-{sheet.made_on.isoformat()}"


def _word(member: Enum) -> str:
    return kind_text(member) if has_texts(type(member)) else str(member.value)
