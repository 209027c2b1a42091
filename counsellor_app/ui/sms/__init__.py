"""Messages by SMS: the text that is counted while typing, and the batch for the municipality's gateway."""
