"""What can be done: use cases and queries, one file per subject; begin and commit stand only in backend."""
