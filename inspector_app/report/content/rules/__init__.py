"""The rules of a checklist as sentences."""
