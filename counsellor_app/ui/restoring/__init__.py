"""What is in a backup, before anything is put back: shown before the window and inside it."""
