"""Who does the background work: one holder at a time, who must renew before the lease runs out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Column, Connection, MetaData, String, Table, delete, insert, select, update

_metadata = MetaData()
_lease = Table(
    "store_lease",
    _metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(80), nullable=False),
    Column("until", String(40), nullable=False),
)


def install(connection: Connection) -> None:
    """Makes the table where it is missing."""
    _metadata.create_all(connection, checkfirst=True)


def take(connection: Connection, name: str, holder: str, now: datetime, last: timedelta) -> bool:
    """Takes or renews the lease in a write transaction; False while another holder has it."""
    row = connection.execute(
        select(_lease.c.holder, _lease.c.until).where(_lease.c.name == name).with_for_update()
    ).one_or_none()
    until = (now + last).astimezone(UTC).isoformat()
    if row is None:
        connection.execute(insert(_lease).values(name=name, holder=holder, until=until))
        return True
    # A lease that runs far longer than any is given was written by a wrong clock.
    runs_out = datetime.fromisoformat(row.until)
    held = row.holder != holder and now < runs_out <= now + 10 * last
    if held:
        return False
    connection.execute(
        update(_lease).where(_lease.c.name == name).values(holder=holder, until=until)
    )
    return True


def give_back(connection: Connection, name: str, holder: str) -> None:
    """Lets another take it at once."""
    connection.execute(delete(_lease).where(_lease.c.name == name, _lease.c.holder == holder))
