"""The municipality and its people: users, rules, letterhead, security and backups."""
