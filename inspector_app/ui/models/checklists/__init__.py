"""Lists of checklists, of their parts and of what differs between two versions."""
