"""Evaluates a venue on site and offline against a weighted indicator system, and prints the graded report."""

__version__ = "0.1.0"
