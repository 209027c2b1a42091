"""consents, interpreters, ward visits and what was carried over"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ward_visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("department_id", sa.Uuid(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["hospital_department.id"], name=op.f("fk_ward_visit_department_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_ward_visit_unit_id")),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name=op.f("fk_ward_visit_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ward_visit")),
    )
    with op.batch_alter_table("ward_visit", schema=None) as batch_op:
        batch_op.create_index(
            "ix_ward_visit_department_id_visited_on", ["department_id", "visited_on"], unique=False
        )

    op.create_table(
        "journal_transfer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pathway_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("transferred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("transferred_by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pathway_id"], ["pathway.id"], name=op.f("fk_journal_transfer_pathway_id")
        ),
        sa.ForeignKeyConstraint(
            ["transferred_by_id"],
            ["app_user.id"],
            name=op.f("fk_journal_transfer_transferred_by_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_transfer")),
    )
    with op.batch_alter_table("journal_transfer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_journal_transfer_pathway_id"), ["pathway_id"], unique=False
        )

    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("interpreter_booked_on", sa.Date(), nullable=True))

    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("given_by", sa.String(40), server_default="citizen", nullable=False)
        )
        batch_op.add_column(
            sa.Column("maturity_assessed", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("deletion_asked_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("deletion_asked_by_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_consent_deletion_asked_by_id"),
            "app_user",
            ["deletion_asked_by_id"],
            ["id"],
        )

    with op.batch_alter_table("interview_answer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin", sa.String(40), nullable=True))

    # Who copied a note was not kept before: the one who wrote it stands for her.
    op.execute(
        "INSERT INTO journal_transfer"
        " (id, pathway_id, subject, subject_id, transferred_at, transferred_by_id)"
        " SELECT id, pathway_id, 'note', id, transferred_at, written_by_id"
        " FROM journal_note WHERE transferred_at IS NOT NULL"
    )
    with op.batch_alter_table("journal_note", schema=None) as batch_op:
        batch_op.drop_column("transferred_at")
