"""Kinds that choose among options of the checklist."""
