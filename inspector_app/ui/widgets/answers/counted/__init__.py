"""Editors of what is counted."""
