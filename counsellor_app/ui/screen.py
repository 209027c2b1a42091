"""What a presenter holds: `Context`, the way to everything; and `Screen`, view and presenter."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.trace import exports, leaving
from counsellor_app.ui.changes import ChangeBus, Reaction
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs, Keep
from counsellor_app.ui.failures import (
    Attempt,
    ErrorFields,
    Failures,
    Messages,
)
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.presence import Presence
from counsellor_app.ui.second_person import ask_second_person

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from counsellor_app.files.tables import Written
    from counsellor_app.services.backend import Backend
    from counsellor_app.services.trace.exports import ExportDraft
    from counsellor_app.ui.keeping import Keeping
    from counsellor_app.ui.machine_settings import MachineSettings

T = TypeVar("T")
OnError = Callable[[Exception], bool]
"""Looks at an error first; True when it has dealt with it."""


class Navigation(Protocol):
    """The window, as a screen may use it."""

    def go_to(self, area: str, **what: Any) -> None: ...

    def back(self) -> None: ...

    def fit_frame(self) -> None: ...

    def show_count(self, area: str, count: int) -> None: ...


class Context:
    """The doors to the data and the parts of the window, handed to every presenter."""

    def __init__(
        self,
        backend: Backend,
        *,
        bus: ChangeBus,
        jobs: Jobs,
        dialogs: Dialogs,
        messages: Messages,
        navigation: Navigation,
        settings: MachineSettings,
        presence: Presence | None = None,
        keeping: Keeping | None = None,
    ) -> None:
        self.presence, self.keeping = presence or Presence(), keeping
        self.backend, self.bus, self.jobs, self.dialogs = backend, bus, jobs, dialogs
        self.messages, self.navigation, self.settings = messages, navigation, settings
        self.failures = Failures(dialogs, messages)
        self._asleep = False
        self._missed: dict[Reaction, None] = {}

    def for_area(self) -> Context:
        """The same doors with a sleep of its own: a hidden area re-reads when it is shown."""
        return Context(
            self.backend,
            bus=self.bus,
            jobs=self.jobs,
            dialogs=self.dialogs,
            messages=self.messages,
            navigation=self.navigation,
            settings=self.settings,
            presence=self.presence,
            keeping=self.keeping,
        )

    @property
    def today(self) -> date:
        """The civil day in Copenhagen, by the clock of the Backend."""
        return self.backend.clock.today()

    # --- the three doors

    def read(
        self,
        query: Callable[..., T],
        *args: Any,
        then: Callable[[T], object],
        on_error: OnError | None = None,
        **more: Any,
    ) -> None:
        """`then(rows)` with what the query says. A re-read, not logged."""
        self._through(self.backend.read, query, args, more, then, on_error)

    def look(
        self,
        query: Callable[..., T],
        *args: Any,
        then: Callable[[T], object],
        on_error: OnError | None = None,
        **more: Any,
    ) -> None:
        """As `read`, for a gesture that is logged: a page opened, a CPR number revealed."""
        self._through(self.backend.look, query, args, more, then, on_error)

    def write(
        self,
        use_case: Callable[..., T],
        *args: Any,
        then: Callable[[T], object] | None = None,
        on_error: OnError | None = None,
        form: ErrorFields | None = None,
        on_conflict: Callable[[Keep], object] | None = None,
        **more: Any,
    ) -> None:
        """One act of the user. The screens hear of it by the bus, before `then(answer)`.

        A wrong field is shown in `form`. An unusual act is asked about and called again with
        `confirmed=True`. When somebody saved first the user chooses, and `on_conflict` reads the
        form again (theirs) or takes up the new version and saves again (mine).
        """
        self._through(self.backend.write, use_case, args, more, then, on_error, form, on_conflict)

    def _through(
        self,
        door: Callable[..., T],
        function: Callable[..., T],
        args: tuple[Any, ...],
        more: dict[str, Any],
        then: Callable[[T], object] | None,
        on_error: OnError | None,
        form: ErrorFields | None = None,
        on_conflict: Callable[[Keep], object] | None = None,
    ) -> None:
        def again(extra: dict[str, Any]) -> None:
            self._through(door, function, args, more | extra, then, on_error, form, on_conflict)

        try:
            answer = door(function, *args, **more)
        except Exception as error:  # sorted by class in one place
            if on_error is None or not on_error(error):
                self.failures.show(error, Attempt(again, form, on_conflict))
            return
        if then is not None:
            then(answer)

    def put_down(self, path: Path, content: bytes, about: ExportDraft) -> bool:
        """Write a file that was made in memory and its record; False when the user thought better.

        Raises UserError. Pages about very many people need a second person (quality 24).
        """

        def record(done: Written) -> None:
            self.backend.write(exports.record_paper, about.of(done))

        try:
            leaving.let_out_bytes(path, content, record, rows=about.row_count)
        except UserError as error:
            agreed: list[UUID] = []
            if not ask_second_person(self, error, agreed.append):
                raise
            return bool(agreed) and self.put_down(
                path, content, replace(about, second_person_id=agreed[0])
            )
        return True

    # --- the window

    def go_to(self, area: str, **what: Any) -> None:
        """Show another area; `what` reaches the `open(**what)` of its presenter."""
        self.navigation.go_to(area, **what)

    def open_person(self, participant_id: UUID) -> None:
        """Show the page of this person."""
        self.go_to("participants", participant_id=participant_id)

    def tell(self, text: str, tone: Tone = Tone.GOOD, *, undo: bool = False) -> None:
        """A sentence in the message bar, with an undo button after an act that has one."""
        self.messages.tell(text, tone, undo=undo)

    def watch(self, tables: Iterable[str], reaction: Reaction) -> None:
        """Call the presenter's method `reaction` whenever one of `tables` was written."""
        self.bus.watch(tables, reaction, through=self._react)

    def sleep(self) -> None:
        """The area is hidden: only remember that it must read again."""
        self._asleep = True

    def wake(self) -> None:
        """The area is shown: read again what was missed."""
        self._asleep = False
        missed, self._missed = self._missed, {}
        for reaction in missed:
            reaction()

    def _react(self, reaction: Reaction) -> None:
        if self._asleep:
            self._missed[reaction] = None
        else:
            reaction()


class Presenter(ABC):
    """Plain Python between the doors and one passive view. Subclasses connect and show."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    @abstractmethod
    def open(self, **what: Any) -> None:
        """The area is shown by a gesture, perhaps with something chosen (`participant_id=…`)."""

    def back(self) -> bool:
        """Esc: True when there was a step to go back inside the area."""
        return False


class Screen:
    """Owns its view and its presenter together: Qt holds plain receivers of signals weakly."""

    def __init__(self, view: QWidget, presenter: Presenter) -> None:
        self.view, self.presenter = view, presenter
        self.ctx = presenter.ctx

    def open(self, **what: Any) -> None:
        """Shown by a gesture."""
        self.presenter.open(**what)

    def back(self) -> bool:
        """Esc: True when the area went back by itself."""
        return self.presenter.back()

    def take_focus(self) -> None:
        """Let the keyboard work here: the view's focus proxy, or its first list or field."""
        inside = QApplication.focusWidget()
        if inside is not None and self.view.isAncestorOf(inside):
            return
        parts = [each for each in self.view.findChildren(QWidget) if _takes_keys(each, self.view)]
        # A list or a field before the buttons that may stand over it.
        lists = [each for each in parts if not isinstance(each, QAbstractButton)]
        first = first_focus(self.view) or next(iter(lists or parts), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def actions(self) -> list[QAction]:
        """What can be done here now, for the menu, the list of keys and the search: every action
        with an object name in a part of the view that is shown."""
        return [
            action
            for action in self.view.findChildren(QAction)
            if action.objectName() and self._is_shown(action.parent())
        ]

    def _is_shown(self, owner: QObject | None) -> bool:
        if not isinstance(owner, QWidget):
            return False
        return owner is self.view or owner.isVisibleTo(self.view)


def first_focus(view: QWidget) -> QWidget | None:
    """Where the keyboard works when the view is shown: its `first_focus`, of a part in turn.

    No focus proxy: Qt would lead Tab past everything that stands before it.
    """
    first: QWidget | None = getattr(view, "first_focus", None)
    while first is not None and hasattr(first, "first_focus"):
        first = first.first_focus
    return first


def _takes_keys(part: QWidget, view: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return bool(part.focusPolicy() & tab) and part.isEnabled() and part.isVisibleTo(view)
