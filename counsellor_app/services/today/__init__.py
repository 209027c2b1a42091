"""What is to be done today, gathered from each subject."""
