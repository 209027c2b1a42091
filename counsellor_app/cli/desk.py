"""Where a command works: the opened database, who acts, the clock, and words for errors."""

from __future__ import annotations

import argparse
import getpass
import json
import logging
import secrets
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from counsellor_app import log, store
from counsellor_app.clock import Clock, DayClock, SystemClock
from counsellor_app.errors import CounsellorError, StorageError, UserError
from counsellor_app.paths import Places, places
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in

DEMONSTRATION_USER = "TL"
_log = logging.getLogger(__name__)


class Desk:
    """Opened on demand: a command that needs no database never unlocks one."""

    def __init__(self, chosen: argparse.Namespace) -> None:
        self.places: Places = places(chosen.data_dir)
        self.json: bool = chosen.json
        self._language: str | None = chosen.language
        self._user: str | None = chosen.user
        self._today: date | None = getattr(chosen, "today", None)
        self._secrets_from_stdin: bool = chosen.secret_stdin
        self._database: store.Database | None = None
        self._backend: Backend | None = None

    def demand_folder(self) -> None:
        """Says it plainly when the data folder that was named is a file."""
        if self.places.data.exists() and not self.places.data.is_dir():
            raise StorageError("storage.folder_missing", folder=str(self.places.data))

    @property
    def database(self) -> store.Database:
        """The database of the data folder, unlocked."""
        if self._database is None:
            self._database = self._open()
        return self._database

    @property
    def backend(self) -> Backend:
        """The doors, for the user who acts."""
        if self._backend is None:
            self._backend = Backend(self.database.engine, self._clock())
            self._backend.actor = self._signed_in(self._backend)
        return self._backend

    @property
    def system(self) -> Backend:
        """The doors for what the program does by itself, after the user's right was asked."""
        return Backend(self.database.engine, self.backend.clock, SYSTEM)

    def secret(self, question: str) -> str:
        """A secret from standard input or asked on the terminal, without an echo."""
        if self._secrets_from_stdin:
            return sys.stdin.readline().rstrip("\n")
        if not sys.stdin.isatty():
            raise UserError("command.no_secret")
        return getpass.getpass(f"{question}: ")

    def new_secret(self, question: str, again: str) -> str:
        """The same for one that is chosen now: on a terminal it is typed twice."""
        secret = self.secret(question)
        if not self._secrets_from_stdin and secret != self.secret(again):
            raise UserError("command.not_the_same")
        return secret

    def another_person(self) -> Actor:
        """A second person signs in beside the first, who must be somebody else."""
        initials = self.secret("Second person, initials")
        second = Backend(self.database.engine, self._clock())
        return sign_in.sign_in(second, initials, self.secret("Password"))

    def tell(self, result: dict[str, Any], *lines: str) -> None:
        """The result on stdout: one JSON object, or lines for people."""
        if self.json:
            print(json.dumps(result, ensure_ascii=False, default=str))
        else:
            for line in lines:
                print(line)

    def progress(self, word: str) -> Callable[[int, int], bool]:
        """A callback (done, of) that writes to stderr when it is a terminal; True goes on."""
        if not sys.stderr.isatty():
            return lambda done, of: True

        def show(done: int, of: int) -> bool:
            end = "\n" if done >= of else "\r"
            print(f"{word} {done}/{of}", end=end, file=sys.stderr, flush=True)
            return True

        return show

    def words(self, error: CounsellorError) -> str:
        """The sentence of the window for this error, in the chosen language."""
        # Qt's catalogues hold the sentences; without an error nothing of Qt is loaded.
        from counsellor_app.ui import error_words  # noqa: PLC0415

        return error_words.in_words(error, self._language or "da")

    def words_of(self, code: str, facts: dict[str, Any]) -> str:
        """The sentence for a finding or the reason of a refused letter."""
        from counsellor_app.ui import error_words  # noqa: PLC0415

        return error_words.of_code(code, facts, self._language or "da")

    def system_words(self, error: OSError) -> str:
        """The sentence for what the system refused: disk full, no such folder."""
        where = Path(error.filename).parent if error.filename else self.places.data
        return self.words(store.storage_errors.storage_error(error, where))

    def unexpected(self, error: Exception) -> str:
        """Writes the trace of a mistake of ours to the log and gives the sentence that names it."""
        number = secrets.token_hex(3)
        handler = log.start(self.places.logs)
        _log.error("unexpected error %s", number, exc_info=error)
        log.stop(handler)
        return self.words_of("command.unexpected", {"number": number})

    def close(self) -> None:
        """Lets the database go."""
        if self._database is not None:
            self._database.close()
            self._database = self._backend = None

    def _open(self) -> store.Database:
        situation = store.look(self.places.data)
        if situation.opening is store.Opening.FIRST_START:
            raise StorageError("storage.absent", folder=str(self.places.data))
        if situation.opening is store.Opening.RECOVERY_CODE:
            return store.open_database(self.places.data, secret=self.secret("Recovery code"))
        return store.open_database(self.places.data)

    def _clock(self) -> Clock:
        if self._today is None:
            return SystemClock()
        if not self.database.demonstration:
            raise UserError("command.today_only_in_demonstration")
        return DayClock(self._today)

    def _signed_in(self, backend: Backend) -> Actor:
        if self.database.demonstration:
            return backend.read(sign_in.demonstration_actor, self._user or DEMONSTRATION_USER)
        if self._user is None:
            raise UserError("command.user_needed")
        return sign_in.sign_in(backend, self._user, self.secret("Password"))
