"""The released steps of the schema; a released one never changes."""
