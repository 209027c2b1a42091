"""forms typed page by page, and exports that are locked"""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_WHOLE = "stopbasen"  # all forms of one person in one row, as it was before
_FORMS = ("registration", "basis_counsellor", "basis_participant")


def upgrade() -> None:
    op.create_table(
        "locked_export",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("locked_by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["locked_by_id"], ["app_user.id"], name=op.f("fk_locked_export_locked_by_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_locked_export_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_locked_export")),
        sa.UniqueConstraint(
            "unit_id",
            "kind",
            "first_day",
            "last_day",
            name=op.f("uq_locked_export_unit_id_kind_first_day_last_day"),
        ),
    )
    op.create_table(
        "locked_row",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("locked_export_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("pathway_id", sa.Uuid(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["locked_export_id"],
            ["locked_export.id"],
            name=op.f("fk_locked_row_locked_export_id"),
        ),
        sa.ForeignKeyConstraint(
            ["pathway_id"], ["pathway.id"], name=op.f("fk_locked_row_pathway_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_locked_row")),
        sa.UniqueConstraint(
            "locked_export_id", "position", name=op.f("uq_locked_row_locked_export_id_position")
        ),
    )
    with op.batch_alter_table("locked_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_locked_row_pathway_id"), ["pathway_id"], unique=False)

    with op.batch_alter_table("export_record", schema=None) as batch_op:
        batch_op.add_column(sa.Column("first_day", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("last_day", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("locked_export_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_export_record_locked_export_id"),
            "locked_export",
            ["locked_export_id"],
            ["id"],
        )

    with op.batch_alter_table("typed_form", schema=None) as batch_op:
        batch_op.add_column(sa.Column("course_id", sa.Uuid(), nullable=True))
        batch_op.add_column(
            sa.Column("number", sa.String(length=40), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("from_paper", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("values", sa.JSON(), server_default="{}", nullable=False))
        batch_op.alter_column("pathway_id", existing_type=sa.Uuid(), nullable=True)
        batch_op.create_index(batch_op.f("ix_typed_form_course_id"), ["course_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_typed_form_course_id"), "course", ["course_id"], ["id"]
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_typed_form_of_somebody"),
            "pathway_id IS NOT NULL OR course_id IS NOT NULL",
        )
    _part_the_whole()


def _part_the_whole() -> None:
    """What was marked as typed altogether is marked form by form."""
    typed = sa.table(
        "typed_form",
        sa.column("id", sa.Uuid()),
        sa.column("pathway_id", sa.Uuid()),
        sa.column("form", sa.String()),
        sa.column("typed_at", sa.DateTime(timezone=True)),
        sa.column("typed_by_id", sa.Uuid()),
        sa.column("undone_at", sa.DateTime(timezone=True)),
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(typed).where(typed.c.form == _WHOLE)).mappings().all()
    for row in rows:
        first, *others = _FORMS
        connection.execute(sa.update(typed).where(typed.c.id == row["id"]).values(form=first))
        for form in others:
            again = dict(row) | {"id": uuid.uuid4(), "form": form}
            connection.execute(sa.insert(typed).values(again))
