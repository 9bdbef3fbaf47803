"""Lists of checklists, of their parts, of what differs between two versions, and of what moves to one."""
