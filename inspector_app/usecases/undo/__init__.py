"""Taking back what was said last, by saying again what stood before: nothing is ever removed."""
