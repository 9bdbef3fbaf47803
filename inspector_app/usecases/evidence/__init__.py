"""Evidence of an evaluation: bring it in, say what it is and where it belongs, withdraw it."""
