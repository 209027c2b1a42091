"""the log of letters and the closed follow-ups are walked and counted by an index alone"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_FILLED = sa.text("closed_on IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_follow_up_closed_on", "follow_up")
    op.create_index(
        "ix_follow_up_closed_on_id",
        "follow_up",
        ["closed_on", "id"],
        sqlite_where=_FILLED,
        postgresql_where=_FILLED,
    )
    op.drop_index("ix_letter_sent_at_id", "letter")
    op.create_index("ix_letter_log", "letter", ["sent_at", "id", "cancelled_at", "channel", "kind"])
