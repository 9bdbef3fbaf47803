"""Immediate risks on the screen: recorded in one tap, completed where they stand."""
