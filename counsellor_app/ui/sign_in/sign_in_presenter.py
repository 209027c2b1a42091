"""Lets somebody in, or says in words why not and how long to wait."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import FieldError, UserError
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.sign_in.sign_in_view import SignInView


class SignInPresenter(QObject):
    """Owns the view with it; `signed_in` comes when the backend has its actor."""

    signed_in = Signal(object)
    switch_requested = Signal()

    def __init__(self, backend: Backend, view: SignInView) -> None:
        super().__init__(view)
        self._backend, self.view = backend, view
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self._count_down)
        self._seconds = 0
        view.sign_in_requested.connect(self._try)
        view.renewal_requested.connect(self._renew)
        view.user_chosen.connect(self._become)
        view.switch_requested.connect(self.switch_requested)

    def ask(self, database: str, initials: str) -> None:
        """At the start."""
        people = self._backend.read(sign_in.demonstration_users)
        if people:
            self.view.show_people(people, "")
        else:
            self.view.show_question(database, initials)
        self.view.take_focus()

    def lock(self, actor: Actor) -> None:
        """While this user is away."""
        people = self._backend.read(sign_in.demonstration_users)
        if people:
            self.view.show_people(people, actor.initials)
        else:
            self.view.show_locked(actor.name, actor.initials)
        self.view.take_focus()

    def _try(self, initials: str, password: str) -> None:
        try:
            actor = sign_in.sign_in(self._backend, initials, password)
        except UserError as error:
            self._tell(error)
            return
        self.signed_in.emit(actor)

    def _renew(self, initials: str, code: str, new: str) -> None:
        try:
            actor = sign_in.sign_in_anew(self._backend, initials, code, new)
        except FieldError as error:
            self.view.show_wrong(sentence(error))
            return
        except UserError as error:
            self._tell(error)
            return
        self.signed_in.emit(actor)

    def _tell(self, error: UserError) -> None:
        if error.code == "sign_in.wait":
            self._begin_waiting(int(str(error.facts["count"])))
        elif error.code == "sign_in.must_change":
            self.view.show_renewal(sentence(error))
        else:
            self.view.show_error(sentence(error))

    def _become(self, initials: str) -> None:
        actor = self._backend.read(sign_in.demonstration_actor, initials)
        self._backend.actor = actor
        self.signed_in.emit(actor)

    def _begin_waiting(self, seconds: int) -> None:
        self._seconds = seconds + 1
        self.view.set_waiting(True)
        self._wait.start()
        self._count_down()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self.view.show_error(sentence(UserError("sign_in.wait", count=self._seconds)))
            return
        self._wait.stop()
        self.view.error.hide()
        self.view.set_waiting(False)
