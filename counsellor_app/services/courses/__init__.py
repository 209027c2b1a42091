"""Courses and their meetings, from planning to closing."""
