"""The page that starts an evaluation and its groups, one file each."""
