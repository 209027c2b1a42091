"""Asking for help: letters that come in, typed referrals, matching them with people, the inbox."""
