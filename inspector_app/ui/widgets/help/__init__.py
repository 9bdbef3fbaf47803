"""The help: its chapters, their text, and the list of them."""
