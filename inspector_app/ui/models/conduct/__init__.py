"""What the conduct screen works out from an evaluation: filters, explanations, photos in order."""
