"""Pages of draw operations become a PDF file; reportlab is the object writer."""
