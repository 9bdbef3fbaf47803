"""Our own checklists as workbooks: what an XLSForm has columns for, and a sheet with the rest."""
