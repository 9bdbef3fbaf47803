"""The parts of the panel beside the list: everything that is said about the chosen item."""
