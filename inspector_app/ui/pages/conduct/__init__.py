"""The conduct screen: the evaluation an inspector works in, one page a file."""
