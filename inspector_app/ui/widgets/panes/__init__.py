"""The three panes of the conduct screen: what leads from one to another, and what folds away."""
