"""Lists from spreadsheets: the guide that brings them in, and what was brought in before."""

from __future__ import annotations

from counsellor_app.ui.lists.presenter import ListsPresenter
from counsellor_app.ui.lists.view import ListsView

__all__ = ["ListsPresenter", "ListsView"]
