"""Transfer: typing to STOPbasen, and tables to files."""

from __future__ import annotations

from counsellor_app.ui.indicators.words import periods
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.presenter import TransferPresenter, TransferView, may_export
from counsellor_app.ui.transfer.typing_view import TypingView


def create(ctx: Context) -> Screen:
    """The area; a counsellor has the typing, a team lead the files too."""
    offered = periods(ctx.today)
    last_quarter = offered[1][1]
    typing = TypingView(offered)
    files = FilesView(ctx.today, last_quarter) if may_export(ctx) else None
    presenter = TransferPresenter(ctx, typing, files, last_quarter)
    return Screen(TransferView(typing, files), presenter)
