"""What the rows over all evaluations say."""
