"""Programmes as dated rules, places offered, notices, cover, busy times and training"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "busy_span",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name=op.f("fk_busy_span_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy_span")),
    )
    with op.batch_alter_table("busy_span", schema=None) as batch_op:
        batch_op.create_index(
            "ix_busy_span_user_id_starts_at", ["user_id", "starts_at"], unique=False
        )

    op.create_table(
        "training",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=140), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("renew_on", sa.Date(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name=op.f("fk_training_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_training_renew_on"), ["renew_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_training_user_id"), ["user_id"], unique=False)

    op.create_table(
        "call_cover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("pathway_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pathway_id"], ["pathway.id"], name=op.f("fk_call_cover_pathway_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name=op.f("fk_call_cover_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_cover")),
    )
    with op.batch_alter_table("call_cover", schema=None) as batch_op:
        batch_op.create_index("ix_call_cover_on_day_user_id", ["on_day", "user_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_call_cover_pathway_id"), ["pathway_id"], unique=False)

    op.create_table(
        "meeting_notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("pathway_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("was_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=140), server_default="", nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_meeting_notice_letter_id")
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["app_user.id"], name=op.f("fk_meeting_notice_made_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_notice_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["pathway_id"], ["pathway.id"], name=op.f("fk_meeting_notice_pathway_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_notice")),
    )
    with op.batch_alter_table("meeting_notice", schema=None) as batch_op:
        batch_op.create_index(
            "ix_meeting_notice_channel_done_at", ["channel", "done_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_notice_meeting_id"), ["meeting_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_notice_pathway_id"), ["pathway_id"], unique=False
        )

    op.create_table(
        "place_offer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("enrolment_id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.Uuid(), nullable=False),
        sa.Column("companion", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("reply_by", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_by_id", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.String(40), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_place_offer_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["enrolment_id"], ["enrolment.id"], name=op.f("fk_place_offer_enrolment_id")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_place_offer_letter_id")
        ),
        sa.ForeignKeyConstraint(
            ["offered_by_id"], ["app_user.id"], name=op.f("fk_place_offer_offered_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_offer")),
    )
    with op.batch_alter_table("place_offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_offer_course_id"), ["course_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_place_offer_enrolment_id"), ["enrolment_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_place_offer_reply_by"), ["reply_by"], unique=False)

    with op.batch_alter_table("course", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("setting", sa.String(40), server_default="room", nullable=False)
        )
        batch_op.add_column(
            sa.Column("language", sa.String(length=40), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("planned_meetings", sa.Integer(), nullable=True))

    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wish_time", sa.String(40), nullable=True))
        batch_op.add_column(
            sa.Column("wish_place", sa.String(length=140), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("wish_language", sa.String(length=40), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("companion", sa.Boolean(), server_default=sa.false(), nullable=False)
        )

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("substitute_id", sa.Uuid(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_meeting_substitute_id"), ["substitute_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_meeting_substitute_id"), "app_user", ["substitute_id"], ["id"]
        )

    with op.batch_alter_table("programme", schema=None) as batch_op:
        batch_op.add_column(sa.Column("family_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("uncounted", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("fewest_meetings", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("most_meetings", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("setting", sa.String(40), server_default="room", nullable=False)
        )
        batch_op.add_column(sa.Column("absence_months", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("quit_months", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_programme_family_id"), ["family_id"], unique=False)

    # What was planned before gets what the standard programmes say (domain 1.3.1, 2.6).
    op.execute("UPDATE programme SET setting = 'telephone' WHERE format = 'telephone'")
    op.execute(
        "UPDATE course SET setting = 'telephone' WHERE programme_id IN "
        "(SELECT id FROM programme WHERE format = 'telephone')"
    )
    op.execute("UPDATE programme SET absence_months = 2, quit_months = 3 WHERE format = 'rolling'")
    op.execute(
        "UPDATE programme SET fewest_meetings = 3, most_meetings = 8 "
        "WHERE format IN ('individual', 'telephone') AND meetings BETWEEN 3 AND 8"
    )
