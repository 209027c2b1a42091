"""what an act changed, so that those before it can be taken back in their turn"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("undo_record", schema=None) as batch_op:
        batch_op.add_column(sa.Column("moved", sa.JSON(), server_default="[]", nullable=False))
