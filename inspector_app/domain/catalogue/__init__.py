"""Standards, certification schemes and areas in versions that the office publishes."""
