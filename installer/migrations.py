"""Writes the next step of the schema from the difference between the models and the steps so far.

python installer/migrations.py "what changes"
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from alembic import command  # noqa: E402
from alembic.script import ScriptDirectory  # noqa: E402

from counsellor_app.models import Base  # noqa: E402
from counsellor_app.models.base import EnumText, Key, SortText, UtcInstant  # noqa: E402
from counsellor_app.store.engine import open_engine  # noqa: E402
from counsellor_app.store.migrate import configuration, make_schema  # noqa: E402

_TYPES = {UtcInstant: "sa.DateTime(timezone=True)", Key: "sa.Uuid()"}


def render(kind: str, item: Any, _context: object) -> str | bool:
    """Names plain types only: a released step must not change when a model does."""
    if kind != "type":
        return False
    if isinstance(item, EnumText):
        return "sa.String(40)"
    if isinstance(item, SortText):
        return "sa.String(300).with_variant(sa.String(300, collation='C'), 'postgresql')"
    return _TYPES.get(type(item), False)


def write(message: str) -> None:
    """Writes the next numbered step; `NEWEST` in store/schema.py is set by hand afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "empty.db", bytes(32), create=True)
        steps = ScriptDirectory.from_config(configuration(None)).get_heads()
        if steps:
            make_schema(engine)
        with engine.execution_options(immediate=True).begin() as connection:
            config = configuration(connection)
            config.attributes |= {"metadata": Base.metadata, "render_item": render}
            number = f"{int(steps[0]) + 1 if steps else 1:04}"
            command.revision(config, message, autogenerate=True, rev_id=number)
        engine.dispose()


if __name__ == "__main__":
    write(sys.argv[1])
