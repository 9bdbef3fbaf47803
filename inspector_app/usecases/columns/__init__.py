"""Columns of scores beside ours: comparing them, entering answers, a workbook for each."""
