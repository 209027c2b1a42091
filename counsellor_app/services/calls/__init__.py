"""The telephone: calling back, attempts and their clocks, what to say, and what comes after the attempts."""
