"""The photos of an item."""
