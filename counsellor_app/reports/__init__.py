"""Numbers: read-only queries that become tables, indicators and their files."""
