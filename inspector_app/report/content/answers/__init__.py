"""Answers and their rating in words, for screen and paper alike."""
