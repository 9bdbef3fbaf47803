"""The layer of PDF objects."""
