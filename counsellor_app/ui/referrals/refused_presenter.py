"""Reads the quarantine: a refused letter is typed by hand, saved as a file, or dealt with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from counsellor_app.files import names
from counsellor_app.services.referrals import refused_letters
from counsellor_app.services.referrals.refused_letters import RefusedContent, RefusedRow
from counsellor_app.ui.referrals.refused_view import RefusedView
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate


class RefusedPresenter(Presenter):
    """`type_by_hand(content)` opens the form beside the text."""

    def __init__(
        self, ctx: Context, view: RefusedView, type_by_hand: Callable[[RefusedContent], None]
    ) -> None:
        super().__init__(ctx)
        self._view, self._type_by_hand = view, type_by_hand
        self._shown: RefusedContent | None = None
        self._all = False
        view.table.row_chosen.connect(self._show_row)
        view.wished.connect(self._on_wish)
        view.all_wished.connect(self._on_all)

    def open(self, **what: Any) -> None:
        """The tab is shown."""
        self.reload()

    def reload(self) -> None:
        """After a write."""
        self.ctx.read(refused_letters.refused_letters, handled=self._all, then=self._show_list)

    def _on_all(self, wanted: bool) -> None:
        self._all = wanted
        self.reload()

    def _show_list(self, rows: Sequence[RefusedRow]) -> None:
        self._view.show_rows(rows)
        self._show_row(self._view.table.chosen())

    def _show_row(self, row: RefusedRow | None) -> None:
        if row is None:
            self._shown = None
            self._view.show_content(None)
        elif self._shown is not None and self._shown.row.id == row.id:
            self._show(replace(self._shown, row=row))  # it may have been dealt with meanwhile
        else:
            self.ctx.look(refused_letters.open_refused, row.id, then=self._show)

    def _show(self, content: RefusedContent) -> None:
        self._shown = content
        self._view.show_content(content)

    def _on_wish(self, wish: str) -> None:
        shown = self._shown
        if shown is None:
            return
        if wish == "type":
            self._type_by_hand(shown)
        elif wish == "save":
            stem = PurePath(shown.row.file_name).stem
            offered = f"{names.slug(stem)}.xml"
            pattern = translate("referrals", "XML (*.xml)")
            save_bytes(self.ctx, shown.raw, offered, pattern, a_paper(offered, people=1))
        else:
            said = translate("referrals", "Dealt with. The file is kept.")
            self.ctx.write(
                refused_letters.handle_refused,
                shown.row.id,
                then=lambda _: self.ctx.tell(said, undo=True),
            )
