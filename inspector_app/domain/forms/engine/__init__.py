"""The engine that makes a form work: relevance, calculations, choices, rows, after each answer."""
