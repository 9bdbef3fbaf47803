"""What a person does with samples: draw, replace, add, record unit by unit."""
