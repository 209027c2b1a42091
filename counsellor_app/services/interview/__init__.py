"""The clarifying interview: its forms, drafts and answers, and what they lead to."""
