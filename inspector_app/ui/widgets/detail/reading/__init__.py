"""What may be read about an item."""
