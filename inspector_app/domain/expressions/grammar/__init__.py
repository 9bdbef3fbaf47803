"""How an expression is written: tokens, grammar, and the tree that comes of it."""
