"""The citizen's rights: what is kept about her, her requests, retention and deletion (domain 6.4, 6.6; quality 25)."""
