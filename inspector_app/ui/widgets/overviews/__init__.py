"""Lists over all evaluations, as they look."""
