"""Letters out: the epikrise and replies to those who referred."""
