"""What evaluations rest on: the catalogue of standards and schemes."""
