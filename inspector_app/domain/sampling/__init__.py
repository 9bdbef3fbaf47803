"""Samples: what is drawn from which population, what stands in for what, what was found in each unit."""
