"""The list of item cards: painted, not built of widgets, so that 2,000 items scroll smoothly."""
