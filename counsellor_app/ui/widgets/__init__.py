"""The parts that every area is built from; they know the theme but nothing of the field."""
