"""Plain Excel and CSV checklists: guess what the columns mean, and read a checklist by that."""
