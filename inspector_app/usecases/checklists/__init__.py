"""What people do with checklists: install, read, compare, try out, change and release them."""
