"""Kinds that a person judges: yes or no, pass or fail, a level, a grade given with a reason."""
