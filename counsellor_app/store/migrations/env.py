"""Alembic's way in: runs the steps on the connection that `store/migrate.py` hands over."""

from alembic import context

from counsellor_app.store.schema import OWN_TABLES, SEARCH_TABLE


def _belongs_to_models(
    _object: object, name: str | None, kind: str, _reflected: bool, _other: object
) -> bool:
    name = name or ""
    return not (kind == "table" and name in OWN_TABLES) and not name.startswith(SEARCH_TABLE)


attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    target_metadata=attributes.get("metadata"),
    render_item=attributes.get("render_item"),
    include_object=_belongs_to_models,
    render_as_batch=True,
    compare_type=True,
    # Both databases can take a change of the schema back.
    transactional_ddl=True,
)
context.run_migrations()
