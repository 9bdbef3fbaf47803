"""Forms: questions in groups and repeats, with rules that decide what is asked and what may be answered."""
