"""Kinds that measure: numbers, formulas, dates and how long a document is valid."""
