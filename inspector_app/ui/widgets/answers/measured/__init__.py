"""Editors of what is measured."""
