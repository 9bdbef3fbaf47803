"""The photos and other evidence of one item."""
