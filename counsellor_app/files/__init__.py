"""Bytes on disk: files that are whole or absent, tables, and names that are safe."""
