"""the queue and the vouchers by their index"""

from __future__ import annotations

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enrolment_joined_on"), ["joined_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_enrolment_listed_at"), ["listed_at"], unique=False)
        batch_op.create_index("ix_enrolment_state_listed_at", ["state", "listed_at"], unique=False)

    with op.batch_alter_table("voucher", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_voucher_issued_on"))
        batch_op.create_index(
            "ix_voucher_issued_on_number", ["issued_on", "number", "pathway_id", "id"], unique=False
        )
