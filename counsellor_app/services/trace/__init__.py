"""What was done, by whom, and how it is taken back: the audit chain, undo, the checks and what left the program."""
