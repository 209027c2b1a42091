"""the log of some days, of a month for its sample, and of years for its retention is found by an index"""

from __future__ import annotations

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_audit_entry_at_sequence", "audit_entry", ["at", "sequence"])
