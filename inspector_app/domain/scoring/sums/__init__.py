"""Sums of sections: running tallies, the rules that combine rates, the tree of them, the total."""
