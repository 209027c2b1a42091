"""Stands between the program and PostgreSQL and cuts the line after the n-th message, whichever way it went."""

from __future__ import annotations

import contextlib
import shutil
import socket
import struct
import tempfile
import threading
from pathlib import Path

SOCKET = ".s.PGSQL.5432"


class CuttingProxy:
    """Another socket to the same server. After `arm(n)` it lets n messages pass and then cuts."""

    def __init__(self, server: Path) -> None:
        self._server = str(server / SOCKET)
        self.folder = Path(tempfile.mkdtemp(prefix="cut-", dir="/tmp"))
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / SOCKET))
        self._listener.listen()
        self._left: int | None = None
        self._stays_down = False
        self._counting = threading.Lock()
        self.passed = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def arm(self, messages: int | None, *, stays_down: bool = False) -> None:
        """So many more messages; None lets everything pass. After the cut new lines stand, or do not."""
        with self._counting:
            self._left, self._stays_down, self.passed = messages, stays_down, 0

    def close(self) -> None:
        """No new lines; the folder goes."""
        self._listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self._server)
                for source, target, first in ((client, server, True), (server, client, False)):
                    pump = threading.Thread(
                        target=self._pump, args=(source, target, first), daemon=True
                    )
                    pump.start()

    def _pump(self, source: socket.socket, target: socket.socket, starts_bare: bool) -> None:
        """Whole messages, one by one; the first of a client has no letter before its length."""
        bare = starts_bare
        with contextlib.suppress(OSError):
            while message := _message(source, bare):
                bare = False
                if not self._may_pass():
                    break
                target.sendall(message)
                if self._is_cut():
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # closing alone would not wake who waits there
            end.close()

    def _may_pass(self) -> bool:
        with self._counting:
            if self._left == 0:
                self._left = 0 if self._stays_down else None
                return False
            if self._left is not None:
                self._left -= 1
            self.passed += 1
            return True

    def _is_cut(self) -> bool:
        """Whether that was the last one; what was on its way the other way is lost with it."""
        with self._counting:
            if self._left != 0:
                return False
            self._left = 0 if self._stays_down else None
            return True


def _message(source: socket.socket, bare: bool) -> bytes:
    head = _exactly(source, 4 if bare else 5)
    if not head:
        return b""
    (length,) = struct.unpack("!i", head[-4:])
    return head + _exactly(source, length - 4)


def _exactly(source: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        piece = source.recv(count - len(found))
        if not piece:
            return b""
        found += piece
    return found
