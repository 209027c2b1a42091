"""An open database with its doors and its window: put together here for the program and for journeys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counsellor_app import store
from counsellor_app.clock import DayClock, SystemClock
from counsellor_app.errors import UserError
from counsellor_app.paths import Places
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import restoring, sign_in
from counsellor_app.store import Database
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.keeping import Keeping
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.dialogs import Dialogs

DEMONSTRATION_USER = "TL"


@dataclass
class Opened:
    """An open database with its doors and what keeps it safe."""

    places: Places
    database: Database
    backend: Backend
    keeping: Keeping
    name: str


def open_places(
    places: Places,
    machine: MachineSettings,
    *,
    secret: str | None = None,
    today: date | None = None,
) -> Opened:
    """Opens the database of these places; StorageError or FieldError where it cannot be."""
    database = store.open_database(places.data, secret=secret)
    if today is not None and not database.demonstration:
        database.close()
        raise UserError("command.today_only_in_demonstration")
    backend = Backend(database.engine, DayClock(today) if today else SystemClock())
    # Who was deleted, and came back with a file that was put back by hand or by half a restore.
    system = Backend(database.engine, backend.clock, SYSTEM)
    restoring.carry_out_deletions(system, places.data, database.id)
    keeping = Keeping(database, backend, places, machine)
    return Opened(places, database, backend, keeping, backend.read(sign_in.place_name))


def make_window(
    opened: Opened,
    machine: MachineSettings,
    *,
    dialogs: Dialogs | None = None,
    inline_jobs: bool = False,
) -> MainWindow:
    """The window for whoever the backend has as its actor, on its first area."""
    name = opened.name
    if opened.database.demonstration:
        name = translate("frame", "Demonstration – {name}").format(name=name)
    window = MainWindow(
        opened.backend,
        machine,
        database=name,
        dialogs=dialogs,
        inline_jobs=inline_jobs,
        keeping=opened.keeping,
    )
    opened.keeping.attach(window)
    if window.areas:
        window.go_to(window.areas[0].key)
    window.bus.start_polling()
    return window


def open_window(
    places: Places,
    *,
    user: str | None = None,
    password: str | None = None,
    today: date | None = None,
    dialogs: Dialogs | None = None,
    inline_jobs: bool = False,
) -> MainWindow:
    """The window on a database that opens by itself, already signed in; for journeys and tests.

    Closing the window shuts the database as it does for the user.
    """
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=today)
    if password is None:
        initials = user or DEMONSTRATION_USER
        opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, initials)
    else:
        sign_in.sign_in(opened.backend, user or "", password)
    window = make_window(opened, machine, dialogs=dialogs, inline_jobs=inline_jobs)
    window.closing.connect(opened.keeping.close)
    return window
