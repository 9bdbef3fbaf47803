"""Columns of scores beside ours: what each says of every section, item and row."""
