"""what figures ask of a pathway is in an index"""

from __future__ import annotations

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

# Each takes the place of the one on pathway_id alone, with which it begins.
_INDEXES = {
    ("enrolment", "last"): ["listed_at", "id", "state"],
    ("interview", "last"): ["state", "held_on", "saved_at", "id"],
    ("follow_up", "last"): ["kind", "id"],
    ("scheme_grant", "last"): ["granted_on", "id", "withdrawn_on", "weeks"],
    ("consent", "newest"): [
        *("kind", "given_on", "registered_at", "id"),
        *("given", "withdrawn_on", "form"),
    ],
    ("referral", "first"): [
        *("corrects_id", "registered_at", "id"),
        *("sender_department", "sender_organisation"),
    ],
}


def upgrade() -> None:
    for (table, which), columns in _INDEXES.items():
        op.drop_index(f"ix_{table}_pathway_id", table_name=table)
        op.create_index(f"ix_{table}_{which}_of_pathway", table, ["pathway_id", *columns])
