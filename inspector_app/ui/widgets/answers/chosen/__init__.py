"""Editors of what is chosen from long lists or put in order."""
