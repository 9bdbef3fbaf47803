"""What the checklists page is made of."""
