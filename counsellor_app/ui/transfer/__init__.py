"""Transfer: typing to STOPbasen, and tables to files."""

from __future__ import annotations

from counsellor_app.ui.indicators.words import periods
from counsellor_app.ui.letters.log_view import LetterLogView
from counsellor_app.ui.lists import ListsView
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.presenter import TransferPresenter, TransferView, may_export
from counsellor_app.ui.transfer.readiness_view import ReadinessView

YEARS = 4  # whose courses can still have something to type


def create(ctx: Context) -> Screen:
    """The area; a counsellor has STOPbasen's forms and brings lists in, a team lead has the files too."""
    last_quarter = periods(ctx.today)[1][1]
    readiness = ReadinessView([ctx.today.year - back for back in range(YEARS)])
    files = FilesView(ctx.today, last_quarter) if may_export(ctx) else None
    view = TransferView(readiness, LetterLogView(), files, ListsView())
    return Screen(view, TransferPresenter(ctx, view, readiness, files))
