"""The way to the next grade: the fewest items, then the fewest points, that reach it by the real rules."""
