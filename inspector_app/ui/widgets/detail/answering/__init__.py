"""The answer of an item: its editor, its rows, and the decision among several values."""
