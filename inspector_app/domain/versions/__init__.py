"""Versions of a checklist beside each other; read from their JSON, so that a draft can be unfinished."""
