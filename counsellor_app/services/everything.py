"""Reads every module of the services: what one registers (operations, ways back) is known once it has been read."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Final

_HERE: Final = __name__.rpartition(".")[0]


def read(*more: ModuleType) -> None:
    """The modules of the services, and of other packages where they are wanted too; half a second."""
    places = [(_HERE, importlib.import_module(_HERE).__path__)]
    places += [(package.__name__, package.__path__) for package in more]
    for name, path in places:
        for found in pkgutil.walk_packages(path, f"{name}."):
            importlib.import_module(found.name)
