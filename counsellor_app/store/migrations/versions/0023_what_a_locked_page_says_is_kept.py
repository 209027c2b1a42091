"""what a locked page says is kept"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("report_snapshot", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sheet", sa.JSON(), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("made_with", sa.JSON(), server_default="{}", nullable=False))
        batch_op.add_column(
            sa.Column("data_sha256", sa.String(length=64), server_default="", nullable=False)
        )
