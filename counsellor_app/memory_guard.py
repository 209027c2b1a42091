"""Keeps what stands in memory out of files that the system writes: no core dumps (quality 16)."""

from __future__ import annotations

import sys


def no_core_dumps() -> bool:
    """Asks the system to write no core file of this process; False where that cannot be asked.

    On Windows the error reporting of the system is switched off for this process.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there only

        no_dialog, no_report = 0x0001, 0x0002
        ctypes.windll.kernel32.SetErrorMode(no_dialog | no_report)
        return True
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True
