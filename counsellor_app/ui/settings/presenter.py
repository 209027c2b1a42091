"""Shows the pages that this user may see, each made when it is first asked for."""

from __future__ import annotations

from typing import Any

from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.pages import all_pages
from counsellor_app.ui.settings.view import SettingsView


class SettingsPresenter(Presenter):
    """`open(page="backup")` leads to one page; without it the last one is shown again."""

    def __init__(self, ctx: Context, view: SettingsView) -> None:
        super().__init__(ctx)
        self._view = view
        may = ctx.backend.actor.may
        self._pages = {page.key: page for page in all_pages() if may(page.right)}
        self._screens: dict[str, Screen] = {}
        self._shown = next(iter(self._pages))
        view.show_pages([(page.key, page.title) for page in self._pages.values()])
        view.page_requested.connect(self._on_page)

    def open(self, **what: Any) -> None:
        more = {name: value for name, value in what.items() if name != "page"}
        self._on_page(what.get("page") or self._shown, **more)

    def _on_page(self, key: str, **more: Any) -> None:
        if key not in self._pages:
            return
        self._shown = key
        if key not in self._screens:
            self._screens[key] = self._pages[key].create(self.ctx)
        self._view.show_page(key, self._screens[key].view)
        self._screens[key].open(**more)
