"""What is written to citizens, practices and wards: texts, receivers, messages and what a page says."""
