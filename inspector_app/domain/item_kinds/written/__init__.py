"""Kinds that take down a text, a time or a place."""
