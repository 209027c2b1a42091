"""Runs the long fault tests one after the other and keeps their counts; writes docs/assurance.md from them."""
