"""Between the doors and the page of deletion."""

from __future__ import annotations

from functools import partial
from typing import Any

from counsellor_app.errors import FieldError, StorageError, UserError
from counsellor_app.kinds.citizen import RetentionKind
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.services.citizen import retention, retention_approval, tombstones
from counsellor_app.services.citizen.retention import KindRow, Proposals, RecordProposal
from counsellor_app.services.citizen.retention_approval import HoldDraft
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.retention_dialogs import ApprovalDialog, HoldDialog
from counsellor_app.ui.settings.retention_page import RetentionPage
from counsellor_app.ui.settings.retention_words import dry_run_words
from counsellor_app.ui.translation import translate

_TABLES = frozenset(
    {"retention_hold", "deletion_receipt", "pathway", "refused_letter", "dated_rule"}
    | {"citizen_request"}
)


class RetentionPresenter(Presenter):
    """Reads the proposals by a look, and deletes by the approval of what was shown."""

    def __init__(self, ctx: Context, view: RetentionPage) -> None:
        super().__init__(ctx)
        self._view = view
        self._found: Proposals | None = None
        view.kinds.row_chosen.connect(self._on_kind)
        view.approve_requested.connect(self._on_approve)
        view.hold_requested.connect(self._on_hold)
        view.lift_requested.connect(self._on_lift)
        view.rule_requested.connect(
            lambda: ctx.go_to("settings", page="rules", kind=RuleKind.RETENTION)
        )
        ctx.watch(_TABLES, self.reload)
        view.show_kind(None, 0)

    def open(self, **what: Any) -> None:
        self.ctx.look(retention.open_proposals, then=self._view.show_kinds)
        self.reload()

    def reload(self) -> None:
        """The proposals and what was deleted before."""
        self.ctx.read(retention.record_proposals, then=self._show)
        self.ctx.read(retention.kinds, then=self._view.show_kinds)
        self.ctx.read(retention_approval.receipts, then=self._view.show_receipts)
        self._on_kind(self._view.kinds.chosen())

    def _show(self, found: Proposals) -> None:
        self._found = found
        self._view.show_proposals(found)

    def _to_delete(self) -> list[RecordProposal]:
        return [row for row in self._found.rows if row.kept is None] if self._found else []

    def _on_kind(self, row: KindRow | None) -> None:
        of_people = row is not None and row.kind is RetentionKind.RECORD
        count = len(self._to_delete()) if of_people else (row.count if row else 0)
        self._view.show_kind(row, count)

    def _on_approve(self) -> None:
        row = self._view.kinds.chosen()
        if row is None:
            return
        if row.kind is RetentionKind.RECORD:
            rows = self._to_delete()
            ids = [each.id for each in rows]
            self.ctx.read(
                retention.dry_run, ids, then=lambda counts: self._approve_records(rows, counts)
            )
        else:
            self._approve_kind(row)

    def _approve_records(self, rows: list[RecordProposal], counts: dict[str, int]) -> None:
        asked = translate(
            "settings",
            "%n record(s) are deleted for good, with everything that belongs to them. This cannot be "
            "undone. The log, locked figures and settlements stay.",
            "",
            len(rows),
        )
        text = f"{asked}\n\n{dry_run_words(counts)}"
        dialog = ApprovalDialog(text, of_people=True, parent=self.ctx.dialogs.parent)
        dialog.wanted.connect(
            lambda: self.ctx.write(
                retention_approval.approve_records,
                [row.id for row in rows],
                retention.digest(rows),
                dialog.form.value("archive_duty_met"),
                dialog.form.value("note"),
                form=dialog,
                on_error=partial(self._close_and_tell, dialog),
                then=lambda _: self._deleted(dialog),
            )
        )
        self.ctx.dialogs.run(dialog)

    def _approve_kind(self, row: KindRow) -> None:
        text = translate(
            "settings", "{what}: {count} are deleted for good. This cannot be undone."
        ).format(what=kind_text(row.kind), count=row.count)
        dialog = ApprovalDialog(text, of_people=False, parent=self.ctx.dialogs.parent)
        dialog.wanted.connect(
            lambda: self.ctx.write(
                retention_approval.approve_kind,
                row.kind,
                row.count,
                form=dialog,
                on_error=partial(self._close_and_tell, dialog),
                then=lambda _: self._deleted(dialog),
            )
        )
        self.ctx.dialogs.run(dialog)

    def _close_and_tell(self, dialog: ApprovalDialog, error: Exception) -> bool:
        """What is wrong with the whole is told where it can be seen: not behind the dialog."""
        if isinstance(error, UserError) and not isinstance(error, FieldError):
            dialog.reject()
            self.ctx.failures.show(error)
            self.reload()
            return True
        return False

    def _deleted(self, dialog: ApprovalDialog) -> None:
        dialog.accept()
        self._keep_stones_outside()
        self.ctx.tell(translate("settings", "Deleted. The receipt stands below."))

    def _keep_stones_outside(self) -> None:
        """Beside the database and its backups: a restore on another machine needs them too."""
        keeping = self.ctx.keeping
        if keeping is None:
            return
        folders = (keeping.database.folder.path, keeping.folders.own, keeping.folders.other)
        for folder in dict.fromkeys(each for each in folders if each is not None and each.exists()):
            try:
                self.ctx.backend.read(tombstones.write_file, folder)
            except StorageError as error:
                self.ctx.failures.show(error)

    def _on_hold(self, row: RecordProposal | None) -> None:
        if row is None:
            return
        dialog = HoldDialog(row.name, self.ctx.today, self.ctx.dialogs.parent)

        def write() -> None:
            values = dialog.form.values()
            draft = HoldDraft(row.id, values["reason"], values["until_on"])
            self.ctx.write(
                retention_approval.hold, draft, form=dialog, then=lambda _: dialog.accept()
            )

        dialog.wanted.connect(write)
        self.ctx.dialogs.run(dialog)

    def _on_lift(self, row: RecordProposal | None) -> None:
        if row is not None and row.hold_id is not None:
            self.ctx.write(retention_approval.lift_hold, row.hold_id)


def create(ctx: Context) -> Screen:
    """The page."""
    view = RetentionPage()
    return Screen(view, RetentionPresenter(ctx, view))
