"""The citizen's rights at the window: her requests, and everything that is kept about her on paper and as a file."""
