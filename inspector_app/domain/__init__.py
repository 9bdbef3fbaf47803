"""What an evaluation is and how it is scored: pure functions, standard library only."""
