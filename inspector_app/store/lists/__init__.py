"""Lists over all evaluations, derived from the journal: dropped and rebuilt at will."""
