"""In and out: one file per format, each pure where it reads or writes bytes."""
