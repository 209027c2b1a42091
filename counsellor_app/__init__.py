"""Stopforløb: the working day of Danish municipal smoking-cessation counsellors."""
