"""The checklists page: browse, compare, try out, change and release."""
