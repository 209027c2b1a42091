"""what the group evening needs"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# The absences on end up to the one that is stored already, as services/attendance/attendance_figures counts them.
_ABSENCES = """
UPDATE enrolment SET absences_running = (
    SELECT count(*) FROM attendance AS a JOIN meeting AS m ON m.id = a.meeting_id
    WHERE a.enrolment_id = enrolment.id AND a.mark = 'absent' AND m.state = 'held'
      AND m.held_on <= enrolment.absent_since
      AND (enrolment.joined_on IS NULL OR m.held_on >= enrolment.joined_on)
      AND NOT EXISTS (
          SELECT 1 FROM attendance AS b JOIN meeting AS n ON n.id = b.meeting_id
          WHERE b.enrolment_id = enrolment.id AND b.mark <> 'absent' AND n.state = 'held'
            AND n.held_on > m.held_on AND n.held_on <= enrolment.absent_since
      )
) WHERE absent_since IS NOT NULL
"""


def upgrade() -> None:
    op.create_table(
        "meeting_guide",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name=op.f("fk_meeting_guide_programme_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_guide")),
        sa.UniqueConstraint(
            "programme_id", "number", name=op.f("uq_meeting_guide_programme_id_number")
        ),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lapse", sa.String(40), nullable=True))
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("absences_running", sa.Integer(), server_default="0", nullable=False)
        )
    with op.batch_alter_table("programme", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("phone_counts", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    op.execute(_ABSENCES)
