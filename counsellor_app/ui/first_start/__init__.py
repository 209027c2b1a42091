"""Before there is an open database: making one, unlocking one, fetching one back."""
