"""Columns of scores as Qt models."""
