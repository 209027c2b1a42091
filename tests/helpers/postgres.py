"""A private PostgreSQL for the tests: no service that happens to run, no port, gone afterwards."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from tests.helpers.memory_folder import memory_folder

OLDEST = 15
HOW_TO_GET_IT = "sudo apt-get install postgresql"
# Nothing of this needs to survive a power cut.
SETTINGS = (
    "listen_addresses=''",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "max_connections=60",
    "autovacuum=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "jit=off",  # the tables are too new to be counted: each statement would be compiled
)


class NoPostgres(Exception):
    """There is no PostgreSQL server on this machine that the tests could start."""


def programs() -> Path:
    """The folder of `initdb` and `pg_ctl`, the newest version that is new enough."""
    on_path = shutil.which("initdb")
    folders = list(Path("/usr/lib/postgresql").glob("*/bin"))
    folders += [Path(on_path).resolve().parent] if on_path else []
    versions = [(_version(folder), folder) for folder in folders if (folder / "initdb").exists()]
    version, folder = max(versions, default=(0, Path()))
    if version < OLDEST:
        raise NoPostgres(f"PostgreSQL {OLDEST} or newer is not installed")
    return folder


def _version(folder: Path) -> int:
    shown = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True)
    found = re.search(r"(\d+)", shown.stdout)
    return int(found[1]) if found else 0


class Cluster:
    """A server of one's own, reached by a socket in its temporary folder."""

    def __init__(self) -> None:
        self._programs = programs()
        self._owner = self._server_user()
        # A short path: a socket's name may have 107 characters.
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir=memory_folder() or "/tmp"))
        if self._owner:
            shutil.chown(self.folder, self._owner)
            self.folder.chmod(0o755)
        self._made = 0

    def start(self) -> None:
        """Makes the cluster and waits until it answers: well under a second."""
        data = str(self.folder / "data")
        settings = " ".join(f"-c {setting}" for setting in SETTINGS)
        self._run("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync",
                  "--encoding=UTF8", "--locale=C.UTF-8")  # fmt: skip
        self._run("pg_ctl", "-D", data, "-l", str(self.folder / "log"), "-w",
                  "-o", f"-k {self.folder} {settings}", "start")  # fmt: skip

    def stop(self) -> None:
        """Ends the server and removes all that it wrote."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name: str) -> str:
        """The address of one database, as the program takes it."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def create(self, template: str | None = None) -> str:
        """A new database, as a copy of `template` when given; returns its name."""
        self._made += 1
        name = f"test_{self._made}"
        self._execute(
            f"CREATE DATABASE {name} TEMPLATE {template or 'template0'} STRATEGY FILE_COPY"
        )
        return name

    def drop(self, name: str) -> None:
        """Removes a database, whoever is still connected."""
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    @staticmethod
    def _server_user() -> str | None:
        """PostgreSQL refuses to run as root: then it runs as the user of its Debian package."""
        if sys.platform == "win32" or os.geteuid() != 0:
            return None
        import pwd  # there is none on Windows

        try:
            return pwd.getpwnam("postgres").pw_name
        except KeyError:
            raise NoPostgres("there is no user postgres to run the server as") from None

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        if self._owner:
            command = ["runuser", "-u", self._owner, "--", *command]
        done = subprocess.run(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")
