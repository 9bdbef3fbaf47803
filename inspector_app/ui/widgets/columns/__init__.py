"""Columns of scores: the table, the box to enter an answer, the workbook that came back."""
