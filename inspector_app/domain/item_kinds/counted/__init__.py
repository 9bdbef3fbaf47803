"""Kinds that count: occurrences, deductions, samples, questionnaires."""
