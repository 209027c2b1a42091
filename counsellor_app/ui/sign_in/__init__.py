"""Who is at the machine: signing in, locking, and nobody's data in sight meanwhile."""
