"""The fixed words of the field by subject: enums and number rules in plain Python."""
