"""Who may look at whom: restricted access, and the reason for looking outside one's own team."""
