"""The editors of answers, one a kind of item."""
