"""Where a pathway stands: its facts, its stage, its closing, and a new one after a relapse."""
