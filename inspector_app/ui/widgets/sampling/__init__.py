"""Samples on the screen: draw them, look at one place after the other."""
