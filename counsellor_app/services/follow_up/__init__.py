"""Closing a pathway and calling again half a year later."""
