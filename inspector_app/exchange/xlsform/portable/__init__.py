"""Portable scoring: rates, total and grade as calculations of a form."""
