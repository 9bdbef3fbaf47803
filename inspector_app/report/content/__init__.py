"""What the assessment report says: from an evaluation to blocks, in the words of one language. Pure."""
