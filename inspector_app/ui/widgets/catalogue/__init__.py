"""The parts of the catalogue page."""
