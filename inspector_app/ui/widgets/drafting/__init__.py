"""Writing a draft: what can be done with its parts, what is wrong with them, what goes with them."""
