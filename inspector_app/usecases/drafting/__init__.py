"""Writing a checklist on screen: the rows of the form of a part, new parts, new checklists."""
