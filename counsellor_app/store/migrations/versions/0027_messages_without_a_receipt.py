"""the few messages that were not received, or that nobody has seen to, are found by an index"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_OPEN = sa.text(
    "channel = 'medcom' AND sent_at IS NOT NULL AND cancelled_at IS NULL "
    "AND receipt_settled_at IS NULL AND (receipt IS NULL OR receipt <> 'positive')"
)


def upgrade() -> None:
    op.create_index(
        "ix_letter_open", "letter", ["sent_at"], sqlite_where=_OPEN, postgresql_where=_OPEN
    )
