"""What item kinds and checklists are made of: words, curves, fields, ratings, and how their JSON is read."""
