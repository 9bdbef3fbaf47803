"""The workbook in which a venue assesses itself: written for it, and read when it comes back."""
