"""Takes docs/pictures/*.png again: the real window on a demonstration of always the same day (`make pictures`)."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counsellor_app import paths, settings
from counsellor_app.app import Program
from counsellor_app.clock import FixedClock, instant
from counsellor_app.paths import Places
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.services.office import sign_in
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.dressing import dress, machine_settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.theme import Look
from installer.shows import (
    COUNSELLOR,
    Show,
    of_administrator,
    of_counsellor,
    of_team_lead,
    settle,
)

DAY, NOW = date(2026, 11, 20), time(9, 12)  # a Friday
PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
TEAM_LEAD, ADMINISTRATOR = "TL", "AD"
WIDTH, HEIGHT = 1440, 900


@dataclass(frozen=True)
class Sitting:
    """How the window is dressed, who sits before it, and what is looked at."""

    suffix: str
    shown: dict[str, Show]
    user: str = COUNSELLOR
    look: Look = Look.LIGHT
    percent: int = 100
    language: str = "da"

    @property
    def dress(self) -> settings.Settings:
        """The settings of the machine that make the window look so."""
        return settings.Settings(
            language=self.language, theme=self.look.value, text_percent=self.percent
        )


def main(wanted: list[str]) -> None:
    """All pictures, or those whose file names begin with a word that was given."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        places = paths.places(Path(folder) / "demonstration")
        make_demonstration(places.data, participants=200, today=DAY, progress=lambda done, of: None)
        for sitting in sittings():
            take(application, places, sitting, wanted)
        if _is_wanted("first-start-light", wanted):
            take_first_start(application, paths.places(Path(folder) / "empty"))


def sittings() -> list[Sitting]:
    """What is taken: everything in light, what is looked at longest in dark, English and large."""
    work, lead = of_counsellor(), of_team_lead()
    dark = {name: work[name] for name in ("today", "telephone", "person", "course", "check_in")}
    return [
        Sitting("light", work),
        Sitting("light", lead, user=TEAM_LEAD),
        Sitting("light", of_administrator(), user=ADMINISTRATOR),
        Sitting("dark", dark, look=Look.DARK),
        Sitting("dark", {"indicators": lead["indicators"]}, user=TEAM_LEAD, look=Look.DARK),
        Sitting("english", {name: work[name] for name in ("today", "telephone")}, language="en"),
        Sitting("200", {name: work[name] for name in ("today", "telephone")}, percent=200),
    ]


def take(application: QApplication, places: Places, sitting: Sitting, wanted: list[str]) -> None:
    """The pictures of one sitting, in one window."""
    names = [name for name in sitting.shown if _is_wanted(f"{name}-{sitting.suffix}", wanted)]
    if not names:
        return
    dress(application, sitting.dress)
    with window_of(places, sitting.user) as window:
        for name in names:
            shown = sitting.shown[name](window)
            if isinstance(shown, QLabel):  # a dialog as it was, in its own size
                size = shown.pixmap().size()
                keep(shown, f"{name}-{sitting.suffix}", size.width(), size.height())
                continue
            widget = shown if isinstance(shown, QWidget) else window
            keep(widget, f"{name}-{sitting.suffix}")


def take_first_start(application: QApplication, places: Places) -> None:
    """What somebody sees who has nothing yet."""
    program = Program(application, places, language="da")
    program.look()
    assert program.start_window is not None
    keep(program.start_window, "first-start-light", program.start_window.size().width(), 700)
    program.start_window.close()
    program.stop()


@contextmanager
def window_of(places: Places, user: str, dialogs: Dialogs | None = None) -> Iterator[MainWindow]:
    """The window on the demonstration, closed afterwards as a user closes it."""
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=DAY)
    opened.backend.clock = FixedClock(instant(DAY, NOW))
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, user)
    window = make_window(opened, machine, dialogs=dialogs, inline_jobs=True)
    window.closing.connect(opened.keeping.close)
    window.dialogs.parent = window
    window.count_rail()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


# --- keeping


def keep(widget: QWidget, name: str, width: int = WIDTH, height: int = HEIGHT) -> None:
    """Saves what the widget looks like, with 256 colours: a third of the size, and nobody sees it."""
    widget.resize(width, height)
    widget.show()
    settle()
    path = PICTURES / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    with Image.open(path) as taken:
        few = taken.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path.name}: {path.stat().st_size // 1024} kB")


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return not wanted or any(name.startswith(each) for each in wanted)


if __name__ == "__main__":
    main(sys.argv[1:])
