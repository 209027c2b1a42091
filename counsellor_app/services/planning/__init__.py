"""Programmes, rooms, places, the waiting list and who is told when something moves."""
