"""Runs a command as `counsellor-app` would, in this process: exit code, what it printed, what it complained of."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counsellor_app.__main__ import main
from tests.helpers.demonstrations import TODAY


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def result(self) -> Any:
        """What `--json` printed."""
        return json.loads(self.out)


def run(folder: Path, *arguments: str | Path, today: object = TODAY) -> Ran:
    """The command on the demonstration in a folder, on the day for which it was made."""
    out, err = io.StringIO(), io.StringIO()
    words = ["--data-dir", folder, *arguments, "--today", today]
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    return Ran(code, out.getvalue(), err.getvalue())
