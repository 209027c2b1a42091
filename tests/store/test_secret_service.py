"""The keyring of a real desktop: gnome-keyring behind D-Bus, unlocked, locked, and absent (quality 5)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOW_TO_GET_IT = "apt-get install gnome-keyring dbus-daemon"

pytestmark = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason=f"no Secret Service here; get it with: {HOW_TO_GET_IT}",
)

# A bus of its own with a keyring of its own, gone when the command ends.
UNLOCKED = "echo -n password | gnome-keyring-daemon --unlock --components=secrets >/dev/null; {}"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null; {}"


def run(tmp_path: Path, session: str, *words: str, **environment: str) -> dict[str, str]:
    """What `tests.helpers.keyring_process` says inside such a session."""
    program = " ".join(
        [sys.executable, "-m", "tests.helpers.keyring_process", str(tmp_path / "data"), *words]
    )
    home = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")}
    home |= {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    for folder in home.values():
        Path(folder).mkdir(exist_ok=True, mode=0o700)
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", session.format(program)],
        cwd=ROOT,
        env=os.environ | home | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return dict(json.loads(ran.stdout.splitlines()[-1]))


def test_the_key_is_kept_by_the_desktop_from_one_session_to_the_next(tmp_path: Path) -> None:
    made = run(tmp_path, UNLOCKED, "make")
    assert made == {"backend": "keyring.backends.SecretService", "state": "ok", "opens": "unlock"}
    found = run(tmp_path, UNLOCKED, "look")
    assert found == made
    kept = list((tmp_path / "XDG_DATA_HOME" / "keyrings").glob("*.keyring"))
    assert kept, "it lies in the keyring's own file"


def test_an_environment_variable_does_not_lead_to_another_keyring(tmp_path: Path) -> None:
    """Null keeps nothing, and a plain file is no keyring: the real one is taken all the same."""
    for wanted in ("keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"):
        made = run(tmp_path, UNLOCKED, "look", PYTHON_KEYRING_BACKEND=wanted)
        assert made["backend"] == "keyring.backends.SecretService"


def test_without_a_desktop_there_is_no_keyring_and_the_code_is_asked_for(tmp_path: Path) -> None:
    run(tmp_path, UNLOCKED, "make")
    found = run(tmp_path, "{}", "look", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    assert found["opens"] == "recovery_code"


def test_a_locked_keyring_is_told_from_one_that_does_not_know_the_key(tmp_path: Path) -> None:
    run(tmp_path, UNLOCKED, "make")
    found = run(tmp_path, LOCKED, "look")
    assert (found["state"], found["opens"]) == ("locked", "recovery_code")
